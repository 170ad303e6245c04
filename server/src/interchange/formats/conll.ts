// CoNLL-2003 with IOB2 tags (Tjong Kim Sang and De Meulder, 2003): a token a line, an empty line after each line of the
// article. Annotations that overlap stand in columns of their own, quotes in the last ones. It holds no text but the
// tokens; where the article is at hand, they are found in it again.
import type { Span } from '../../analysis/model.js';
import { bareAnnotation, type StandoffAnnotation, type StandoffDocument } from '../document.js';
import { Fault, Faults, withoutMark } from '../faults.js';
import { type Format, type InterchangeFile, type WriteOptions, writeEach } from '../format.js';
import { graphOf } from '../graph.js';
import { kindOf, plainLabelOf } from '../labels.js';
import type { Losses } from '../losses.js';
import { checkName, renamed, unnamed } from '../names.js';
import { wellFormed } from '../offsets.js';
import { edgesOf, Tokens, tokensOf } from '../tokens.js';

const EXTENSION = '.conll';
const DOCUMENT = '-DOCSTART-';

interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly annotation: number;
}

/** Chunks in as few columns as it takes, outer ones first; in none do two share a token. */
const columnsOf = (chunks: readonly Chunk[]): Chunk[][] => {
  const columns: { chunks: Chunk[]; free: number }[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.first - b.first || b.last - a.last)) {
    let column = columns.find(({ free }) => free <= chunk.first);
    if (!column) {
      column = { chunks: [], free: 0 };
      columns.push(column);
    }
    column.chunks.push(chunk);
    column.free = chunk.last + 1;
  }
  return columns.map((column) => column.chunks);
};

const isQuote = ({ label }: Chunk): boolean => label.endsWith('Quote');

/** The four types of CoNLL-2003 know people, but neither offices, dates nor quotes. */
const flattened = (chunks: readonly Chunk[], document: StandoffDocument, losses: Losses): Chunk[][] => {
  const people = chunks.flatMap((chunk) => {
    const { kind } = document.annotations[chunk.annotation]!;
    if (kind === 'official' || kind === 'person') return [{ ...chunk, label: 'PER' }];
    losses.add(chunk.annotation, 'annotation', 'no-place');
    return [];
  });
  const [outermost = [], ...further] = columnsOf(people);
  const nested = new Set(further.flat().map(({ annotation }) => annotation));
  for (const annotation of nested) losses.add(annotation, 'annotation', 'overlap');
  const written = outermost.filter(({ annotation }) => !nested.has(annotation));
  for (const { annotation } of written)
    if (document.annotations[annotation]!.kind === 'official')
      losses.add(annotation, 'kind', 'no-place', { becomes: 'person' });
  return [written];
};

const fileOf = (original: StandoffDocument, losses: Losses, { clitics, flat }: WriteOptions): InterchangeFile => {
  const document = { ...original, text: wellFormed(original.text) };
  const { text } = document;
  const tokens = new Tokens(tokensOf(text, clitics === 'expand' ? [] : edgesOf(document)));
  const graph = graphOf(document, losses, { discontinuous: true, labelOf: plainLabelOf, place: tokens.covering });
  const chunks = graph.spans.flatMap(({ label, fragments, annotation, isMain }) => {
    if (!isMain) return [];
    losses.lackingAllBut(annotation, fragments);
    return fragments.map((fragment): Chunk => {
      const [first, last] = tokens.within(fragment)!;
      return { first, last, label, annotation };
    });
  });
  const columns = flat
    ? flattened(chunks, document, losses)
    : [...columnsOf(chunks.filter((chunk) => !isQuote(chunk))), ...columnsOf(chunks.filter(isQuote))];
  const tags = (columns.length > 0 ? columns : [[]]).map((column) => {
    const tagged = new Map<number, string>();
    for (const { first, last, label } of column)
      for (let token = first; token <= last; token++) tagged.set(token, `${token === first ? 'B' : 'I'}-${label}`);
    return tagged;
  });
  const lines = [[DOCUMENT, '-X-', '-X-', ...tags.map(() => 'O')].join(' '), ''];
  for (const [index, { start, end, line }] of tokens.all.entries()) {
    if (index > 0 && line !== tokens.all[index - 1]!.line) lines.push('');
    lines.push([text.slice(start, end), '-X-', '-X-', ...tags.map((tagged) => tagged.get(index) ?? 'O')].join(' '));
  }
  return { name: original.name + EXTENSION, text: `${lines.join('\n')}\n\n` };
};

