// Article structure: which line is headline, dateline, metadata or body, and where a second article begins.
import { Gazetteer } from '../lexicon/gazetteer.js';
import markers from '../lexicon/generated/structure-markers.js';
import { rowsOf } from '../lexicon/table.js';
import type { LineKind } from '../model.js';
import type { Line, LineContent } from '../text/line.js';
import { perLine } from '../text/line.js';

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

const MARKERS = new Gazetteer(rowsOf(markers).map(([phrase, kind]) => [phrase!, kind as LineKind]));

/** The longest credit or button line: `أعدته للعربية: …`. */
const CREDIT_WORDS = 8;
/**
 * A first line of more tokens than this tells the story already (`مسقط في 19 يناير /العمانية/ استقبل …`), one that ends
 * with a full stop, as no headline does, of fewer.
 */
const HEADLINE_TOKENS = { most: 40, beforeFullStop: 20 };
/** The longest dateline, in tokens: a Hijri and a Gregorian date, two agencies and a place. */
const DATELINE_TOKENS = 22;

/** What a line looks like by itself, whatever stands around it. */
interface Look {
  readonly empty: boolean;
  readonly marker: LineKind | null;
  readonly dateline: boolean;
  readonly furniture: boolean;
  /** Ends like a sentence, or is too long for anything but a paragraph. */
  readonly prose: boolean;
  /** Ends like a sentence and is too long for a headline. */
  readonly story: boolean;
}

const SENTENCE_END = /[.!؟?…»”"]\s*$/u;
const SEPARATOR = /[/|•–—]|ــ| - /u;
const YEAR_OR_CLOCK = /(?:^|\D)(?:[12]\d{3}|[٠-٩]{4}|[\d٠-٩]{1,2}:[\d٠-٩]{2})(?!\d)/u;

const look = perLine(({ text, tokens }: LineContent): Look => {
  if (tokens.length === 0)
    return { empty: true, marker: null, dateline: false, furniture: false, prose: false, story: false };
  const words = tokens.filter((token) => token.word.kind === 'arabic' || token.word.kind === 'latin');
  const opening = MARKERS.longest(tokens, 0, tokens[0]!.word.readings[0]!);
  const marker = opening && (opening.end > 1 || tokens[1]?.word.surface === ':') ? opening.value : null;
  const short = tokens.length <= DATELINE_TOKENS;
  const prose = !short || (words.length > 4 && SENTENCE_END.test(text.slice(-8)));
  return {
    empty: false,
    marker:
      marker === 'metadata' &&
      words.length > CREDIT_WORDS &&
      tokens[opening!.end]?.word.surface !== ':' &&
      opening!.end === 1
        ? null
        : marker,
    dateline:
      short &&
      !prose &&
      words.length <= 10 &&
      (YEAR_OR_CLOCK.test(text) || (SEPARATOR.test(text) && words.length <= 8)),
    furniture:
      words.filter((token) => token.word.form.length > 2).length <= 1 ||
      (words.length <= 4 && /^[/(]/u.test(text.trim())),
    prose,
    story:
      (tokens.length > HEADLINE_TOKENS.most && SENTENCE_END.test(text.slice(-8))) ||
      (tokens.length > HEADLINE_TOKENS.beforeFullStop && text.trimEnd().endsWith('.')),
  };
});

/**
 * Names each line's part in its article. The first line that holds words is the headline, unless it tells the story
 * already; datelines stand between it and the first paragraph. After a break (`اقرأ أيضا`) come headlines again, until a paragraph makes an article of them.
 */
export const structureOf = (lines: readonly Line[]): Structure => {
  const structured: StructuredLine[] = [];
  const articles: ArticleLines[] = [];
  let firstLine = 0;
  let headline: number | null = null;
  let inBody = false;
  const kindOf = ({ content }: Line): LineKind => {
    const { empty, marker, dateline, furniture, prose, story } = look(content);
    if (empty) return 'blank';
    if (marker === 'break' && (headline !== null || inBody) && !prose) return 'break';
    if (marker === 'dateline' && !inBody) return 'dateline';
    if (marker === 'metadata') return 'metadata';
    if (headline === null && !inBody) return story ? 'paragraph' : furniture && dateline ? 'dateline' : 'headline';
    if (furniture) return dateline && !inBody && articles.length === 0 ? 'dateline' : 'metadata';
    if (articles.length > 0 && !inBody && !prose) return 'headline';
    if (!inBody && dateline) return 'dateline';
    return 'paragraph';
  };
  for (const line of lines) {
    const kind = kindOf(line);
    if (kind === 'break') {
      articles.push({ firstLine, endLine: line.index, headline });
      firstLine = line.index;
      headline = null;
      inBody = false;
    }
    if (kind === 'headline') headline ??= line.index;
    if (kind === 'paragraph' && look(line.content).prose) inBody = true;
    structured.push({ ...line, kind, article: articles.length });
  }
  articles.push({ firstLine, endLine: lines.length, headline });
  return { lines: structured, articles };
};
