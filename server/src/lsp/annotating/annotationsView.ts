// What a client shows of the annotations of an article: the machine's suggestions under one annotator's decisions.
import { keyOf } from '../../annotations/actions/action.js';
import { doneOf } from '../../annotations/actions/deciding.js';
import type { Place } from '../../annotations/anchor.js';
import { type Annotation, wordsOf } from '../../annotations/annotation.js';
import { findingsOf } from '../../annotations/findings.js';
import { common } from '../../annotations/fragments.js';
import { type Item, itemsOf, progressOf } from '../../annotations/review.js';
import type { Schema } from '../../annotations/schema.js';
import type { Sidecar } from '../../annotations/sidecar.js';
import type { AnnotationsView, ItemView } from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import type { SidecarFile } from './sidecars.js';

/** The decisions of one annotator; everybody's for null. */
export const layerOf = ({ annotations }: Sidecar, creator: string | null): readonly Annotation[] =>
  creator === null ? annotations : annotations.filter((annotation) => annotation.creator === creator);

/** Everything to show and decide in an article, its orphans among it. */
export const itemsIn = (analysed: AnalysedDocument, annotations: readonly Annotation[], place: Place): Item[] =>
  itemsOf(findingsOf(analysed.analysis), annotations, place);

/** The item's words in the text as it stands, an ellipsis between its fragments; an orphan's as they were. */
export const textOf = ({ fragments, annotation }: Item, analysed: AnalysedDocument): string =>
  fragments.length > 0 || !annotation
    ? fragments.map((fragment) => analysed.slice(fragment)).join(' … ')
    : wordsOf(annotation);

export const itemView = (item: Item, analysed: AnalysedDocument): ItemView => {
  const { span, fragments, status, confidence, annotation, body } = item;
  return {
    key: keyOf(item),
    range: span && analysed.range(span),
    fragments: fragments.map((fragment) => analysed.range(fragment)),
    status,
    confidence,
    creator: annotation?.creator ?? null,
    text: textOf(item, analysed),
    body,
    parts: span
      ? (body.parts ?? []).flatMap(({ role, start, end }) => {
          const part = { start: span.start + start, end: span.start + end };
          const there = fragments.flatMap((fragment) => common(fragment, part) ?? []);
          return there.map((stretch) => ({ role, range: analysed.range(stretch) }));
        })
      : [],
  };
};

export const annotationsView = (
  analysed: AnalysedDocument,
  file: SidecarFile,
  annotator: string | null,
  schema: Schema,
  items: readonly Item[],
): Omit<AnnotationsView, 'items'> => ({
  uri: analysed.uri,
  version: analysed.version,
  sidecar: file.uri,
  annotator,
  schema,
  progress: progressOf(items),
  done: 'sidecar' in file.result && annotator !== null && annotator in doneOf(file.result.sidecar),
  faults: 'errors' in file.result ? file.result.errors : [],
});
