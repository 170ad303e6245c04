// The article and the attached pronouns of words in titles.
import type { Reading } from '../text/word.js';

/** Whether `reading` begins with the article, not with إل or أل of a foreign word: الوزير, but not إلهام. */
export const hasArticle = ({ definite, bare }: Reading): boolean => definite && !/^[أإآ]/u.test(bare);

/** Attached pronouns of the third person and the first plural, folded. */
export const PRONOUNS: readonly string[] = ['ه', 'ها', 'هما', 'هم', 'نا'];
