// A layer: what one annotator decided in an article, or everybody in one revision of its sidecar, where it stands now.
import type { Span } from '../analysis/model.js';
import type { Place } from '../annotations/anchor.js';
import type { Annotation } from '../annotations/annotation.js';
import type { Sidecar } from '../annotations/sidecar.js';
import type { Alignable } from './align.js';

/** Names a layer. */
export interface LayerRef {
  /** Null for everybody. */
  readonly creator: string | null;
  /** What git calls a revision of the sidecar; null for the sidecar as it is now. */
  readonly revision: string | null;
}

/** An annotation that stands in the text. */
export interface Placed extends Alignable {
  readonly annotation: Annotation;
  readonly fragments: readonly Span[];
}

/** Whether a layer says that nothing is to be annotated there. */
export const isRejected = ({ annotation }: Placed): boolean => annotation.status === 'rejected';

/** The annotations of a layer. `curator`: whose own are left out of everybody's. */
export const layerOf = (
  { annotations }: Sidecar,
  creator: string | null,
  curator: string | null = null,
): readonly Annotation[] =>
  annotations.filter((annotation) =>
    creator === null ? annotation.creator !== curator : annotation.creator === creator,
  );

/** Those annotations that stand in the text. */
export const placedIn = (annotations: readonly Annotation[], place: Place): Placed[] =>
  annotations.flatMap((annotation) => {
    const fragments = place(annotation);
    return fragments.length > 0 ? [{ id: annotation.id, kind: annotation.body.kind, fragments, annotation }] : [];
  });
