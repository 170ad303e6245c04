// Quotes: marks, cues and statements line by line, then attribution over the whole document.
import type { DateMention, Person, Problem, Quote } from '../model.js';
import type { Structure } from '../structure/structure.js';

export interface QuoteFindings {
  readonly quotes: readonly Quote[];
  readonly problems: readonly Problem[];
}

/** Finds direct and indirect statements and who made them. */
export const findQuotes = (
  _structure: Structure,
  _people: readonly Person[],
  _dates: readonly DateMention[],
): QuoteFindings => ({
  quotes: [],
  problems: [],
});
