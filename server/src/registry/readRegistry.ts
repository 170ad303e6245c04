// Reads a workspace's registry of officials, `.safir/officials.yaml`. The file may come from anybody: what is wrong in it
// is told with its line, and the entries that are right are used.
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { OFFICE_CATEGORIES } from '../analysis/model.js';
import type { Registry, RegistryEntry, RegistryOffice } from '../analysis/people/registry.js';
import { isDay } from '../isoDay.js';

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
export type RegistryFault = 'yaml' | 'shape' | 'missing' | 'unknown' | 'value' | 'order' | 'duplicate';

export interface RegistryProblem {
  readonly fault: RegistryFault;
  /** Zero-based. */
  readonly line: number;
  /** The field that it is about, or '' for the whole file. */
  readonly field: string;
  /** The value as written, or what the parser says; shortened. */
  readonly value: string;
}

export interface RegistryReading {
  readonly entries: Registry;
  readonly problems: readonly RegistryProblem[];
}

const MOST_CHARACTERS = 2_000_000;
const LONGEST_TEXT = 200;
const MOST_PROBLEMS = 100;
/** Line breaks, other controls and the controls of direction: nothing that belongs in a name. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** The entries of the registry that `yaml` holds, and what is wrong with the rest. */
export const readRegistry = (yaml: string): RegistryReading => new Reader(yaml).read();

class Reader {
  readonly #yaml: string;
  readonly #lines = new LineCounter();
  readonly #problems: RegistryProblem[] = [];

  constructor(yaml: string) {
    this.#yaml = yaml;
  }

  read(): RegistryReading {
    const entries = this.#yaml.length > MOST_CHARACTERS ? this.#refuse('larger than 2 MB') : this.#entries();
    return { entries, problems: this.#problems.slice(0, MOST_PROBLEMS) };
  }

  #refuse(reason: string): RegistryEntry[] {
    this.#problems.push({ fault: 'yaml', line: 0, field: '', value: reason });
    return [];
  }

  #entries(): RegistryEntry[] {
    let contents: unknown;
    try {
      const document = parseDocument(this.#yaml, { lineCounter: this.#lines, prettyErrors: false, schema: 'core' });
      for (const { message, pos } of document.errors)
        this.#problems.push({ fault: 'yaml', line: this.#lineAt(pos[0]), field: '', value: shortened(message) });
      if (document.errors.length > 0) return [];
      contents = document.contents;
    } catch (error) {
      return this.#refuse(shortened((error as Error).message));
    }
    if (contents === null || (isScalar(contents) && contents.value === null)) return [];
    if (!isMap(contents)) {
      this.#complain('shape', contents as Node, 'officials');
      return [];
    }
    const fields = this.#fields(contents, ['officials']);
    const list = fields.get('officials');
    if (!list) {
      this.#complain('missing', contents, 'officials');
      return [];
    }
    const entries: RegistryEntry[] = [];
    const keys = new Set<string>();
    for (const item of this.#items(list, 'officials')) {
      const entry = this.#entry(item);
      if (!entry) continue;
      if (keys.has(entry.key)) this.#complain('duplicate', item, 'key', entry.key);
      else entries.push(entry);
      keys.add(entry.key);
    }
    return entries;
  }

  #entry(node: Node): RegistryEntry | null {
    const before = this.#problems.length;
    if (!isMap(node)) {
      this.#complain('shape', node, 'officials');
      return null;
    }
    const fields = this.#fields(node, ['key', 'english', 'gender', 'names', 'offices']);
    const names = this.#items(fields.get('names'), 'names').flatMap((item) => this.#text(item, 'names') ?? []);
    if (!fields.has('names') || (names.length === 0 && before === this.#problems.length))
      this.#complain('missing', node, 'names');
    const gender = this.#text(fields.get('gender'), 'gender');
    if (gender !== null && gender !== 'm' && gender !== 'f')
      this.#complain('value', fields.get('gender')!, 'gender', gender);
    const entry: RegistryEntry = {
      key: this.#text(fields.get('key'), 'key') ?? names[0] ?? '',
      names,
      english: this.#text(fields.get('english'), 'english'),
      gender: gender === 'f' ? 'f' : gender === 'm' ? 'm' : null,
      offices: this.#items(fields.get('offices'), 'offices').flatMap((item) => this.#office(item) ?? []),
    };
    return this.#problems.length === before ? entry : null;
  }

  #office(node: Node): RegistryOffice | null {
    if (!isMap(node)) {
      this.#complain('shape', node, 'offices');
      return null;
    }
    const fields = this.#fields(node, ['title', 'category', 'country', 'body', 'from', 'to']);
    const title = this.#text(fields.get('title'), 'title');
    if (title === null && !fields.has('title')) this.#complain('missing', node, 'title');
    const category = this.#text(fields.get('category'), 'category') ?? 'other';
    if (!(OFFICE_CATEGORIES as readonly string[]).includes(category))
      this.#complain('value', fields.get('category')!, 'category', category);
    const country = this.#text(fields.get('country'), 'country');
    if (country !== null && !/^[A-Z]{2}$/u.test(country))
      this.#complain('value', fields.get('country')!, 'country', country);
    const from = this.#date(fields.get('from'), 'from');
    const to = this.#date(fields.get('to'), 'to');
    if (from !== null && to !== null && to < from.slice(0, to.length)) this.#complain('order', node, 'to', to);
    return { title: title ?? '', category, country, body: this.#text(fields.get('body'), 'body'), from, to };
  }

  #date(node: Node | undefined, field: string): string | null {
    const date = this.#text(node, field);
    if (date === null) return null;
    if (!DATE.test(date) || !isDay(`${date}-01-01`.slice(0, 10))) {
      this.#complain('value', node!, field, date);
      return null;
    }
    return date;
  }

  /** A text of one line, null where there is none; a number as it is written (`from: 2021`). */
  #text(node: Node | undefined, field: string): string | null {
    if (!node || (isScalar(node) && node.value === null)) return null;
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.#complain('shape', node, field);
      return null;
    }
    const text = String(value).trim();
    if (text === '' || text.length > LONGEST_TEXT || CONTROL.test(text)) {
      this.#complain('value', node, field, text);
      return null;
    }
    return text;
  }

  #items(node: Node | undefined, field: string): Node[] {
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as Node[];
    this.#complain('shape', node, field);
    return [];
  }

  /** The map's fields by name, those that mean nothing left out. */
  #fields(map: YAMLMap, known: readonly string[]): Map<string, Node> {
    const fields = new Map<string, Node>();
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) this.#complain('unknown', key, name);
      else if (value) fields.set(name, value);
    }
    return fields;
  }

  #complain(fault: RegistryFault, node: Node, field: string, value = ''): void {
    const line = this.#lineAt(node.range?.[0] ?? 0);
    this.#problems.push({ fault, line, field: shortened(field), value: shortened(value) });
  }

  #lineAt(offset: number): number {
    return Math.max(0, this.#lines.linePos(offset).line - 1);
  }
}

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
