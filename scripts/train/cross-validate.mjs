// Measures the name tagger on sentences that did not teach it, alone and within the whole product.
//   node scripts/train/cross-validate.mjs [--folds 5] [--only 1,3] [--errors] [--weights DIR]
// The corpus is cut into folds of neighbouring sentences; the weights learnt from the others annotate each of them. A name
// is right where it covers exactly the words, between blanks, that are marked. `--errors` lists what is wrong, by kind;
// `--weights` keeps what the folds learnt in DIR, and takes what is there already: for changes that need no training.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importAnalysis } from './analysis.mjs';
import { foldOf } from './folds.mjs';
import { corpusSentences, encode, train } from './training.mjs';

const { values: options } = parseArgs({
  options: {
    folds: { type: 'string', default: '5' },
    only: { type: 'string' },
    errors: { type: 'boolean' },
    weights: { type: 'string' },
  },
});
const folds = Number(options.folds);
const chosen = options.only?.split(',').map(Number) ?? Array.from({ length: folds }, (_, fold) => fold + 1);

const PRODUCT = `
  export { readLine } from './server/src/analysis/text/line.ts';
  export { namesIn } from './server/src/analysis/names/names.ts';
  export { nameWord } from './server/src/analysis/names/nameWord.ts';
  export { morphology } from './server/src/analysis/text/morphology.ts';
  export { analyze } from './server/src/analysis/analyze.ts';
`;

/** The names of `text` as spans, by each way to find them. */
const WAYS = {
  'tagger alone': ({ namesIn, readLine }, text) => namesIn(readLine(text)),
  'whole product': ({ analyze }, text) =>
    analyze(text).people.flatMap(({ mentions }) => mentions.flatMap(({ name }) => name ?? [])),
};

/** The words between blanks that a span touches, as a key. */
const keyOf = (words, { start, end }) =>
  words.flatMap(([from, to], at) => (from < end && to > start ? [at] : [])).join(',');

const counts = Object.fromEntries(Object.keys(WAYS).map((way) => [way, { right: 0, found: 0, wanted: 0 }]));
const errors = Object.fromEntries(Object.keys(WAYS).map((way) => [way, new Map()]));

/** What kind of words a name is made of, from what the lexicons say. */
function kindOf({ readLine, nameWord, morphology }, words) {
  const kinds = readLine(words).tokens.map(({ word }) => {
    const { lexical, part } = nameWord(word);
    const { parts, derivations } = morphology(word);
    if (parts.size > 0) return lexical || part ? 'ambiguous' : 'ordinary';
    return lexical || part ? 'known' : derivations.length > 0 ? 'derived' : 'unknown';
  });
  return ['ordinary', 'derived', 'unknown', 'ambiguous', 'known'].find((kind) => kinds.includes(kind));
}

function judge(product, { text, persons }, way) {
  const words = [...text.matchAll(/\S+/gu)].map((match) => [match.index, match.index + match[0].length]);
  const byKey = (spans) => new Map(spans.map((span) => [keyOf(words, span), span]));
  const wanted = byKey(persons);
  const found = byKey(WAYS[way](product, text));
  const tally = counts[way];
  tally.wanted += wanted.size;
  tally.found += found.size;
  for (const key of found.keys()) if (wanted.has(key)) tally.right++;
  if (!options.errors) return;
  const wrong = (what, span, others) => {
    const crossing = [...others.values()].filter(({ start, end }) => start < span.end && end > span.start);
    const name = text.slice(span.start, span.end);
    const kind = crossing.length > 0 ? `${what}, boundary` : `${what}, ${kindOf(product, name)} words`;
    const context = `${text.slice(Math.max(0, span.start - 40), span.start)}[${name}]${text.slice(span.end, span.end + 30)}`;
    errors[way].set(kind, [...(errors[way].get(kind) ?? []), context]);
  };
  for (const [key, span] of wanted) if (!found.has(key)) wrong('missed', span, found);
  for (const [key, span] of found) if (!wanted.has(key)) wrong('spurious', span, wanted);
}

/** The weights learnt from `others`, unless they are kept. */
function learnt(fold, others) {
  const file = options.weights && join(options.weights, `${fold}-of-${folds}.txt`);
  if (file && existsSync(file)) return readFileSync(file, 'utf8');
  const weights = encode(train(others));
  if (file) {
    mkdirSync(options.weights, { recursive: true });
    writeFileSync(file, weights);
  }
  return weights;
}

const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
const figures = ({ right, found, wanted }) =>
  `precision ${percent(right, found)} recall ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}`;

const sentences = corpusSentences();
if (sentences) {
  for (const fold of chosen) {
    const { held, taught } = foldOf(sentences, fold, folds);
    const product = await importAnalysis(PRODUCT, learnt(fold, taught));
    for (const sentence of held) for (const way of Object.keys(WAYS)) judge(product, sentence, way);
    for (const [way, tally] of Object.entries(counts))
      console.log(`${way.padEnd(14)} fold ${fold} of ${folds}, so far: ${figures(tally)}`);
  }
  for (const [way, kinds] of Object.entries(errors))
    for (const [kind, list] of [...kinds].sort(([, a], [, b]) => b.length - a.length))
      console.log(`\n${way}: ${kind} (${list.length})\n  ${list.join('\n  ')}`);
}
