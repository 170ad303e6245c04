// A title as the title grammar reads it in one line.
import type { OfficeCategory, Span } from '../model.js';

/**
 * A stretch of a line that reads as one person's title, offices and honorifics that touch together. `start` and `end`
 * are UTF-16 offsets within the line, proclitics left out; `first` and `last` are the indices of its first and last token.
 *
 * Where two ends are possible there are two readings with one start, the better first and more confident: with and
 * without a complement that may belong to the clause (`الوزير في باريس`), or with and without a touching second title.
 */
export interface TitleReading extends Span {
  readonly first: number;
  readonly last: number;
  /** Null for an occupation or a mere honorific. */
  readonly category: OfficeCategory | null;
  /** Whether it makes its holder an official; `المحلل السياسي` and `السيد` do not. */
  readonly official: boolean;
  /** Honorifics or ranks of courtesy only, which say nothing of an office. */
  readonly honorific: boolean;
  /** Nothing but ranks and courtesies: `الفريق سمو الشيخ`. */
  readonly rank: boolean;
  readonly gender: 'm' | 'f' | null;
  readonly number: 'singular' | 'dual' | 'plural';
  /** Whether it speaks of particular persons: the article, a proper noun or a pronoun makes its head definite. */
  readonly definite: boolean;
  /** The folded head of its chief office without the article: `وزير`, `متحدث`. */
  readonly head: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** The body that it names, within the line, or null. */
  readonly body: Span | null;
  /** The title of another in whom it ends, whose name may stand between: الرئيس الأميركي in `مبعوث الرئيس الأميركي`. */
  readonly inner: TitleReading | null;
  /** What spoke for it. */
  readonly because: readonly string[];
  /** 0–1. */
  readonly confidence: number;
}
