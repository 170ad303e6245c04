// Article structure: which line is headline, dateline, metadata or body, and where a second article begins.
import type { LineKind } from '../model.js';
import type { Line } from '../text/line.js';
import type { Token } from '../text/tokens.js';

export interface StructuredLine extends Line {
  readonly kind: LineKind;
  /** Index into the document's articles. */
  readonly article: number;
}

export interface ArticleLines {
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
  readonly headline: number | null;
}

export interface Structure {
  readonly lines: readonly StructuredLine[];
  readonly articles: readonly ArticleLines[];
}

const formsOf = (tokens: readonly Token[], count: number): string =>
  tokens
    .slice(0, count)
    .map((token) => token.word.form)
    .join(' ');

/** Folded beginnings of lines after which other articles are listed or follow. */
const BREAKS = [
  'اقرا ايضا',
  'اقرا المزيد',
  'قصص مقترحه',
  'اخبار ذات صله',
  'مواضيع ذات صله',
  'مقالات ذات صله',
  'شاهد ايضا',
  'طالع ايضا',
];
/** Folded beginnings of lines that speak about the article. */
const METADATA = [
  'تاريخ النشر',
  'اخر تحديث',
  'تم التحديث',
  'نشر في',
  'المصدر',
  'كلمات دلاليه',
  'كلمات مفاتيح',
  'الكلمات المفتاحيه',
  'المواضيع ذات الصله',
  'صدر الصوره',
  'التعليق علي الصوره',
  'شارك هذا',
  'مده القراءه',
  'وقت القراءه',
];

const beginsWith = (tokens: readonly Token[], phrases: readonly string[]): boolean => {
  const head = formsOf(tokens, 4);
  return phrases.some((phrase) => head === phrase || head.startsWith(`${phrase} `));
};

/** Short lines of agency codes, separators and times: `0091`, `// انتهى //`, `/أ ش أ/`. */
const isFurniture = (tokens: readonly Token[]): boolean =>
  tokens.length <= 8 &&
  tokens.filter((token) => token.word.form.length > 2 && token.word.kind === 'arabic').length <= 1;

const isDateline = (line: Line, fromTop: number): boolean => {
  if (fromTop > 6) return false;
  const { tokens } = line.content;
  if (tokens.length > 24) return false;
  return tokens.some((token) => token.word.kind === 'number') || line.content.text.includes('/');
};

const kindOf = (line: Line, fromTop: number, hasHeadline: boolean): LineKind => {
  const { tokens } = line.content;
  if (tokens.length === 0) return 'blank';
  if (beginsWith(tokens, BREAKS)) return 'break';
  if (beginsWith(tokens, METADATA))
    return fromTop <= 6 && tokens.some((token) => token.word.kind === 'number') ? 'dateline' : 'metadata';
  if (!hasHeadline) return 'headline';
  if (isDateline(line, fromTop)) return 'dateline';
  if (isFurniture(tokens)) return 'metadata';
  return 'paragraph';
};

/** Names each line's part in its article. The first line that holds words is the headline. */
export const structureOf = (lines: readonly Line[]): Structure => {
  const structured: StructuredLine[] = [];
  const articles: { firstLine: number; endLine: number; headline: number | null }[] = [];
  let current = { firstLine: 0, endLine: 0, headline: null as number | null };
  let seen = 0;
  for (const line of lines) {
    const kind = kindOf(line, seen, current.headline !== null);
    if (kind === 'break' && current.headline !== null) {
      articles.push({ ...current, endLine: line.index });
      current = { firstLine: line.index, endLine: line.index, headline: null };
      seen = 0;
    } else if (kind !== 'blank') seen++;
    if (kind === 'headline') current.headline = line.index;
    structured.push({ ...line, kind, article: articles.length });
  }
  articles.push({ ...current, endLine: lines.length });
  return { lines: structured, articles };
};
