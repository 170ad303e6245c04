// Places of the article: a line and the UTF-16 units before the place in it.

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` to before `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Negative where `a` is before `b`, positive where it is behind it. */
export const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
