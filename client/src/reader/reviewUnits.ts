// What the page shows of a review: its units, with the stretches that either layer marks.
import { shorten } from '../../../server/src/display.js';
import type { ReviewView, SideView, UnitView } from '../../../server/src/protocol.js';
import { idOf } from '../reviewing/units.js';
import { stretchesOf } from './marks.js';
import type { ReviewHeader, Unit, UnitSide } from './messages.js';

/** UTF-16 units of a text on the page; more would not be read there. */
const SHOWN = 400;

const cut = (text: string): string => shorten(text, SHOWN);

const sideOf = ({ body, fragments, status, text }: SideView, lineLength: (line: number) => number): UnitSide => ({
  rejected: status === 'rejected',
  text: cut(text),
  about: cut(body.person ?? body.speaker ?? body.source ?? body.value ?? ''),
  stretches: fragments.flatMap((fragment) => stretchesOf(fragment, lineLength)),
});

const outcomeOf = ({ outcome }: UnitView): Unit['outcome'] => {
  if (!outcome) return 'open';
  return outcome.kept.length === 2 ? 'both' : (outcome.kept[0] ?? 'neither');
};

/** @param lineLength UTF-16 units of a line without what breaks it */
export const pageUnits = ({ units }: ReviewView, lineLength: (line: number) => number): Unit[] =>
  units.map((unit, index) => ({
    index,
    kind: unit.kind,
    kindLabel: unit.kindLabel,
    text: cut(unit.text),
    range: unit.range,
    left: unit.left && sideOf(unit.left, lineLength),
    right: unit.right && sideOf(unit.right, lineLength),
    differences: unit.differences.map(({ label, left, right }) => ({
      label,
      left: left && cut(left),
      right: right && cut(right),
    })),
    canTakeBoth: unit.canTakeBoth,
    outcome: outcomeOf(unit),
    note: cut(unit.outcome?.note ?? ''),
  }));

/** @param current the unit that the review is at */
export const reviewHeader = ({ left, right, units, lost }: ReviewView, current: UnitView | undefined): ReviewHeader => {
  const id = current && idOf(current);
  const index = id === undefined ? -1 : units.findIndex((unit) => idOf(unit) === id);
  return { left, right, total: units.length, current: index < 0 ? null : index, lost };
};
