// Where an offset of a text that came back from another program is in the article. The two may differ in what programs
// change of themselves: a byte order mark, line ends, and characters that a format cannot hold.
import { firstIndex } from '../bisect.js';
import { xmlText } from './xml.js';

interface Plain {
  readonly text: string;
  /** For each of its offsets, the original's. */
  readonly original: readonly number[];
}

const plain = (text: string): Plain => {
  const original: number[] = [];
  let out = '';
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
    if (text[i] === '\r' && text[i + 1] === '\n') continue;
    original.push(i);
    out += text[i] === '\r' ? '\n' : text[i];
  }
  original.push(text.length);
  return { text: xmlText(out), original };
};

/** Where offsets of `text` are in `article`, or the offset of `article` at which the two begin to differ. */
export const aligned = (
  text: string,
  article: string,
): ((offset: number) => number) | { readonly differsAt: number } => {
  if (text === article) return (offset) => offset;
  const [from, to] = [plain(text), plain(article)];
  if (from.text !== to.text) {
    let at = 0;
    while (at < to.text.length && from.text[at] === to.text[at]) at++;
    return { differsAt: to.original[at]! };
  }
  const last = from.original.length - 1;
  return (offset) => to.original[firstIndex(last, (at) => from.original[at]! >= offset)]!;
};
