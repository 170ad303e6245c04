// The article and the attached pronouns of words in titles.
import type { Reading } from '../text/word.js';

/** Whether `reading` begins with the article: الوزير, but not إلهام. */
export const hasArticle = ({ definite }: Reading): boolean => definite;

/** Attached pronouns of the third person and the first plural, folded. */
export const PRONOUNS: readonly string[] = ['ه', 'ها', 'هما', 'هم', 'نا'];
