// What a title says of its holder, in terms that can be compared with another title.
import { nationalityOf, placeAt } from '../lexicon/places.js';
import type { OfficeCategory } from '../model.js';
import type { Token } from '../text/tokens.js';
import type { TitleReading } from '../titles/title.js';

/** A title's facts. Words are folded, without article and feminine ending. */
export interface OfficeFacts {
  /** The words that say what somebody is: وزير in `نائب رئيس الوزراء وزير الخارجية`, نائب as well, رئيس not. */
  readonly heads: ReadonlySet<string>;
  /** All its words but those that say a country. */
  readonly words: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly categories: ReadonlySet<OfficeCategory>;
  readonly gender: 'm' | 'f' | null;
  readonly official: boolean;
}

/** One word of a title as it is compared: `الوزيرة` and `وزير` are one. */
export const officeWord = (form: string): string => {
  const base = form.startsWith('ال') && form.length > 4 ? form.slice(2) : form;
  return base.length > 3 && base.endsWith('ه') ? base.slice(0, -1) : base;
};

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ناطق', 'متحدث'],
  ['موفد', 'مبعوث'],
  ['عاهل', 'ملك'],
]);

const synonym = (word: string): string => SYNONYMS.get(word) ?? word;

/** The form of a token inside a title, a conjunction before the article or before another و split off. */
const formInside = ({ word }: Token): { form: string; conjoined: boolean } => {
  const { form } = word;
  const conjoined = /^و(?:ال|و|لل)/u.test(form);
  if (conjoined) return { form: form.slice(1), conjoined };
  const lam = word.readings.find(({ proclitics, definite }) => proclitics === 'ل' && definite);
  return { form: lam?.form ?? form, conjoined };
};

/** One past the last token of the place that begins at token `at`, or `at`. */
const placeOf = (tokens: readonly Token[], at: number): number =>
  Math.max(at, ...tokens[at]!.word.readings.map((reading) => placeAt(tokens, at, reading)?.end ?? at));

/** Courtesies before an office: they leave it to the next word to say what somebody is. */
const COURTESIES: ReadonlySet<string> = new Set(
  'سمو معالي سعاد فخام جلال دول سماح سياد غبط نياف قداس فضيل سيد دكتور د استاذ صاحب'.split(' '),
);

/** Styles that only officials bear. */
const STYLES = ['سمو', 'معالي', 'سعاد', 'فخام', 'جلال', 'نياف', 'غبط'];

/** The first word of a title that begins at `start`: what is left of it behind its proclitics. */
const firstForm = ({ word, start: from }: Token, start: number): string => {
  const readings = word.readings.filter(({ offset }) => from + offset === start);
  return (readings.find(({ definite }) => definite) ?? readings[0] ?? word.readings[0]!).form;
};

/** Words and heads of the tokens of one title, whose first word begins at `start`. */
export const wordsOfTitle = (tokens: readonly Token[], start: number): Pick<OfficeFacts, 'heads' | 'words'> => {
  const heads = new Set<string>();
  const words = new Set<string>();
  let opens = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.word.kind === 'punctuation') {
      opens = /^[،,]$/u.test(token.word.surface);
      continue;
    }
    const place = placeOf(tokens, i);
    if (i > 0 && (place > i || nationalityOf(token.word))) {
      i = Math.max(i, place - 1);
      opens = true;
      continue;
    }
    const { form, conjoined } = i === 0 ? { form: firstForm(token, start), conjoined: false } : formInside(token);
    const word = synonym(officeWord(form));
    words.add(word);
    const courteous = COURTESIES.has(word);
    if ((opens || conjoined) && !courteous) heads.add(word);
    opens = (opens && courteous) || (form.startsWith('ال') && form.length > 4);
  }
  return { heads: heads.size > 0 ? heads : words, words };
};

/** The facts of titles that stand together, from their readings and tokens. */
export const factsOf = (readings: readonly TitleReading[], tokens: readonly Token[]): OfficeFacts => {
  const { heads, words } = wordsOfTitle(tokens, readings[0]!.start);
  const all = new Set(heads);
  for (const { head, honorific } of readings) if (!honorific) all.add(synonym(officeWord(head)));
  return {
    heads: all,
    words,
    countries: new Set(readings.flatMap(({ country }) => (country ? [country] : []))),
    categories: new Set(readings.flatMap(({ category }) => (category ? [category] : []))),
    gender: readings.find(({ gender }) => gender)?.gender ?? null,
    official: readings.some(({ official }) => official) || STYLES.some((style) => words.has(style)),
  };
};
