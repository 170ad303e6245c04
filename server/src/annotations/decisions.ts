// Decisions: what people do to annotations, each a pure step from one sidecar to the next.
import type { Span } from '../analysis/model.js';
import type { Place } from './anchor.js';
import {
  type Annotation,
  type AnnotationStatus,
  type Body,
  type Curation,
  positionsOf,
  selectorsOf,
  targetOf,
  targetsOf,
} from './annotation.js';
import { familyOf } from './review.js';
import type { Sidecar } from './sidecar.js';

/** Who decides, when, and on which text; the caller brings the clock and the random ids. */
export interface DecisionContext {
  readonly text: string;
  /** The article's file name, as the sidecar's targets give it. */
  readonly article: string;
  readonly creator: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly newId: () => string;
}

export interface Decision {
  /** In the order of the text and apart; never empty. */
  readonly fragments: readonly Span[];
  readonly status: AnnotationStatus;
  readonly body: Body;
  /** Id of the decision that this one replaces, if there is one. */
  readonly replaces?: string;
  /** Of a curator's decision: how it came about. */
  readonly curated?: Curation;
}

const motivationOf = ({ status, curated }: Decision): Annotation['motivation'] =>
  curated ? 'moderating' : status === 'corrected' ? 'editing' : 'classifying';

const placeKey = (body: Body, fragments: readonly Span[]): string =>
  `${familyOf(body.kind)} ${fragments.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

const placeOf = (annotation: Annotation): string => placeKey(annotation.body, positionsOf(annotation));

/** Records decisions. One person's earlier decision on the same finding is changed, not doubled. */
export const decideAll = (sidecar: Sidecar, context: DecisionContext, decisions: readonly Decision[]): Sidecar => {
  const annotations = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  const starts = new Set(decisions.map(({ fragments }) => fragments[0]!.start));
  const own = sidecar.annotations.filter(
    (annotation) => annotation.creator === context.creator && starts.has(positionsOf(annotation)[0]!.start),
  );
  const byPlace = new Map(own.map((annotation) => [placeOf(annotation), annotation.id]));
  for (const decided of decisions) {
    const { fragments, status, body, replaces, curated } = decided;
    const place = placeKey(body, fragments);
    const earlier = annotations.get(replaces ?? byPlace.get(place) ?? '');
    if (earlier) byPlace.delete(placeOf(earlier));
    const { creator, now: created } = context;
    const base = earlier ?? { id: context.newId(), type: 'Annotation' as const, creator, created };
    const annotation: Annotation = {
      ...base,
      motivation: motivationOf(decided),
      modified: context.now,
      status,
      body,
      target: targetOf(context.article, context.text, fragments),
      ...(curated ? { curated } : {}),
    };
    annotations.set(annotation.id, annotation);
    byPlace.set(place, annotation.id);
  }
  return { ...sidecar, annotations: [...annotations.values()] };
};

export const decide = (sidecar: Sidecar, context: DecisionContext, decision: Decision): Sidecar =>
  decideAll(sidecar, context, [decision]);

/** Takes decisions back; the machine's suggestions, if it still makes them, are open again. */
export const withdraw = (sidecar: Sidecar, ...ids: readonly string[]): Sidecar => {
  const gone = new Set(ids);
  return { ...sidecar, annotations: sidecar.annotations.filter(({ id }) => !gone.has(id)) };
};

/** Changes bodies: what `change` returns replaces the body; undefined leaves the annotation as it is. */
const changeBodies = (sidecar: Sidecar, now: string, change: (body: Body) => Body | undefined): Sidecar => ({
  ...sidecar,
  annotations: sidecar.annotations.map((annotation) => {
    const body = change(annotation.body);
    return body ? { ...annotation, body, modified: now } : annotation;
  }),
});

/** Gives a person another name, in mentions and as a speaker; merging two people is renaming one to the other. */
export const renamePerson = (sidecar: Sidecar, now: string, from: string, to: string): Sidecar =>
  changeBodies(sidecar, now, (body) => {
    if (body.person !== from && body.speaker !== from) return undefined;
    return {
      ...body,
      ...(body.person === from ? { person: to } : {}),
      ...(body.speaker === from ? { speaker: to } : {}),
    };
  });

/** Writes the places that annotations have in `text` now into their selectors; orphans keep what they had. */
export const reanchored = (sidecar: Sidecar, text: string, place: Place): Sidecar => {
  const annotations = sidecar.annotations.map((annotation) => {
    const at = place(annotation);
    if (at.length === 0) return annotation;
    const targets = targetsOf(annotation);
    const stands = targets.every(({ selector: [before, { exact }] }, index) => {
      const { start, end } = at[index]!;
      return start === before.start && end === before.end && text.slice(start, end) === exact;
    });
    if (stands) return annotation;
    const placed = targets.map((target, index) => ({ ...target, selector: selectorsOf(text, at[index]!) }));
    return { ...annotation, target: Array.isArray(annotation.target) ? placed : placed[0]! };
  });
  const isSame = annotations.every((annotation, index) => annotation === sidecar.annotations[index]);
  return isSame ? sidecar : { ...sidecar, annotations };
};

/** Two versions of one sidecar as one: every annotation of either; of two with one id the later change wins. */
export const mergeSidecars = (ours: Sidecar, theirs: Sidecar): Sidecar => {
  const merged = new Map(ours.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of theirs.annotations) {
    const mine = merged.get(annotation.id);
    if (!mine || mine.modified < annotation.modified) merged.set(annotation.id, annotation);
  }
  return { page: { ...theirs.page, ...ours.page }, annotations: [...merged.values()] };
};
