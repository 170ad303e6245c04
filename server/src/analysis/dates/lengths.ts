// Lengths of time: `ثلاثة أيام`, `عامين`, `ربع قرن`, `ساعة ونصف الساعة`, `سنوات`.
import {
  attachedBy,
  first,
  longest,
  map,
  maybe,
  once,
  type Parsed,
  type Parser,
  type Scan,
  sense,
  sequence,
  word,
  wordSet,
} from './grammar.js';
import { type Length, type SingleLength, UNITS, type Unit } from './meaning.js';
import { bareOrdinal, quantity } from './numbers.js';
import { singular } from './periods.js';

const unitIn = (number: string, definite: boolean): Parser<Unit> =>
  sense('unit', ({ args, ...hit }) => (args[1] === number && hit.definite === definite ? (args[0] as Unit) : null));

/** `السنوات`, `أيام`. */
export const plural = (definite: boolean): Parser<Unit> => unitIn('n', definite);
/** `اليومين`, `شهرين`. */
export const dual = (definite: boolean): Parser<Unit> => unitIn('2', definite);
const anyUnit: Parser<Unit> = sense('unit', ({ args, definite }) =>
  definite || args[0] === 'period' ? null : (args[0] as Unit),
);

/** Units of which one, without a number, may be a length; one decade is more often a contract. */
const SINGLE = ['minute', 'hour', 'day', 'week', 'month', 'year', 'century'] as const;

export const vague: Parser<unknown> = sense('few', () => true);
const whole: Parser<unknown> = sense('whole', () => true);
const oneWord = word('واحد', 'واحدا', 'واحده');

const of = (amount: number | null, unit: Unit): SingleLength => ({ amount, unit });

/** Halves, thirds and quarters of a unit in a smaller one. */
const SHARES: Readonly<Record<string, Readonly<Partial<Record<Unit, SingleLength>>>>> = {
  '1/2': {
    minute: of(30, 'second'),
    hour: of(30, 'minute'),
    day: of(12, 'hour'),
    month: of(15, 'day'),
    year: of(6, 'month'),
    decade: of(5, 'year'),
    century: of(50, 'year'),
  },
  '1/3': { hour: of(20, 'minute'), year: of(4, 'month') },
  '1/4': { hour: of(15, 'minute'), year: of(3, 'month'), century: of(25, 'year') },
};

const share: Parser<string> = sense('frac', ({ args, definite }) => (definite ? null : args[0]!));

/** `نصف ساعة`, `ربع قرن`. */
export const fraction: Parser<SingleLength> = map(
  sequence(
    share,
    sense('unit', ({ args }) => (args[1] === '1' ? (args[0] as Unit) : null)),
  ),
  ([part, unit]) => SHARES[part]?.[unit] ?? null,
);

/** `ثلاثة أيام`, `41 عاما`, `عشرين دقيقة`. */
const numbered: Parser<SingleLength> = map(sequence(quantity, anyUnit), ([amount, unit]) => of(amount, unit));
const two: Parser<SingleLength> = map(sequence(dual(false), maybe(word('اثنين', 'اثنتين', 'اثنان'))), ([unit]) =>
  of(2, unit),
);
const one: Parser<SingleLength> = map(singular(false, ...SINGLE), (unit) => of(1, unit));

const exact: Parser<SingleLength> = longest(numbered, two, fraction);

/** `ونصف`, `ونصف العام`, `وثلاثة أشهر`: what is added to a length. */
const addition = (to: Unit): Parser<SingleLength> =>
  longest(
    map(
      sequence(attachedBy('و', share), maybe(first(singular(true, to), singular(false, to)))),
      ([part]) => SHARES[part]?.[to] ?? null,
    ),
    map(
      longest(
        attachedBy('و', exact),
        map(sequence(word('و'), numbered), ([, length]) => length),
      ),
      (more) =>
        UNITS.indexOf(more.unit) < UNITS.indexOf(to) && UNITS.indexOf(more.unit) >= UNITS.indexOf(to) - 2 ? more : null,
    ),
  );

