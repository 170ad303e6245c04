// The Markdown of the server's hovers as plain pieces that the page sets as text. Only what the server writes is known:
// bold, links to places in the article, line breaks, rules, escapes. Anything else is text.
import type { Range } from '../../../server/src/protocol.js';
import type { Piece } from './messages.js';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const TOKEN =
  /\\([!-/:-@[-`{-~])|(&(?:amp|lt|gt);)|(\*\*)|\[(\d{1,9})\]\([^()\s]*#L(\d{1,9}),(\d{1,9})-L(\d{1,9}),(\d{1,9})\)/g;

const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  let strong = false;
  let text = '';
  const flush = (): void => {
    if (text !== '') pieces.push({ text, strong, target: null });
    text = '';
  };
  let at = 0;
  for (const match of line.matchAll(TOKEN)) {
    text += line.slice(at, match.index);
    at = match.index + match[0].length;
    const [, escaped, entity, bold, label, ...numbers] = match;
    if (escaped !== undefined) text += escaped;
    else if (entity !== undefined) text += ENTITIES[entity];
    else {
      flush();
      if (bold !== undefined) strong = !strong;
      else {
        const [fromLine, from, toLine, to] = numbers.map((number) => Number(number) - 1);
        const target: Range = {
          start: { line: fromLine!, character: from! },
          end: { line: toLine!, character: to! },
        };
        pieces.push({ text: label!, strong, target });
      }
    }
  }
  text += line.slice(at);
  flush();
  return pieces;
};

/** Sections of lines of pieces. */
export const hoverSections = (markdown: string): Piece[][][] =>
  markdown
    .replace(/^<div align="right">\n\n|\n\n<\/div>$/g, '')
    .split('\n\n---\n\n')
    .map((section) => section.split('  \n').map(piecesOf));
