// What single words and fixed phrases can be within a title: heads of offices in all their forms, honorifics, bodies,
// fields, adjectives, and the words that begin a personal name.
import { cells, Gazetteer } from '../lexicon/gazetteer.js';
import adjectiveRows from '../lexicon/generated/adjectives.js';
import commonWordRows from '../lexicon/generated/common-words.js';
import honorificRows from '../lexicon/generated/honorifics.js';
import institutionRows from '../lexicon/generated/institutions.js';
import officeRows from '../lexicon/generated/offices.js';
import nameRows from '../lexicon/generated/personal-names.js';
import portfolioRows from '../lexicon/generated/portfolios.js';
import { nationalityOf } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import type { OfficeCategory } from '../model.js';
import { morphology } from '../text/morphology.js';
import { perWord, type Reading, type Word } from '../text/word.js';

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

/** Whether `reading` begins with the article, not with إل or أل of a foreign word: الوزير, but not إلهام. */
export const hasArticle = ({ definite, bare }: Reading): boolean => definite && !/^[أإآ]/u.test(bare);

const PREPOSITIONS = new Set(['ل', 'في', 'ب', 'عن', 'الي', 'علي', 'باسم', 'من']);

const PRONOUNS = ['ه', 'ها', 'هما', 'هم', 'نا'];

const forms = new Map<string, OfficeForm[]>();
const fixedPhrases: [string, OfficeForm][] = [];

const addForm = (spelled: string, form: OfficeForm): void => {
  const known = forms.get(spelled);
  if (known) known.push(form);
  else forms.set(spelled, [form]);
};

/** The stem before an ending: a final ha of the feminine opens to ta. */
const open = (form: string): string => (form.endsWith('ه') ? `${form.slice(0, -1)}ت` : form);

const addInflections = (singular: string, gender: Gender, office: Office, spelled: string | null): void => {
  const add = (form: string, number: GrammaticalNumber, binding: Binding): void =>
    addForm(form, { office, gender, number, binding, closed: binding === 'pronoun', spelled });
  const stem = open(singular);
  add(singular, 'singular', 'free');
  for (const pronoun of PRONOUNS) add(stem + pronoun, 'singular', 'pronoun');
  if (gender === 'm' && !/[اي]$/u.test(singular)) add(`${singular}ا`, 'singular', 'accusative');
  for (const ending of ['ان', 'ين']) add(stem + ending, 'dual', 'free');
  for (const ending of ['ا', 'ي']) add(stem + ending, 'dual', 'construct');
  if (gender === 'm') add(`${stem}يه`, 'dual', 'pronoun');
  else add(`${singular.slice(0, -1)}ات`, 'plural', 'free');
};

for (const [head, feminine, plurals, category, kind, takes, spelled] of cells(officeRows)) {
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
  addInflections(head!, 'm', office, spelled || null);
  if (feminine !== '-' && feminine !== head) addInflections(feminine!, 'f', office, null);
  for (const plural of plurals!.split(' ').filter(Boolean)) {
    const form = { office, gender: 'm', number: 'plural', binding: 'free', closed: false, spelled: null } as const;
    addForm(plural, form);
    if (!plural.endsWith('ون')) continue;
    addForm(`${plural.slice(0, -2)}ين`, form);
    addForm(`${plural.slice(0, -2)}و`, { ...form, binding: 'construct' });
  }
}

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
  cells(honorificRows).map(([phrase, gender, kind]) => [
    phrase!,
    { gender: gender === '-' ? null : (gender as Gender), kind: kind as HonorificKind } satisfies Honorific,
  ]),
);

export interface Institution {
  readonly category: OfficeCategory | null;
  /** An office may be `في` it. */
  readonly holds: boolean;
  /** Its name may go on with ل: `المنظمة الدولية للهجرة`. */
  readonly takesFor: boolean;
  /** A place's bare name may follow: `بلدية زحلة`. */
  readonly area: boolean;
  /** A proper name that needs no complement: `حماس`. */
  readonly proper: boolean;
  /** Its officers are no officials: `مركز`, `شركة`. */
  readonly private: boolean;
  /** A part of the world: `أفريقيا`, `شمال`. */
  readonly region: boolean;
  /** A bare proper name may follow: `حركة حماس`. */
  readonly named: boolean;
  /** One speaks to it: `قال لصحيفة الشرق`. */
  readonly outlet: boolean;
}

const institutions = new Map<string, Institution>();
const bodyPhrases: [string, Institution][] = [];
for (const [noun, category, plurals, flags] of cells(institutionRows)) {
  const set = new Set(flags!.split(' '));
  const institution: Institution = {
    category: category === '-' ? null : (category as OfficeCategory),
    holds: set.has('in'),
    takesFor: set.has('for'),
    area: set.has('area'),
    proper: set.has('name'),
    private: set.has('private'),
    region: set.has('region'),
    named: set.has('named'),
    outlet: set.has('outlet'),
  };
  bodyPhrases.push([noun!, institution]);
  if (noun!.includes(' ') || institution.proper) continue;
  for (const form of [noun!, ...plurals!.split(' ').filter(Boolean)]) institutions.set(form, institution);
}

/** Names of bodies in one word or several, as written with their articles. */
export const bodies = new Gazetteer(bodyPhrases);

const portfolios = new Map(cells(portfolioRows).map(([noun, flag]) => [noun!, flag === 'with']));

