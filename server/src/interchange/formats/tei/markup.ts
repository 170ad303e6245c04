// Marks as elements: what crosses another element is parted, and its parts are chained by next and prev (TEI Guidelines,
// 20.3).
import type { Span } from '../../../analysis/model.js';
import { firstIndex } from '../../../bisect.js';
import { element, escapeText } from '../../xml.js';
import { withinParagraphs } from './paragraphs.js';

/** Something to mark: an annotation, or a part or the cue of one. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly fragments: readonly Span[];
}

/** A stretch of a mark that stands in one paragraph and crosses nothing. */
interface Piece extends Span {
  readonly mark: Mark;
  readonly order: number;
}

/** What TEI lets hold a `said`; names and dates hold phrases alone (macro.phraseSeq). */
const HOLDS_SAID = new Set(['said', 'seg']);

/** Parts what cannot hold a `said` where one begins or ends, so that it stands in or beside it. */
const partedAtSaid = (pieces: readonly Piece[]): Piece[] => {
  const said = pieces.filter(({ mark }) => mark.name === 'said');
  const edges = said.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  return pieces.flatMap((piece) => {
    if (HOLDS_SAID.has(piece.mark.name)) return [piece];
    const parts: Piece[] = [];
    let { start } = piece;
    for (let at = firstIndex(edges.length, (edge) => edges[edge]! > start); edges[at]! < piece.end; at++) {
      if (edges[at]! > start) parts.push({ ...piece, start, end: edges[at]! });
      start = edges[at]!;
    }
    return [...parts, { ...piece, start }];
  });
};

/** Parts at the ends of paragraphs, and where an outer mark ends within. Marks are nested in the order in which they come. */
const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const stretches = marks.flatMap((mark, order) =>
    mark.fragments.flatMap((fragment) =>
      withinParagraphs(text, fragment).map((stretch) => ({ ...stretch, mark, order })),
    ),
  );
  const queue = partedAtSaid(stretches).sort(inOrder).reverse();
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  for (let piece = queue.pop(); piece; piece = queue.pop()) {
    while (open.length > 0 && open.at(-1)!.end <= piece.start) open.pop();
    const outer = open.at(-1);
    if (outer && outer.end < piece.end) {
      const rest = { ...piece, start: outer.end };
      let at = queue.length;
      while (at > 0 && inOrder(queue[at - 1]!, rest) < 0) at--;
      queue.splice(at, 0, rest);
      piece = { ...piece, end: outer.end };
    }
    pieces.push(piece);
    open.push(piece);
  }
  return pieces;
};

const inOrder = (a: Piece, b: Piece): number =>
  a.start - b.start ||
  b.end - a.end ||
  Number(b.mark.name === 'said') - Number(a.mark.name === 'said') ||
  a.order - b.order;

/** The opening tag of each piece, chained to the pieces of its mark before and after it. */
const tagsOf = (pieces: readonly Piece[]): ReadonlyMap<Piece, string> => {
  const chains = new Map<Mark, Piece[]>();
  for (const piece of pieces) chains.set(piece.mark, [...(chains.get(piece.mark) ?? []), piece]);
  const id = ({ id: own }: Mark, index: number): string => (index === 0 ? own : `${own}.${index + 1}`);
  const tags = new Map<Piece, string>();
  for (const [mark, chain] of chains)
    for (const [index, piece] of chain.entries()) {
      const attributes = {
        'xml:id': id(mark, index),
        ...(index === 0 ? mark.attributes : {}),
        prev: index === 0 ? null : `#${id(mark, index - 1)}`,
        next: index === chain.length - 1 ? null : `#${id(mark, index + 1)}`,
      };
      tags.set(
        piece,
        element(mark.name, index > 0 && mark.name === 'seg' ? { ...attributes, type: 'part' } : attributes).replace(
          /\/>$/,
          '>',
        ),
      );
    }
  return tags;
};

/** The article from `from` to `to` with the tags of the pieces in it. */
const markedUp = (
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  tags: ReadonlyMap<Piece, string>,
): string => {
  const open: Piece[] = [];
  let out = '';
  let at = from;
  const upTo = (offset: number): void => {
    out += escapeText(text.slice(at, offset));
    at = offset;
  };
  const close = (until: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= until) {
      const piece = open.pop()!;
      upTo(piece.end);
      out += `</${piece.mark.name}>`;
    }
  };
  for (const piece of pieces) {
    close(piece.start);
    upTo(piece.start);
    out += tags.get(piece)!;
    open.push(piece);
  }
  close(to);
  upTo(to);
  return out;
};

export const bodyOf = (text: string, marks: readonly Mark[]): string => {
  const pieces = piecesOf(text, marks);
  const tags = tagsOf(pieces);
  const lines = withinParagraphs(text, { start: 0, end: text.length });
  let out = '';
  let at = 0;
  let next = 0;
  for (const { start, end } of lines) {
    const first = next;
    while (next < pieces.length && pieces[next]!.start < end) next++;
    out +=
      escapeText(text.slice(at, start)) + element('p', {}, markedUp(text, start, end, pieces.slice(first, next), tags));
    at = end;
  }
  return `<body>${out === '' ? '<p/>' : out}${escapeText(text.slice(at))}</body>`;
};
