// Grammatical gender that titles and noun phrases show.
import { placeAt } from '../lexicon/places.js';
import type { GrammaticalNumber } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { sourceKind } from './sources.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Honorifics that are feminine words for either gender, and words that say nothing. */
const NEUTRAL = setOf(
  'سماحه فخامه جلاله سعاده سياده معالي سمو دوله غبطه نيافه حضره قداسه عطوفه عظمه فضيله د دكتور كبير',
);
const FEMININE_HONORIFICS = setOf('معاليها سموها سعادتها فخامتها جلالتها سيادتها نظيرتها صاحبه');
/** Names of bodies that are feminine, though nothing shows it. */
const FEMININE_NAMES = setOf(
  'حماس فتح طالبان رويترز اليونسكو اليونيسف اليونيسيف الاونروا الاناضول وفا واس بترا بنا كونا تاس وام سانا خارجيه داخليه',
);
const MASCULINE_STATES = setOf('العراق لبنان الاردن السودان المغرب اليمن الفاتيكان الصومال النيجر السنغال');
const MASCULINE_IN_HA = setOf('خليفه علامه');
const PLURALS = /(?:ون|ين)$/u;
/** Plurals that no ending shows: of persons, and of things, which are feminine singular to their verbs. */
const PLURAL_PERSONS = setOf('خبراء سكان اهالي نشطاء شهود وزراء نواب سفراء قاده زعماء اطباء اعضاء علماء اقارب رؤساء');
const PLURAL_THINGS = setOf('مصادر وسائل دول قوات صحف اطراف فصائل ارقام تقارير وثائق بلدان وفود');
const NO_DUAL = setOf('برلمان ديوان بيان اعلان تلفزيون سكان بلدان');

/** The gender that a title shows: `وزيرة الخارجية`, `سماحة المفتي`; null where it shows none. */
export const genderOfTitle = (tokens: readonly Token[]): 'm' | 'f' | null => {
  for (const { word } of tokens) {
    if (word.kind !== 'arabic') continue;
    for (const { form } of word.readings) if (FEMININE_HONORIFICS.has(form)) return 'f';
    if (/.{2}ت(?:ه|ها|هم|هما)$/u.test(word.form)) return 'f';
    const { base } = word.readings.at(-1)!;
    if (word.readings.some((reading) => NEUTRAL.has(reading.base)) || base.length < 3) continue;
    return word.bare.endsWith('ة') && !MASCULINE_IN_HA.has(base) ? 'f' : 'm';
  }
  return null;
};

/** Gender and number of the noun phrase that begins at token `at`, by its head; null where the head does not tell. */
export const agreementOf = (
  tokens: readonly Token[],
  at: number,
): { gender: 'm' | 'f' | null; number: GrammaticalNumber | null } => {
  const { word } = tokens[at]!;
  for (const { form, base } of word.readings) {
    if (FEMININE_NAMES.has(form) || FEMININE_NAMES.has(base)) return { gender: 'f', number: 'singular' };
    if (MASCULINE_STATES.has(form)) return { gender: 'm', number: 'singular' };
    if (PLURAL_PERSONS.has(base)) return { gender: null, number: 'plural' };
    if (PLURAL_THINGS.has(base)) return { gender: 'f', number: null };
  }
  const [reading] = word.readings;
  const { base } = reading!;
  const state = placeAt(tokens, at, reading!)?.value;
  if (state) return { gender: state.kind === 'seat' && !word.bare.endsWith('ة') ? 'm' : 'f', number: 'singular' };
  if (/ان$/u.test(base) && base.length > 5 && !NO_DUAL.has(base)) return { gender: null, number: 'dual' };
  if (PLURALS.test(base) && base.length > 5 && !NO_DUAL.has(base)) return { gender: null, number: 'plural' };
  if (/ات$/u.test(base)) return { gender: 'f', number: null };
  if (word.bare.endsWith('ة')) return { gender: 'f', number: 'singular' };
  if (sourceKind(word)) return { gender: base.endsWith('ه') ? 'f' : 'm', number: 'singular' };
  return { gender: null, number: 'singular' };
};
