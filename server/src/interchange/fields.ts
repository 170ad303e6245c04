// What an annotation says beside its place, as fields of a JSON object; what goes without saying is left out.
import type { StandoffAnnotation } from './document.js';
import { STRING_FIELDS } from './document.js';
import { Fault, type Value } from './faults.js';
import type { Fields } from './graph.js';

const STATUSES = ['undecided', 'accepted', 'rejected', 'corrected', 'added'] as const;

/** Throws a fault for a text that is no status. */
export const checkStatus = (text: string): StandoffAnnotation['status'] => {
  const status = STATUSES.find((one) => one === text);
  if (!status) throw new Fault(`status is ${STATUSES.join(', ')}, not ${text}`);
  return status;
};

/** Throws a fault for a number that is no confidence. */
export const checkConfidence = (number: number): number => {
  if (!(number >= 0 && number <= 1)) throw new Fault(`confidence is from 0 to 1, not ${number}`);
  return number;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Throws a fault for a text that is no ISO 8601 instant. */
export const checkInstant = (text: string | null): string | null => {
  if (text !== null && !INSTANT.test(text)) throw new Fault(`no instant: ${text}`);
  return text;
};

export const fieldsToJson = (one: StandoffAnnotation): Record<string, unknown> => ({
  ...Object.fromEntries(
    (['id', ...STRING_FIELDS] as const).flatMap((field) => (one[field] === null ? [] : [[field, one[field]]])),
  ),
  ...(Object.keys(one.attributes).length > 0 ? { attributes: one.attributes } : {}),
  ...(one.status === 'added' ? {} : { status: one.status }),
  ...(one.creator === null ? {} : { creator: one.creator }),
  ...(one.confidence === 1 ? {} : { confidence: one.confidence }),
  ...(one.created === null ? {} : { created: one.created }),
  ...(one.modified === null ? {} : { modified: one.modified }),
});

export const fieldsFromJson = (value: Value): Fields => {
  const [status, confidence, attributes] = [value.get('status'), value.get('confidence'), value.get('attributes')];
  return {
    id: value.get('id').optionalText,
    ...Object.fromEntries(STRING_FIELDS.map((field) => [field, value.get(field).optionalText])),
    attributes: attributes.isMissing
      ? {}
      : Object.fromEntries(attributes.fields.map(([name, attribute]) => [name, attribute.value])),
    ...(status.isMissing ? {} : { status: checkStatus(status.text) }),
    creator: value.get('creator').optionalText,
    ...(confidence.isMissing ? {} : { confidence: checkConfidence(confidence.number) }),
    created: checkInstant(value.get('created').optionalText),
    modified: checkInstant(value.get('modified').optionalText),
  };
};
