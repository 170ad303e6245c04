// The sidecar: `ARTICLE.annotations.jsonld`, a W3C annotation page that git can merge. Each annotation is one line, the
// commas between them lines of their own, so that changes to neighbouring annotations never touch; sorted by position.
import { type Annotation, positionsOf, type Target } from './annotation.js';
import { hullOf } from './fragments.js';

export interface Sidecar {
  /** Fields of the page other than its annotations, kept as they are. */
  readonly page: Readonly<Record<string, unknown>>;
  readonly annotations: readonly Annotation[];
}

export type SidecarFault = 'conflict' | 'json' | 'format' | 'annotation';

export interface SidecarError {
  readonly fault: SidecarFault;
  /** Zero-based. */
  readonly line: number;
  readonly reason: string;
}

export type SidecarResult = { readonly sidecar: Sidecar } | { readonly errors: readonly SidecarError[] };

export const VOCABULARY = 'https://safir-annotator.github.io/ns#';
export const FORMAT = 1;

const PAGE = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { safir: VOCABULARY, '@vocab': VOCABULARY }],
  type: 'AnnotationPage',
  format: FORMAT,
  offsetUnit: 'utf-16',
} as const;

export const emptySidecar: Sidecar = { page: PAGE, annotations: [] };

/** The sidecar's name for an article's file name or URI. */
export const sidecarOf = (article: string): string => `${article}.annotations.jsonld`;

const FIRST_FIELDS = ['id', 'type', 'motivation', 'creator', 'created', 'modified', 'status', 'body', 'target'];

const ordered = (annotation: Annotation): Record<string, unknown> => {
  const known = FIRST_FIELDS.filter((field) => field in annotation);
  const others = Object.keys(annotation)
    .filter((field) => !FIRST_FIELDS.includes(field))
    .sort();
  return Object.fromEntries([...known, ...others].map((field) => [field, annotation[field]]));
};

/** By position, then by id: the order of the lines does not depend on who wrote first. */
export const byPosition = (a: Annotation, b: Annotation): number => {
  const [one, other] = [hullOf(positionsOf(a))!, hullOf(positionsOf(b))!];
  return one.start - other.start || other.end - one.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};

const line = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const written = new WeakMap<Annotation, string>();

/** An annotation's line; the same object is written once. */
const lineOf = (annotation: Annotation): string => {
  let text = written.get(annotation);
  if (text === undefined) {
    text = line(ordered(annotation));
    written.set(annotation, text);
  }
  return text;
};

/** The file's text: LF, keys in a fixed order, U+2028 and U+2029 escaped so that no editor sees a line end in a line. */
export const serialise = ({ page, annotations }: Sidecar): string => {
  const head = Object.entries(page).map(([field, value]) => `${line(field)}: ${line(value)},\n`);
  const items = [...annotations].sort(byPosition).map(lineOf);
  return `{\n${head.join('')}"items": [\n${items.map((item) => `${item}\n`).join(',\n')}]\n}\n`;
};

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u;

const isObject = (value: unknown): value is Record<string, unknown> =>
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
const faultOf = (value: unknown): string | null => {
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

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** The line of a JSON syntax error, from the position or the line that the engine's message names. */
const lineOfError = (text: string, message: string): number => {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position) return lineAt(text, Number(position));
  return Math.max(0, text.trimEnd().split('\n').length - 1);
};

/**
 * Reads a sidecar's text. An empty text is an empty sidecar. Anything that is not wholly valid gives errors with their
 * lines instead, so that it is never written over.
 */
export const parseSidecar = (text: string): SidecarResult => {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (source.trim() === '') return { sidecar: emptySidecar };
  const lines = source.split('\n');
  const conflicts = lines.flatMap((line, index) => (CONFLICT.test(line) ? [index] : []));
  if (conflicts.length > 0) {
    return { errors: conflicts.map((line) => ({ fault: 'conflict', line, reason: lines[line]!.trim() })) };
  }
  let page: unknown;
  try {
    page = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { errors: [{ fault: 'json', line: lineOfError(source, reason), reason }] };
  }
  if (!isObject(page) || !Array.isArray(page.items)) {
    return { errors: [{ fault: 'format', line: 0, reason: 'no list of items' }] };
  }
  if (typeof page.format === 'number' && page.format > FORMAT) {
    return { errors: [{ fault: 'format', line: 0, reason: `format ${page.format} is newer than ${FORMAT}` }] };
  }
  const errors: SidecarError[] = [];
  const seen = new Set<string>();
  for (const item of page.items as unknown[]) {
    const id = isObject(item) && typeof item.id === 'string' ? item.id : '';
    const reason = faultOf(item) ?? (seen.has(id) ? `id ${id} stands twice` : null);
    seen.add(id);
    if (reason) errors.push({ fault: 'annotation', line: id ? lineOfId(lines, id) : 0, reason });
  }
  if (errors.length > 0) return { errors };
  const { items, ...rest } = page;
  const sidecar = { page: rest, annotations: items as Annotation[] };
  keepLines(sidecar, source, lines);
  return { sidecar };
};

/** Spares writing again what stands in the file just as it would be written. */
const keepLines = (sidecar: Sidecar, source: string, lines: readonly string[]): void => {
  const { annotations } = sidecar;
  const own = lines.filter((text) => text.startsWith('{"id":'));
  if (own.length !== annotations.length) return;
  for (const [index, annotation] of annotations.entries()) written.set(annotation, own[index]!);
  if (serialise(sidecar) !== source) for (const annotation of annotations) written.delete(annotation);
};

const lineOfId = (lines: readonly string[], id: string): number => {
  const needle = JSON.stringify(id);
  return Math.max(
    0,
    lines.findLastIndex((line) => line.includes(needle)),
  );
};
