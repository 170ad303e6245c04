// The words of personal names, as personal-names.tsv has them.
import personalNames from './generated/personal-names.js';
import { rowsOf } from './table.js';

export interface NameEntry {
  readonly role: 'given' | 'family' | 'either';
  readonly gender: 'm' | 'f' | null;
}

const ROLES: Readonly<Record<string, NameEntry['role']>> = { g: 'given', f: 'family', gf: 'either' };

/** By folded word. */
export const nameEntries: ReadonlyMap<string, NameEntry> = new Map(
  rowsOf(personalNames).map(([word, role, gender]) => [
    word!,
    { role: ROLES[role!]!, gender: gender === 'm' || gender === 'f' ? gender : null },
  ]),
);

/** Whether the folded word `form` can be a given name. */
export const canBeGiven = (form: string): boolean => (nameEntries.get(form)?.role ?? 'family') !== 'family';
