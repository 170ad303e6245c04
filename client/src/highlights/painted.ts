// What is painted in one editor, so that only what changed is painted again.
import type { Range } from '../../../server/src/protocol.js';
import { sameRange } from '../positions.js';
import { type HighlightKind, type HighlightRanges, highlightKinds } from './kinds.js';

/** An edit: what it replaced, and by what. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Whether the editor itself moved or resized any of `ranges` when it took in the edit. */
const moves = ({ range: { start, end }, text }: Edit, ranges: readonly Range[]): boolean => {
  const lastLine = lineBreaks(text) === end.line - start.line ? end.line : Number.POSITIVE_INFINITY;
  return ranges.some((range) => range.end.line >= start.line && range.start.line <= lastLine);
};

export class Painted {
  readonly #ranges = new Map<HighlightKind, readonly Range[]>();

  /** Takes note of an edit: the editor moves what is painted, so it stands no longer where it was put. */
  edited(edits: readonly Edit[]): void {
    for (const [kind, ranges] of this.#ranges) if (edits.some((edit) => moves(edit, ranges))) this.#ranges.delete(kind);
  }

  /** The kinds whose ranges are not those painted, with what to paint; they count as painted from now on. */
  update(wanted: HighlightRanges): [kind: HighlightKind, ranges: readonly Range[]][] {
    const changed = highlightKinds.filter((kind) => {
      const painted = this.#ranges.get(kind);
      const next = wanted[kind];
      return painted?.length !== next.length || !next.every((range, index) => sameRange(range, painted[index]!));
    });
    for (const kind of changed) this.#ranges.set(kind, wanted[kind]);
    return changed.map((kind) => [kind, wanted[kind]]);
  }
}
