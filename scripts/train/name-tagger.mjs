// Trains the name tagger and writes its weights to server/lexicon/name-tagger.txt.
//   node scripts/train/name-tagger.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { corpusSentences, encode, train } from './training.mjs';

const target = fileURLToPath(new URL('../../server/lexicon/name-tagger.txt', import.meta.url));

const sentences = corpusSentences();
if (sentences) {
  const weights = encode(train(sentences));
  writeFileSync(target, `${weights}\n`);
  console.log(`${target}: ${Math.round(weights.length / 1024)} kB`);
}
