// What can be annotated: Safir's own kinds and attributes, and those that a project adds in `.safir/schema.yaml`.
import type { Node } from 'yaml';
import { OFFICE_CATEGORIES } from '../analysis/model.js';
import { type YamlProblem, YamlReader } from '../yaml/yamlReader.js';

/** What annotators read; null where the project gives none. */
export interface Label {
  readonly en: string | null;
  readonly ar: string | null;
}

export interface KindDefinition {
  readonly name: string;
  readonly label: Label;
}

export interface AttributeDefinition {
  readonly name: string;
  readonly label: Label;
  /** The kinds that have it; null for all. */
  readonly kinds: readonly string[] | null;
  /** The only values that it may have; null for any text. */
  readonly values: readonly string[] | null;
}

export interface Schema {
  readonly kinds: readonly KindDefinition[];
  readonly attributes: readonly AttributeDefinition[];
}

const NO_LABEL: Label = { en: null, ar: null };
const MENTIONS = ['official', 'person'];

/** Safir's own. */
export const builtIn: Schema = {
  kinds: ['official', 'person', 'direct-quote', 'indirect-quote', 'date'].map((name) => ({ name, label: NO_LABEL })),
  attributes: [
    { name: 'note', label: NO_LABEL, kinds: null, values: null },
    { name: 'category', label: NO_LABEL, kinds: MENTIONS, values: OFFICE_CATEGORIES },
    { name: 'affiliation', label: NO_LABEL, kinds: MENTIONS, values: null },
  ],
};

/** Fields of an annotation's body that actions of their own set. */
const RESERVED = ['type', 'kind', 'parts', 'person', 'speaker', 'source', 'cue', 'value'];
const NAME = /^[a-z][a-z0-9-]{0,39}$/u;

/** Whether `attribute` may have `value` on an annotation of `kind`. */
export const isAllowed = ({ attributes }: Schema, kind: string, attribute: string, value: string | null): boolean => {
  const definition = attributes.find(({ name }) => name === attribute);
  if (!definition || !(definition.kinds?.includes(kind) ?? true)) return false;
  return value === null || (definition.values?.includes(value) ?? true);
};

/** Safir's own kinds and attributes with those that `yaml` adds, and what is wrong with the rest. */
export const readSchema = (yaml: string): { schema: Schema; problems: readonly YamlProblem[] } => {
  const reader = new YamlReader();
  const fields = reader.file(yaml, ['kinds', 'attributes']);
  const kinds = definitions(reader, fields?.get('kinds'), 'kinds', builtIn.kinds, (node) => kindOf(reader, node));
  const names = [...builtIn.kinds, ...kinds].map(({ name }) => name);
  const attributes = definitions(reader, fields?.get('attributes'), 'attributes', builtIn.attributes, (node) =>
    attributeOf(reader, node, names),
  );
  return {
    schema: { kinds: [...builtIn.kinds, ...kinds], attributes: [...builtIn.attributes, ...attributes] },
    problems: reader.problems,
  };
};

/** The definitions of a list whose names are neither `taken` nor given twice. */
const definitions = <T extends { readonly name: string }>(
  reader: YamlReader,
  list: Node | undefined,
  field: string,
  taken: readonly { readonly name: string }[],
  read: (node: Node) => T | null,
): T[] => {
  const names = new Set(taken.map(({ name }) => name));
  return reader.items(list, field).flatMap((node) => {
    const before = reader.faults;
    const definition = read(node);
    if (!definition || reader.faults > before) return [];
    if (names.has(definition.name)) {
      reader.complain('duplicate', node, 'name', definition.name);
      return [];
    }
    names.add(definition.name);
    return [definition];
  });
};

const kindOf = (reader: YamlReader, node: Node): KindDefinition | null => {
  const fields = reader.fields(node, ['name', 'label'], 'kinds');
  return fields && nameAndLabel(reader, node, fields.get('name'), fields.get('label'));
};

const attributeOf = (reader: YamlReader, node: Node, known: readonly string[]): AttributeDefinition | null => {
  const fields = reader.fields(node, ['name', 'label', 'kinds', 'values'], 'attributes');
  const definition = fields && nameAndLabel(reader, node, fields.get('name'), fields.get('label'));
  if (!definition) return null;
  if (RESERVED.includes(definition.name)) reader.complain('value', node, 'name', definition.name);
  const kinds = fields.has('kinds') ? reader.texts(fields.get('kinds'), 'kinds') : null;
  for (const kind of kinds ?? [])
    if (!known.includes(kind)) reader.complain('value', fields.get('kinds')!, 'kinds', kind);
  const values = fields.has('values') ? reader.texts(fields.get('values'), 'values') : null;
  if (values?.length === 0) reader.complain('missing', fields.get('values')!, 'values');
  return { ...definition, kinds, values };
};

const nameAndLabel = (
  reader: YamlReader,
  node: Node,
  nameNode: Node | undefined,
  labelNode: Node | undefined,
): KindDefinition | null => {
  const name = reader.text(nameNode, 'name');
  if (name === null) {
    if (!nameNode) reader.complain('missing', node, 'name');
    return null;
  }
  if (!NAME.test(name)) {
    reader.complain('value', nameNode!, 'name', name);
    return null;
  }
  const label = labelNode && reader.fields(labelNode, ['en', 'ar'], 'label');
  return {
    name,
    label: label ? { en: reader.text(label.get('en'), 'en'), ar: reader.text(label.get('ar'), 'ar') } : NO_LABEL,
  };
};
