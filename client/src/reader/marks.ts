// What each line of an article shows of the items in it.
import type { AnalysisView, ItemView, Range } from '../../../server/src/protocol.js';
import type { Family, LineMarks, Mark, Rejected } from './messages.js';

/** Where an item stands on the page: its stretches, of one line each. */
export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const DRAWN: readonly string[] = ['official', 'person', 'direct-quote', 'indirect-quote', 'date'];
const familyOf = (kind: string): Family => (DRAWN.includes(kind) ? (kind as Family) : 'other');

/** A range as stretches of one line each. */
export const stretchesOf = ({ start, end }: Range, lineLength: (line: number) => number): Stretch[] =>
  Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = start.line + index;
    return {
      line,
      start: index === 0 ? start.character : 0,
      end: line === end.line ? end.character : lineLength(line),
    };
  }).filter((stretch) => stretch.start < stretch.end);

const keyOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** Mentions stand in each other's way, and dates do; quotes lie within each other. */
const isExclusive = ({ family }: Mark): boolean => family === 'official' || family === 'person' || family === 'date';

/** Whether people decided two things of a mark's stretch that cannot both be right. */
const conflicts = (mark: Mark, others: readonly Mark[]): boolean =>
  mark.status !== 'undecided' &&
  isExclusive(mark) &&
  others.some(
    (other) =>
      other.group !== mark.group &&
      other.status !== 'undecided' &&
      (other.family === 'date') === (mark.family === 'date') &&
      isExclusive(other) &&
      other.start < mark.end &&
      mark.start < other.end,
  );

/** Longest first, so that what is drawn later lies within what was drawn before. */
const compare = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

const into = <T>(map: Map<number, T[]>, line: number, one: T): void => {
  const there = map.get(line);
  if (there) there.push(one);
  else map.set(line, [one]);
};

export interface Marked {
  /** By line; lines with nothing to show are left out. */
  readonly lines: ReadonlyMap<number, LineMarks>;
  /** By the group of their marks. */
  readonly items: ReadonlyMap<string, ItemView>;
}

/** What the user reads for a kind. */
export type KindName = (kind: string) => string;

/**
 * @param lineLength UTF-16 units of a line without what breaks it
 */
export const marksOf = (
  view: AnalysisView,
  items: readonly ItemView[],
  lineLength: (line: number) => number,
  kindName: KindName,
): Marked => {
  const labels = new Map(view.dates.map(({ range, label }) => [keyOf(range), label]));
  const quotes = new Map(view.quotes.map((quote) => [keyOf(quote.range), quote]));
  const marks = new Map<number, Mark[]>();
  const rejected = new Map<number, Rejected[]>();
  const placed = new Map<string, ItemView>();
  for (const item of items) {
    if (item.range === null) continue;
    const { range, fragments, key, body, status } = item;
    const stretches = fragments.flatMap((one) => stretchesOf(one, lineLength));
    if (status === 'rejected') {
      const [first] = stretches;
      if (first) into(rejected, first.line, { start: first.start, end: first.end, kind: kindName(key.kind) });
      continue;
    }
    const quote = quotes.get(keyOf(range));
    const group = key.id ?? `${key.kind} ${keyOf(range)}`;
    placed.set(group, item);
    for (const [index, stretch] of stretches.entries()) {
      const mark: Mark = {
        start: stretch.start,
        end: stretch.end,
        family: familyOf(key.kind),
        kind: kindName(key.kind),
        status,
        group,
        begins: index === 0,
        ends: index === stretches.length - 1,
        about: body.person ?? body.speaker ?? body.source ?? body.value ?? '',
        aside: labels.get(keyOf(range)) ?? '',
        doubtful: status === 'undecided' && quote?.ambiguous === true,
        conflict: false,
        note: body.note ?? '',
        parts: item.parts.flatMap((part) =>
          stretchesOf(part.range, lineLength)
            .filter(({ line }) => line === stretch.line)
            .map(({ start, end }) => ({ start, end, role: part.role })),
        ),
      };
      into(marks, stretch.line, mark);
    }
  }
  const kinds = new Map(view.lines.map(({ line, kind }) => [line, kind]));
  const shown = [...new Set([...kinds.keys(), ...marks.keys(), ...rejected.keys()])].sort((a, b) => a - b);
  const lines = new Map<number, LineMarks>();
  for (const line of shown) {
    const there = (marks.get(line) ?? []).sort(compare);
    lines.set(line, {
      line,
      kind: kinds.get(line) ?? null,
      marks: there.map((mark) => ({ ...mark, conflict: conflicts(mark, there) })),
      rejected: rejected.get(line) ?? [],
    });
  }
  return { lines, items: placed };
};
