// Which items of an article an annotator means: at the cursor, next in the text, or all of some sort.
import type { ItemView, Position, Range } from '../../../server/src/protocol.js';
import { compare } from '../positions.js';

/** An item that stands in the text. */
export type PlacedItem = ItemView & { readonly range: Range };

const holds = (outer: Range, inner: Range): boolean =>
  compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;

/** Longer ones are larger, in the order lines, then characters. */
const size = ({ start, end }: Range): number => (end.line - start.line) * 1e6 + end.character - start.character;

/** What stands in the text and was not rejected. */
export const placed = (items: readonly ItemView[]): PlacedItem[] =>
  items.filter((item): item is PlacedItem => item.range !== null && item.status !== 'rejected');

export const undecided = (items: readonly ItemView[]): PlacedItem[] =>
  placed(items).filter(({ status }) => status === 'undecided');

/** Whether what is selected, or the caret, touches a stretch. */
const touches = (stretch: Range, selection: Range): boolean =>
  compare(stretch.start, selection.end) <= 0 && compare(selection.start, stretch.end) <= 0;

/** The items that hold `selection`, the shortest first; of two as long the undecided one. */
export const itemsAt = (items: readonly ItemView[], selection: Range): PlacedItem[] =>
  placed(items)
    .filter(({ range, fragments }) => holds(range, selection) && fragments.some((one) => touches(one, selection)))
    .sort(
      (a, b) => size(a.range) - size(b.range) || Number(b.status === 'undecided') - Number(a.status === 'undecided'),
    );

/** The shortest item with a gap between its fragments that holds `selection`. */
export const inGapOf = (items: readonly ItemView[], selection: Range): PlacedItem | undefined =>
  placed(items)
    .filter(({ range, fragments }) => holds(range, selection) && !fragments.some((one) => touches(one, selection)))
    .sort((a, b) => size(a.range) - size(b.range))[0];

/** The next undecided item after the selection's beginning, or the one before it; round the end of the text. */
export const nextUndecided = (
  items: readonly ItemView[],
  { start, end }: Range,
  direction: 1 | -1,
): PlacedItem | null => {
  const open = undecided(items).sort(
    (a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end),
  );
  const at = (item: PlacedItem): number => compare(item.range.start, start) || compare(end, item.range.end);
  const found = direction === 1 ? open.find((item) => at(item) > 0) : open.findLast((item) => at(item) < 0);
  return found ?? (direction === 1 ? open[0] : open.at(-1)) ?? null;
};

export const ofKind = (items: readonly ItemView[], kind: string): PlacedItem[] =>
  undecided(items).filter(({ key }) => key.kind === kind);

/** @param confidence 0–1 */
export const atLeast = (items: readonly ItemView[], confidence: number): PlacedItem[] =>
  undecided(items).filter((item) => item.confidence >= confidence);

export const inLines = (items: readonly ItemView[], from: number, to: number): PlacedItem[] =>
  undecided(items).filter(({ range }) => range.start.line >= from && range.end.line <= to);

/** The people named in an article, those named nearest to `position` first. */
export const peopleNear = (items: readonly ItemView[], position: Position): string[] => {
  const distance = new Map<string, number>();
  for (const { body, range } of placed(items)) {
    if (!body.person) continue;
    const away =
      Math.abs(range.start.line - position.line) * 1e4 + Math.abs(range.start.character - position.character);
    distance.set(body.person, Math.min(away, distance.get(body.person) ?? Number.POSITIVE_INFINITY));
  }
  return [...distance.entries()].sort((a, b) => a[1] - b[1]).map(([person]) => person);
};
