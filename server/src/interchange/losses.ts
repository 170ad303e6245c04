// The loss report: what a format could not hold of the documents that were written in it, annotation by annotation.
import type { Span } from '../analysis/model.js';
import { extentOf, type StandoffAnnotation, type StandoffDocument } from './document.js';

/** What was lost: the whole annotation, or one thing about it. `times`: when it was made and changed. */
export type Aspect =
  | 'annotation'
  | 'span'
  | 'fragments'
  | 'kind'
  | 'parts'
  | 'person'
  | 'speaker'
  | 'source'
  | 'cue'
  | 'value'
  | 'attribute'
  | 'status'
  | 'creator'
  | 'confidence'
  | 'id'
  | 'times'
  | 'text';

/**
 * Why.
 * - `no-place`: the format has no place for it
 * - `rejected`: somebody rejected it, and the format cannot say so
 * - `orphan`: it has lost its place in the text
 * - `tokens`: the format marks whole tokens
 * - `overlap`: the format cannot hold overlapping annotations
 * - `line-ends`: the format ends lines by LF alone, or cannot hold a line end there
 * - `characters`: the format cannot hold these characters
 * - `other-words`: it points to a mention that names the person in other words
 */
export type LossReason =
  | 'no-place'
  | 'rejected'
  | 'orphan'
  | 'tokens'
  | 'overlap'
  | 'line-ends'
  | 'characters'
  | 'other-words';

/** All that an annotation says beside its kind and its place. */
export const SAID = [
  'id',
  'times',
  'confidence',
  'status',
  'creator',
  'parts',
  'cue',
  'person',
  'speaker',
  'source',
  'value',
  'attribute',
] as const satisfies readonly Aspect[];

export interface Loss {
  readonly document: string;
  /** Index into the document's annotations; null for the document itself. */
  readonly annotation: number | null;
  /** Where the annotation stands, in UTF-16 units; null for the document itself and for an orphan. */
  readonly span: Span | null;
  readonly aspect: Aspect;
  readonly reason: LossReason;
  /** The attribute's name, where `aspect` is `attribute`. */
  readonly name?: string;
  /** What it is in the written file instead: of `span` and `fragments` the fragments, of `kind` and `speaker` a text. */
  readonly becomes?: readonly Span[] | string;
}

/** Collects the losses of one document. */
export class Losses {
  readonly #all: Loss[] = [];
  readonly #lost = new Set<string>();
  readonly #document: StandoffDocument;

  constructor(document: StandoffDocument) {
    this.#document = document;
  }

  /** Of an annotation that is lost as a whole nothing else is said. */
  get all(): readonly Loss[] {
    const whole = new Map<number | null, Loss>();
    for (const loss of this.#all)
      if (loss.aspect === 'annotation' && !whole.has(loss.annotation)) whole.set(loss.annotation, loss);
    return this.#all.filter((loss) => (whole.get(loss.annotation) ?? loss) === loss);
  }

  /** What is lost already is not lost again. */
  add(annotation: number | null, aspect: Aspect, reason: LossReason, more: Pick<Loss, 'name' | 'becomes'> = {}): void {
    const { name, annotations } = this.#document;
    const key = JSON.stringify([annotation, aspect, more.name]);
    if (this.#lost.has(key)) return;
    this.#lost.add(key);
    const span = annotation === null ? null : extentOf(annotations[annotation]!);
    this.#all.push({ document: name, annotation, span, aspect, reason, ...more });
  }

  /** What `annotation` says of each of these aspects, for which there is no place. */
  lacking(annotation: number, aspects: readonly Aspect[]): void {
    const one = this.#document.annotations[annotation]!;
    for (const aspect of aspects) {
      if (aspect === 'attribute')
        for (const name of Object.keys(one.attributes)) this.add(annotation, aspect, 'no-place', { name });
      else if (says(one, aspect)) this.add(annotation, aspect, 'no-place');
    }
  }

  /** Of `annotation` there is a place for its kind and for each of its fragments as an annotation of its own. */
  lackingAllBut(annotation: number, fragments: readonly Span[]): void {
    this.lacking(annotation, SAID);
    if (fragments.length > 1) this.add(annotation, 'fragments', 'no-place', { becomes: fragments });
  }
}

/** What `write` makes of each document, and all that was lost on the way. */
export const collectingLosses = <T>(
  documents: readonly StandoffDocument[],
  write: (document: StandoffDocument, losses: Losses) => T,
): { readonly written: readonly T[]; readonly losses: readonly Loss[] } => {
  const each = documents.map((document) => {
    const losses = new Losses(document);
    return { written: write(document, losses), losses };
  });
  return { written: each.map(({ written }) => written), losses: each.flatMap(({ losses }) => losses.all) };
};

/** Whether an annotation says anything of an aspect. */
const says = (one: StandoffAnnotation, aspect: Aspect): boolean => {
  switch (aspect) {
    case 'parts':
      return one.parts.length > 0;
    case 'fragments':
      return one.fragments.length > 1;
    case 'status':
      return one.status !== 'added';
    case 'confidence':
      return one.confidence !== 1;
    case 'times':
      return one.created !== null || one.modified !== null;
    case 'person':
    case 'speaker':
    case 'source':
    case 'cue':
    case 'value':
    case 'creator':
    case 'id':
      return one[aspect] !== null;
    default:
      return false;
  }
};

/** How often each aspect was lost for each reason, most frequent first. */
export const countLosses = (
  losses: readonly Loss[],
): readonly {
  readonly aspect: Aspect;
  readonly reason: LossReason;
  readonly name?: string;
  readonly losses: readonly Loss[];
}[] => {
  const groups = new Map<string, { aspect: Aspect; reason: LossReason; name?: string; losses: Loss[] }>();
  for (const loss of losses) {
    const key = JSON.stringify([loss.aspect, loss.reason, loss.name]);
    const { aspect, reason, name } = loss;
    const group = groups.get(key) ?? { aspect, reason, ...(name === undefined ? {} : { name }), losses: [] };
    group.losses.push(loss);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.losses.length - a.losses.length);
};
