// Heads of offices in all their forms, as offices.tsv gives them, and honorifics.
import { Gazetteer } from '../lexicon/gazetteer.js';
import honorificRows from '../lexicon/generated/honorifics.js';
import officeRows from '../lexicon/generated/offices.js';
import { rowsOf } from '../lexicon/table.js';
import type { OfficeCategory } from '../model.js';
import { perWord, type Reading, type Word } from '../text/word.js';
import { hasArticle, PRONOUNS } from './affixes.js';

export type GrammaticalNumber = 'singular' | 'dual' | 'plural';
type Gender = 'm' | 'f';

/** The head of an office, as its row of offices.tsv says. */
export interface Office {
  /** Masculine singular, folded, without the article. */
  readonly head: string;
  /** Null where its complement decides. */
  readonly category: OfficeCategory | null;
  readonly kind: 'office' | 'rank' | 'occupation' | 'peer';
  /** The prepositions it takes besides لدى and لشؤون. */
  readonly takes: ReadonlySet<string>;
  /** Its head is no title without a genitive: `عامل`, `كبير`. */
  readonly incomplete: boolean;
  /** A person may follow ل: `المبعوث الشخصي للأمين العام`. */
  readonly ofPerson: boolean;
  /** It is an office for something, which ل says: `منسق … لشؤون`. */
  readonly scoped: boolean;
  /** A place may follow that no list holds: `مطران زحلة`. */
  readonly ofPlace: boolean;
  /** A name in quotation marks may follow: `رئيس «التيار الوطني الحر»`. */
  readonly ofGroup: boolean;
  /** Its head could be a given name, and needs a genitive that is known: `سلطان المري`. */
  readonly namelike: boolean;
  /** It is an everyday word as well: `الفريق`. */
  readonly everyday: boolean;
}

/** How a form stands: alone, only before a genitive (`وزيرا خارجية`), with a pronoun (`نظيره`), or never before a genitive (`سفيرا`). */
type Binding = 'free' | 'construct' | 'pronoun' | 'accusative';

export interface OfficeForm {
  readonly office: Office;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly binding: Binding;
  /** Whether it is definite and takes no genitive: by a pronoun, or as a fixed phrase with an article. */
  readonly closed: boolean;
  /** How its bare spelling begins, where that tells it from another word, or null. */
  readonly spelled: string | null;
}

/** A word as the head of an office, behind its proclitics. */
export interface OfficeWord extends OfficeForm {
  readonly reading: Reading;
}

const PREPOSITIONS = new Set(['ل', 'في', 'ب', 'عن', 'الي', 'علي', 'باسم', 'من']);

const forms = new Map<string, OfficeForm[]>();
const fixedPhrases: [string, OfficeForm][] = [];

const addForm = (spelled: string, form: OfficeForm): void => {
  const known = forms.get(spelled);
  if (known) known.push(form);
  else forms.set(spelled, [form]);
};

/** The stem before an ending: a final ha of the feminine opens to ta. */
const open = (form: string): string => (form.endsWith('ه') ? `${form.slice(0, -1)}ت` : form);

/** Nouns of defective roots, whose accusative is `قاضيا`; that of a nisba is an adverb: `برلمانيا`. */
const isDefective = (singular: string, plurals: readonly string[]): boolean =>
  singular.endsWith('ي') && plurals.length > 0 && !plurals.some((plural) => plural.endsWith('يون'));

const addInflections = (
  singular: string,
  gender: Gender,
  office: Office,
  spelled: string | null,
  plurals: readonly string[],
): void => {
  const add = (form: string, number: GrammaticalNumber, binding: Binding): void =>
    addForm(form, { office, gender, number, binding, closed: binding === 'pronoun', spelled });
  const stem = open(singular);
  add(singular, 'singular', 'free');
  for (const pronoun of PRONOUNS) add(stem + pronoun, 'singular', 'pronoun');
  if (gender === 'm' && (!/[اي]$/u.test(singular) || isDefective(singular, plurals)))
    add(`${singular}ا`, 'singular', 'accusative');
  for (const ending of ['ان', 'ين']) add(stem + ending, 'dual', 'free');
  for (const ending of ['ا', 'ي']) add(stem + ending, 'dual', 'construct');
  for (const pronoun of PRONOUNS) add(`${stem}ي${pronoun}`, 'dual', 'pronoun');
  if (gender === 'f') add(`${singular.slice(0, -1)}ات`, 'plural', 'free');
};

