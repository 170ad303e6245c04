// The neutral document: an article's text and what stands in it, apart from any format. Formats write it and read it.
import type { Span } from '../analysis/model.js';
import type { AnnotationStatus, Kind, Part } from '../annotations/annotation.js';

/** Offsets are UTF-16 units of the document's text, half-open; those of parts and cue too. */
export interface StandoffAnnotation {
  /** The decision's id; null for a suggestion and for what another program made. */
  readonly id: string | null;
  readonly kind: Kind;
  /** Where it stands: ascending, disjoint, never empty; several for a discontinuous annotation. */
  readonly fragments: readonly Span[];
  /** Of a mention: its name and titles, in the order of the text. */
  readonly parts: readonly Part[];
  /** Of a mention: whose it is. */
  readonly person: string | null;
  /** Of a quote: the person who speaks. */
  readonly speaker: string | null;
  /** Of a quote whose speaker is no particular person: the source's words. */
  readonly source: string | null;
  /** Of a quote: where its cue stands. */
  readonly cue: Span | null;
  /** Of a date: ISO 8601 as TIMEX3 writes it. */
  readonly value: string | null;
  /** Everything else that was said of it: category, affiliation, note, and a project's own attributes. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly status: 'undecided' | AnnotationStatus;
  /** Who decided; null for a suggestion. */
  readonly creator: string | null;
  /** 0–1; a decision's is 1. */
  readonly confidence: number;
  /** ISO 8601 instants of the decision. */
  readonly created: string | null;
  readonly modified: string | null;
}

export interface StandoffDocument {
  /** The article's file name, without a folder. */
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly StandoffAnnotation[];
}

/** An annotation of which nothing is known but its kind and place: what a program says that says no more. */
export const bareAnnotation = (kind: Kind, fragments: readonly Span[]): StandoffAnnotation => ({
  id: null,
  kind,
  fragments,
  parts: [],
  person: null,
  speaker: null,
  source: null,
  cue: null,
  value: null,
  attributes: {},
  status: 'added',
  creator: null,
  confidence: 1,
  created: null,
  modified: null,
});

/** From its first fragment's beginning to its last one's end. */
export const extentOf = ({ fragments }: { readonly fragments: readonly Span[] }): Span => ({
  start: fragments[0]!.start,
  end: fragments.at(-1)!.end,
});

/** The words at its fragments, one space between them. */
export const wordsOf = (text: string, fragments: readonly Span[]): string =>
  fragments.map(({ start, end }) => text.slice(start, end)).join(' ');

/** Fields that hold one string or nothing. */
export const STRING_FIELDS = ['person', 'speaker', 'source', 'value'] as const;

/** By where stretches begin, then by where they end. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** By position, outer before inner. */
export const byExtent = (a: StandoffAnnotation, b: StandoffAnnotation): number => {
  const [one, other] = [extentOf(a), extentOf(b)];
  return one.start - other.start || other.end - one.end;
};
