// What a name is made of, so that two mentions of one person can be compared: the whole name, a part of it, another
// spelling of it.
import { remember } from '../document.js';
import { canBeGiven } from '../lexicon/nameEntries.js';
import { fold } from '../text/fold.js';

/** A name as the parts that can stand for it. */
export interface NameKey {
  /** The whole name, folded, its compounds in one piece. */
  readonly text: string;
  /** Folded, compounds in one piece and without articles: `عبد الله بن زايد آل نهيان` has عبدالله, زايد and نهيان. */
  readonly units: readonly string[];
  /** Whether it begins with a particle of descent or family (بن، دي، فون), so that its first unit is no given name. */
  readonly descent: boolean;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that make one unit with the next: عبد الله, أبو الغيط. */
const COMPOUNDING: ReadonlyMap<string, string> = new Map([
  ['عبد', 'عبد'],
  ['ابو', 'ابو'],
  ['ابي', 'ابو'],
  ['ابا', 'ابو'],
  ['بو', 'ابو'],
  ['ام', 'ام'],
]);
/** Words that make one unit with the one before: نصر الله, سيف الدين. */
const COMPLETING = setOf('الله الدين الاسلام الرحمن');
const DESCENT = setOf('بن ابن بنت ولد منت ال دي دا دو دل ديل دير فون فان لا لو بين اوف');
/** Particles that are dropped, since texts write and leave them at will. */
const DROPPED = setOf('بن ابن بنت ولد منت ال');

/** The letters that transliterations and spellers interchange, by the one that stands for them. */
const INTERCHANGED: ReadonlyMap<string, string> = new Map([
  ['غ', 'ك'],
  ['ج', 'ك'],
  ['ق', 'ك'],
  ['گ', 'ك'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['چ', 'ك'],
  ['ش', 'س'],
  ['ص', 'س'],
  ['ط', 'ت'],
  ['ث', 'ت'],
  ['ذ', 'د'],
  ['ض', 'د'],
  ['ظ', 'ز'],
]);
const WEAK = setOf('ا و ي ى ه ء ئ ؤ ع');

/** The consonants by which spellings of one foreign name agree: ترامب and ترمب, زيلينسكي and زيلنسكي. */
export const skeleton: (unit: string) => string = remember((unit) => {
  let out = '';
  for (const letter of unit) {
    if (out !== '' && WEAK.has(letter)) continue;
    const plain = INTERCHANGED.get(letter) ?? letter;
    if (out.at(-1) !== plain) out += plain;
  }
  return out;
}, 20_000);

const SHORTEST_SKELETON = 3;

/**
 * Whether two units may spell the same name; too little is left of short ones to tell, and two words that are both
 * given names (سالم, سليم) are two names.
 */
export const isVariant = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 2 || (canBeGiven(a) && canBeGiven(b))) return false;
  const bones = skeleton(a);
  return bones.length >= SHORTEST_SKELETON && bones === skeleton(b);
};

const withoutArticle = (form: string): string => (form.startsWith('ال') && form.length > 4 ? form.slice(2) : form);

/** The key of a name as the text writes it; the same text is read once. */
export const nameKeyOf: (name: string) => NameKey = remember((name) => {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const units: string[] = [];
  const text: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const compound = COMPOUNDING.get(word);
    const next = words[i + 1];
    if (compound && next) {
      units.push(compound + next);
      text.push(compound + next);
      i++;
    } else if (COMPLETING.has(word) && units.length > 0) {
      units[units.length - 1] += word;
      text[text.length - 1] += word;
    } else {
      if (!DROPPED.has(word)) units.push(withoutArticle(word));
      text.push(word);
    }
  }
  return { text: text.join(' '), units: units.length ? units : words, descent: DESCENT.has(words[0] ?? '') };
}, 20_000);
