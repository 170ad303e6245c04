// A document under analysis: its lines in their places. Each step reads it and adds a value of its own.
import { type Line, type LineContent, readLine, splitLines } from './text/line.js';

export { perLine } from './text/line.js';

/** Remembers a bounded number of results by text; the function must be pure. */
export const remember = <T>(compute: (text: string) => T, limit: number): ((text: string) => T) => {
  let known = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = older.get(text) ?? compute(text);
      if (known.size >= limit) {
        older = known;
        known = new Map();
      }
      known.set(text, value);
    }
    return value;
  };
};

const content: (text: string) => LineContent = remember(readLine, 20_000);

/** The document's lines; a line that was read before is not read again. */
export const linesOf = (text: string): Line[] =>
  splitLines(text).map(({ start, end }, index) => ({ index, start, end, content: content(text.slice(start, end)) }));
