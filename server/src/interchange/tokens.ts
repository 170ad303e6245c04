// The tokens of an article for the formats that mark tokens, not characters.
import type { Span } from '../analysis/model.js';
import { splitLines } from '../analysis/text/line.js';
import { tokenize } from '../analysis/text/tokens.js';
import { firstIndex } from '../bisect.js';
import type { StandoffDocument } from './document.js';

export interface InterchangeToken extends Span {
  /** Index of the line that it stands in. */
  readonly line: number;
}

/** Characters that are no token in any format: programs take some of them for ends of lines. */
const CONTROL = /^[\p{Cc}\p{Zl}\p{Zp}]$/u;

/** The tokens of each line of `text`, parted at `cuts` as well. Offsets count from the text's beginning. */
export const tokensOf = (text: string, cuts: readonly number[] = []): readonly InterchangeToken[] => {
  const at = [...new Set(cuts)].sort((a, b) => a - b);
  let next = 0;
  return splitLines(text).flatMap((line, index) =>
    tokenize(text.slice(line.start, line.end)).flatMap((token) => {
      if (CONTROL.test(token.word.surface)) return [];
      const [start, end] = [token.start + line.start, token.end + line.start];
      while (next < at.length && at[next]! <= start) next++;
      const pieces: InterchangeToken[] = [];
      let from = start;
      while (next < at.length && at[next]! < end) {
        pieces.push({ start: from, end: at[next]!, line: index });
        from = at[next++]!;
      }
      return [...pieces, { start: from, end, line: index }];
    }),
  );
};

/** Where the annotations of a document begin and end, with their parts and cues. */
export const edgesOf = ({ annotations }: StandoffDocument): number[] =>
  annotations
    .filter(({ status }) => status !== 'rejected')
    .flatMap(({ fragments, parts, cue }) => [...fragments, ...parts, ...(cue ? [cue] : [])])
    .flatMap(({ start, end }) => [start, end]);

/** Finds the tokens that stretches of the text touch. */
export class Tokens {
  readonly all: readonly InterchangeToken[];

  constructor(tokens: readonly InterchangeToken[]) {
    this.all = tokens;
  }

  /** The first and the last token that share a character with the span, or null where none does. */
  within({ start, end }: Span): readonly [first: number, last: number] | null {
    const first = this.#firstEndingAfter(start);
    const last = this.#firstEndingAfter(end - 1);
    const beyond = this.all[last];
    const to = beyond && beyond.start < end ? last : last - 1;
    return first <= to ? [first, to] : null;
  }

  /** The fragments as whole tokens; those without a token fall away, and those that then overlap become one. */
  covering = (fragments: readonly Span[]): readonly Span[] => {
    const covered: Span[] = [];
    for (const fragment of fragments) {
      const tokens = this.within(fragment);
      if (!tokens) continue;
      const [start, end] = [this.all[tokens[0]]!.start, this.all[tokens[1]]!.end];
      const before = covered.at(-1);
      if (before && before.end > start) covered[covered.length - 1] = { start: before.start, end };
      else covered.push({ start, end });
    }
    return covered;
  };

  /** Index of the first token that ends after `offset`. */
  #firstEndingAfter(offset: number): number {
    return firstIndex(this.all.length, (token) => this.all[token]!.end > offset);
  }
}
