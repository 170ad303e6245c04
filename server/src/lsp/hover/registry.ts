// What the registry of officials says of a person on the article's day.
import { OFFICIALS } from '../../analysis/people/officials.js';
import { officeOn, type Registry, type RegistryEntry } from '../../analysis/people/registry.js';
import type { Messages } from '../../messages.js';
import { field, text } from './markdown.js';

const builtIn = new Map(OFFICIALS.map((entry) => [entry.key, entry]));

/** The entry of a key; the workspace's comes before the built-in one. */
const entryOf = (key: string, workspace: Registry): RegistryEntry | undefined =>
  workspace.find((entry) => entry.key === key) ?? builtIn.get(key);

/**
 * The line about the entry `key`; none where there is no such entry.
 *
 * @param day the article's ISO day, or null
 */
export const registryLine = (key: string, workspace: Registry, day: string | null, messages: Messages): string[] => {
  const entry = entryOf(key, workspace);
  if (!entry) return [];
  const office = officeOn(entry, day);
  const told = office
    ? `${text(office.title)} (${text(`${office.from ?? '…'} – ${office.to ?? '…'}`)})`
    : messages.say('noOfficeOn', { day: text(day ?? '') });
  return [field(messages.say('registry'), [...(entry.english ? [text(entry.english)] : []), told].join(' · '))];
};
