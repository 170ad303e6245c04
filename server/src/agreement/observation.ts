// What is compared: articles, and in each what every annotator marked.
import { linesOf } from '../analysis/document.js';
import type { Span } from '../analysis/model.js';
import { doneOf } from '../annotations/actions/deciding.js';
import { anchorIn } from '../annotations/anchor.js';
import type { Sidecar } from '../annotations/sidecar.js';
import { isRejected, layerOf, type Placed, placedIn } from '../curation/layer.js';

/** One article, by annotator: what each of them marked. Who never was at it is not there. */
export interface Observation {
  readonly text: string;
  readonly layers: ReadonlyMap<string, readonly Placed[]>;
}

/** The words of a text, punctuation left out. */
export const wordsOf = (text: string): Span[] =>
  linesOf(text).flatMap(({ start, content: { tokens } }) =>
    tokens
      .filter(({ word }) => word.kind !== 'punctuation')
      .map((token) => ({ start: start + token.start, end: start + token.end })),
  );

/** Who annotated an article: those whose decisions it has, curators left out, and those who marked it done. */
const annotatorsOf = (sidecar: Sidecar): string[] => [
  ...new Set([
    ...sidecar.annotations.filter(({ curated }) => !curated).map(({ creator }) => creator),
    ...Object.keys(doneOf(sidecar)),
  ]),
];

/** What annotations say is there, in `text` as it stands. */
const marked = (text: string, sidecar: Sidecar, creator: string | null): Placed[] =>
  placedIn(layerOf(sidecar, creator), anchorIn(text)).filter((placed) => !isRejected(placed));

/** An article's annotators side by side. @param only the annotators, a curator perhaps among them; null for all but curators */
export const observe = (text: string, sidecar: Sidecar, only: readonly string[] | null): Observation => {
  const there = new Set([...annotatorsOf(sidecar), ...sidecar.annotations.map(({ creator }) => creator)]);
  const wanted = only?.filter((name) => there.has(name)) ?? annotatorsOf(sidecar);
  return { text, layers: new Map(wanted.map((name) => [name, marked(text, sidecar, name)])) };
};

/** One revision of a sidecar, as the one annotator it is taken for. */
export interface RevisionOf {
  readonly name: string;
  readonly sidecar: Sidecar;
  /** Null for everybody. */
  readonly creator: string | null;
}

/** Two revisions of an article's sidecar side by side. */
export const observeRevisions = (text: string, revisions: readonly RevisionOf[]): Observation => ({
  text,
  layers: new Map(revisions.map(({ name, sidecar, creator }) => [name, marked(text, sidecar, creator)])),
});
