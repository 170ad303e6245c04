// Trains the name tagger (server/src/analysis/names/tagger.ts) and writes its weights to server/lexicon/name-tagger.txt.
//   node scripts/train/name-tagger.mjs [--folds N]     N-fold cross-validation only, nothing written
// It learns from three kinds of sentences: those of the corpus, the same with other names, made up of the lexicon's words
// and of words that look like them, and those of name-templates.txt, filled with such names.
// The corpus is ANERcorp (its training half, people only), which the project does not hold: a JSON Lines file of
// {text, persons: [{start, end}]}, UTF-16 offsets, named by SAFIR_NAMES_CORPUS or found beside the project. Without it
// the script says so and does nothing. Only hashed features that occur at least MINIMUM times get a weight.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importAnalysis } from './analysis.mjs';
import { Field, ROLES, random, STATES, shuffled } from './crf.mjs';
import { fillTemplate, nameMaker, renamed } from './name-maker.mjs';

const corpus =
  process.env.SAFIR_NAMES_CORPUS ??
  fileURLToPath(new URL('../../../shared/corpora/people-anercorp-train.jsonl', import.meta.url));
const rowsOf = (path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const names = rowsOf('../../server/lexicon/personal-names.tsv').map((row) => row.split('\t'));
const nouns = rowsOf('../../server/lexicon/common-words.tsv').flatMap((row) =>
  row.endsWith('\tn') ? row.split('\t')[0] : [],
);
const templates = rowsOf('name-templates.txt');
const target = fileURLToPath(new URL('../../server/lexicon/name-tagger.txt', import.meta.url));

const MINIMUM = 6;
/** How often each template is filled, and how often each sentence of the corpus is given other names. */
const FILLINGS = 20;
const RENAMINGS = 3;
const EPOCHS = 5;
const RATE = 0.2;
const PENALTY = 0.02;
/** A weight of 1 is this much in the file. */
const SCALE = 8;
/** Smaller weights are left out. */
const LEAST = 0.08;

const analysis = await importAnalysis(`
  export { readLine } from './server/src/analysis/text/line.ts';
  export { nameWord } from './server/src/analysis/names/nameWord.ts';
  export { lineFeatures } from './server/src/analysis/names/wordFeatures.ts';
  export { ruleScores } from './server/src/analysis/names/rules.ts';
`);

/** A sentence as the field learns it: features and rules' scores by token, and the right state of each. */
function exampleOf({ text, persons }) {
  const { tokens } = analysis.readLine(text);
  const states = new Uint8Array(tokens.length);
  for (const { start, end } of persons) {
    const inside = tokens.flatMap((token, at) => (token.start < end && token.end > start ? [at] : []));
    for (const [i, at] of inside.entries())
      states[at] = inside.length === 1 ? 1 : i === 0 ? 2 : i === inside.length - 1 ? 4 : 3;
  }
  return { hashes: analysis.lineFeatures(tokens), base: analysis.ruleScores(tokens), states };
}

/** Whether the rules allow what is marked: the corpus has some names that run on over a conjunction. */
const isPossible = ({ states, base }) => states.every((state, at) => state === 0 || base[at * STATES + state] > -20);

const procliticOf = (word) => {
  const [token] = analysis.readLine(word).tokens;
  return token ? analysis.nameWord(token.word).reading.proclitics : '';
};

/** The sentences, and those made up from them and from the templates. */
function multiplied(sentences, next) {
  const maker = nameMaker(names, nouns, next);
  const more = [...sentences];
  for (let i = 0; i < RENAMINGS; i++)
    for (const sentence of sentences) if (sentence.persons.length > 0) more.push(renamed(sentence, maker, procliticOf));
  for (let i = 0; i < FILLINGS; i++) for (const template of templates) more.push(fillTemplate(template, maker));
  return more;
}

/** Trains on `sentences`; returns the field, the number of each feature's hash and how to number an example's. */
function train(sentences) {
  const next = random(7);
  const examples = multiplied(sentences, next).map(exampleOf).filter(isPossible);
  const counts = new Map();
  for (const { hashes } of examples)
    for (const token of hashes) for (const hash of token) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const numbers = new Map();
  for (const [hash, count] of counts) if (count >= MINIMUM) numbers.set(hash, numbers.size);
  const numbered = (example) => ({
    ...example,
    features: example.hashes.map((token) => token.flatMap((hash) => numbers.get(hash) ?? [])),
  });
  const field = new Field(numbers.size);
  const numberedExamples = examples.map(numbered);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const example of shuffled(numberedExamples, next))
      field.step(example, RATE * (1 - (0.8 * epoch) / EPOCHS), PENALTY);
  return { field, numbers, numbered };
}

