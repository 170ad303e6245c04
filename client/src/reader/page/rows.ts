// Where words stand on the page, for moving as one sees: rows from the top, words of a row from the right.

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedWord extends Box {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const middle = ({ left, right }: Box): number => (left + right) / 2;

/** Rows from the top, each from right to left, as a reader of Arabic sees them. */
export const rowsOf = (words: readonly PlacedWord[]): PlacedWord[][] => {
  const rows: PlacedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && (word.top + word.bottom) / 2 < first.bottom) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => middle(b) - middle(a)));
};

const placeOf = (rows: readonly (readonly PlacedWord[])[], word: PlacedWord): [row: number, index: number] => {
  const row = rows.findIndex((words) => words.some(({ line, start }) => line === word.line && start === word.start));
  return [row, rows[row]?.findIndex(({ line, start }) => line === word.line && start === word.start) ?? -1];
};

/** The word that one sees left (1) or right (-1) of `word`; past the end of its row, the first of the next. */
export const beside = (
  rows: readonly (readonly PlacedWord[])[],
  word: PlacedWord,
  step: 1 | -1,
): PlacedWord | undefined => {
  const [row, index] = placeOf(rows, word);
  if (row < 0) return undefined;
  return rows[row]![index + step] ?? (step === 1 ? rows[row + 1]?.[0] : rows[row - 1]?.at(-1));
};

/** The word above (-1) or below (1) that stands nearest to `x`. */
export const above = (
  rows: readonly (readonly PlacedWord[])[],
  word: PlacedWord,
  step: 1 | -1,
  x: number,
): PlacedWord | undefined => {
  const [row] = placeOf(rows, word);
  if (row < 0) return undefined;
  return [...(rows[row + step] ?? [])].sort((a, b) => Math.abs(middle(a) - x) - Math.abs(middle(b) - x))[0];
};
