// Appointments: the office to which a clause appoints somebody stands behind the name and is no part of the mention.
import type { Span } from '../model.js';
import type { Token } from '../text/tokens.js';
import { officeForms } from '../titles/offices.js';
import type { TitleReading } from '../titles/title.js';
import type { TitlePart } from './mention.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What makes somebody an office-holder: `تعيين فلان سفيرا`. */
const APPOINTING = setOf(
  'تعيين تعيينه عين عينت يعين انتخاب انتخب انتخبت ينتخب اختيار اختير اختيرت اختار اختارت تنصيب نصب ترشيح رشح رشحت تسميه سمي سمت تكليف كلف كلفت',
);
/** What somebody does who enters on an office: `أدى فلان اليمين الدستورية وزيرا للدفاع`. */
const SWEARING = setOf('ادي ادت يؤدي يودي تؤدي تودي اقسم اقسمت يقسم تقسم');
/** How many tokens a word of appointing may stand before the name, and the office behind it. */
const REACH = 6;

type Titles = ReadonlyMap<number, readonly TitlePart[]>;
type Name = Span & { readonly last: number };

const stands = (tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean =>
  tokens.slice(Math.max(0, at - REACH), at).some(({ word }) => word.readings.some(({ form }) => words.has(form)));

const indefiniteAt = (tokens: readonly Token[], titles: Titles, at: number): TitlePart | null =>
  titles.get(at)?.find(({ readings }) => !readings[0]!.definite) ?? bareAt(tokens, at);

/** An office without anything that it is of, which alone is no title: `انتخب فلانا رئيسا`. */
const bareAt = (tokens: readonly Token[], at: number): TitlePart | null => {
  const token = tokens[at];
  const form =
    token &&
    officeForms(token.word).find(({ binding, office }) => binding === 'accusative' && office.kind === 'office');
  if (!form) return null;
  const { gender, office, reading } = form;
  const place = { start: token.start + reading.offset, end: token.end, first: at, last: at };
  const title: TitleReading = {
    ...place,
    category: office.category ?? 'other',
    official: true,
    honorific: false,
    rank: false,
    gender,
    number: 'singular',
    definite: false,
    head: office.head,
    country: null,
    body: null,
    inner: null,
    because: [office.head],
    confidence: LIKELY,
  };
  return { ...place, readings: [title] };
};
const LIKELY = 0.9;

/** The office in which whom the mention at token `at` names is followed: `عُيّن فلان وزيرا للداخلية خلفا لفلان`. */
const officeLeft = (tokens: readonly Token[], titles: Titles, at: number): TitlePart | null => {
  const [before, above] = [tokens[at - 1]?.word.form, tokens[at - 2]?.word.form];
  const succeeds = before === 'خلفا' || before === 'خليفه' ? at - 1 : before === 'من' && above === 'بدلا' ? at - 2 : -1;
  const end = /^(?:له|لها|لهم|لهما|،|,)$/u.test(tokens[succeeds - 1]?.word.form ?? '') ? succeeds - 1 : succeeds;
  for (let first = end - 1; first >= Math.max(0, end - REACH); first--)
    for (const part of titles.get(first) ?? []) if (part.last === end - 1) return part;
  return succeeds > 0 ? (bareAt(tokens, end - 1) ?? officeBehindName(tokens, titles, end)) : null;
};

/** The office of whom a name before token `end` names: `نصّب والي وهران عمر موسى خلفا لفلان`. */
const officeBehindName = (tokens: readonly Token[], titles: Titles, end: number): TitlePart | null => {
  for (let at = end - 2; at >= Math.max(0, end - REACH); at--) {
    if (tokens[at]!.word.kind !== 'arabic') return null;
    for (let first = at; first >= Math.max(0, at - REACH); first--)
      for (const part of titles.get(first) ?? []) if (part.last === at) return part;
  }
  return null;
};

/** The office that a clause says to be held by whom the name before it names: `فلان، وهو الرئيس السابق للإقليم`. */
const predicateOf = (tokens: readonly Token[], titles: Titles, last: number): TitlePart | null => {
  const [comma, pronoun] = [tokens[last + 1]?.word.surface, tokens[last + 2]?.word.form];
  if (!/^[،,]$/u.test(comma ?? '') || (pronoun !== 'وهو' && pronoun !== 'وهي')) return null;
  return titles.get(last + 3)?.[0] ?? null;
};

/** The office to which the clause appoints whom the mention that begins at token `at` names, or on which he enters; or null. */
export const officeTaken = (tokens: readonly Token[], titles: Titles, at: number, { last }: Name): TitlePart | null => {
  const left = officeLeft(tokens, titles, at) ?? predicateOf(tokens, titles, last);
  if (left) return left;
  if (stands(tokens, at, APPOINTING)) return indefiniteAt(tokens, titles, last + 1);
  if (!stands(tokens, at, SWEARING)) return null;
  for (let next = last + 1; next <= last + REACH && tokens[next]?.word.kind === 'arabic'; next++) {
    const office = indefiniteAt(tokens, titles, next);
    if (office) return office;
  }
  return null;
};

/**
 * Whether the title at token `at` is that of the superior in an office to which somebody is appointed, or that he holds in
 * another's place: `تعيين فلان نائبا لوزير المالية`, `قائما بأعمال وزير البيئة`.
 */
export const isOverAppointed = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at - 1]?.word.form === 'باعمال' && /^قائم[اه]$/u.test(tokens[at - 2]?.word.form ?? '')) return true;
  const office = tokens[at - 1]?.word;
  const indefinite = office && officeForms(office).some(({ binding }) => binding === 'accusative');
  return indefinite === true && stands(tokens, at - 1, APPOINTING);
};

/** What an appointer does: `تعيين الوالي فلان` speaks of whom another appoints. */
const APPOINTS = setOf('عين عينت يعين اختار اختارت رشح رشحت سمي سمت كلف كلفت');
const APPOINT = new Set(['head-of-state', 'government', 'royal']);

/** `عيّن الملك فلانا سفيرا`: whether the office before a name is that of who appoints its bearer. */
export const isAppointer = (tokens: readonly Token[], titles: Titles, title: TitlePart, { last }: Name): boolean => {
  const verb = tokens[title.first - 1]?.word;
  if (!verb?.readings.some(({ form }) => APPOINTS.has(form))) return false;
  const rules = title.readings.every(({ category }) => category !== null && APPOINT.has(category));
  return rules && indefiniteAt(tokens, titles, last + 1) !== null;
};
