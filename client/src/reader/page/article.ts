// The article as the page knows it: its lines, what each shows, and where one is in it.

import type { Position, Range } from '../../../../server/src/protocol.js';
import type { LineLook, Mark, Panel, Rejected } from '../messages.js';
import { ReviewState } from './reviewState.js';

export interface Line {
  readonly text: string;
  readonly look: LineLook;
  readonly marks: readonly Mark[];
  readonly rejected: readonly Rejected[];
}

/** An annotation's place: a mark of a line. */
export interface MarkPlace {
  readonly line: number;
  readonly mark: number;
}

export class Article {
  version = 0;
  lines: Line[] = [];
  panel: Panel | null = null;
  readonly review = new ReviewState();
  selection: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

  line(index: number): Line | undefined {
    return this.lines[index];
  }

  mark({ line, mark }: MarkPlace): Mark | undefined {
    return this.lines[line]?.marks[mark];
  }

  /** Whether something was rejected at a place. */
  rejectedAt({ line, character }: Position): boolean {
    return (this.lines[line]?.rejected ?? []).some(({ start, end }) => start <= character && character < end);
  }

  /** A range within the text as it is. */
  within({ start, end }: Range): Range {
    const inside = ({ line, character }: Position): Position => {
      const at = Math.max(0, Math.min(line, this.lines.length - 1));
      return { line: at, character: Math.min(character, this.lines[at]?.text.length ?? 0) };
    };
    return { start: inside(start), end: inside(end) };
  }

  textIn({ start, end }: Range): string {
    return this.lines
      .slice(start.line, end.line + 1)
      .map(({ text }, index) => {
        const line = start.line + index;
        return text.slice(
          line === start.line ? start.character : 0,
          line === end.line ? end.character : Number.POSITIVE_INFINITY,
        );
      })
      .join('\n');
  }

  /** The whole of an item that may go on over several lines. */
  rangeOf({ line, mark }: MarkPlace): Range {
    const one = this.lines[line]!.marks[mark]!;
    let [start, end]: Position[] = [
      { line, character: one.start },
      { line, character: one.end },
    ];
    const sameItem = ({ group, family }: Mark): boolean => group === one.group && family === one.family;
    const all = (at: number): readonly Mark[] => (this.lines[at]?.marks ?? []).filter(sameItem);
    for (let at = line, there = all(at); ; there = all(--at)) {
      if (there.length > 0) start = { line: at, character: there[0]!.start };
      if (at <= 0 || there.some(({ begins }) => begins)) break;
    }
    for (let at = line, there = all(at); ; there = all(++at)) {
      if (there.length > 0) end = { line: at, character: there.at(-1)!.end };
      if (at >= this.lines.length - 1 || there.some(({ ends }) => ends)) break;
    }
    return { start: start!, end: end! };
  }
}
