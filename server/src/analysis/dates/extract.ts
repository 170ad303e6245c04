// Extraction: the temporal expressions of one line, unresolved. What is found depends on the line's text alone.

import type { LineContent } from '../text/line.js';
import { perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { Scan, wordSet } from './grammar.js';
import { absolute } from './rules/absolute.js';
import { centuries } from './rules/centuries.js';
import { durations } from './rules/durations.js';
import { ranges } from './rules/ranges.js';
import { relative } from './rules/relative.js';
import type { Found, Rule } from './rules/rule.js';
import { sets } from './rules/sets.js';
import { times } from './rules/times.js';
import { type Tense, tenseAt } from './tense.js';
import { isVetoed } from './vetoes.js';
import { mayBegin } from './vocabulary.js';

/** Where rules reach equally far, the earlier one is believed. */
export const RULES: readonly Rule[] = [
  ...ranges,
  ...sets,
  ...times,
  ...relative,
  ...absolute,
  ...centuries,
  ...durations,
];

/** An unresolved expression in its line; offsets count from the line's beginning. */
export interface Expression extends Found {
  readonly end: number;
  readonly rule: string;
  readonly tense: Tense;
  /** Which sentence of the line it stands in. */
  readonly sentence: number;
}

interface Match {
  readonly rule: string;
  readonly found: readonly Found[];
  readonly end: number;
}

const bestAt = (scan: Scan, at: number): Match | null => {
  let best: Match | null = null;
  for (const { name, parser } of RULES) {
    const parsed = parser(scan, at, null);
    if (parsed && (!best || parsed.end > best.end)) best = { rule: name, found: parsed.value, end: parsed.end };
  }
  return best;
};

const SENTENCE_ENDS = new Set(['.', '؟', '!', '?', '؛']);

/** Whether a full stop or the like stands here; a point between digits is none. */
const endsSentence = (tokens: readonly Token[], at: number): boolean =>
  SENTENCE_ENDS.has(tokens[at]!.word.surface) && tokens[at + 1]?.spaced !== false;

const APPROXIMATIONS: ReadonlyMap<string, string> = new Map([
  ...[...wordSet('نحو حوالي قرابه زهاء يقارب يناهز')].map((form) => [form, 'APPROX'] as const),
  ['اكثر من', 'MORE_THAN'],
  ['ازيد من', 'MORE_THAN'],
  ['اقل من', 'LESS_THAN'],
]);

/** What stands before an expression and says that it is not exact: `نحو`, `أكثر من`. It is no part of the span. */
const approximationBefore = (tokens: readonly Token[], at: number): string | null => {
  const word = tokens[at - 1]?.word;
  if (!word) return null;
  const forms =
    word.form === 'من'
      ? (tokens[at - 2]?.word.readings ?? []).map(({ form }) => `${form} من`)
      : word.readings.map(({ form }) => form);
  for (const form of forms) {
    const mod = APPROXIMATIONS.get(form);
    if (mod) return mod;
  }
  return null;
};

const UNTIL = wordSet('الي حتي - – — ولغايه لغايه');

/** Whether two neighbouring expressions are the ends of a range: `من … إلى …`, `بين … و…`, `2011 - 2014`. */
const isRange = (tokens: readonly Token[], one: Expression, two: Expression): boolean => {
  if (one.range || two.range || one.meaning.kind !== two.meaning.kind || one.meaning.kind === 'reference') return false;
  if (two.from === one.to + 1) {
    const { form } = tokens[one.to]!.word;
    return UNTIL.has(form) || (form === 'و' && tokens[one.from - 1]?.word.form === 'بين');
  }
  if (two.from !== one.to || tokens[one.from - 1]?.word.form !== 'بين') return false;
  return tokens[two.from]!.word.form.startsWith('و');
};

const linkRanges = (tokens: readonly Token[], expressions: readonly Expression[]): Expression[] => {
  const linked = [...expressions];
  for (let i = 0; i + 1 < linked.length; i++) {
    if (!isRange(tokens, linked[i]!, linked[i + 1]!)) continue;
    linked[i] = { ...linked[i]!, range: { role: 'begin', offset: 1 } };
    linked[i + 1] = { ...linked[i + 1]!, range: { role: 'end', offset: -1 } };
  }
  return linked;
};

/** The expressions of a line and how many words the grammar looked at for them. */
export const extract = (tokens: readonly Token[]): { expressions: Expression[]; steps: number } => {
  const scan = new Scan(tokens);
  const expressions: Expression[] = [];
  let sentence = 0;
  let seen = 0;
  for (let at = 0; at < tokens.length; ) {
    if (!mayBegin(tokens[at]!.word)) {
      at++;
      continue;
    }
    const best = bestAt(scan, at);
    if (!best || isVetoed(tokens, at, best.end, best.found)) {
      at = best?.end ?? at + 1;
      continue;
    }
    for (; seen < at; seen++) if (endsSentence(tokens, seen)) sentence++;
    for (const found of best.found) {
      expressions.push({
        ...found,
        mod: found.mod ?? approximationBefore(tokens, found.from),
        end: tokens[found.to - 1]!.end,
        rule: best.rule,
        tense: tenseAt(tokens, best.found[0]!.from, best.end),
        sentence,
      });
    }
    at = best.end;
  }
  return { expressions: linkRanges(tokens, expressions), steps: scan.steps };
};

export const expressionsOf: (line: LineContent) => readonly Expression[] = perLine(
  ({ tokens }) => extract(tokens).expressions,
);
