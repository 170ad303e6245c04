// What an annotation says as flat texts, for formats that hold names with texts. Attributes that are no text, and those
// whose names are not everybody's, stand together as JSON.
import type { StandoffAnnotation } from './document.js';
import { STRING_FIELDS } from './document.js';
import { Fault } from './faults.js';
import { checkConfidence, checkInstant, checkStatus } from './fields.js';
import type { Fields } from './graph.js';
import type { Aspect, Losses } from './losses.js';

const ATTRIBUTES = ['category', 'affiliation', 'note'] as const;

export const FLAT_FIELDS = [
  ...STRING_FIELDS,
  ...ATTRIBUTES,
  'status',
  'creator',
  'confidence',
  'identifier',
  'created',
  'modified',
  'attributes',
] as const;
export type FlatField = (typeof FLAT_FIELDS)[number];

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const textOf = (one: StandoffAnnotation, field: FlatField): string | null => {
  switch (field) {
    case 'category':
    case 'affiliation':
    case 'note':
      return textIn(one.attributes[field]);
    case 'status':
      return one.status === 'added' ? null : one.status;
    case 'confidence':
      return one.confidence === 1 ? null : String(one.confidence);
    case 'identifier':
      return one.id;
    case 'attributes': {
      const others = Object.entries(one.attributes).filter(
        ([name, value]) => !ATTRIBUTES.some((known) => known === name) || textIn(value) === null,
      );
      return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null;
    }
    default:
      return one[field];
  }
};

const aspectOf = (field: FlatField): Aspect => {
  if (field === 'identifier') return 'id';
  if (field === 'created' || field === 'modified') return 'times';
  return field === 'attributes' || ATTRIBUTES.some((name) => name === field) ? 'attribute' : (field as Aspect);
};

/** @param fits whether the format can hold a text; what it cannot is lost */
export const flatFieldsOf = (
  one: StandoffAnnotation,
  annotation: number,
  losses: Losses,
  fits: (text: string) => boolean,
): Partial<Record<FlatField, string>> => {
  const fields: Partial<Record<FlatField, string>> = {};
  for (const field of FLAT_FIELDS) {
    const text = textOf(one, field);
    if (text === null) continue;
    if (text !== '' && fits(text)) fields[field] = text;
    else if (field !== 'attributes')
      losses.add(annotation, aspectOf(field), 'characters', field in one.attributes ? { name: field } : {});
    else for (const name of Object.keys(JSON.parse(text))) losses.add(annotation, 'attribute', 'characters', { name });
  }
  return fields;
};

/** @param text what stands there for a field; undefined or empty for nothing */
export const fieldsFromFlat = (text: (field: FlatField) => string | undefined): Fields => {
  const said = (field: FlatField): string | null => text(field) || null;
  const confidence = said('confidence');
  const status = said('status');
  const attributes: Record<string, unknown> = {};
  for (const name of ATTRIBUTES) if (said(name) !== null) attributes[name] = said(name);
  return {
    id: said('identifier'),
    ...Object.fromEntries(STRING_FIELDS.map((field) => [field, said(field)])),
    attributes: { ...attributes, ...parsedAttributes(said('attributes')) },
    ...(status === null ? {} : { status: checkStatus(status) }),
    creator: said('creator'),
    ...(confidence === null
      ? {}
      : { confidence: checkConfidence(confidence.trim() === '' ? Number.NaN : Number(confidence)) }),
    created: checkInstant(said('created')),
    modified: checkInstant(said('modified')),
  };
};

const parsedAttributes = (text: string | null): Record<string, unknown> => {
  if (text === null) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault('its attributes are no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('its attributes are no JSON object');
  return value as Record<string, unknown>;
};
