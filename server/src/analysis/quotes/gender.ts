// Grammatical gender that titles and noun phrases show.
import type { GrammaticalNumber } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Honorifics that are feminine words for either gender, and words that say nothing. */
const NEUTRAL = setOf(
  'سماحه فخامه جلاله سعاده سياده معالي سمو دوله غبطه نيافه حضره قداسه عطوفه عظمه فضيله د دكتور كبير',
);
const FEMININE_HONORIFICS = setOf('معاليها سموها سعادتها فخامتها جلالتها سيادتها نظيرتها صاحبه');
/** Feminine nouns that do not end in ة; cities and most states are feminine as well. */
const FEMININE_NOUNS = setOf(
  'روسيا تركيا سوريا ليبيا المانيا فرنسا بريطانيا ايطاليا اسبانيا اوكرانيا امريكا اميركا الصين الهند ايران مصر تونس قطر اسرائيل اليونان سويسرا هولندا بلجيكا النمسا السويد النرويج فنلندا بولندا اوروبا اسيا افريقيا حماس رويترز فتح طالبان اليونسكو اليونيسف الاونروا الاناضول وفا واس بترا بنا كونا تاس الخارجيه واشنطن موسكو طهران باريس لندن برلين بكين الرياض انقره بيروت دمشق بغداد عمان الدوحه ابوظبي الكويت مسقط المنامه الرباط الجزائر نواكشوط طرابلس الخرطوم القدس روما مدريد كييف طوكيو نيودلهي بروكسل جنيف نيويورك نيروبي',
);
const MASCULINE_NOUNS = setOf('العراق لبنان الاردن السودان المغرب اليمن الكرملين البنتاغون الناتو الفاتيكان');
const MASCULINE_IN_HA = setOf('خليفه علامه');
const PLURALS = /(?:ون|ين)$/u;
const PLURAL_NOUNS = setOf(
  'مصادر خبراء سكان اهالي نشطاء شهود وزراء نواب سفراء قاده زعماء اطباء مراقبون اعضاء علماء ناشطات محللات مسؤولات',
);

/** The gender that a title shows: `وزيرة الخارجية`, `سماحة المفتي`; null where it shows none. */
export const genderOfTitle = (tokens: readonly Token[]): 'm' | 'f' | null => {
  for (const { word } of tokens) {
    if (word.kind !== 'arabic') continue;
    for (const { form } of word.readings) if (FEMININE_HONORIFICS.has(form)) return 'f';
    const { base } = word.readings.at(-1)!;
    if (word.readings.some((reading) => NEUTRAL.has(reading.base)) || base.length < 3) continue;
    return word.bare.endsWith('ة') && !MASCULINE_IN_HA.has(base) ? 'f' : 'm';
  }
  return null;
};

/** Gender and number of a noun phrase by its head; null where the head does not tell. */
export const agreementOf = (head: Token): { gender: 'm' | 'f' | null; number: GrammaticalNumber | null } => {
  const { word } = head;
  for (const { form, base } of word.readings) {
    if (FEMININE_NOUNS.has(form)) return { gender: 'f', number: 'singular' };
    if (MASCULINE_NOUNS.has(form)) return { gender: 'm', number: 'singular' };
    if (PLURAL_NOUNS.has(base)) return { gender: null, number: base === 'مصادر' ? null : 'plural' };
  }
  const { base } = word.readings[0]!;
  if (/(?:ان)$/u.test(base) && base.length > 5 && base !== 'برلمان') return { gender: null, number: 'dual' };
  if (PLURALS.test(base) && base.length > 5) return { gender: null, number: 'plural' };
  if (/ات$/u.test(base)) return { gender: 'f', number: null };
  if (word.bare.endsWith('ة')) return { gender: 'f', number: 'singular' };
  return { gender: null, number: 'singular' };
};
