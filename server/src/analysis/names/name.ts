// A personal name as the name model reads it in one line.
import type { Span } from '../model.js';

/**
 * A stretch of a line that reads as one person's name. `start` and `end` are UTF-16 offsets within the line, proclitics
 * left out; `first` and `last` are the indices of its first and last token.
 */
export interface NameReading extends Span {
  readonly first: number;
  readonly last: number;
  readonly gender: 'm' | 'f' | null;
  /** 0–1: how sure it is that just this stretch is one name. */
  readonly confidence: number;
  /** What spoke for it. */
  readonly because: readonly string[];
}

/** What stands before a name: a title leads one to expect it, the beginning of a clause or a verb of speech less so. */
export type NameExpectation = 'title' | 'subject' | 'none';
