// What is wrong with a value that a sidecar gives for an annotation; server/schemas/annotations.schema.json says the same.
import type { Target } from './annotation.js';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const STATUSES = new Set(['accepted', 'rejected', 'corrected', 'added']);

/** What is wrong with a value that should be a target, or null. */
const faultOfTarget = (target: unknown): string | null => {
  const selector = isObject(target) ? target.selector : undefined;
  if (!Array.isArray(selector) || selector.length !== 2) return 'target.selector is not a pair of selectors';
  const [position, quote] = selector as unknown[];
  if (!isObject(position) || position.type !== 'TextPositionSelector') return 'the first selector is no position';
  if (!isOffset(position.start) || !isOffset(position.end) || position.end < position.start) {
    return 'the position is not start ≤ end';
  }
  if (!isObject(quote) || quote.type !== 'TextQuoteSelector') return 'the second selector is no quote';
  for (const field of ['exact', 'prefix', 'suffix'] as const) {
    if (typeof quote[field] !== 'string') return `the quote's ${field} is not a string`;
  }
  return null;
};

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What is wrong with a value that should say how a curator's annotation came about, or null. */
const faultOfCuration = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (!isObject(value) || !isTexts(value.from) || !isTexts(value.over)) return 'curated is not from and over ids';
  if (!isTexts(value.layers) || value.layers.length !== 2) return 'curated.layers is not a pair of names';
  return value.note === undefined || typeof value.note === 'string' ? null : 'curated.note is not a string';
};

/** What is wrong with a value that should be an annotation, or null. */
export const annotationFault = (value: unknown): string | null => {
  if (!isObject(value)) return 'not an object';
  for (const field of ['id', 'creator', 'created', 'modified', 'status'] as const) {
    if (typeof value[field] !== 'string') return `${field} is not a string`;
  }
  if (!STATUSES.has(value.status as string)) return `status is none of ${[...STATUSES].join(', ')}`;
  if (!isObject(value.body) || typeof value.body.kind !== 'string') return 'body.kind is not a string';
  const curation = faultOfCuration(value.curated);
  if (curation) return curation;
  const targets = Array.isArray(value.target) ? (value.target as unknown[]) : [value.target];
  if (targets.length === 0) return 'target is empty';
  const reason = targets.map(faultOfTarget).find((fault) => fault !== null);
  if (reason) return reason;
  const positions = (targets as Target[]).map(({ selector: [position] }) => position);
  const inOrder = positions.every(({ start }, index) => index === 0 || positions[index - 1]!.end <= start);
  return inOrder ? null : 'the targets overlap or are not in the order of the text';
};
