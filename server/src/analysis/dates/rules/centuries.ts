// Decades and centuries.
import type { Calendar } from '../../model.js';
import { first, longest, map, maybe, type Parser, sense, sequence, word } from '../grammar.js';
import type { Century, Decade, Meaning, Shift } from '../meaning.js';
import { definiteOrdinal, integer } from '../numbers.js';
import { period } from '../periods.js';
import { era } from '../years.js';
import { edged, type Rule, rule } from './rule.js';

export const decadeName = (definite: boolean): Parser<number> =>
  sense('decade', (hit) => (hit.definite === definite ? Number(hit.args[0]) : null));

const century: Parser<number | Shift> = longest<number | Shift>(
  map(sequence(word('القرن'), definiteOrdinal), ([, ordinal]) => (ordinal > 0 ? ordinal - 1 : null)),
  period('century'),
);

/** `من عمره`, `من العمر`: an age, no decade. */
const ofAge = sequence(word('من'), word('عمره', 'عمرها', 'العمر', 'عمرهم', 'عمري'));

const decade = (number: number, of: number | Shift | null): Decade => ({ kind: 'decade', decade: number, century: of });

/** `العقد الأول من القرن الحادي والعشرين`. */
const numberedDecade: Parser<Decade> = map(
  sequence(word('العقد'), definiteOrdinal, word('من'), century),
  ([, ordinal, , of]) => (ordinal > 0 && ordinal <= 10 ? decade(ordinal - 1, of) : null),
);

/** `تسعينيات القرن الماضي`, `الثمانينيات`. */
export const decades: Parser<Decade> = (scan, at, attached) => {
  const parsed = longest(
    map(sequence(decadeName(false), maybe(word('من')), century), ([number, , of]) => decade(number, of)),
    map(sequence(decadeName(true), maybe(sequence(word('من'), century))), ([number, of]) =>
      decade(number, of === null ? null : of[1]),
    ),
  )(scan, at, attached);
  return parsed && !ofAge(scan, parsed.end, '') ? parsed : null;
};

const centuryOf = (ordinal: number, name: string | null): Century => ({
  kind: 'century',
  ordinal,
  calendar: (name === 'AH' ? 'islamic-umalqura' : 'gregorian') satisfies Calendar,
  beforeChrist: name === 'BC',
});

/** `القرن التاسع عشر`, `القرن الـ19`, `القرن الرابع الهجري`. */
export const numberedCentury: Parser<Century> = map(
  sequence(
    word('القرن'),
    first(
      definiteOrdinal,
      map(sequence(maybe(word('ال')), integer(2)), ([, number]) => number),
    ),
    maybe(era),
  ),
  ([, ordinal, name]) => (ordinal > 0 ? centuryOf(ordinal, name) : null),
);

export const centuries: readonly Rule[] = [
  rule(
    'decade',
    edged(longest(decades, numberedDecade)),
    [
      ['تسعينيات القرن الماضي', '199'],
      ['أواخر الثمانينيات', '198'],
      ['ثلاثينيات هذا القرن', '203'],
      ['العقد الأول من القرن الحادي والعشرين', '200'],
    ],
    ['في السبعينيات من عمره'],
  ),
  rule('century', edged(longest<Meaning>(numberedCentury, period('century', 'decade'))), [
    ['القرن التاسع عشر', '18'],
    ['القرن الماضي', '19'],
  ]),
];
