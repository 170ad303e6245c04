// Narrows a tree to what holds some words, however they are spelt: without vowel marks, أ as ا, ة as ه, ى as ي.
import { fold } from '../../../server/src/analysis/text/fold.js';
import type { Branch } from './branch.js';

/** The branches that hold every word of `query`, whole, and those on the way to them. All, when it is blank. */
export const filtered = (branches: readonly Branch[], query: string): readonly Branch[] => {
  const asked = fold(query).toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ words }: Branch): boolean => {
    const folded = fold(words.join('\n')).toLowerCase();
    return words.length > 0 && asked.every((word) => folded.includes(word));
  };
  const prune = (branch: Branch): Branch[] => {
    if (holds(branch)) return [branch];
    const children = branch.children.flatMap(prune);
    return children.length > 0 ? [{ ...branch, children }] : [];
  };
  return asked.length === 0 ? branches : branches.flatMap(prune);
};
