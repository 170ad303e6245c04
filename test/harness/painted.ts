// Where the editor of a page has painted words and highlights.
import type { Page } from 'playwright-core';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A word or number without the punctuation around it. */
export interface PaintedWord extends Box {
  readonly text: string;
}

/** A row of the editor: a line of the article, or what word wrap has left of one. */
export interface PaintedRow {
  /** In the order of the text. */
  readonly words: readonly PaintedWord[];
  /** The same row painted in one piece, as if nothing in it were highlighted. */
  readonly plain: readonly PaintedWord[];
}

/** The words of a row from left to right. */
export const leftToRight = (words: readonly PaintedWord[]): string[] =>
  [...words].sort((a, b) => a.left + a.right - b.left - b.right).map(({ text }) => text);

/** The rows that are in sight, from the top. */
export const paintedRows = (page: Page): Promise<PaintedRow[]> =>
  page.evaluate(() => {
    const wordsOf = (row: Element) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const pieces: { node: Node; start: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        pieces.push({ node, start: text.length });
        text += node.nodeValue;
      }
      const place = (offset: number): [Node, number] => {
        const piece = pieces.findLast(({ start }) => start <= offset)!;
        return [piece.node, offset - piece.start];
      };
      return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(...place(index));
        const [last, offset] = place(index + word.length - 1);
        range.setEnd(last, offset + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { text: word, left, right, top, bottom };
      });
    };
    const inOnePiece = (row: Element): Element => {
      const copy = row.cloneNode() as Element;
      const piece = document.createElement('span');
      piece.style.unicodeBidi = 'isolate';
      piece.textContent = row.textContent;
      copy.append(piece);
      return copy;
    };
    const rows = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line')];
    return rows
      .sort((a, b) => a.offsetTop - b.offsetTop)
      .map((row) => {
        const copy = inOnePiece(row);
        row.after(copy);
        const painted = { words: wordsOf(row), plain: wordsOf(copy) };
        copy.remove();
        return painted;
      });
  });

export interface Highlight extends Box {
  /** As in the colour `safir.KIND.border`. */
  readonly kind: string;
}

/** The highlights that are in sight, each recognised by the colours that the page gives it. */
export const paintedHighlights = (page: Page, kinds: readonly string[]): Promise<Highlight[]> =>
  page.evaluate((kinds) => {
    const probe = document.querySelector('.monaco-workbench')!.appendChild(document.createElement('div'));
    const colour = (id: string): string => {
      probe.style.color = '';
      probe.style.color = `var(--vscode-${id.replaceAll('.', '-')}, transparent)`;
      return getComputedStyle(probe).color;
    };
    const colours = kinds.map((kind) => ({
      kind,
      border: colour(`safir.${kind}.border`),
      background: colour(`safir.${kind}.background`),
    }));
    probe.remove();
    return [...document.querySelectorAll('.editor-instance .view-overlays .cdr')].flatMap((overlay) => {
      const style = getComputedStyle(overlay);
      const edges = [style.borderBottomColor, style.borderTopColor, style.outlineColor];
      const found = colours.filter(
        ({ border, background }) => edges.includes(border) && style.backgroundColor === background,
      );
      const { left, right, top, bottom } = overlay.getBoundingClientRect();
      return found.map(({ kind }) => ({ kind, left, right, top, bottom }));
    });
  }, kinds);

/** The kinds of highlight that lie behind the middle of a word. */
export const kindsBehind = (word: Box, highlights: readonly Highlight[]): string[] => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  const behind = highlights.filter((one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom);
  return [...new Set(behind.map(({ kind }) => kind))].sort();
};