const withAddition =
  (parser: Parser<SingleLength>): Parser<Length> =>
  (scan, at, attached) => {
    const parsed = parser(scan, at, attached);
    const more = parsed && addition(parsed.value.unit)(scan, parsed.end, '');
    return parsed && more ? { ...parsed, value: { ...parsed.value, more: more.value }, end: more.end } : parsed;
  };

const oneWhole: Parser<SingleLength> = map(
  sequence(singular(false, 'decade', ...SINGLE), first<unknown>(whole, oneWord)),
  ([unit]) => of(1, unit),
);

const several: Parser<SingleLength> = longest(
  map(sequence(vague, plural(false)), ([, unit]) => of(null, unit)),
  map(sequence(plural(false), vague), ([unit]) => (unit === 'decade' ? null : of(null, unit))),
  map(sequence(word('عقودا'), maybe(vague)), () => of(null, 'decade')),
);

const last: Parser<SingleLength> = map(sequence(bareOrdinal, quantity, anyUnit), ([, amount, unit]) =>
  of(amount, unit),
);

/** A length that nothing but its own words announces. */
export const plainLength: Parser<Length> = once(
  longest<Length>(
    map(sequence(withAddition(exact), maybe(whole)), ([length]) => length),
    several,
    oneWhole,
    last,
  ),
);

/** One unit and what may be added to it: `ساعة`, `عام ونصف العام`. It wants a word before it that makes it a length. */
export const oneUnit: Parser<Length> = withAddition(one);

/** `عام ونصف العام` needs no such word. */
export const oneAndMore: Parser<Length> = map(oneUnit, (length) => (length.more ? length : null));

/** Several units without a number: `سنوات`. */
export const bareUnits: Parser<Length> = map(plural(false), (unit) => of(null, unit));

/** After a unit, these show that it is a length and no first part of a genitive. */
const CLOSING = wordSet('من في علي عن بين قبل بعد دون ثم او الي حتي منذ وسط ولم ولا رغم جراء لكن');

const isClosed = (scan: Scan, at: number): boolean => {
  const next = scan.word(at);
  if (!next || next.kind === 'punctuation' || CLOSING.has(next.form)) return true;
  return next.readings.some(
    ({ proclitics, form }) => proclitics !== '' && form.length > 2 && !next.form.startsWith('ال'),
  );
};

const closed =
  <T>(parser: Parser<T>): Parser<T> =>
  (scan, at, attached): Parsed<T> | null => {
    const parsed = parser(scan, at, attached);
    return parsed && isClosed(scan, parsed.end) ? parsed : null;
  };

/** `أسبوعا إضافيا`. */
const more = word('اضافيا', 'اخر');

const ACCUSATIVES: Readonly<Record<string, Unit>> = { اسبوعا: 'week', شهرا: 'month', قرنا: 'century' };

/** `سنوات` by itself; decades are more often contracts. */
export const freeUnits: Parser<Length> = closed(map(bareUnits, (length) => (length.unit === 'decade' ? null : length)));

/** `أمضى شهرا في`: the accusative shows that it is a length. */
export const accusativeUnit: Parser<Length> = (scan, at, attached) => {
  const parsed = map(word(...Object.keys(ACCUSATIVES)), (form) => of(1, ACCUSATIVES[form]!))(scan, at, attached);
  return parsed && (isClosed(scan, parsed.end) || more(scan, parsed.end, '')) ? parsed : null;
};

/** `عقد` is also a contract and the holding of a meeting: ten years only where nothing goes with it. */
export const oneDecade: Parser<Length> = closed(map(singular(false, 'decade'), (unit) => of(1, unit)));

/** `بسنة`, `ليوم`: one unit with its preposition attached, and no name behind it (`ليوم القدس`). */
export const attachedUnit: Parser<Length> = (scan, at, attached) => {
  if (attached !== null) return null;
  for (const proclitics of ['ب', 'ل', 'وب', 'ول']) {
    const parsed = closed(one)(scan, at, proclitics);
    if (parsed) return parsed;
  }
  return null;
};

/** Any length, where a word before it (`قبل`) makes it one. */
export const anyLength: Parser<Length> = once(longest<Length>(plainLength, oneUnit, bareUnits, oneDecade));
