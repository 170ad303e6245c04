// How the name tagger (server/src/analysis/names/tagger.ts) learns its weights.
//
// It learns from three kinds of sentences: those of the corpus, the same with other names, made up of the lexicon's words
// and of words that look like them, and those of name-templates.txt, filled with such names.
// The corpus is ANERcorp (its training half, people only), which the project does not hold: a JSON Lines file of
// {text, persons: [{start, end}]}, UTF-16 offsets, named by SAFIR_NAMES_CORPUS or found beside the project. Without it
// the script says so and does nothing. Only hashed features that occur at least MINIMUM times get a weight.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importAnalysis } from './analysis.mjs';
import { Field, ROLES, random, STATES, shuffled } from './crf.mjs';
import { encodeGroups, encodeHashes } from './encoding.mjs';
import { fillTemplate, nameMaker, renamed } from './name-maker.mjs';

const corpus =
  process.env.SAFIR_NAMES_CORPUS ??
  fileURLToPath(new URL('../../../shared/corpora/people-anercorp-train.jsonl', import.meta.url));
const rowsOf = (path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
export const names = rowsOf('../../server/lexicon/personal-names.tsv').map((row) => row.split('\t'));
const nouns = rowsOf('../../server/lexicon/common-words.tsv').flatMap((row) =>
  row.endsWith('\tn') ? row.split('\t')[0] : [],
);
const templates = rowsOf('name-templates.txt');

const MINIMUM = 6;
/** How often each template is filled, and how often each sentence of the corpus is given other names. */
const FILLINGS = 10;
const RENAMINGS = 2;
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

/** Hashes are less than this: see BITS in server/src/analysis/names/hashes.ts. */
const HASHES = 1 << 22;
/** Fields that are trained, each on other made-up sentences, and averaged: their chance errors cancel out. */
const FIELDS = 3;

/** Trains on `sentences`; returns the weights, `ROLES` for each hash, and the transitions. */
export function train(sentences) {
  const weights = new Float32Array(HASHES * ROLES);
  const transitions = new Float64Array(STATES * STATES);
  for (let seed = 0; seed < FIELDS; seed++) {
    const { field, numbers } = trainField(sentences, random(7 + seed));
    for (const [hash, number] of numbers.entries())
      if (number >= 0)
        for (let role = 0; role < ROLES; role++) weights[hash * ROLES + role] += field.weight(number, role) / FIELDS;
    for (const [at, weight] of field.transitions.entries()) transitions[at] += weight / FIELDS;
  }
  return { weights, transitions };
}

function trainField(sentences, next) {
  const examples = multiplied(sentences, next).map(exampleOf).filter(isPossible);
  const counts = new Int32Array(HASHES);
  for (const { hashes } of examples) for (const token of hashes) for (const hash of token) counts[hash]++;
  const numbers = new Int32Array(HASHES).fill(-1);
  let size = 0;
  for (let hash = 0; hash < HASHES; hash++) if (counts[hash] >= MINIMUM) numbers[hash] = size++;
  const numbered = examples.map((example) => ({
    ...example,
    features: example.hashes.map((token) => {
      const known = [];
      for (const hash of token) if (numbers[hash] >= 0) known.push(numbers[hash]);
      return Int32Array.from(known);
    }),
  }));
  const field = new Field(size);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const example of shuffled(numbered, next)) field.step(example, RATE * (1 - (0.8 * epoch) / EPOCHS), PENALTY);
  return { field, numbers };
}

/** The file: a line of the transitions, the weights of the features as `encodeGroups` and their hashes as `encodeHashes` say. */
export function encode({ weights, transitions }) {
  const scaled = (weight) => (Math.abs(weight) < LEAST ? 0 : Math.max(-44, Math.min(44, Math.round(weight * SCALE))));
  const hashes = [];
  const groups = [];
  for (let hash = 0; hash < HASHES; hash++) {
    const group = Array.from(weights.subarray(hash * ROLES, (hash + 1) * ROLES), scaled);
    if (group.every((weight) => weight === 0)) continue;
    hashes.push(hash);
    groups.push(group);
  }
  const numbers = [...transitions].map((weight) => Math.round(weight * SCALE)).join(' ');
  return [numbers, encodeGroups(groups), encodeHashes(hashes)].join('\n');
}

/** The corpus' sentences in their order, or null, said on the console, where it is absent. */
export function corpusSentences() {
  if (!existsSync(corpus)) {
    console.log(`skipped: no corpus at ${corpus} (set SAFIR_NAMES_CORPUS)`);
    return null;
  }
  return readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ text }) => text.trim() !== '');
}
