// People: mentions line by line, then who is who over the whole document.
import type { Person, Problem } from '../model.js';
import type { Structure } from '../structure/structure.js';
import type { Registry } from './registry.js';

export interface PeopleFindings {
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

/** Finds every mention of a particular person. `published` (ISO day or null, by article) dates the registry's offices. */
export const findPeople = (
  _structure: Structure,
  _published: readonly (string | null)[],
  _registry: Registry | null,
): PeopleFindings => ({
  people: [],
  problems: [],
});
