// Reads a YAML file of a workspace's. The file may come from anybody: what is wrong in it is told with its line, and what
// is right is used.
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/**
 * What is wrong:
 * - `yaml`: no YAML, or too large, or with aliases
 * - `shape`: a list, a map or a text was expected
 * - `missing`: a field that must be there
 * - `unknown`: a field that means nothing here
 * - `value`: not one of the values that the field takes
 * - `order`: an office that ends before it begins
 * - `duplicate`: a key that an earlier entry has
 */
export type YamlFault = 'yaml' | 'shape' | 'missing' | 'unknown' | 'value' | 'order' | 'duplicate';

export interface YamlProblem {
  readonly fault: YamlFault;
  /** Zero-based. */
  readonly line: number;
  /** The field that it is about, or '' for the whole file. */
  readonly field: string;
  /** The value as written, or what the parser says; shortened. */
  readonly value: string;
}

const MOST_CHARACTERS = 2_000_000;
const LONGEST_TEXT = 200;
const MOST_PROBLEMS = 100;
/** Line breaks, other controls and the controls of direction: nothing that belongs in a name. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

export type YamlFields = ReadonlyMap<string, Node>;

export class YamlReader {
  readonly #lines = new LineCounter();
  readonly #problems: YamlProblem[] = [];

  get problems(): readonly YamlProblem[] {
    return this.#problems.slice(0, MOST_PROBLEMS);
  }

  /** How many problems there are so far. */
  get faults(): number {
    return this.#problems.length;
  }

  /** The fields of the file's one map; null where it has none. */
  file(yaml: string, known: readonly string[]): YamlFields | null {
    if (yaml.length > MOST_CHARACTERS) return this.#refuse('larger than 2 MB');
    let contents: unknown;
    try {
      const document = parseDocument(yaml, { lineCounter: this.#lines, prettyErrors: false, schema: 'core' });
      for (const { message, pos } of document.errors)
        this.#problems.push({ fault: 'yaml', line: this.#lineAt(pos[0]), field: '', value: shortened(message) });
      if (document.errors.length > 0) return null;
      contents = document.contents;
    } catch (error) {
      return this.#refuse(shortened((error as Error).message));
    }
    if (contents === null || (isScalar(contents) && contents.value === null)) return null;
    return this.fields(contents as Node, known, known.join(', '));
  }

  /** The map's fields by name, those that mean nothing left out; null, and a problem with `field`, for another shape. */
  fields(node: Node, known: readonly string[], field: string): YamlFields | null {
    if (!isMap(node)) {
      this.complain('shape', node, field);
      return null;
    }
    const fields = new Map<string, Node>();
    for (const { key, value } of (node as YAMLMap).items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) this.complain('unknown', key, name);
      else if (value) fields.set(name, value);
    }
    return fields;
  }

  /** A text of one line, null where there is none; a number as it is written (`from: 2021`). */
  text(node: Node | undefined, field: string): string | null {
    if (!node || (isScalar(node) && node.value === null)) return null;
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.complain('shape', node, field);
      return null;
    }
    const text = String(value).trim();
    if (text === '' || text.length > LONGEST_TEXT || CONTROL.test(text)) {
      this.complain('value', node, field, text);
      return null;
    }
    return text;
  }

  items(node: Node | undefined, field: string): readonly Node[] {
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as Node[];
    this.complain('shape', node, field);
    return [];
  }

  /** The texts of a list. */
  texts(node: Node | undefined, field: string): string[] {
    return this.items(node, field).flatMap((item) => this.text(item, field) ?? []);
  }

  /** @param node where it is wrong; null for the whole file */
  complain(fault: YamlFault, node: Node | null, field: string, value = ''): void {
    const line = this.#lineAt(node?.range?.[0] ?? 0);
    this.#problems.push({ fault, line, field: shortened(field), value: shortened(value) });
  }

  #refuse(reason: string): null {
    this.#problems.push({ fault: 'yaml', line: 0, field: '', value: reason });
    return null;
  }

  #lineAt(offset: number): number {
    return Math.max(0, this.#lines.linePos(offset).line - 1);
  }
}

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
