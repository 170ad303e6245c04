// What is wrong with a file that is read: thrown where it is seen, told with file and line where the file is known.
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Span } from '../analysis/model.js';
import type { ReadError } from './format.js';

type Path = readonly (string | number)[];

export class Fault extends Error {
  /** Where in the JSON value it is. */
  readonly path: Path;

  constructor(reason: string, path: Path = []) {
    super(reason);
    this.path = path;
  }
}

/** A value of a JSON file together with where it stands, so that a fault can say which it is. */
export class Value {
  readonly value: unknown;
  readonly path: Path;

  constructor(value: unknown, path: Path = []) {
    this.value = value;
    this.path = path;
  }

  fault(reason: string): Fault {
    const where = this.path.length > 0 ? `${this.path.join('.')}: ` : '';
    return new Fault(`${where}${reason}`, this.path);
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The field of an object; a missing one is a missing value. */
  get(field: string): Value {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.fault('not an object');
    return new Value(Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined, [
      ...this.path,
      field,
    ]);
  }

  get fields(): readonly (readonly [string, Value])[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.fault('not an object');
    return Object.entries(value).map(([field, one]) => [field, new Value(one, [...this.path, field])] as const);
  }

  get items(): readonly Value[] {
    if (!Array.isArray(this.value)) throw this.fault('not a list');
    return this.value.map((item, index) => new Value(item, [...this.path, index]));
  }

  get optionalItems(): readonly Value[] {
    return this.isMissing ? [] : this.items;
  }

  get text(): string {
    if (typeof this.value !== 'string') throw this.fault('not a text');
    return this.value;
  }

  get optionalText(): string | null {
    return this.isMissing ? null : this.text;
  }

  get number(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw this.fault('not a number');
    return this.value;
  }

  get offset(): number {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < 0) throw this.fault('not an offset');
    return this.value as number;
  }
}

/** A span that lies in a text of `length` units and is not empty. */
export const checkSpan = (start: number, end: number, length: number): Span => {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) throw new Fault(`${start}–${end} are no offsets`);
  if (start < 0 || end > length) throw new Fault(`${start}–${end} is outside the text, which is ${length} long`);
  if (start >= end) throw new Fault(`${start}–${end} is empty`);
  return { start, end };
};

/** Sorts the fragments of one annotation, and makes sure that they do not overlap. */
export const checkFragments = (fragments: readonly Span[]): readonly Span[] => {
  if (fragments.length === 0) throw new Fault('it stands nowhere');
  const sorted = [...fragments].sort((a, b) => a.start - b.start);
  for (const [index, { start }] of sorted.entries())
    if (index > 0 && start < sorted[index - 1]!.end) throw new Fault('its fragments overlap');
  return sorted;
};

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

const lineOfPath = (text: string, path: Path): number => {
  const root = parseTree(text);
  for (let length = path.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return lineAt(text, node.offset);
  }
  return 0;
};

/** Collects what is wrong with the files that are read. */
export class Faults {
  readonly all: ReadError[] = [];

  add(file: string, line: number, reason: string): void {
    this.all.push({ file, line, reason });
  }

  /** What `read` gives, or undefined where it finds a fault, which is told. */
  try<T>(file: string, line: number, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.add(file, line, reasonOf(error));
      return undefined;
    }
  }

  /** The same in a JSON file, whose faults know their place in it. */
  tryJson<T>(file: { readonly name: string; readonly text: string }, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const line = error instanceof Fault ? lineOfPath(withoutMark(file.text), error.path) : 0;
      this.add(file.name, line, reasonOf(error));
      return undefined;
    }
  }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  if (error instanceof RangeError) return 'nested too deeply';
  throw error;
};

export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The value of a JSON text. Its faults name the line that the engine's message does. */
export const parseJson = (text: string): Value => {
  try {
    return new Value(JSON.parse(withoutMark(text)));
  } catch (error) {
    throw new Fault(`no JSON: ${(error as Error).message}`);
  }
};

/** Faults that know no place are `value`'s. */
export const withPath = <T>(value: Value, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw error instanceof Fault && error.path.length === 0 ? value.fault(error.message) : error;
  }
};
