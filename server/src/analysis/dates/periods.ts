// Periods counted from now or from the date before: `الشهر الماضي`, `هذا العام`, `اليوم التالي`.
import { ahead, longest, map, maybe, once, type Parser, sense, sequence, word } from './grammar.js';
import type { Shift, Unit } from './meaning.js';

export const comma = word(',', '،');
export const dash = word('-', '–', '—', 'ـ');

/** الماضي, الجاري, المقبل, ما قبل الماضي: how many periods away. */
export const direction: Parser<number> = map(
  sequence(
    maybe(word('ما')),
    sense('shift', ({ args, definite, words }) => (definite || words > 1 ? Number(args[0]) : null)),
  ),
  ([, offset]) => offset,
);

/** السابق is the one before. */
const before: Parser<number> = sense('before', ({ definite }) => (definite ? -1 : null));
const next: Parser<number> = sense('next', ({ definite }) => (definite ? 1 : null));
const same: Parser<number> = sense('same', () => 0);

/** Of a weekday: الماضي, السابق, التالي. */
export const towards: Parser<number> = longest(direction, before, next);

export const edge: Parser<string> = sense('edge', ({ args }) => args[0]!);

/** Singular of a unit, with or without its article. */
export const singular = (definite: boolean, ...units: readonly Unit[]): Parser<Unit> =>
  sense('unit', ({ args, ...hit }) =>
    args[1] === '1' && hit.definite === definite && units.includes(args[0] as Unit) ? (args[0] as Unit) : null,
  );

export const shift = (unit: Unit, offset: number, base: Shift['base']): Shift => ({
  kind: 'shift',
  unit,
  offset,
  base,
});

/** `اليوم الأخير` and `الأسبوع الأخير` are of something else, `الشهر الأخير` is the one before this. */
const ofSomething = (unit: Unit): boolean => unit === 'day' || unit === 'week';
const lastOne = word('الاخير', 'الاخيره');

/** `الشهر الماضي`, `هذا العام`, `اليوم التالي`, `العام نفسه`, `نفس اليوم`. */
export const period = (...units: readonly Unit[]): Parser<Shift> => {
  const the = singular(true, ...units);
  return once(
    longest(
      map(sequence(the, maybe(ahead(lastOne)), direction), ([unit, last, offset]) =>
        last !== null && ofSomething(unit) ? null : shift(unit, offset, 'now'),
      ),
      map(sequence(word('هذا', 'هذه'), the), ([, unit]) => shift(unit, 0, 'now')),
      map(sequence(word('نفس', 'ذات', 'ذلك', 'تلك'), the), ([, unit]) => shift(unit, 0, 'previous')),
      map(sequence(the, longest(same, next, before)), ([unit, offset]) => shift(unit, offset, 'previous')),
    ),
  );
};
