// The text of a file in any of the encodings in which Arabic articles are kept.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What stands in a file is no text in any encoding that is known. */
export class DecodeError extends Error {}

const ARABIC_BLOCK = 0x06;

/** Which byte of each pair is the high one, judged by Arabic's block and the zero over ASCII; null where neither is. */
const utf16WithoutMark = (bytes: Uint8Array): Encoding | null => {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 4096);
  const pairs = sample.length >> 1;
  const share = (first: 0 | 1): number => {
    let high = 0;
    let arabic = 0;
    for (let i = first; i < sample.length; i += 2) {
      if (sample[i] === ARABIC_BLOCK) arabic++;
      if (sample[i] === ARABIC_BLOCK || sample[i] === 0) high++;
    }
    return arabic === 0 ? 0 : high / pairs;
  };
  if (share(1) > 0.8) return 'utf-16le';
  return share(0) > 0.8 ? 'utf-16be' : null;
};

const marked = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

const read = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Windows-1256 has a character for every byte, so what it says must look like Arabic before it is believed. */
const looksArabic = (text: string): boolean => {
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  const strange =
    text.match(/[\u0000-\u0008\u000e-\u001f\u0080-\u009f]|[^\u0000-\u007f\u0600-\u06ff\u2000-\u206f«»×÷]/g)?.length ??
    0;
  return arabic > 0 && strange * 10 < arabic;
};

/** Decodes by byte order mark, else by what the bytes can be. The mark is not part of the text. */
export const decode = (bytes: Uint8Array): Decoded => {
  const mark = marked(bytes);
  if (mark) {
    const text = read(bytes, mark);
    if (text === null) throw new DecodeError(`begins as ${mark.toUpperCase()} but is not valid ${mark.toUpperCase()}`);
    return { text, encoding: mark };
  }
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) {
    const text = read(bytes, unmarked);
    if (text !== null) return { text, encoding: unmarked };
  }
  const text = read(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  const arabic = read(bytes, 'windows-1256');
  if (arabic !== null && looksArabic(arabic)) return { text: arabic, encoding: 'windows-1256' };
  throw new DecodeError('is not UTF-8, UTF-16 or Windows-1256 text');
};
