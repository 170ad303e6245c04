// The pipeline: text → lines and tokens → article structure → dates → people → quotes. Pure: no I/O, no clock.
import { findDates } from './dates/dates.js';
import { linesOf } from './document.js';
import type { Analysis, ArticlePart, Span } from './model.js';
import { findPeople } from './people/people.js';
import type { Registry } from './people/registry.js';
import { findQuotes } from './quotes/quotes.js';
import { type Structure, structureOf } from './structure/structure.js';

export interface AnalyzeOptions {
  /** ISO day that anchors relative dates where the article states none; what it states itself wins for its own value. */
  readonly published?: string | null;
  /** Officials that the workspace adds to the built-in registry. */
  readonly registry?: Registry | null;
}

/** Finds the officials, quoted statements and dates of `text`. All spans are UTF-16 offsets into `text`, half-open. */
export const analyze = (text: string, options: AnalyzeOptions = {}): Analysis => {
  const structure = structureOf(linesOf(text));
  const dates = findDates(structure, options.published ?? null);
  const people = findPeople(structure, dates.published, options.registry ?? null);
  const quotes = findQuotes(structure, people.people, dates.dates);
  const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
  return {
    published: dates.published[0] ?? null,
    lines: structure.lines.map(({ start, end, kind }) => ({ start, end, kind })),
    articles: articleParts(structure, dates.published),
    people: people.people,
    quotes: quotes.quotes,
    dates: dates.dates,
    problems: [...dates.problems, ...people.problems, ...quotes.problems].sort(byStart),
  };
};

const articleParts = ({ lines, articles }: Structure, published: readonly (string | null)[]): ArticlePart[] =>
  articles.map(({ firstLine, endLine, headline }, index) => {
    const title = headline === null ? undefined : lines[headline];
    return {
      start: lines[firstLine]!.start,
      end: lines[endLine - 1]?.end ?? lines[firstLine]!.end,
      headline: title ? { start: title.start, end: title.end } : null,
      published: published[index] ?? null,
    };
  });
