// Reads a workspace's registry of officials, `.safir/officials.yaml`.
import type { Node } from 'yaml';
import { OFFICE_CATEGORIES } from '../analysis/model.js';
import type { Registry, RegistryEntry, RegistryOffice } from '../analysis/people/registry.js';
import { isDay } from '../isoDay.js';
import { type YamlProblem, YamlReader } from '../yaml/yamlReader.js';

export interface RegistryReading {
  readonly entries: Registry;
  readonly problems: readonly YamlProblem[];
}

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** The entries of the registry that `yaml` holds, and what is wrong with the rest. */
export const readRegistry = (yaml: string): RegistryReading => {
  const reader = new YamlReader();
  const file = reader.file(yaml, ['officials']);
  const list = file?.get('officials');
  if (file && !list) reader.complain('missing', null, 'officials');
  const entries: RegistryEntry[] = [];
  const keys = new Set<string>();
  for (const item of reader.items(list, 'officials')) {
    const entry = entryOf(reader, item);
    if (!entry) continue;
    if (keys.has(entry.key)) reader.complain('duplicate', item, 'key', entry.key);
    else entries.push(entry);
    keys.add(entry.key);
  }
  return { entries, problems: reader.problems };
};

const entryOf = (reader: YamlReader, node: Node): RegistryEntry | null => {
  const before = reader.faults;
  const fields = reader.fields(node, ['key', 'english', 'gender', 'names', 'offices'], 'officials');
  if (!fields) return null;
  const names = reader.texts(fields.get('names'), 'names');
  if (!fields.has('names') || (names.length === 0 && before === reader.faults))
    reader.complain('missing', node, 'names');
  const gender = reader.text(fields.get('gender'), 'gender');
  if (gender !== null && gender !== 'm' && gender !== 'f')
    reader.complain('value', fields.get('gender')!, 'gender', gender);
  const entry: RegistryEntry = {
    key: reader.text(fields.get('key'), 'key') ?? names[0] ?? '',
    names,
    english: reader.text(fields.get('english'), 'english'),
    gender: gender === 'f' ? 'f' : gender === 'm' ? 'm' : null,
    offices: reader.items(fields.get('offices'), 'offices').flatMap((item) => officeOf(reader, item) ?? []),
  };
  return reader.faults === before ? entry : null;
};

const officeOf = (reader: YamlReader, node: Node): RegistryOffice | null => {
  const fields = reader.fields(node, ['title', 'category', 'country', 'body', 'from', 'to'], 'offices');
  if (!fields) return null;
  const title = reader.text(fields.get('title'), 'title');
  if (title === null && !fields.has('title')) reader.complain('missing', node, 'title');
  const category = reader.text(fields.get('category'), 'category') ?? 'other';
  if (!(OFFICE_CATEGORIES as readonly string[]).includes(category))
    reader.complain('value', fields.get('category')!, 'category', category);
  const country = reader.text(fields.get('country'), 'country');
  if (country !== null && !/^[A-Z]{2}$/u.test(country))
    reader.complain('value', fields.get('country')!, 'country', country);
  const from = dateOf(reader, fields.get('from'), 'from');
  const to = dateOf(reader, fields.get('to'), 'to');
  if (from !== null && to !== null && to < from.slice(0, to.length)) reader.complain('order', node, 'to', to);
  return { title: title ?? '', category, country, body: reader.text(fields.get('body'), 'body'), from, to };
};

const dateOf = (reader: YamlReader, node: Node | undefined, field: string): string | null => {
  const date = reader.text(node, field);
  if (date === null) return null;
  if (!DATE.test(date) || !isDay(`${date}-01-01`.slice(0, 10))) {
    reader.complain('value', node!, field, date);
    return null;
  }
  return date;
};