interface Row {
  readonly line: number;
  readonly token: string;
  readonly tags: readonly string[];
  /** Whether an empty line stands before it. */
  readonly opens: boolean;
}

const readRows = (file: InterchangeFile, faults: Faults): Row[] => {
  const rows: Row[] = [];
  let width: number | null = null;
  let opens = false;
  for (const [number, raw] of withoutMark(file.text).split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '' || line.startsWith(DOCUMENT)) {
      if (line.startsWith(DOCUMENT) && rows.length > 0)
        faults.add(file.name, number, 'a second document begins; only the first is read');
      if (line.startsWith(DOCUMENT) && rows.length > 0) break;
      opens = true;
      continue;
    }
    faults.try(file.name, number, () => {
      const cells = line.split(/[ \t]+/);
      if (cells[0] === '') throw new Fault('no token before the first space');
      if (cells.length !== 2 && cells.length < 4)
        throw new Fault(`${cells.length} columns instead of 2, or 4 and more`);
      width ??= cells.length;
      if (cells.length !== width) throw new Fault(`${cells.length} columns instead of ${width}`);
      const tags = cells.slice(width === 2 ? 1 : 3);
      const wrong = tags.find((tag) => !/^(?:O|[BI]-\S+)$/u.test(tag));
      if (wrong !== undefined) throw new Fault(`no IOB tag: ${wrong}`);
      rows.push({ line: number, token: cells[0]!, tags, opens });
      opens = false;
    });
  }
  return rows;
};

/** Where the rows' tokens stand in `text`, one after the other. */
const placed = (rows: readonly Row[], text: string, file: string, faults: Faults): Span[] => {
  const spans: Span[] = [];
  let from = 0;
  for (const { token, line } of rows) {
    const start = text.indexOf(token, from);
    if (start < 0 || tokensOf(text.slice(from, start)).length > 0) {
      faults.add(
        file,
        line,
        `the article has no ${JSON.stringify(token)} after ${JSON.stringify(text.slice(Math.max(0, from - 20), from))}`,
      );
      break;
    }
    from = start + token.length;
    spans.push({ start, end: from });
  }
  return spans;
};

const joinedText = (rows: readonly Row[]): string =>
  rows.map(({ token, opens }, index) => (index === 0 ? token : `${opens ? '\n' : ' '}${token}`)).join('');

/** CoNLL-2003 says PER. */
const kindOfTag = (label: string): string => (label === 'PER' ? 'person' : kindOf(label));

const annotationsIn = (rows: readonly Row[], spans: readonly Span[]): StandoffAnnotation[] => {
  const found: StandoffAnnotation[] = [];
  for (let column = 0; column < (rows[0]?.tags.length ?? 0); column++) {
    let open: { label: string; start: number; end: number } | null = null;
    const close = (): void => {
      if (open) found.push(bareAnnotation(kindOfTag(open.label), [{ start: open.start, end: open.end }]));
      open = null;
    };
    for (const [index, { start, end }] of spans.entries()) {
      const tag = rows[index]!.tags[column]!;
      const label = tag.slice(2);
      const goesOn: boolean = tag.startsWith('I-') && (open as { label: string } | null)?.label === label;
      if (!goesOn) close();
      if (goesOn) open = { ...open!, end };
      else if (tag !== 'O') open = { label, start, end };
    }
    close();
  }
  return found;
};

export const conll: Format = {
  name: 'conll',
  offsetUnit: null,
  extensions: [EXTENSION, '.iob', '.bio', '.txt'],
  write: (documents, options) => writeEach(documents, (document, losses) => [fileOf(document, losses, options)]),
  companions: ({ name }) => [renamed(name, [EXTENSION], '') ?? []].flat(),
  read: (files, companions) => {
    const faults = new Faults();
    const documents = files.flatMap((file): StandoffDocument[] => {
      const own = renamed(file.name, [EXTENSION], '');
      const article = own === null ? undefined : companions.get(own);
      const name = faults.try(file.name, 0, () => checkName(own ?? unnamed(file.name, 0)));
      if (name === undefined) return [];
      const rows = readRows(file, faults);
      const text = article === undefined ? joinedText(rows) : withoutMark(article);
      const spans = placed(rows, article === undefined ? text : wellFormed(text), file.name, faults);
      return [{ name, text, annotations: annotationsIn(rows, spans) }];
    });
    return { documents, errors: faults.all };
  },
};
