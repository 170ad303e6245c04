// What is annotated in the article, counted by kind and by what was decided, out of what each line shows.

import type { Range } from '../../../../server/src/protocol.js';
import type { Mark, Rejected } from '../messages.js';
import type { Line } from './article.js';

export const STATES = ['undecided', 'accepted', 'rejected', 'conflict'] as const;
/** `accepted` is whatever stands by somebody's decision; `conflict` those of them that cannot all be right. */
export type State = (typeof STATES)[number];

export interface Finding {
  readonly kind: string;
  readonly status: Mark['status'] | 'rejected';
  readonly conflict: boolean;
  /** Its words in the line in which it begins. */
  readonly text: string;
  readonly about: string;
  /** From where it begins to its end in the same line. */
  readonly range: Range;
}

const placed = (line: number, text: string, { start, end }: Mark | Rejected) => ({
  text: text.slice(start, end),
  range: { start: { line, character: start }, end: { line, character: end } },
});

/** In the order of the text; what goes on over several lines once. */
export const findingsIn = (lines: readonly Line[]): Finding[] =>
  lines.flatMap(({ text, marks, rejected }, line) => {
    if (marks.length === 0 && rejected.length === 0) return [];
    const found = marks
      .filter(({ begins }) => begins)
      .map((mark): Finding => {
        const { kind, status, conflict, about } = mark;
        return { kind, status, conflict, about, ...placed(line, text, mark) };
      });
    const refused = rejected.map((one): Finding => {
      return { kind: one.kind, status: 'rejected', conflict: false, about: '', ...placed(line, text, one) };
    });
    return [...found, ...refused].sort((a, b) => a.range.start.character - b.range.start.character);
  });

export const isIn = ({ status, conflict }: Finding, state: State): boolean =>
  state === 'conflict'
    ? conflict
    : state === 'accepted'
      ? !['undecided', 'rejected'].includes(status)
      : status === state;

/** What is chosen; an empty set is no restriction. */
export interface Choice {
  readonly kinds: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

const fitsKind = ({ kind }: Finding, { kinds }: Choice): boolean => kinds.size === 0 || kinds.has(kind);
const fitsState = (finding: Finding, { states }: Choice): boolean =>
  states.size === 0 || STATES.some((state) => states.has(state) && isIn(finding, state));

export const chosen = (findings: readonly Finding[], choice: Choice): Finding[] =>
  findings.filter((finding) => fitsKind(finding, choice) && fitsState(finding, choice));

/** How many there are of each kind among the states that are chosen, and of each state among the kinds. */
export const countsOf = (
  findings: readonly Finding[],
  choice: Choice,
): { readonly kinds: ReadonlyMap<string, number>; readonly states: ReadonlyMap<State, number> } => {
  const kinds = new Map<string, number>();
  const states = new Map<State, number>(STATES.map((state) => [state, 0]));
  for (const finding of findings) {
    kinds.set(finding.kind, (kinds.get(finding.kind) ?? 0) + Number(fitsState(finding, choice)));
    if (!fitsKind(finding, choice)) continue;
    for (const state of STATES) if (isIn(finding, state)) states.set(state, states.get(state)! + 1);
  }
  return { kinds, states };
};
