// What a curator does: of each unit takes the left annotation, the right one, both or neither into a layer of their own,
// which says from which annotations it was taken, over which others, and why.
import type { Annotation, Curation } from '../annotations/annotation.js';
import { type DecisionContext, decideAll, withdraw } from '../annotations/decisions.js';
import { sameFragments } from '../annotations/fragments.js';
import { familyOf } from '../annotations/review.js';
import type { Sidecar } from '../annotations/sidecar.js';
import { isRejected, type Placed } from './layer.js';
import type { Unit } from './units.js';

export type Take = 'left' | 'right' | 'both' | 'neither';
export type Side = 'left' | 'right';

/** Names a unit by the annotations of its sides. */
export interface UnitKey {
  readonly left: string | null;
  readonly right: string | null;
}

export const keyOf = ({ left, right }: Unit): UnitKey => ({ left: left?.id ?? null, right: right?.id ?? null });

export const isUnit = (unit: Unit, { left, right }: UnitKey): boolean =>
  (unit.left?.id ?? null) === left && (unit.right?.id ?? null) === right;

const sidesOf = ({ left, right }: Unit): readonly Placed[] => [left, right].filter((side) => side !== null);

/** What a curator made of a unit. */
export interface Outcome {
  /** The sides that are in the curator's layer; none where neither was taken. */
  readonly kept: readonly Side[];
  readonly note: string | null;
  /** The curator's annotations. */
  readonly annotations: readonly Annotation[];
}

const idsIn = ({ curated }: Annotation): readonly string[] => (curated ? [...curated.from, ...curated.over] : []);

/** Finds what `curator` made of each unit; null where it is open, or where a side has changed since. */
export const outcomesIn = ({ annotations }: Sidecar, curator: string | null): ((unit: Unit) => Outcome | null) => {
  const about = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.creator !== curator) continue;
    for (const id of idsIn(annotation)) about.set(id, [...(about.get(id) ?? []), annotation]);
  }
  return (unit) => {
    const sides = sidesOf(unit);
    const found = [...new Set(sides.flatMap(({ id }) => about.get(id) ?? []))];
    const covered = new Set(found.flatMap(idsIn));
    const isOpen = sides.some(
      ({ id, annotation }) =>
        !covered.has(id) || (about.get(id) ?? []).every(({ modified }) => modified < annotation.modified),
    );
    if (isOpen) return null;
    const from = new Set(found.flatMap(({ curated }) => curated?.from ?? []));
    const kept = (['left', 'right'] as const).filter((side) => unit[side] && from.has(unit[side].id));
    return { kept, note: found.find(({ curated }) => curated?.note)?.curated?.note ?? null, annotations: found };
  };
};

/** Puts units back to where no curator has been. */
export const reopen = (sidecar: Sidecar, curator: string, units: readonly Unit[]): Sidecar => {
  const ids = new Set(units.flatMap((unit) => sidesOf(unit).map(({ id }) => id)));
  const gone = sidecar.annotations.filter(
    (annotation) => annotation.creator === curator && idsIn(annotation).some((id) => ids.has(id)),
  );
  return withdraw(sidecar, ...gone.map(({ id }) => id));
};

/** Whether two annotations say different things of one finding in one place: a layer has one of them. */
const isOneFinding = ({ left, right }: Unit): boolean =>
  left !== null &&
  right !== null &&
  familyOf(left.kind) === familyOf(right.kind) &&
  sameFragments(left.fragments, right.fragments);

/** Whether both sides can be taken: not where they say different things of one finding in one place. */
export const canTakeBoth = (unit: Unit): boolean => {
  const isThere = sidesOf(unit).filter((side) => !isRejected(side)).length;
  return isThere < 2 || unit.differences.length === 0 || !isOneFinding(unit);
};

const others = (unit: Unit, side: Placed): string[] => sidesOf(unit).flatMap(({ id }) => (id === side.id ? [] : [id]));

/** The annotations to make of a unit, and whether they are to stand or to say that nothing does. */
const choices = (unit: Unit, take: Take): { side: Placed; kept: boolean; from: string[]; over: string[] }[] => {
  const { left, right, differences } = unit;
  const wanted = take === 'both' ? [left, right] : take === 'neither' ? [] : [unit[take]];
  const kept = wanted.filter((side) => side !== null && !isRejected(side)) as Placed[];
  if (kept.length > 0 && differences.length === 0) {
    const [side] = kept as [Placed];
    return [{ side, kept: true, from: sidesOf(unit).map(({ id }) => id), over: [] }];
  }
  if (kept.length > 0)
    return kept.map((side) => ({
      side,
      kept: true,
      from: [side.id],
      over: kept.length === 1 ? others(unit, side) : [],
    }));
  const [one, other] = sidesOf(unit);
  const rejected = isOneFinding(unit) || !other ? [one!] : [one!, other];
  return rejected.map((side) => ({
    side,
    kept: false,
    from: [],
    over: rejected.length === 1 ? sidesOf(unit).map(({ id }) => id) : [side.id],
  }));
};

/**
 * Takes `take` of each unit into the layer of `context.creator`, in place of what that curator had made of it. Of a side
 * that is missing or rejected nothing is taken: the curator's layer then says that nothing is to be annotated there.
 * Units of which both cannot be taken are left as they are where both are wanted.
 *
 * @param layers what the curator calls the two layers
 */
export const curate = (
  sidecar: Sidecar,
  context: DecisionContext,
  all: readonly Unit[],
  take: Take,
  layers: Curation['layers'],
  note: string | null,
): Sidecar => {
  const units = take === 'both' ? all.filter(canTakeBoth) : all;
  const open = reopen(sidecar, context.creator, units);
  const decisions = units
    .flatMap((unit) => choices(unit, take))
    .map(({ side: { annotation, fragments }, kept, from, over }) => ({
      fragments,
      status: kept ? annotation.status : ('rejected' as const),
      body: annotation.body,
      curated: { from, over, layers, ...(note ? { note } : {}) },
    }));
  return decideAll(open, context, decisions);
};
