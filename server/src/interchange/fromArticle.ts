// An article as a neutral document: the machine's suggestions, what people decided, or both.
import type { Span } from '../analysis/model.js';
import { anchorIn } from '../annotations/anchor.js';
import type { Annotation, Body, Part } from '../annotations/annotation.js';
import type { Finding } from '../annotations/findings.js';
import { type Item, itemsOf } from '../annotations/review.js';
import { STRING_FIELDS, type StandoffAnnotation, type StandoffDocument } from './document.js';
import type { Loss } from './losses.js';

/** `all`: decisions, and the suggestions that nobody has decided on. */
export const LAYERS = ['all', 'suggestions', 'decisions'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Article {
  /** Its file name, without a folder. */
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What people decided. */
  readonly annotations: readonly Annotation[];
}

/** An edge within a surrogate pair, which no other program could take, goes out of it. */
const atCharacters = (text: string, { start, end }: Span): Span => {
  const parts = (at: number): boolean =>
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return { start: parts(start) ? start - 1 : start, end: parts(end) ? end + 1 : end };
};

/** The span where it lies in the text, with something in it. */
const standing = (text: string, span: Span): Span[] =>
  span.start >= 0 && span.start < span.end && span.end <= text.length ? [atCharacters(text, span)] : [];

const annotationOf = (text: string, item: Item & { readonly span: Span }): StandoffAnnotation => {
  const { kind, span, fragments, status, body, confidence, annotation } = item;
  const { type: _type, kind: _kind, parts = [], cue, ...said } = body;
  const fields = { ...(said as Omit<Body, 'parts' | 'cue'>) } as Record<string, unknown>;
  const field = (name: string): string | null => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') return null;
    delete fields[name];
    return value;
  };
  const absolute = ({ start, end }: Span): Span[] =>
    standing(text, { start: start + span.start, end: end + span.start });
  return {
    id: annotation?.id ?? null,
    kind,
    fragments: fragments.flatMap((fragment) => standing(text, fragment)),
    parts: parts.flatMap(({ role, ...part }) => absolute(part).map((at): Part => ({ role, ...at }))),
    ...(Object.fromEntries(STRING_FIELDS.map((name) => [name, field(name)])) as Pick<
      StandoffAnnotation,
      (typeof STRING_FIELDS)[number]
    >),
    cue: cue ? (absolute(cue)[0] ?? null) : null,
    attributes: fields,
    status,
    creator: annotation?.creator ?? null,
    confidence,
    created: annotation?.created ?? null,
    modified: annotation?.modified ?? null,
  };
};

/**
 * The document of an article, and which decisions are not in it because they have lost their place.
 *
 * @param annotator whose decisions are wanted; null for everybody's
 */
export const documentOf = (
  { name, text, findings, annotations }: Article,
  layer: Layer,
  annotator: string | null,
): { readonly document: StandoffDocument; readonly losses: readonly Loss[] } => {
  const wanted = annotations.filter(({ creator }) => annotator === null || creator === annotator);
  const anchor = anchorIn(text);
  const items = itemsOf(layer === 'decisions' ? [] : findings, layer === 'suggestions' ? [] : wanted, anchor);
  const placed = items.flatMap(({ span, ...item }) => (span ? [annotationOf(text, { ...item, span })] : []));
  const kept = placed.filter(({ fragments }) => fragments.length > 0);
  const losses = items
    .slice(kept.length)
    .map((): Loss => ({ document: name, annotation: null, span: null, aspect: 'annotation', reason: 'orphan' }));
  return { document: { name, text, annotations: kept }, losses };
};
