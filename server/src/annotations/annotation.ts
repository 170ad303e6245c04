// One human decision about a stretch of an article: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) with
// Safir's own vocabulary in its body. Offsets count UTF-16 units of the article's text, half-open.
import type { Span } from '../analysis/model.js';

export type AnnotationStatus = 'accepted' | 'rejected' | 'corrected' | 'added';

/** The kinds that Safir knows; a project's schema may add more. */
export type Kind = 'official' | 'person' | 'direct-quote' | 'indirect-quote' | 'date' | (string & {});

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A part of a mention, with offsets relative to the mention's beginning. */
export interface Part extends Span {
  readonly role: 'name' | 'title';
}

export interface Body {
  readonly type: 'safir:Finding';
  readonly kind: Kind;
  readonly parts?: readonly Part[];
  /** The annotation or the person of whom it is a mention. */
  readonly person?: string;
  /** Of a quote: a person's id. */
  readonly speaker?: string;
  /** Of a quote whose speaker is no particular person: the source's words. */
  readonly source?: string;
  /** Of a quote: where its cue stands, relative to the quote's beginning. */
  readonly cue?: Span;
  /** Of a date: ISO 8601 as TIMEX3 writes it. */
  readonly value?: string;
  readonly category?: string;
  readonly affiliation?: string;
  readonly note?: string;
  /** Attributes that a project's schema or a newer Safir adds; kept as they are. */
  readonly [attribute: string]: unknown;
}

/** One stretch of the article, by its position and by its words. */
export interface Target {
  /** The article's file name, relative to the sidecar. */
  readonly source: string;
  readonly selector: readonly [TextPositionSelector, TextQuoteSelector];
  /** Fields that Safir does not know; kept as they are. */
  readonly [field: string]: unknown;
}

/** Of a curator's annotation: how it came about when the layers of annotators were compared. */
export interface Curation {
  /** Ids of the annotations from which it was taken; none where the curator says that nothing is to be annotated there. */
  readonly from: readonly string[];
  /** Ids of the annotations over which it was preferred. */
  readonly over: readonly string[];
  /** The names of the two layers that were compared: an annotator's, or `name@revision`. */
  readonly layers: readonly [string, string];
  /** Why, in the curator's words. */
  readonly note?: string;
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'classifying' | 'linking' | 'editing' | 'commenting' | 'moderating';
  readonly creator: string;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  readonly status: AnnotationStatus;
  readonly body: Body;
  /** A discontinuous annotation has several: its fragments, in the order of the text, none touching another's words. */
  readonly target: Target | readonly Target[];
  readonly curated?: Curation;
  /** Fields that Safir does not know; kept as they are. */
  readonly [field: string]: unknown;
}

/** Characters of context that a quote selector keeps on each side. */
const CONTEXT = 32;

/** Whether cutting at `at` would part a surrogate pair. */
const partsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Both selectors of `span` in `text`. */
export const selectorsOf = (text: string, { start, end }: Span): [TextPositionSelector, TextQuoteSelector] => {
  const before = Math.max(0, start - CONTEXT);
  const after = Math.min(text.length, end + CONTEXT);
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(partsPair(text, before) ? before + 1 : before, start),
      suffix: text.slice(end, partsPair(text, after) ? after - 1 : after),
    },
  ];
};

/** The annotation's targets: one, or the fragments of a discontinuous annotation in the order of the text. */
export const targetsOf = ({ target }: Annotation): readonly Target[] =>
  Array.isArray(target) ? (target as readonly Target[]) : [target as Target];

/** The target of an annotation that takes `fragments` of `text`, which are in order and apart. */
export const targetOf = (source: string, text: string, fragments: readonly Span[]): Annotation['target'] => {
  const targets = fragments.map((fragment) => ({ source, selector: selectorsOf(text, fragment) }));
  return targets.length === 1 ? targets[0]! : targets;
};

/** Where the annotation says that its fragments stand; see `anchor` for where they stand now. */
export const positionsOf = (annotation: Annotation): readonly Span[] =>
  targetsOf(annotation).map(({ selector: [position] }) => position);

/** The annotation's words as they were when it was last placed; an ellipsis stands for what its fragments leave out. */
export const wordsOf = (annotation: Annotation): string =>
  targetsOf(annotation)
    .map(({ selector: [, { exact }] }) => exact)
    .join(' … ');
