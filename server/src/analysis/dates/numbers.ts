// Numbers in digits and in words, as dates use them.
import { attachedBy, longest, map, maybe, once, type Parser, sense, sequence, word } from './grammar.js';

/** Marks that, glued between digits, make them one number or one date: 7٫5, 3:15, 12/4. */
const JOINING = new Set(['.', ',', '٫', '٬', '،', '/', ':', '%', '٪', '+', '*']);

/** A run of digits, whatever stands beside it. `most` is the greatest number of them. */
export const digits =
  (most: number): Parser<number> =>
  (scan, at, attached) => {
    const found = scan.word(at);
    if (found?.kind !== 'number' || found.form.length > most || attached) return null;
    return { value: Number(found.form), start: scan.tokens[at]!.start, end: at + 1 };
  };

/** A run of digits that is a number by itself: no piece of a decimal, a score or a numeric date. Years may share a slash. */
export const integer =
  (most: number): Parser<number> =>
  (scan, at, attached) => {
    const parsed = digits(most)(scan, at, attached);
    if (!parsed) return null;
    const { tokens } = scan;
    const joined = (mark: number, other: number, last: number): boolean => {
      if (tokens[other]?.word.kind !== 'number' || tokens[mark]!.spaced || tokens[last]!.spaced) return false;
      const { surface } = tokens[mark]!.word;
      const years = surface === '/' && tokens[other].word.form.length === 4 && tokens[at]!.word.form.length === 4;
      return JOINING.has(surface) && !years;
    };
    return joined(at - 1, at - 2, at) || joined(at + 1, at + 2, at + 2) ? null : parsed;
  };

const cardinalWord = (accept: (value: number) => boolean): Parser<number> =>
  sense('card', ({ args }) => (accept(Number(args[0])) ? Number(args[0]) : null));

const and = <T>(parser: Parser<T>): Parser<T> => attachedBy('و', parser);

const unit = cardinalWord((value) => value < 10);
const ten = cardinalWord((value) => value === 10);
const tens = cardinalWord((value) => value > 10 && value < 100);
const hundredWord = cardinalWord((value) => value >= 100 && value < 1000);
const thousandWord = cardinalWord((value) => value >= 1000);
const thousand = cardinalWord((value) => value === 1000);

const belowHundred: Parser<number> = longest(
  map(sequence(unit, ten), ([one]) => 10 + one),
  map(sequence(unit, and(tens)), ([one, many]) => one + many),
  tens,
  ten,
  unit,
);

const hundreds: Parser<number> = longest(
  hundredWord,
  map(sequence(unit, hundredWord), ([one, hundred]) => (hundred === 100 && one > 2 ? one * 100 : null)),
);

const belowThousand: Parser<number> = longest(
  map(sequence(hundreds, maybe(and(belowHundred))), ([hundred, rest]) => hundred + (rest ?? 0)),
  belowHundred,
);

const thousands: Parser<number> = longest(
  thousandWord,
  map(sequence(belowHundred, thousand), ([count, value]) => (count > 2 ? count * value : null)),
);

/** A cardinal in words, below a hundred thousand: خمسة وعشرين, ألفين وخمسة وعشرين, ثلاثمئة. */
export const cardinal: Parser<number> = once(
  longest(
    map(sequence(thousands, maybe(and(belowThousand))), ([many, rest]) => many + (rest ?? 0)),
    belowThousand,
  ),
);

type Gender = 'm' | 'f' | null;

const ordinalWord = (definite: boolean, gender: Gender): Parser<number> =>
  sense('ord', (hit) =>
    hit.definite === definite && (gender === null || (hit.args[1] ?? 'm') === gender) ? Number(hit.args[0]) : null,
  );

const definiteTens: Parser<number> = sense('card', ({ args, definite }) => {
  const value = Number(args[0]);
  return definite && value >= 20 && value < 100 ? value : null;
});

const ordinal = (gender: Gender): Parser<number> => {
  const one = ordinalWord(true, gender);
  const below = map(one, (value) => (value > 0 && value < 10 ? value : null));
  return longest(
    map(sequence(below, ten), ([value]) => 10 + value),
    map(sequence(below, and(definiteTens)), ([value, many]) => value + many),
    definiteTens,
    one,
  );
};

/** An ordinal with its article: الخامس, الخامسة عشرة, الخامس والعشرين, العشرين; −1 is الأخير. */
export const definiteOrdinal: Parser<number> = once(ordinal(null));
/** Of a day or month: الخامس. */
export const masculineOrdinal: Parser<number> = once(ordinal('m'));
/** Of an hour: الخامسة. */
export const feminineOrdinal: Parser<number> = once(ordinal('f'));

/** An ordinal in construct: ثالث ثلاثاء, آخر أسبوع. */
export const bareOrdinal: Parser<number> = ordinalWord(false, null);

const positive = (value: number): number | null => (value > 0 ? value : null);

/** A number of things in digits (الـ48 too), in words or both: `130 ألف`. */
export const quantity: Parser<number> = once(
  longest(
    map(integer(4), positive),
    map(sequence(word('ال'), integer(4)), ([, value]) => positive(value)),
    map(sequence(integer(3), thousand), ([count, value]) => positive(count * value)),
    cardinal,
  ),
);
