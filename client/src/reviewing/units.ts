// The units of a review, in no language yet: which is next, and how the view groups them.
import type { Position, Range, ReviewView, UnitView } from '../../../server/src/protocol.js';
import { compare } from '../positions.js';

/** A unit as the editor or a Reader's page knows it. */
interface Unit {
  readonly kind: string;
  readonly range: Range;
  readonly differences: readonly unknown[];
}

export const isAgreed = ({ differences }: Unit): boolean => differences.length === 0;
export const isOpen = ({ outcome }: UnitView): boolean => outcome === null;

export const idOf = ({ key: { left, right } }: UnitView): string => JSON.stringify([left, right]);

/** The differences by kind, the kinds in the order in which they first appear. */
export const differencesByKind = <T extends Unit>(units: readonly T[]): Map<string, T[]> => {
  const kinds = new Map<string, T[]>();
  for (const unit of units) {
    if (isAgreed(unit)) continue;
    const there = kinds.get(unit.kind);
    if (there) there.push(unit);
    else kinds.set(unit.kind, [unit]);
  }
  return kinds;
};

/** Which of two units that hold a place is meant first: a difference before what is agreed, the shorter before the longer. */
export const byCloseness = (a: Unit, b: Unit): number =>
  Number(isAgreed(a)) - Number(isAgreed(b)) ||
  compare(b.range.start, a.range.start) ||
  compare(a.range.end, b.range.end);

/** A row of the view: all units of one kind that differ, all on which the layers agree, or one unit. */
export type Row =
  | { readonly kind: string; readonly label: string; readonly units: readonly UnitView[] }
  | { readonly agreed: readonly UnitView[] }
  | { readonly unit: UnitView };

/** The kinds in the order in which they first appear, then what both layers have. */
export const rowsOf = ({ units }: ReviewView): Row[] => {
  const agreed = units.filter(isAgreed);
  return [
    ...[...differencesByKind(units)].map(([kind, of]) => ({ kind, label: of[0]!.kindLabel, units: of })),
    ...(agreed.length > 0 ? [{ agreed }] : []),
  ];
};

/** The units that a row stands for. */
export const unitsOf = (row: Row): readonly UnitView[] =>
  'unit' in row ? [row.unit] : 'agreed' in row ? row.agreed : row.units;

const holds = ({ start, end }: Range, at: Position): boolean => compare(start, at) <= 0 && compare(at, end) <= 0;

/** The shortest difference that holds a place; else the shortest unit that does. */
export const unitAt = (units: readonly UnitView[], at: Position): UnitView | undefined =>
  units.filter(({ range }) => holds(range, at)).sort(byCloseness)[0];

/** The next difference after a unit or a place, or the one before it; open ones only where `open` says so; round the end. */
export const nextDifference = (
  units: readonly UnitView[],
  from: UnitView | Position | null,
  direction: 1 | -1,
  open: boolean,
): UnitView | undefined => {
  const wanted = units.filter((unit) => !isAgreed(unit) && (!open || isOpen(unit)));
  const isAfter = (unit: UnitView): boolean => {
    if (from === null) return true;
    if ('line' in from) return compare(unit.range.start, from) * direction > 0;
    const [own, other] = [from, unit].map((one) => units.findIndex((each) => idOf(each) === idOf(one))) as [
      number,
      number,
    ];
    return (other - own) * direction > 0;
  };
  return direction === 1 ? (wanted.find(isAfter) ?? wanted[0]) : (wanted.findLast(isAfter) ?? wanted.at(-1));
};
