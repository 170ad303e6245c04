// Extraction: the temporal expressions of one line, unresolved. What is found depends on the line's text alone.

import type { LineContent } from '../text/line.js';
import { perLine } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { Scan } from './grammar.js';
import { absolute } from './rules/absolute.js';
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
export const RULES: readonly Rule[] = [...ranges, ...sets, ...times, ...relative, ...absolute, ...durations];

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
        end: tokens[found.to - 1]!.end,
        rule: best.rule,
        tense: tenseAt(tokens, best.found[0]!.from, best.end),
        sentence,
      });
    }
    at = best.end;
  }
  return { expressions, steps: scan.steps };
};

export const expressionsOf: (line: LineContent) => readonly Expression[] = perLine(
  ({ tokens }) => extract(tokens).expressions,
);
