// Words that no name holds, or that none begins with.
import { nationalityOf } from '../../lexicon/places.js';
import { complementizer, opensReport, speechReadings } from '../../lexicon/speech.js';
import { nameWord, renames } from '../../names/nameWord.js';
import { blesses } from '../../text/blessings.js';
import { looksForeign } from '../../text/letters.js';
import { morphology } from '../../text/morphology.js';
import { perWord, type Word } from '../../text/word.js';

/** Function words that are names as well when folded: على and علي, كان. */
const NO_NAMES = new Set('على إلى حتى لدى أمام إلا الآن كان كانت وكان وكانت'.split(' '));

/** Whether no name begins with the word. */
export const isImpossible: (word: Word) => boolean = perWord(
  (word) =>
    word.kind === 'number' ||
    word.kind === 'punctuation' ||
    word.form === '' ||
    goesElsewhere(word) ||
    (nameWord(word).lexical === null && /^است.{3,}$/u.test(word.bare)) ||
    NO_NAMES.has(word.bare) ||
    (nameWord(word).lexical === null && nameWord(word).part === null && morphology(word).parts.has('function')),
);

/** Whether the word opens or belongs to something else than a name: a clause of أن, a noun of speech, a preposition. */
export const goesElsewhere: (word: Word) => boolean = perWord(
  (word) =>
    blesses(word) ||
    renames(word) ||
    isSaying(word) ||
    (complementizer(word) !== null && nameWord(word).part === null) ||
    (opensReport(word) && nameWord(word).lexical === null) ||
    (/^(?:[وف]?[بكل]ال(?=...)|[وف]?لل|وال|وغير|قوله)/u.test(word.bare) && !isArticled(word) && !looksForeign(word)),
);

/** `قائلا`, `مؤكدا`: a participle of speech in the accusative. */
const isSaying = (word: Word): boolean =>
  word.bare.endsWith('ا') && speechReadings(word).some(({ part }) => part === 'participle');

/** Whether what begins like a proclitic with the article is a name all the same: `بالاك`, `والعقاد`, `للويس`. */
const isArticled: (word: Word) => boolean = perWord((word) => {
  const { lexical, listed, reading } = nameWord(word);
  if (lexical === null || morphology(word).parts.size > 0) return false;
  return /^و?$/u.test(reading.proclitics) || (listed && !reading.definite && nationalityOf(word) === null);
});

/** Several persons, not one's name: `الصحفيين`. */
export const isGroup = (word: Word): boolean => {
  const { shape, parts } = morphology(word);
  return shape === 'definite-plural' && parts.size > 0 && nameWord(word).lexical === null;
};

/** Whether the word is written with the tanwin of an accusative: `كتابًا`. */
export const hasTanwin = ({ surface }: Word): boolean => surface.includes('ً');

/** Patterns of verbal nouns and broken plurals: `تأجيل`, `تفاصيل`, `استقبال`, `انسحاب`, `اجتماع`, `مشاريع`. */
export const TEMPLATE = /^(?:ت..ي.|[تم].ا.ي.|است..ا.|ان..ا.|ا.ت.ا.)$/u;

/** The perfect of a derived verb: `استبعد`, `انتقد`, `اقترح`. */
export const DERIVED_PERFECT = /^(?:است...|ان...|ا.ت..)$/u;
