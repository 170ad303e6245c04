// Packs the rows of a lexicon for the bundle, in two thirds of the room that they take in the package otherwise;
// server/src/analysis/lexicon/table.ts unpacks them and says how.

const PLAIN = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PACKED = 'abcdefghijklmnopqrstuvwxyz!#%&*;<=>@АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩ';
const OTHER = new Map(
  [...PLAIN].flatMap((letter, at) => [
    [letter, PACKED[at]],
    [PACKED[at], letter],
  ]),
);
const MOST_SHARED = 25;

/** A cell behind the one `above` it: how many letters they share, as a capital, and the rest with its letters swapped. */
function packCell(cell, above) {
  let shared = 0;
  while (shared < MOST_SHARED && shared < above.length && cell[shared] === above[shared]) shared++;
  const rest = Array.from(cell.slice(shared), (letter) => OTHER.get(letter) ?? letter).join('');
  if (/[A-Z\n]/u.test(rest)) throw new Error(`a letter that cannot be packed: ${cell}`);
  return String.fromCharCode(65 + shared) + rest;
}

/**
 * Column by column, as words of a kind pack better side by side.
 *
 * @param {readonly (readonly string[])[]} rows of as many cells each
 * @throws where rows differ in length, or hold a letter that stands for another (Cyrillic) or a line break
 */
export function pack(rows) {
  const width = rows[0]?.length ?? 0;
  const odd = rows.find((row) => row.length !== width);
  if (odd) throw new Error(`not ${width} cells: ${odd.join(' | ')}`);
  return Array.from({ length: width }, (_, column) =>
    rows.map((row, at) => packCell(row[column], at === 0 ? '' : rows[at - 1][column])).join(''),
  ).join('\n');
}
