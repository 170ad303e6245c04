// A mention of somebody within one line, and the titles that it is made of.
import type { Evidence, Span } from '../model.js';
import type { NameReading } from '../names/name.js';
import type { TitleReading } from '../titles/title.js';

/** Titles that touch, an inner comma included, as one span. */
export interface TitlePart extends Span {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly TitleReading[];
}

/** A mention within its line; offsets are relative to the line. */
export interface LineMention extends Span {
  /** Index of its first token. */
  readonly token: number;
  readonly name: NameReading | null;
  readonly titles: readonly TitlePart[];
  /**
   * An office that it holds and does not contain: of a dual or plural title with an earlier name (`النائبين فلان
   * وفلان`), or that to which its clause appoints it (`تعيين فلان سفيرا`).
   */
  readonly shared: TitlePart | null;
  /** Whether the name may be that of a thing alone, unless the document speaks of its bearer: `خطة مارشال`. */
  readonly thing: boolean;
  readonly evidence: Evidence;
}

export const mentionOf = (
  name: NameReading | null,
  titles: readonly TitlePart[],
  shared: TitlePart | null,
  why: Evidence,
): LineMention => {
  const spans: readonly (Span & { first: number })[] = name ? [...titles, name] : titles;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return {
    start: ordered[0]!.start,
    end: Math.max(...spans.map(({ end }) => end)),
    token: ordered[0]!.first,
    name,
    titles,
    shared,
    thing: false,
    evidence: why,
  };
};

export const evidence = (rule: string, confidence: number, ...because: (readonly string[])[]): Evidence => ({
  rule,
  because: because.flat(),
  confidence: Math.min(1, Math.max(0, confidence)),
});

export const becauseOf = (parts: readonly TitlePart[]): string[] =>
  parts.flatMap(({ readings }) => readings.flatMap(({ because }) => because));

export const confidenceOf = (part: TitlePart): number => Math.max(...part.readings.map(({ confidence }) => confidence));

export const isPlural = ({ readings }: TitlePart): boolean => readings.some(({ number }) => number !== 'singular');

/** Nothing but courtesies and a royal style: `معالي السيد`, `صاحب السمو الملكي الأمير`. */
export const isCourtesy = ({ readings }: TitlePart): boolean =>
  readings.every(
    ({ honorific, category, because }) => honorific || (category === 'royal' && because[0]!.startsWith('honorific')),
  );
