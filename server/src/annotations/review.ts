// Review: what stands in an article once the machine's suggestions and people's decisions are laid over each other.
import type { Span } from '../analysis/model.js';
import type { Place } from './anchor.js';
import type { Annotation, AnnotationStatus, Body, Kind } from './annotation.js';
import type { Finding } from './findings.js';
import { common, hullOf } from './fragments.js';

/** One thing to show and to decide: a suggestion, a decision, or a decision that has lost its place. */
export interface Item {
  readonly kind: Kind;
  /** Where it stands now, from its first fragment's start to its last one's end; null for an orphan. */
  readonly span: Span | null;
  /** The stretches that it takes, in the order of the text: one, several of a discontinuous one, none of an orphan. */
  readonly fragments: readonly Span[];
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

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * Whether a decision answers a suggestion: one family, and one span or, for mentions and dates, shared characters. A
 * quote of the other kind that covers more or less is another quote: direct ones nest in indirect ones.
 */
const answers = (annotation: Annotation, fragments: readonly Span[], finding: Finding): boolean => {
  const family = familyOf(finding.kind);
  if (familyOf(annotation.body.kind) !== family) return false;
  const hull = hullOf(fragments)!;
  if (hull.start === finding.start && hull.end === finding.end) return true;
  if (family === 'quote' && annotation.body.kind !== finding.kind) return false;
  const both = length(fragments.flatMap((fragment) => common(fragment, finding) ?? []));
  if (both === 0) return false;
  if (annotation.status === 'rejected' || family === 'quote') {
    const either = length(fragments) + length([finding]) - both;
    return both / either > 0.5;
  }
  return true;
};

const decisionItems = new WeakMap<Annotation, Item>();

/** The same object for the same annotation at the same place. */
const decisionItem = (annotation: Annotation, fragments: readonly Span[]): Item => {
  const known = decisionItems.get(annotation);
  if (known?.fragments === fragments) return known;
  const { status, body } = annotation;
  const span = hullOf(fragments);
  const item: Item = { kind: body.kind, span, fragments, status, body, confidence: 1, annotation };
  decisionItems.set(annotation, item);
  return item;
};

const suggestionItems = new WeakMap<Finding, Item>();

/** The same object for the same finding. */
const suggestionItem = (finding: Finding): Item => {
  const known = suggestionItems.get(finding);
  if (known) return known;
  const { start, end, kind, body, confidence } = finding;
  const span = { start, end };
  const item: Item = { kind, span, fragments: [span], status: 'undecided', body, confidence, annotation: null };
  suggestionItems.set(finding, item);
  return item;
};

/**
 * Lays decisions over suggestions. A suggestion that somebody decided on gives way to the decision; a rejected one is
 * gone from what is shown but stays in the list with its status, so that it can be undone.
 */
export const itemsOf = (findings: readonly Finding[], annotations: readonly Annotation[], place: Place): Item[] => {
  const decisions = annotations.map((annotation) => decisionItem(annotation, place(annotation)));
  const isDecided = decidedBy(decisions);
  const open = findings.filter((finding) => !isDecided(finding)).map(suggestionItem);
  return [...decisions, ...open].sort(
    (a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1) || (b.span?.end ?? -1) - (a.span?.end ?? -1),
  );
};

/** Tells whether one of the decisions answers a finding: of them only those are looked at that stand about there. */
const decidedBy = (decisions: readonly Item[]): ((finding: Finding) => boolean) => {
  const standing = decisions
    .flatMap((item) => item.fragments.map((at) => ({ at, item })))
    .sort((a, b) => a.at.start - b.at.start);
  const longest = standing.reduce((most, { at }) => Math.max(most, at.end - at.start), 0);
  return (finding) => {
    let low = 0;
    let high = standing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (standing[middle]!.at.start < finding.start - longest) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < standing.length && standing[i]!.at.start < finding.end; i++) {
      const { annotation, fragments } = standing[i]!.item;
      if (answers(annotation!, fragments, finding)) return true;
    }
    return false;
  };
};

/** How far an article is: items that still want a decision, and all. */
export const progressOf = (items: readonly Item[]): { undecided: number; all: number; orphans: number } => ({
  undecided: items.filter(({ status }) => status === 'undecided').length,
  all: items.length,
  orphans: items.filter(({ span }) => span === null).length,
});
