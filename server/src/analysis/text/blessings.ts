// Blessings behind a name: `حفظه الله ورعاه`.
import type { Word } from './word.js';

/** Their verbs by their bare spelling: رحمه is no رحمة. */
const BLESSINGS: ReadonlySet<string> = new Set(
  ['حفظ', 'رعا', 'نصر', 'أيد', 'رحم', 'أعز', 'أبقا', 'سدد', 'أطال'].flatMap((verb) =>
    ['ه', 'ها', 'هما', 'هم'].flatMap((pronoun) => [verb + pronoun, `و${verb}${pronoun}`]),
  ),
);

/** Whether the word blesses the one whose name stands before it. */
export const blesses = ({ bare }: Word): boolean => BLESSINGS.has(bare);
