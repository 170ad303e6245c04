// Lengths of time.
import {
  after,
  first,
  longest,
  map,
  maybe,
  type Parser,
  type Scan,
  sense,
  sequence,
  word,
  wordSet,
} from '../grammar.js';
import type { Duration, Length, Unit } from '../meaning.js';
import { periodOf } from '../meaning.js';
import { bareOrdinal, quantity } from '../numbers.js';
import { singular } from '../periods.js';
import { plain, type Rule, rule } from './rule.js';

/** Words after which several units without a number are a length of time. */
const BEFORE_MANY = wordSet(`
  منذ مند بعد خلال مدي لمده مده طوال طيله مدار غضون من نحو قرابه حوالي زهاء ل عن استمر استمرت قبل كل تستمر يستمر دامت ظرف عبر طول استغرق استغرقت
  تستغرق يستغرق امتدت امتد دام
`);
/** Words after which one unit is. */
const BEFORE_ONE = wordSet(`
  منذ مند بعد خلال لمده مده مدار غضون ظرف من نحو قرابه حوالي زهاء مدي طوال طيله تستغرق يستغرق استغرقت استغرق
`);

const lasting = (value: Length): Duration | null => {
  const text = periodOf(value);
  return text === null ? null : { kind: 'duration', value: text };
};

const anyUnit: Parser<Unit> = sense('unit', ({ args, definite }) =>
  definite || args[0] === 'period' ? null : (args[0] as Unit),
);
const whole: Parser<unknown> = sense('whole', () => true);

const numbered: Parser<Length> = map(sequence(quantity, anyUnit, maybe(whole)), ([amount, unit]) => ({ amount, unit }));
const dual: Parser<Length> = map(
  sequence(
    sense('unit', ({ args, definite }) => (args[1] === '2' && !definite ? (args[0] as Unit) : null)),
    maybe(first(word('اثنين', 'اثنتين', 'اثنان'), whole)),
  ),
  ([unit]) => ({ amount: 2, unit }),
);
const several: Parser<Length> = longest(
  map(
    sequence(
      sense('few', () => true),
      sense('unit', ({ args, definite }) => (args[1] === 'n' && !definite ? (args[0] as Unit) : null)),
    ),
    ([, unit]) => ({ amount: null, unit }),
  ),
  map(
    sequence(
      sense('unit', ({ args, definite }) =>
        args[1] === 'n' && !definite && args[0] !== 'decade' ? (args[0] as Unit) : null,
      ),
      sense('few', () => true),
    ),
    ([unit]) => ({ amount: null, unit }),
  ),
);
/** After several units without a number, these show that they are a length and no first part of a genitive. */
const CLOSING = wordSet('من في علي عن بين قبل بعد دون ثم او الي حتي منذ وسط ولم ولا رغم جراء لكن');
const isClosed = (scan: Scan, at: number): boolean => {
  const next = scan.word(at);
  if (!next || next.kind === 'punctuation' || CLOSING.has(next.form)) return true;
  return next.readings.some(
    ({ proclitics, form }) => proclitics !== '' && form.length > 2 && !next.form.startsWith('ال'),
  );
};

const manyOf: Parser<Unit> = sense('unit', ({ args, definite }) =>
  definite || args[1] !== 'n' || args[0] === 'decade' ? null : (args[0] as Unit),
);

/** `سنوات`, `لسنوات` where nothing goes with it. */
const bare: Parser<Length> = map(
  sense('unit', ({ args, definite }) => (definite || args[1] !== 'n' ? null : (args[0] as Unit))),
  (unit) => ({ amount: null, unit }),
);
const freeStanding: Parser<Length> = (scan, at, attached) => {
  const parsed = map(manyOf, (unit) => ({ amount: null, unit }))(scan, at, attached);
  return parsed && isClosed(scan, parsed.end) ? parsed : null;
};

/** `بسنة`, `ليوم`: one unit with its preposition attached, and no name behind it (`ليوم القدس`). */
const attachedOne: Parser<Length> = (scan, at, attached) => {
  if (attached !== null) return null;
  for (const proclitic of ['ب', 'ل', 'وب', 'ول']) {
    const parsed = singular(false, 'minute', 'hour', 'day', 'week', 'month', 'year', 'century')(scan, at, proclitic);
    if (parsed && isClosed(scan, parsed.end)) return { ...parsed, value: { amount: 1, unit: parsed.value } };
  }
  return null;
};
const one: Parser<Length> = longest(
  map(
    sequence(
      singular(false, 'minute', 'hour', 'day', 'week', 'month', 'year', 'century'),
      maybe(first(word('واحد', 'واحده'), whole)),
    ),
    ([unit]) => ({
      amount: 1,
      unit,
    }),
  ),
);
const oneWhole: Parser<Length> = map(
  sequence(
    singular(false, 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'),
    first(whole, word('واحد', 'واحده')),
  ),
  ([unit]) => ({ amount: 1, unit }),
);

const FRACTIONS: Readonly<Record<string, Readonly<Partial<Record<Unit, string>>>>> = {
  '1/2': { minute: 'PT30S', hour: 'PT30M', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' },
  '1/3': { hour: 'PT20M', year: 'P4M' },
  '1/4': { hour: 'PT15M', year: 'P3M', century: 'P25Y' },
};

const fraction: Parser<Duration> = map(
  sequence(
    sense('frac', ({ args, definite }) => (definite ? null : args[0]!)),
    sense('unit', ({ args }) => (args[1] === '1' ? (args[0] as Unit) : null)),
  ),
  ([part, unit]) => {
    const value = FRACTIONS[part]?.[unit];
    return value ? { kind: 'duration', value } : null;
  },
);

const last: Parser<Length> = map(sequence(bareOrdinal, quantity, anyUnit), ([, amount, unit]) => ({ amount, unit }));

const duration = (parser: Parser<Length>): Parser<Duration> => map(parser, lasting);

/** `عقد` is also a contract and the holding of a meeting: it is ten years only where nothing goes with it. */
const oneDecade: Parser<Length> = (scan, at, attached) => {
  const parsed = map(singular(false, 'decade'), (unit) => ({ amount: 1, unit }))(scan, at, attached);
  return parsed && isClosed(scan, parsed.end) ? parsed : null;
};

export const durations: readonly Rule[] = [
  rule(
    'duration',
    plain(
      longest(
        duration(numbered),
        duration(dual),
        duration(several),
        duration(oneWhole),
        fraction,
        duration(last),
        after(BEFORE_MANY, duration(bare)),
        duration(freeStanding),
        duration(attachedOne),
        after(BEFORE_ONE, duration(one)),
        after(BEFORE_ONE, duration(oneDecade)),
      ),
    ),
    [
      ['استمرت لنحو 6 ساعات', 'PT6H'],
      ['خمسة وعشرين عاما', 'P25Y'],
      ['عقدا كاملا', 'P1DE'],
      ['منذ يومين', 'P2D'],
      ['لم تجتمع منذ سنوات', 'PXY'],
      ['بعد أيام قليلة', 'PXD'],
      ['نصف ساعة', 'PT30M'],
      ['ربع قرن', 'P25Y'],
      ['آخر 24 ساعة', 'PT24H'],
      ['في أقل من عام', 'P1Y'],
      ['بعد عقد من الحرب', 'P1DE'],
    ],
    ['مدير عام', 'ساعة بلا عقارب', 'بعد عقد اجتماع'],
  ),
];
