// Learns what the letters of foreign names look like (server/src/analysis/names/letters.ts) and writes
// server/lexicon/name-letters.txt.
//   node scripts/train/name-letters.mjs
// Logistic regression over pairs of letters, by AdaGrad: the words of personal-names.tsv that no Arabic root explains,
// against the words of the tagger's corpus (see training.mjs) that stand outside its persons and in no place's name.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importAnalysis } from './analysis.mjs';
import { random, shuffled } from './crf.mjs';
import { corpusSentences, names } from './training.mjs';

const target = fileURLToPath(new URL('../../server/lexicon/name-letters.txt', import.meta.url));
const LETTERS = '^ابتثجحخدذرزسشصضطظعغفقكلمنهويئءؤگپچڤژ';
const NONE = 77;
const SCALE = 8;
const EPOCHS = 20;
const RATE = 0.1;
const DECAY = 2e-4;
const SHORTEST = 4;

const { readLine, nameWord, morphology, placesOf, wordOf } = await importAnalysis(`
  export { readLine } from './server/src/analysis/text/line.ts';
  export { nameWord } from './server/src/analysis/names/nameWord.ts';
  export { placesOf } from './server/src/analysis/names/placeTokens.ts';
  export { morphology } from './server/src/analysis/text/morphology.ts';
  export { wordOf } from './server/src/analysis/text/word.ts';
`);

const isForeignName = (form) => {
  const { parts, derivations } = morphology(wordOf(form, 'arabic'));
  return form.length >= SHORTEST && !form.startsWith('ال') && parts.size === 0 && derivations.length === 0;
};

/** The ordinary words of the corpus, each with how often it occurs. */
const ordinaryWords = (sentences) => {
  const counts = new Map();
  for (const { text, persons } of sentences) {
    const { tokens } = readLine(text);
    const places = placesOf(tokens);
    for (const [at, { word, start, end }] of tokens.entries()) {
      if (word.kind !== 'arabic' || word.form.length < SHORTEST || places[at] > 0) continue;
      if (persons.some((person) => person.start < end && person.end > start)) continue;
      const { lexical, reading } = nameWord(word);
      if (!lexical || reading !== word.readings[0]) counts.set(word.form, (counts.get(word.form) ?? 0) + 1);
    }
  }
  return counts;
};

/** The pairs of letters of `form` as indices, or null where a letter is unknown. */
const pairsOf = (form) => {
  const indices = [...`^${form}^`].map((letter) => LETTERS.indexOf(letter));
  return indices.includes(-1) ? null : indices.slice(1).map((index, at) => indices[at] * LETTERS.length + index);
};

const sentences = corpusSentences();
if (sentences) {
  const examples = [
    ...names.flatMap(([form]) => (isForeignName(form) ? [{ form, foreign: 1, weight: 1 }] : [])),
    ...[...ordinaryWords(sentences)].map(([form, count]) => ({ form, foreign: 0, weight: 1 + Math.log(count) })),
  ].flatMap((example) => (pairsOf(example.form) ? [{ ...example, pairs: pairsOf(example.form) }] : []));
  const weights = new Float64Array(LETTERS.length ** 2);
  const squares = new Float64Array(weights.length).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const next = random(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { foreign, weight, pairs } of shuffled(examples, next)) {
      const sum = pairs.reduce((total, pair) => total + weights[pair], bias);
      const slope = (1 / (1 + Math.exp(-sum)) - foreign) * weight;
      biasSquares += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquares);
      for (const pair of pairs) {
        squares[pair] += slope * slope;
        weights[pair] -= (RATE * (slope + DECAY * weights[pair])) / Math.sqrt(squares[pair]);
      }
    }
  const digit = (weight) => String.fromCharCode(Math.max(36, Math.min(122, NONE + Math.round(weight * SCALE))));
  const matrix = [...weights]
    .map((weight) => digit(weight).replace(/[\\`$]/u, (code) => String.fromCharCode(code.charCodeAt(0) + 1)))
    .join('');
  writeFileSync(target, `${Math.round(bias * SCALE)}\n${matrix}\n`);
  console.log(`${target}: ${matrix.length} weights of ${examples.length} words`);
}
