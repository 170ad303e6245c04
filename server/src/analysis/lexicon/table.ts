// The rows of a lexicon, as scripts/lexicon/pack.mjs packed them: a column a line; of each cell a capital, how many
// letters it shares with the cell above (A none, B one …), and the rest of it. Arabic letters, two bytes each, are swapped
// with others that take one.

const PLAIN = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PACKED = 'abcdefghijklmnopqrstuvwxyz!#%&*;<=>@АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩ';

/** By UTF-16 unit the one that it is swapped with. */
const OTHER = Uint16Array.from({ length: 0x650 }, (_, unit) => unit);
for (let at = 0; at < PLAIN.length; at++) {
  OTHER[PLAIN.charCodeAt(at)] = PACKED.charCodeAt(at);
  OTHER[PACKED.charCodeAt(at)] = PLAIN.charCodeAt(at);
}

/** Units that are turned into a string at a time: as many as arguments are sure to be taken. */
const CHUNK = 8192;

const swapped = (text: string): string => {
  let out = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = Uint16Array.from({ length: Math.min(CHUNK, text.length - from) }, (_, i) => {
      const unit = text.charCodeAt(from + i);
      return OTHER[unit] ?? unit;
    });
    out += String.fromCharCode(...units);
  }
  return out;
};

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

const unpackColumn = (packed: string): string[] => {
  const plain = swapped(packed);
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at++) - 65;
    const from = at;
    while (at < packed.length && !isCapital(packed.charCodeAt(at))) at++;
    cell = cell.slice(0, shared) + plain.slice(from, at);
    cells.push(cell);
  }
  return cells;
};

/** The rows of a packed lexicon, each its cells. */
export const rowsOf = (packed: string): string[][] => {
  const [first = [], ...others] = packed.split('\n').map(unpackColumn);
  return first.map((cell, row) => [cell, ...others.map((column) => column[row]!)]);
};
