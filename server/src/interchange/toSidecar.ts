// A document that was read, as decisions in an article's sidecar.
import type { Span } from '../analysis/model.js';
import { type Annotation, type Body, positionsOf, targetOf } from '../annotations/annotation.js';
import { hullOf, sameFragments } from '../annotations/fragments.js';
import { orderedJson } from '../annotations/orderedJson.js';
import { familyOf } from '../annotations/review.js';
import type { Sidecar } from '../annotations/sidecar.js';
import { STRING_FIELDS, type StandoffAnnotation, type StandoffDocument } from './document.js';

export interface ImportContext {
  /** The article's text and file name. */
  readonly text: string;
  readonly article: string;
  /** Where an offset of the document is in the article; see `aligned`. */
  readonly at: (offset: number) => number;
  /** Who decided what the file gives to nobody. */
  readonly creator: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly newId: () => string;
}

export interface Imported {
  readonly sidecar: Sidecar;
  readonly added: number;
  /** Decisions of the sidecar that now say something else. */
  readonly changed: number;
  /** Decisions that the sidecar had as they are. */
  readonly same: number;
}

const bodyOf = (one: StandoffAnnotation, { start }: Span, at: (offset: number) => number): Body => {
  const relative = (span: Span): Span => ({ start: at(span.start) - start, end: at(span.end) - start });
  return {
    ...one.attributes,
    type: 'safir:Finding',
    kind: one.kind,
    ...(one.parts.length > 0 ? { parts: one.parts.map((part) => ({ role: part.role, ...relative(part) })) } : {}),
    ...Object.fromEntries(STRING_FIELDS.flatMap((field) => (one[field] === null ? [] : [[field, one[field]]]))),
    ...(one.cue ? { cue: relative(one.cue) } : {}),
  };
};

/**
 * Puts what a document says into a sidecar. A decision with the same id, or of the same person on the same words, is
 * changed and not doubled; the sidecar's other decisions stay. A suggestion becomes a decision: whoever brings the file in
 * answers for it.
 */
export const importInto = (sidecar: Sidecar, { annotations }: StandoffDocument, context: ImportContext): Imported => {
  const { at, now } = context;
  const all = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  const places = new Map(sidecar.annotations.map((annotation) => [placeKey(annotation), annotation.id]));
  const counts = { added: 0, changed: 0, same: 0 };
  for (const one of annotations) {
    const fragments = one.fragments.map(({ start, end }) => ({ start: at(start), end: at(end) }));
    const status = one.status === 'undecided' ? 'added' : one.status;
    const creator = one.creator ?? context.creator;
    const body = bodyOf(one, hullOf(fragments)!, at);
    const target = targetOf(context.article, context.text, fragments);
    const key = keyOf(creator, body.kind, fragments);
    const earlier = all.get(one.id ?? '') ?? all.get(places.get(key) ?? '');
    if (earlier && saysTheSame(earlier, { creator, status, body, fragments })) {
      counts.same++;
      continue;
    }
    counts[earlier ? 'changed' : 'added']++;
    const annotation: Annotation = {
      ...(earlier ?? { type: 'Annotation', motivation: 'classifying', created: one.created ?? now }),
      id: earlier?.id ?? one.id ?? context.newId(),
      type: 'Annotation',
      motivation: earlier?.motivation ?? (status === 'corrected' ? 'editing' : 'classifying'),
      creator,
      created: earlier?.created ?? one.created ?? now,
      modified: earlier ? now : (one.modified ?? now),
      status,
      body,
      target,
    };
    all.set(annotation.id, annotation);
    places.set(key, annotation.id);
  }
  return { sidecar: { ...sidecar, annotations: [...all.values()] }, ...counts };
};

const keyOf = (creator: string, kind: string, fragments: readonly Span[]): string =>
  JSON.stringify([creator, familyOf(kind), fragments.map(({ start, end }) => [start, end])]);

const placeKey = (annotation: Annotation): string =>
  keyOf(annotation.creator, annotation.body.kind, positionsOf(annotation));

const saysTheSame = (
  annotation: Annotation,
  said: Pick<Annotation, 'creator' | 'status' | 'body'> & { readonly fragments: readonly Span[] },
): boolean =>
  annotation.creator === said.creator &&
  annotation.status === said.status &&
  sameFragments(positionsOf(annotation), said.fragments) &&
  orderedJson(annotation.body) === orderedJson(said.body);
