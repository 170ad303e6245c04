// Review: what stands in an article once the machine's suggestions and people's decisions are laid over each other.
import type { Span } from '../analysis/model.js';
import type { Annotation, AnnotationStatus, Body, Kind } from './annotation.js';
import type { Finding } from './findings.js';

/** One thing to show and to decide: a suggestion, a decision, or a decision that has lost its place. */
export interface Item {
  readonly kind: Kind;
  /** Where it stands now; null for an orphan. */
  readonly span: Span | null;
  readonly status: 'undecided' | AnnotationStatus;
  readonly body: Body;
  readonly confidence: number;
  /** The decision, if there is one. */
  readonly annotation: Annotation | null;
}

type Family = 'mention' | 'quote' | 'date' | (string & {});

/** Kinds of one family stand for each other: a person corrected to an official is the same mention. */
export const familyOf = (kind: Kind): Family => {
  if (kind === 'official' || kind === 'person') return 'mention';
  if (kind === 'direct-quote' || kind === 'indirect-quote') return 'quote';
  return kind;
};

/**
 * Whether a decision answers a suggestion: one family, and one span or, for mentions and dates, shared characters. A
 * quote of the other kind that covers more or less is another quote: direct ones nest in indirect ones.
 */
const answers = (annotation: Annotation, at: Span, finding: Finding): boolean => {
  const family = familyOf(finding.kind);
  if (familyOf(annotation.body.kind) !== family) return false;
  if (at.start === finding.start && at.end === finding.end) return true;
  if (family === 'quote' && annotation.body.kind !== finding.kind) return false;
  const both = Math.min(at.end, finding.end) - Math.max(at.start, finding.start);
  if (both <= 0) return false;
  if (annotation.status === 'rejected' || family === 'quote') {
    const either = Math.max(at.end, finding.end) - Math.min(at.start, finding.start);
    return both / either > 0.5;
  }
  return true;
};

/**
 * Lays decisions over suggestions. A suggestion that somebody decided on gives way to the decision; a rejected one is
 * gone from what is shown but stays in the list with its status, so that it can be undone.
 *
 * @param place where an annotation stands now, or null
 */
export const itemsOf = (
  findings: readonly Finding[],
  annotations: readonly Annotation[],
  place: (annotation: Annotation) => Span | null,
): Item[] => {
  const placed = annotations.map((annotation) => ({ annotation, at: place(annotation) }));
  const standing = placed
    .flatMap(({ annotation, at }) => (at ? [{ annotation, at }] : []))
    .sort((a, b) => a.at.start - b.at.start);
  const longest = standing.reduce((length, { at }) => Math.max(length, at.end - at.start), 0);
  const decided = (finding: Finding): boolean => {
    let low = 0;
    let high = standing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (standing[middle]!.at.start < finding.start - longest) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < standing.length && standing[i]!.at.start < finding.end; i++) {
      if (answers(standing[i]!.annotation, standing[i]!.at, finding)) return true;
    }
    return false;
  };
  const decisions: Item[] = placed.map(({ annotation, at }) => ({
    kind: annotation.body.kind,
    span: at && { start: at.start, end: at.end },
    status: annotation.status,
    body: annotation.body,
    confidence: 1,
    annotation,
  }));
  const open: Item[] = findings
    .filter((finding) => !decided(finding))
    .map(({ start, end, kind, body, confidence }) => ({
      kind,
      span: { start, end },
      status: 'undecided' as const,
      body,
      confidence,
      annotation: null,
    }));
  return [...decisions, ...open].sort(
    (a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1) || (b.span?.end ?? -1) - (a.span?.end ?? -1),
  );
};

/** How far an article is: items that still want a decision, and all. */
export const progressOf = (items: readonly Item[]): { undecided: number; all: number; orphans: number } => ({
  undecided: items.filter(({ status }) => status === 'undecided').length,
  all: items.length,
  orphans: items.filter(({ span }) => span === null).length,
});
