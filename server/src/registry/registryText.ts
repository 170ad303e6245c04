// The text of a workspace's registry, `.safir/officials.yaml`, with one official more.
import { parseDocument } from 'yaml';
import type { OfficeCategory } from '../analysis/model.js';

/** An official as an article shows them. */
export interface NewOfficial {
  readonly name: string;
  readonly gender: 'm' | 'f' | null;
  readonly title: string | null;
  readonly category: OfficeCategory | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly body: string | null;
}

const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const entryOf = ({ name, gender, title, category, country, body }: NewOfficial): object => ({
  names: [name],
  ...present({ gender }),
  ...(title === null ? {} : { offices: [present({ title, category, country, body })] }),
});

/**
 * `yaml` with `official` as its last entry, comments and order kept; null where `yaml` is no registry.
 *
 * @param yaml the file's text, '' where there is none
 */
export const withOfficial = (yaml: string, official: NewOfficial): string | null => {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return null;
  try {
    const list = document.get('officials');
    if (list === undefined || list === null) document.set('officials', [entryOf(official)]);
    else document.addIn(['officials'], document.createNode(entryOf(official)));
  } catch {
    return null;
  }
  return document.toString({ lineWidth: 0 });
};