/** A noun that a body or a field is called by. */
export interface FieldNoun {
  readonly institution: Institution | null;
  /** Whether it ends in a pronoun: `خارجيتها`. */
  readonly possessed: boolean;
  /** Whether a further field may join it by و, or it another. */
  readonly joins: boolean;
  /** Whether it may go on with مع: `التعاون مع شرق أفريقيا`. */
  readonly withOthers: boolean;
}

/** The stem of `form` without an attached pronoun, or null. */
const withoutPronoun = (form: string): string | null => {
  for (const pronoun of PRONOUNS) {
    if (!form.endsWith(pronoun) || form.length < pronoun.length + 4) continue;
    const stem = form.slice(0, -pronoun.length);
    if (stem.endsWith('ت')) return `${stem.slice(0, -1)}ه`;
    return stem.endsWith('ئ') || stem.endsWith('ؤ') ? `${stem.slice(0, -1)}ء` : stem;
  }
  return null;
};

const named = (noun: string, possessed: boolean): FieldNoun | null => {
  const institution = institutions.get(noun) ?? null;
  const joins = portfolios.has(noun);
  return institution || joins ? { institution, possessed, joins, withOthers: portfolios.get(noun) ?? false } : null;
};

/** `reading` as the noun of a body or field, with or without article or pronoun, or null. */
export const fieldNoun = (reading: Reading): FieldNoun | null => {
  const { form, base } = reading;
  const plain = named(form, false);
  if (plain)
    return hasArticle(reading)
      ? { ...plain, joins: portfolios.has(base), withOthers: portfolios.get(base) ?? false }
      : plain;
  if (!hasArticle(reading)) {
    const stem = withoutPronoun(form);
    return stem === null ? null : named(stem, true);
  }
  // للجنة: the article's lam and the noun's are one
  return named(base, false) ?? (reading.proclitics.endsWith('ل') ? named(`ل${base}`, false) : null);
};

const ADJECTIVE_ENDINGS = ['', 'ه', 'ا', 'ان', 'ين', 'ون', 'تان', 'تين', 'ات'];
const adjectives = new Map<string, 'state' | 'kind'>();
for (const [adjective, kind] of cells(adjectiveRows))
  for (const ending of ADJECTIVE_ENDINGS) adjectives.set(adjective! + ending, kind as 'state' | 'kind');

/** The kind of adjective that `reading` is, definite or not, nationality included, or null. */
export const adjectiveKind = (reading: Reading): 'state' | 'kind' | null =>
  adjectives.get(hasArticle(reading) ? reading.base : reading.form) ?? null;

const names = new Map(cells(nameRows).map(([word, role]) => [word!, role!]));

/** Whether `word`, proclitics aside, is a word of personal names. */
export const isNameWord: (word: Word) => boolean = perWord(({ form }) => names.has(form));

/** Whether `word` is a given name. */
export const isGivenName: (word: Word) => boolean = perWord(({ form }) => names.get(form)?.startsWith('g') ?? false);

/** Whether `word` may be the name of a place or group that no list holds. */
export const isProperNoun: (word: Word) => boolean = perWord(
  (word) => beginsName(word) || (!isClauseWord(word) && morphology(word).parts.has('place')),
);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Parts of names that need what follows: `عبد الملك`. */
const NAME_PARTS = setOf('عبد ابو ابي ابن بن بنت ام ال ولد الله');

/** Whether `word` is a part of a name that needs the next one. */
export const isNamePart = ({ form }: Word): boolean => NAME_PARTS.has(form);

/** Words of time that stand in a clause beside a title. */
const TIMES = setOf(
  'اليوم امس غدا مساء صباح ظهر فجر الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد يوم عام شهر ساعه',
);

const particles = new Set(
  cells(commonWordRows)
    .filter(([, parts]) => parts!.includes('f'))
    .map(([word]) => word!),
);

/** Whether `word` is باسم with a pronoun: `المتحدث باسمها`. */
export const isInItsName = ({ form }: Word): boolean => /^باسم(?:ه|ها|هم|هما|نا)$/u.test(form);

/** Whether `word` is a particle, a preposition or a word of time. */
export const isParticle: (word: Word) => boolean = perWord(({ readings }) =>
  readings.some(({ form, proclitics }) => /^[وف]?$/u.test(proclitics) && (particles.has(form) || TIMES.has(form))),
);

/** Whether `word` belongs to the clause around a title: a particle or nothing but a verb. */
export const isClauseWord: (word: Word) => boolean = perWord((word) => {
  const { parts } = morphology(word);
  return (parts.size === 1 && parts.has('verb')) || isParticle(word);
});

/** Whether `word` may begin a personal name: a known word of names, or one that is nothing else that the lexicons know. */
export const beginsName: (word: Word) => boolean = perWord((word) => {
  const reading = word.readings[0]!;
  if (word.kind !== 'arabic' || reading.form.length < 2) return false;
  if (isNameWord(word)) return true;
  if (isClauseWord(word) || hasArticle(reading) || speechReadings(word).length > 0) return false;
  if (fieldNoun(reading) || adjectiveKind(reading) || nationalityOf(word) || officeForms(word).length > 0) return false;
  const { parts, shape } = morphology(word);
  return parts.size === 0 && shape !== 'imperfect';
});

/** Whether `word` could be a noun within a genitive chain that no list of titles holds: no name, verb or possessed noun. */
export const isUnknownNoun: (word: Word) => boolean = perWord((word) => {
  if (isNameWord(word) || isClauseWord(word) || speechReadings(word).length > 0) return false;
  if (/(?:[^ة]ه|ها|هم)$/u.test(word.bare)) return false;
  const { parts, shape } = morphology(word);
  return parts.has('noun') || (parts.size === 0 && shape !== 'imperfect');
});
