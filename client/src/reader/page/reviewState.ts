// The review of an article as the page knows it: the units, where they stand line by line, and what is left of them.

import type { Position } from '../../../../server/src/protocol.js';
import { byCloseness, differencesByKind, isAgreed } from '../../reviewing/units.js';
import type { ReviewHeader, ReviewMessage, Unit } from '../messages.js';
import type { Stretch } from './words.js';

export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['left', 'right'];

/** What one layer marks of a line for one unit. */
export interface ReviewStretch extends Stretch {
  readonly unit: number;
  readonly side: Side;
}

export const isOpen = ({ outcome }: Unit): boolean => outcome === 'open';
export const isDifference = (unit: Unit): boolean => !isAgreed(unit);

/** Units of one sort, and how many of them are open. */
export interface Group {
  readonly kind: string;
  readonly label: string;
  readonly units: readonly Unit[];
  readonly open: number;
}

const groupOf = (kind: string, label: string, units: readonly Unit[]): Group => ({
  kind,
  label,
  units,
  open: units.filter(isOpen).length,
});

/** The differences by kind. */
export const differenceGroups = (units: readonly Unit[]): Group[] =>
  [...differencesByKind(units)].map(([kind, some]) => groupOf(kind, some[0]!.kindLabel, some));

/** What both layers have. */
export const agreements = (units: readonly Unit[]): Group => groupOf('', '', units.filter(isAgreed));

/** Where neither name tells its layer apart within three characters. */
const LETTERS = ['A', 'B'] as const;

/** The shortest beginnings, of three characters at most, that tell two names apart. */
export const badgesOf = (left: string, right: string): readonly [left: string, right: string] => {
  const characters = (name: string): string[] =>
    [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment).filter((one) => one.trim() !== '');
  const [one, other] = [characters(left), characters(right)];
  for (let length = 1; length <= 3; length++) {
    const [a, b] = [one.slice(0, length).join(''), other.slice(0, length).join('')];
    if (a !== b && a !== '' && b !== '') return [a, b];
  }
  return LETTERS;
};

/** The stretches of a unit: what a side rejects is not marked. */
const stretchesOf = (unit: Unit): (ReviewStretch & { readonly line: number })[] =>
  SIDES.flatMap((side) =>
    unit[side] && !unit[side].rejected
      ? unit[side].stretches.map(({ line, start, end }) => ({ line, start, end, unit: unit.index, side }))
      : [],
  );

const NONE: readonly ReviewStretch[] = [];

export class ReviewState {
  #header: ReviewHeader | null = null;
  #units: Unit[] = [];
  #lines = new Map<number, ReviewStretch[]>();
  revision = 0;

  get header(): ReviewHeader | null {
    return this.#header;
  }

  get isOn(): boolean {
    return this.#header !== null;
  }

  get units(): readonly Unit[] {
    return this.#units;
  }

  get current(): Unit | null {
    const at = this.#header?.current ?? null;
    return at === null ? null : (this.#units[at] ?? null);
  }

  /** What is marked of a line, the longer before what lies within it. */
  on(line: number): readonly ReviewStretch[] {
    return this.#lines.get(line) ?? NONE;
  }

  /** Takes in what the extension says; the lines that now show something else. */
  hear({ fresh, review, revision, units }: ReviewMessage): Set<number> {
    const changed = new Set<number>();
    this.#header = review;
    this.revision = revision;
    if (fresh) {
      for (const line of this.#lines.keys()) changed.add(line);
      this.#lines = new Map();
      this.#units = [];
    }
    for (const unit of units) {
      if (unit.index > this.#units.length) continue;
      for (const line of this.#forget(unit.index)) changed.add(line);
      this.#units[unit.index] = unit;
      for (const { line, ...stretch } of stretchesOf(unit)) {
        const there = this.#lines.get(line) ?? [];
        there.push(stretch);
        this.#lines.set(
          line,
          there.sort((a, b) => a.start - b.start || b.end - a.end),
        );
        changed.add(line);
      }
    }
    return changed;
  }

  /** The text has changed: nothing is known of where the units stand until they come anew. */
  loseLines(): void {
    this.#lines = new Map();
  }

  #forget(index: number): number[] {
    const before = this.#units[index];
    if (!before) return [];
    const lines = [...new Set(stretchesOf(before).map(({ line }) => line))];
    for (const line of lines)
      this.#lines.set(
        line,
        this.on(line).filter(({ unit }) => unit !== index),
      );
    return lines;
  }

  /** The unit at a place: a difference before what is agreed, the shorter before the longer. */
  unitAt({ line, character }: Position): Unit | null {
    const there = new Set(
      this.on(line)
        .filter(({ start, end }) => start <= character && character <= end)
        .map(({ unit }) => unit),
    );
    return [...there].map((index) => this.#units[index]!).sort(byCloseness)[0] ?? null;
  }

  /** Which difference of all a unit is, from one. */
  number({ index }: Unit): number {
    return this.#units.slice(0, index + 1).filter(isDifference).length;
  }
}
