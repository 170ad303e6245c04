// Bodies that offices are of, and the fields that they are for, as institutions.tsv and portfolios.tsv give them.
import { Gazetteer } from '../lexicon/gazetteer.js';
import institutionRows from '../lexicon/generated/institutions.js';
import portfolioRows from '../lexicon/generated/portfolios.js';
import { rowsOf } from '../lexicon/table.js';
import type { OfficeCategory } from '../model.js';
import type { Reading } from '../text/word.js';
import { hasArticle, PRONOUNS } from './affixes.js';

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
for (const [noun, category, plurals, flags] of rowsOf(institutionRows)) {
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

const portfolios = new Map(rowsOf(portfolioRows).map(([noun, flag]) => [noun!, flag === 'with']));

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
  const { form, base, bare } = reading;
  const owned = bare.endsWith('ه') && form.length > 4 ? named(form.slice(0, -1), true) : null;
  if (owned?.institution && !hasArticle(reading)) return owned;
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
