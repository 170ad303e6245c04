// Folding: the spelling in which Arabic words are compared. The original text is never changed; each
// word keeps both, and offsets always point into the original.

/** Marks that carry no letter: harakat, Quranic marks, superscript alef, tatweel. */
const isMark = (code: number): boolean =>
  (code >= 0x064b && code <= 0x065f) ||
  code === 0x0670 ||
  code === 0x0640 ||
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x06d6 && code <= 0x06ed && code !== 0x06dd && code !== 0x06de && code !== 0x06e9);

/** Invisible characters that may stand inside or beside a word: bidi controls, joiners, BOM, soft hyphen. */
export const isInvisible = (code: number): boolean =>
  code === 0x061c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0x00ad;

const isDropped = (code: number): boolean => isMark(code) || isInvisible(code);

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...'أإآٱٲٳ'].map((letter) => [letter, 'ا'] as const),
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ۀ', 'ه'],
  ['ک', 'ك'],
]);

/** Letters as bare spelling keeps them: Persian forms of the same letter become Arabic ones, nothing else changes. */
const BARE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ی', 'ي'],
  ['ک', 'ك'],
]);

/** A digit's Western form, or undefined: Arabic-Indic and extended (Persian, Urdu) digits become 0–9. */
export const westernDigit = (code: number): string | undefined => {
  if (code >= 0x30 && code <= 0x39) return String.fromCharCode(code);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  return undefined;
};

/** Whether `text` is all letters that no normalization changes, as most words are. */
const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x0621 || code > 0x064a || code === 0x0640) return false;
  }
  return true;
};

const mapped = (text: string, letters: ReadonlyMap<string, string>): string => {
  const composed = isPlain(text) ? text : text.normalize('NFKC');
  let out = '';
  for (let i = 0; i < composed.length; i++) {
    const code = composed.charCodeAt(i);
    if (isDropped(code)) continue;
    const letter = composed[i]!;
    out += westernDigit(code) ?? letters.get(letter) ?? letter;
  }
  return out;
};

/**
 * `word` without vowel marks, tatweel and invisible characters, its letters otherwise as written
 * (compatibility forms composed).
 *
 * @example bare('أكّـدت')
 * 'أكدت'
 */
export const bare = (word: string): string => (isPlain(word) ? word : mapped(word, BARE_LETTERS));

/**
 * The folded spelling: `bare` with أإآٱ as ا, ى as ي and ة as ه; digits Western. For matching only.
 *
 * @example fold('الأُردنيّة')
 * 'الاردنيه'
 */
export const fold = (word: string): string => mapped(word, LETTERS);