for (const [head, feminine, plurals, category, kind, takes, spelled] of rowsOf(officeRows)) {
  const set = new Set(takes!.split(' '));
  const office: Office = {
    head: head!,
    category: category === '*' ? null : (category as OfficeCategory),
    kind: kind as Office['kind'],
    takes: new Set([...set].filter((word) => PREPOSITIONS.has(word))),
    incomplete: set.has('+'),
    ofPerson: set.has('person'),
    scoped: set.has('scope'),
    ofPlace: set.has('place'),
    ofGroup: set.has('group'),
    namelike: set.has('namelike'),
    everyday: set.has('everyday'),
  };
  if (head!.includes(' ')) {
    const gender = /^(?:ال)?(?!ايه |حجه )[^ ]+ه /u.test(head!) ? 'f' : 'm';
    const closed = /^ال.* | ال| الله$/u.test(head!) && !head!.endsWith(' باعمال');
    fixedPhrases.push([head!, { office, gender, number: 'singular', binding: 'free', closed, spelled: null }]);
    continue;
  }
  const broken = plurals!.split(' ').filter(Boolean);
  addInflections(head!, 'm', office, spelled || null, broken);
  if (feminine !== '-' && feminine !== head) addInflections(feminine!, 'f', office, null, broken);
  for (const plural of broken) {
    const form = { office, gender: 'm', number: 'plural', binding: 'free', closed: false, spelled: null } as const;
    addForm(plural, form);
    if (!plural.endsWith('ون')) continue;
    addForm(`${plural.slice(0, -2)}ين`, form);
    addForm(`${plural.slice(0, -2)}و`, { ...form, binding: 'construct' });
  }
}

/** `ولّى`: by its doubled letter a verb. */
const isVerb = ({ surface }: Word, { office }: OfficeForm): boolean => office.head === 'ولي' && /لّ/u.test(surface);

/** Offices of several words: `خادم الحرمين الشريفين`, `رجل الأعمال`. */
export const officePhrases = new Gazetteer(fixedPhrases);

const OUTER_PROCLITICS = new Set(['', 'و', 'ف', 'ل', 'ب', 'ك', 'ول', 'وب', 'فل', 'فب', 'وك']);

/**
 * The forms of office heads that `word` may be, behind as few proclitics as possible; empty for any other word. A word
 * that could be feminine or carry a pronoun (`نائبه`) gives both where its spelling does not tell.
 */
export const officeForms: (word: Word) => readonly OfficeWord[] = perWord((word) => {
  if (word.kind !== 'arabic') return [];
  for (const reading of word.readings) {
    if (!OUTER_PROCLITICS.has(reading.proclitics)) continue;
    const found = [
      ...(forms.get(reading.form) ?? []),
      ...(hasArticle(reading) ? (forms.get(reading.base) ?? []).filter(({ binding }) => binding === 'free') : []),
    ].filter(
      (form) =>
        !isVerb(word, form) &&
        (form.spelled === null || reading.bare.replace(/^ال/u, '').startsWith(form.spelled)) &&
        !(form.binding === 'pronoun' && reading.bare.endsWith('ة')),
    );
    if (found.length > 0)
      return found.map((form) => ({ ...form, reading, closed: form.closed || hasArticle(reading) }));
  }
  return [];
});

export type HonorificKind = 'style' | 'name' | 'royal' | 'person' | 'after';

export interface Honorific {
  readonly gender: Gender | null;
  readonly kind: HonorificKind;
}

export const honorifics = new Gazetteer(
  rowsOf(honorificRows).map(([phrase, gender, kind]) => [
    phrase!,
    { gender: gender === '-' ? null : (gender as Gender), kind: kind as HonorificKind } satisfies Honorific,
  ]),
);