const namesOf = (states) => {
  const names = new Set();
  let first = 0;
  for (const [at, state] of [...states].entries()) {
    if (state === 1 || state === 2) first = at;
    if (state === 1 || state === 4) names.add(`${first}-${at}`);
  }
  return names;
};

function crossValidate(sentences, folds) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const size = Math.ceil(sentences.length / folds);
  for (let fold = 0; fold < folds; fold++) {
    const { field, numbered } = train([...sentences.slice(0, fold * size), ...sentences.slice((fold + 1) * size)]);
    for (const example of sentences.slice(fold * size, (fold + 1) * size).map(exampleOf)) {
      const gold = namesOf(example.states);
      const names = namesOf(field.decode(numbered(example)));
      wanted += gold.size;
      found += names.size;
      for (const name of names) if (gold.has(name)) right++;
    }
    report(`fold ${fold + 1}/${folds}, so far`, right, found, wanted);
  }
}

function report(what, right, found, wanted) {
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
  console.log(
    `${what}: precision ${percent(right, found)} recall ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}`,
  );
}

/** The digits of the file: printable characters that need no escape in a string, 90 of them. */
const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((letter) => letter !== '\\' && letter !== '`')
  .join('');
const MIDDLE = 45;

/**
 * The file, four lines: the transitions as numbers; for each feature in the order of its hash the difference from the
 * hash before it, base 45, low digit first, all but the last digit raised by 45; which roles have a weight, a digit for
 * each feature; those weights, a digit each, 45 being none.
 */
function encode({ field, numbers }) {
  const scaled = (weight) => (Math.abs(weight) < LEAST ? 0 : Math.max(-44, Math.min(44, Math.round(weight * SCALE))));
  let gaps = '';
  let masks = '';
  let values = '';
  let before = 0;
  for (const [hash, number] of [...numbers].sort(([a], [b]) => a - b)) {
    const weights = Array.from({ length: ROLES }, (_, role) => scaled(field.weights[number * ROLES + role]));
    const mask = weights.reduce((bits, weight, role) => (weight ? bits | (1 << role) : bits), 0);
    if (mask === 0) continue;
    let gap = hash - before;
    before = hash;
    for (; gap >= MIDDLE; gap = Math.floor(gap / MIDDLE)) gaps += DIGITS[MIDDLE + (gap % MIDDLE)];
    gaps += DIGITS[gap];
    masks += DIGITS[mask];
    for (const weight of weights) if (weight !== 0) values += DIGITS[MIDDLE + weight];
  }
  console.log(`${masks.length} features, ${values.length} weights`);
  return [[...field.transitions].map((weight) => Math.round(weight * SCALE)).join(' '), gaps, masks, values].join('\n');
}

if (!existsSync(corpus)) console.log(`skipped: no corpus at ${corpus} (set SAFIR_NAMES_CORPUS)`);
else {
  const sentences = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ text }) => text.trim() !== '');
  const folds = process.argv.indexOf('--folds');
  if (folds > 0) crossValidate(sentences, Number(process.argv[folds + 1]));
  else writeFileSync(target, `${encode(train(sentences))}\n`);
}
