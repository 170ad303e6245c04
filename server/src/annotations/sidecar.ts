// The sidecar: `ARTICLE.annotations.jsonld`, a W3C annotation page that git can merge. Each annotation is one line, the
// commas between them lines of their own, so that changes to neighbouring annotations never touch; sorted by position.
import { type Annotation, targetsOf } from './annotation.js';
import { annotationFault, isObject } from './annotationFault.js';

export interface Sidecar {
  /** Fields of the page other than its annotations, kept as they are. */
  readonly page: Readonly<Record<string, unknown>>;
  readonly annotations: readonly Annotation[];
}

export type SidecarFault = 'unreadable' | 'conflict' | 'json' | 'format' | 'annotation';

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

const startOf = ({ target }: Annotation): number => ('selector' in target ? target : target[0]!).selector[0].start;
const endOf = (annotation: Annotation): number => targetsOf(annotation).at(-1)!.selector[0].end;

/** By position, then by id: the order of the lines does not depend on who wrote first. */
const byPosition = (a: Annotation, b: Annotation): number =>
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

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

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/mu;

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
 *
 * @param before what was read of it before: of lines that are still there the annotations are the same objects
 */
export const parseSidecar = (text: string, before?: Sidecar): SidecarResult => toTheEnd(readingSidecar(text, before));

const toTheEnd = <T>(slices: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
};

/** The same a slice at a time, a few milliseconds each. */
export function* readingSidecar(text: string, before?: Sidecar): Generator<void, SidecarResult> {
  const source = withoutBom(text);
  if (source.trim() === '') return { sidecar: emptySidecar };
  const sidecar = yield* readLines(source, before);
  return sidecar ? { sidecar } : readWhole(source);
}

const withoutBom = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

const readWhole = (source: string): SidecarResult => {
  const lines = source.split('\n');
  if (CONFLICT.test(source)) {
    const conflicts = lines.flatMap((line, index) => (CONFLICT.test(line) ? [index] : []));
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
  if (isNewer(page)) {
    return { errors: [{ fault: 'format', line: 0, reason: `format ${page.format} is newer than ${FORMAT}` }] };
  }
  const wrong: { readonly id: string; readonly reason: string }[] = [];
  const seen = new Set<string>();
  for (const item of page.items as unknown[]) {
    const id = isObject(item) && typeof item.id === 'string' ? item.id : '';
    const reason = annotationFault(item) ?? (seen.has(id) ? `id ${id} stands twice` : null);
    seen.add(id);
    if (reason) wrong.push({ id, reason });
  }
  if (wrong.length > 0) {
    const at = annotationLines(source);
    return { errors: wrong.map(({ id, reason }) => ({ fault: 'annotation', line: at.get(id) ?? 0, reason })) };
  }
  const { items, ...rest } = page;
  const sidecar = { page: rest, annotations: items as Annotation[] };
  keepLines(sidecar, lines);
  return { sidecar };
};

const isNewer = ({ format }: Record<string, unknown>): boolean => typeof format === 'number' && format > FORMAT;

/** What comes before the annotations' lines in a file as `serialise` writes it, and after them. */
const ITEMS = ',\n"items": [\n';
const END = [']', '}', ''];

/** Lines that are read at once. */
const SLICE = 500;

/** A file as `serialise` writes it: its page, and its lines from the first annotation on; null for any other file. */
const pageAndLines = (source: string): { page: Record<string, unknown>; lines: readonly string[] } | null => {
  const at = source.indexOf(ITEMS);
  if (at < 0) return null;
  try {
    const page: unknown = JSON.parse(`${source.slice(0, at)}}`);
    return isObject(page) && !isNewer(page) ? { page, lines: source.slice(at + ITEMS.length).split('\n') } : null;
  } catch {
    return null;
  }
};

/** Reads `count` annotations from lines with a comma between each two; null where one is not as `serialise` writes it. */
function* annotationsIn(
  lines: readonly string[],
  count: number,
  known: ReadonlyMap<string, Annotation>,
): Generator<void, readonly Annotation[] | null> {
  const annotations: Annotation[] = [];
  const ids = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (i % SLICE === SLICE - 1) yield;
    const text = lines[2 * i]!;
    const annotation = known.get(text) ?? readLine(text);
    if (!annotation || (i > 0 && lines[2 * i - 1] !== ',')) return null;
    annotations.push(annotation);
    ids.add(annotation.id);
  }
  return ids.size === count ? annotations : null;
}

/** Reads a file as `serialise` writes it, and of its lines only those that `before` has not; null for any other file. */
function* readLines(source: string, before: Sidecar | undefined): Generator<void, Sidecar | null> {
  const { page, lines = [] } = pageAndLines(source) ?? {};
  const count = (lines.length - END.length + 1) / 2;
  const isOurs = Number.isInteger(count) && count > 0 && END.every((line, i) => lines.at(i - 3) === line);
  if (!page || !isOurs) return null;
  const known = new Map(before?.annotations.map((annotation) => [lineOf(annotation), annotation]));
  const annotations = yield* annotationsIn(lines, count, known);
  return annotations && { page, annotations };
}

/**
 * What a sidecar's beginning holds, cut anywhere: the annotations of its whole lines. Null where it is not as `serialise`
 * writes it: then only the whole can be read.
 */
export const beginningOf = (text: string): Sidecar | null => {
  const { page, lines = [] } = pageAndLines(withoutBom(text)) ?? {};
  const count = Math.floor(lines.length / 2);
  if (!page || count === 0) return null;
  const annotations = toTheEnd(annotationsIn(lines, count, new Map()));
  return annotations && { page, annotations };
};

const readLine = (text: string): Annotation | null => {
  if (!text.startsWith('{"id":')) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (annotationFault(value) !== null) return null;
    written.set(value as Annotation, text);
    return value as Annotation;
  } catch {
    return null;
  }
};

/** Spares writing again what stands in the file just as it would be written. */
const keepLines = ({ annotations }: Sidecar, lines: readonly string[]): void => {
  const own = lines.filter((text) => text.startsWith('{"id":'));
  const fits = (text: string, index: number): boolean =>
    text.endsWith('}') && text.startsWith(JSON.stringify(annotations[index]!.id), ID);
  if (own.length !== annotations.length || !own.every(fits)) return;
  for (const [index, annotation] of annotations.entries()) written.set(annotation, own[index]!);
};

/** Where a line's id begins. */
const ID = '{"id":'.length;

const WRITTEN_ID = /"id"\s*:\s*("(?:[^"\\]|\\.)*")/u;

/** The line of each annotation by its id, zero-based; the last one where an id stands twice. */
export const annotationLines = (text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const written = WRITTEN_ID.exec(line)?.[1];
    if (written) found.set(idIn(written), index);
  }
  return found;
};

/** An id as JSON has it; where that is no JSON, as it stands. */
const idIn = (written: string): string => {
  try {
    return JSON.parse(written) as string;
  } catch {
    return written;
  }
};
