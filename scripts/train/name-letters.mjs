// Trains the model of letters (server/src/analysis/names/letters.ts) and writes server/lexicon/name-letters.txt.
//   node scripts/train/name-letters.mjs [DICTIONARY]
// Logistic regression over runs of letters, by AdaGrad with an L1 penalty: the words of personal-names.tsv against those of
// a general dictionary and of common-words.tsv, with some of their inflected forms. DICTIONARY is the Arabic one of Hunspell
// (Ayaspell; Debian's package hunspell-ar installs it), which the project does not hold; only weights come of it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importAnalysis } from './analysis.mjs';
import { random, shuffled } from './crf.mjs';
import { digit, encodeHashes, MIDDLE } from './encoding.mjs';

const dictionary = process.argv[2] ?? '/usr/share/hunspell/ar.dic';
const target = fileURLToPath(new URL('../../server/lexicon/name-letters.txt', import.meta.url));
const EPOCHS = 8;
const RATE = 0.1;
const PENALTY = 5;
const SCALE = 6;
const MINIMUM = 4;

const { letterRuns, fold } = await importAnalysis(`
  export { letterRuns } from './server/src/analysis/names/letters.ts';
  export { fold } from './server/src/analysis/text/fold.ts';
`);

const rowsOf = (name) =>
  readFileSync(new URL(`../../server/lexicon/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const next = random(11);
const pick = (list) => list[Math.floor(next() * list.length)];
const VERB_ENDINGS = ['', 'ت', 'وا', 'ها', 'ه', 'نا', 'هم'];
const NOUN_ENDINGS = ['ها', 'هم', 'ات', 'ين', 'ان', 'ا', 'ي', 'نا'];

/** A form of a verb of the dictionary, third person. */
const verbForm = (stem) =>
  /^[يت]/u.test(stem) && next() < 0.5
    ? `${pick(['ي', 'ت', 'ن', 'سي', 'ست'])}${stem.slice(1)}${pick(['', 'ون', 'ه', 'ها', 'وا'])}`
    : stem + pick(VERB_ENDINGS);
const nounForm = (stem) =>
  stem.endsWith('ه') ? `${stem.slice(0, -1)}${pick(['ته', 'تها', 'ات', 'تين', 'ي', 'يه'])}` : stem + pick(NOUN_ENDINGS);

/** Flags of the dictionary by the number that its words have after the stroke. */
function flagsOf(path) {
  const sets = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => /^AF ([A-Za-z]+)/u.exec(line)?.[1] ?? []);
  return (number) => sets[number - 1]?.match(/../gu) ?? [];
}

function dictionaryWords() {
  const flags = flagsOf(dictionary.replace(/dic$/u, 'aff'));
  const words = new Set();
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [, spelled, number] = /^([\u0621-\u0652]{2,})\/(\d+)/u.exec(line) ?? [];
    if (!spelled) continue;
    const word = fold(spelled);
    const has = flags(Number(number));
    const verb = has.some((flag) => flag.startsWith('P'));
    if (verb && !has.includes('Kx') && !(has.includes('Qx') && word.startsWith('ي'))) continue;
    if (!verb && !has.includes('BA') && !has.includes('AA')) continue;
    words.add(word);
    if (next() < 0.5) words.add(verb ? verbForm(word) : nounForm(word));
  }
  return words;
}

if (!existsSync(dictionary)) console.log(`skipped: no dictionary at ${dictionary}`);
else {
  const names = new Set(
    rowsOf('personal-names.tsv').map(([word]) => (word.length > 4 ? word.replace(/^ال/u, '') : word)),
  );
  const ordinary = dictionaryWords();
  for (const [word, parts] of rowsOf('common-words.tsv')) {
    ordinary.add(word);
    ordinary.add(parts.includes('v') ? verbForm(word) : nounForm(word));
  }
  const samples = [
    ...[...names].filter((word) => !ordinary.has(word)).map((word) => ({ word, right: 1, weight: 2 })),
    ...[...ordinary].filter((word) => !names.has(word)).map((word) => ({ word, right: 0, weight: 0.5 })),
  ].map((sample) => ({ ...sample, runs: letterRuns(sample.word) }));
  const counts = new Map();
  for (const { runs } of samples) for (const run of new Set(runs)) counts.set(run, (counts.get(run) ?? 0) + 1);
  const weights = new Map();
  const squares = new Map();
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { runs, right, weight } of shuffled(samples, next)) {
      const sum = runs.reduce((total, run) => total + (weights.get(run) ?? 0), bias);
      const gradient = weight * (1 / (1 + Math.exp(-sum)) - right);
      bias -= 0.01 * gradient;
      for (const run of runs) {
        if (counts.get(run) < MINIMUM) continue;
        const square = (squares.get(run) ?? 0) + gradient ** 2;
        squares.set(run, square);
        const pace = RATE / Math.sqrt(square + 1e-8);
        const moved = (weights.get(run) ?? 0) - pace * gradient;
        weights.set(run, Math.sign(moved) * Math.max(0, Math.abs(moved) - (pace * PENALTY) / 10));
      }
    }
  const kept = [...weights]
    .map(([run, weight]) => [run, Math.max(-44, Math.min(44, Math.round(weight * SCALE)))])
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => a - b);
  const text = [
    `${SCALE} ${bias.toFixed(2)}`,
    kept.map(([, weight]) => digit(MIDDLE + weight)).join(''),
    encodeHashes(kept.map(([run]) => run)),
  ].join('\n');
  writeFileSync(target, `${text}\n`);
  console.log(
    `${names.size} names, ${ordinary.size} ordinary, ${kept.length} weights, ${Math.round(text.length / 1024)} kB`,
  );
}
