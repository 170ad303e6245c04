// A sidecar in which git left a merge conflict, made whole again with the annotations of both sides.
import { mergeSidecars } from './decisions.js';
import { parseSidecar, serialise } from './sidecar.js';

const OURS = /^<{7}(?: |$)/u;
const BASE = /^\|{7}(?: |$)/u;
const THEIRS = /^={7}$/u;
const END = /^>{7}(?: |$)/u;

/** The texts of both sides; null where the conflict marks do not pair. */
const sidesOf = (text: string): { ours: string; theirs: string } | null => {
  const [ours, theirs]: [string[], string[]] = [[], []];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/\r?\n/u)) {
    if (side === 'both' && OURS.test(line)) side = 'ours';
    else if (side === 'ours' && BASE.test(line)) side = 'base';
    else if ((side === 'ours' || side === 'base') && THEIRS.test(line)) side = 'theirs';
    else if (side === 'theirs' && END.test(line)) side = 'both';
    else {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    }
  }
  return side === 'both' ? { ours: ours.join('\n'), theirs: theirs.join('\n') } : null;
};

/**
 * The sidecar with every annotation of either side; of one that both changed, the later change. Null where a side cannot
 * be read on its own.
 */
export const keepBothSides = (text: string): string | null => {
  const sides = sidesOf(text);
  if (!sides) return null;
  const [ours, theirs] = [parseSidecar(sides.ours), parseSidecar(sides.theirs)];
  return 'sidecar' in ours && 'sidecar' in theirs ? serialise(mergeSidecars(ours.sidecar, theirs.sidecar)) : null;
};
