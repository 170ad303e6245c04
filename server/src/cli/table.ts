// A table for people, in a terminal. Each cell is a bidi isolate, so that Arabic in one does not reorder the others.
import { isolate, shorten, visible } from '../display.js';

const WIDEST = 48;

/** Columns that a text takes in a terminal: marks and format characters take none. */
const widthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;

const cell = (text: string): string => shorten(visible(text.trim()), WIDEST);

/** `rows` below `title`, their columns aligned. */
export const table = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return `${title}: none\n`;
  const cells = [heads, ...rows].map((row) => row.map(cell));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]!))));
  const lines = cells.map((row) =>
    row
      .map((text, column) => isolate(text) + ' '.repeat(widths[column]! - widthOf(text)))
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
};
