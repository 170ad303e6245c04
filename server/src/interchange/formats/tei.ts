// TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): the article as paragraphs with persName, roleName, said and
// date in them; the people, and what TEI has no attribute for, in standOff. The characters of <body>, its white space among
// them, are just the article's text. What crosses another element is parted, and its parts are chained by next and prev
// (Guidelines, 20.3). It has no offsets.
import type { Span } from '../../analysis/model.js';
import type { Part } from '../../annotations/annotation.js';
import { familyOf } from '../../annotations/review.js';
import { isTimexValue } from '../../annotations/timex.js';
import { joined, stretchesOf } from '../breaks.js';
import { bareAnnotation, byExtent, extentOf, type StandoffAnnotation, type StandoffDocument } from '../document.js';
import { checkFragments, Fault, type Faults } from '../faults.js';
import { type FlatField, fieldsFromFlat, flatFieldsOf } from '../flatFields.js';
import { type Format, type InterchangeFile, noCompanions } from '../format.js';
import { sameSpans } from '../graph.js';
import { kindOf, plainLabelOf } from '../labels.js';
import { Losses } from '../losses.js';
import { checkName, renamed } from '../names.js';
import {
  childrenOf,
  element,
  elementsOf,
  escapeText,
  lineOf,
  readXmlFiles,
  XML_HEAD,
  XmlCdata,
  XmlElement,
  XmlText,
  xmlText,
} from '../xml.js';

/** What ends a paragraph; other line ends are characters of one. */
const LINE_END = /[\r\n]+/g;

/** Something to mark: an annotation, or a part or the cue of one. */
interface Mark {
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

/** Ids for people and sources, each of which is said once. */
class Register {
  readonly entries = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  pointerTo(name: string): string {
    const id = this.entries.get(name) ?? `${this.#prefix}${this.entries.size + 1}`;
    this.entries.set(name, id);
    return `#${id}`;
  }
}

interface Registers {
  readonly people: Register;
  readonly sources: Register;
  readonly annotators: Register;
}

/** Fields that have an attribute of TEI's own, and so are not said again in a feature structure. */
const markOf = (
  one: StandoffAnnotation,
  id: string,
  flat: Partial<Record<FlatField, string>>,
  { people, sources, annotators }: Registers,
): { mark: Mark; rest: Partial<Record<FlatField, string>> } => {
  const { creator, confidence, ...others } = flat;
  const common = {
    resp: creator === undefined ? null : annotators.pointerTo(creator),
    cert: confidence ?? null,
  };
  const mark = (name: string, attributes: Mark['attributes']): Mark => ({
    id,
    name,
    attributes: { ...attributes, ...common },
    fragments: one.fragments,
  });
  switch (familyOf(one.kind)) {
    case 'mention': {
      const { person, ...rest } = others;
      const ref = person === undefined ? null : people.pointerTo(person);
      return { mark: mark('persName', { type: one.kind, ref }), rest };
    }
    case 'quote': {
      const { speaker, source, ...rest } = others;
      const who = [
        ...(speaker === undefined ? [] : [people.pointerTo(speaker)]),
        ...(source === undefined ? [] : [sources.pointerTo(source)]),
      ];
      const direct = String(one.kind === 'direct-quote');
      return { mark: mark('said', { direct, who: who.length > 0 ? who.join(' ') : null }), rest };
    }
    case 'date': {
      const { value, ...rest } = others;
      if (value === undefined || /\s/.test(value)) return { mark: mark('date', {}), rest: others };
      const when = W3C_DATE.test(value) && isTimexValue(value) ? value : null;
      return { mark: mark('date', { when, 'when-custom': value }), rest };
    }
    default:
      return { mark: mark('seg', { type: 'annotation', subtype: plainLabelOf(one.kind) }), rest: others };
  }
};

/** The dates of XML Schema, which `when` takes; TIMEX3 has more. */
const W3C_DATE = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\d)?)?)?$/;

/** Parts at the ends of paragraphs, and where an outer mark ends within. Marks are nested in the order in which they come. */
const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const queue: Piece[] = marks
    .flatMap((mark, order) =>
      mark.fragments.flatMap((fragment) =>
        stretchesOf(text, fragment, LINE_END).map((stretch) => ({ ...stretch, mark, order })),
      ),
    )
    .sort(inOrder)
    .reverse();
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

const inOrder = (a: Piece, b: Piece): number => a.start - b.start || b.end - a.end || a.order - b.order;

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

const bodyOf = (text: string, marks: readonly Mark[]): string => {
  const pieces = piecesOf(text, marks);
  const tags = tagsOf(pieces);
  const lines = stretchesOf(text, { start: 0, end: text.length }, LINE_END);
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

const fits = (text: string): boolean => xmlText(text) === text;

const marksOf = (
  document: StandoffDocument,
  losses: Losses,
  registers: Registers,
): { marks: Mark[]; features: string[] } => {
  const { text, annotations } = document;
  const marks: { mark: Mark; extent: Span }[] = [];
  const features: string[] = [];
  const add = (mark: Mark): void => void marks.push({ mark, extent: extentOf(mark) });
  const place = (fragments: readonly Span[]): readonly Span[] => {
    const placed = whole(
      text,
      fragments.flatMap((fragment) => stretchesOf(text, fragment, LINE_END)),
    );
    return sameSpans(placed, fragments) ? fragments : placed;
  };
  for (const [index, one] of annotations.entries()) {
    const fragments = place(one.fragments);
    if (one.status === 'rejected' || plainLabelOf(one.kind) === null || fragments.length === 0) {
      losses.add(
        index,
        'annotation',
        one.status === 'rejected' ? 'rejected' : fragments.length === 0 ? 'line-ends' : 'characters',
      );
      continue;
    }
    if (fragments !== one.fragments) losses.add(index, 'span', 'line-ends', { becomes: fragments });
    const id = `a${index + 1}`;
    const { mark, rest } = markOf({ ...one, fragments }, id, flatFieldsOf(one, index, losses, fits), registers);
    add(mark);
    const own = (spans: readonly Span[]): boolean => spans.every((span) => sameSpans(place([span]), [span]));
    if (!own(one.parts)) losses.add(index, 'parts', 'line-ends');
    else
      for (const [number, part] of one.parts.entries())
        add({
          id: `${id}p${number + 1}`,
          name: part.role === 'name' ? 'name' : 'roleName',
          attributes: { corresp: `#${id}` },
          fragments: [part],
        });
    if (one.cue && !own([one.cue])) losses.add(index, 'cue', 'line-ends');
    else if (one.cue)
      add({ id: `${id}c`, name: 'seg', attributes: { type: 'cue', corresp: `#${id}` }, fragments: [one.cue] });
    if (Object.keys(rest).length > 0) {
      const said = Object.entries(rest).map(([name, value]) =>
        element('f', { name }, element('string', {}, escapeText(value))),
      );
      features.push(element('fs', { type: 'annotation', corresp: `#${id}` }, said.join('')));
    }
  }
  marks.sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
  return { marks: marks.map(({ mark }) => mark), features };
};

/** Touching fragments, and those with only line ends between them, are one. */
const whole = (text: string, fragments: readonly Span[]): Span[] =>
  joined(text, fragments, (between) => /^[\r\n]*$/.test(between));

const listOf = (list: string, entry: string, naming: string, { entries }: Register): string => {
  const all = [...entries].map(([name, id]) => element(entry, { 'xml:id': id }, element(naming, {}, escapeText(name))));
  return all.length > 0 ? `${element(list, {}, all.join('\n'))}\n` : '';
};

const fileOf = (original: StandoffDocument, losses: Losses): InterchangeFile => {
  const document = { ...original, text: xmlText(original.text) };
  if (document.text !== original.text) losses.add(null, 'text', 'characters');
  const registers = {
    people: new Register('person'),
    sources: new Register('source'),
    annotators: new Register('annotator'),
  };
  const { marks, features } = marksOf(document, losses, registers);
  const responsible = [...registers.annotators.entries].map(([name, id]) =>
    element('respStmt', { 'xml:id': id }, element('resp', {}, 'annotation') + element('name', {}, escapeText(name))),
  );
  const statement = element('titleStmt', {}, element('title', {}, escapeText(document.name)) + responsible.join(''));
  const publication = element('publicationStmt', {}, element('p', {}, 'Exported by Safir'));
  const source = element('sourceDesc', {}, element('p', {}, escapeText(document.name)));
  const header = element('teiHeader', {}, element('fileDesc', {}, `${statement}${publication}${source}`));
  const notes =
    listOf('listPerson', 'person', 'persName', registers.people) +
    listOf('listOrg', 'org', 'orgName', registers.sources) +
    features.map((feature) => `${feature}\n`).join('');
  const standOff = notes === '' ? '' : `${element('standOff', {}, `\n${notes}`)}\n`;
  const content = `\n${header}\n${standOff}${element('text', { 'xml:lang': 'ar' }, bodyOf(document.text, marks))}\n`;
  return {
    name: `${document.name}.tei.xml`,
    text: `${XML_HEAD}${element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, content)}\n`,
  };
};

const MARKED = new Set(['persName', 'roleName', 'name', 'said', 'date', 'seg']);

/** An element of the body, and where its characters stand. */
interface Found {
  readonly at: XmlElement;
  readonly span: Span;
}

/** The text of the body, and the elements that mark something in it. */
const readBody = (body: XmlElement): { text: string; found: Found[] } => {
  let text = '';
  const found: Found[] = [];
  const read = (of: XmlElement): void => {
    const start = text.length;
    const place = found.length;
    for (const child of of.children) {
      if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
      else if (child instanceof XmlElement) read(child);
    }
    if (MARKED.has(of.name)) found.splice(place, 0, { at: of, span: { start, end: text.length } });
  };
  read(body);
  return { text, found };
};

const pointers = (attribute: string | undefined): string[] =>
  (attribute ?? '')
    .split(/\s+/)
    .filter((pointer) => pointer !== '')
    .map((pointer) => (pointer.startsWith('#') ? pointer.slice(1) : pointer));

interface Chain {
  readonly head: XmlElement;
  readonly fragments: readonly Span[];
}

/** What is chained by `next`, as one. */
const chainsOf = (
  text: string,
  found: readonly Found[],
  attempt: (at: XmlElement, read: () => void) => void,
): Chain[] => {
  const byId = new Map(
    found.flatMap((one) => (one.at.attributes['xml:id'] ? [[one.at.attributes['xml:id'], one] as const] : [])),
  );
  const chains: Chain[] = [];
  for (const { at, span } of found) {
    if (at.attributes.prev !== undefined) continue;
    attempt(at, () => {
      const spans = [span];
      const seen = new Set([at]);
      for (let [next] = pointers(at.attributes.next); next !== undefined; ) {
        const further = byId.get(next);
        if (!further) throw new Fault(`there is no element ${next}`);
        if (seen.has(further.at)) throw new Fault(`${next} comes round to itself`);
        seen.add(further.at);
        spans.push(further.span);
        [next] = pointers(further.at.attributes.next);
      }
      if (spans.some(({ start, end }) => start === end)) throw new Fault(`<${at.name}> is empty`);
      chains.push({ head: at, fragments: whole(text, checkFragments(spans)) });
    });
  }
  return chains;
};

/** The names that an id stands for. */
const namesIn = (root: XmlElement, entry: string, naming: string): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(root, entry).flatMap((one) => {
      const id = one.attributes['xml:id'];
      const [name] = childrenOf(one, naming);
      return id !== undefined && name ? [[id, name.text] as const] : [];
    }),
  );

interface Known {
  readonly people: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly annotators: ReadonlyMap<string, string>;
  readonly features: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The first of the pointers that is in `names`; those that name nobody anywhere are told as a fault. */
const named = (
  names: ReadonlyMap<string, string>,
  ids: readonly string[],
  others: ReadonlyMap<string, string>,
): string | null => {
  for (const id of ids) if (!names.has(id) && !others.has(id)) throw new Fault(`nobody is ${id}`);
  return ids.map((id) => names.get(id)).find((name) => name !== undefined) ?? null;
};

const NOBODY: ReadonlyMap<string, string> = new Map();

const readMark = ({ head, fragments }: Chain, { people, sources, annotators, features }: Known): StandoffAnnotation => {
  const { attributes } = head;
  const id = attributes['xml:id'];
  const flat = (id === undefined ? undefined : features.get(id)) ?? NOBODY;
  const creator = named(annotators, pointers(attributes.resp), NOBODY);
  const annotation: StandoffAnnotation = {
    ...bareAnnotation('', fragments),
    ...fieldsFromFlat((field) => (field === 'confidence' ? attributes.cert : flat.get(field))),
    creator,
  };
  switch (head.name) {
    case 'persName': {
      const kind = attributes.type === 'official' ? 'official' : 'person';
      return { ...annotation, kind, person: named(people, pointers(attributes.ref), NOBODY) };
    }
    case 'said': {
      const who = pointers(attributes.who);
      const kind = attributes.direct === 'false' ? 'indirect-quote' : 'direct-quote';
      return { ...annotation, kind, speaker: named(people, who, sources), source: named(sources, who, people) };
    }
    case 'date':
      return { ...annotation, kind: 'date', value: attributes['when-custom'] ?? attributes.when ?? annotation.value };
    default:
      return { ...annotation, kind: kindOf(attributes.subtype ?? '') };
  }
};

const isAnnotation = ({ name, attributes }: XmlElement): boolean =>
  name === 'persName' || name === 'said' || name === 'date' || (name === 'seg' && attributes.type === 'annotation');

const readDocument = (root: XmlElement, file: InterchangeFile, faults: Faults): StandoffDocument => {
  const [body] = elementsOf(root, 'body');
  if (!body) throw new Fault('there is no body');
  const { text, found } = readBody(body);
  const title = elementsOf(root, 'title')[0]?.text;
  const name = checkName(title || (renamed(file.name, ['.tei.xml', '.xml'], '.txt') ?? file.name));
  const known: Known = {
    people: namesIn(root, 'person', 'persName'),
    sources: namesIn(root, 'org', 'orgName'),
    annotators: namesIn(root, 'respStmt', 'name'),
    features: new Map(
      elementsOf(root, 'fs').flatMap((fs) =>
        pointers(fs.attributes.corresp).map((id) => {
          const said = childrenOf(fs, 'f').map(
            (f) => [f.attributes.name ?? '', childrenOf(f, 'string')[0]?.text ?? ''] as const,
          );
          return [id, new Map(said)] as const;
        }),
      ),
    ),
  };
  const attempt = (at: XmlElement, read: () => void): void => void faults.try(file.name, lineOf(file.text, at), read);
  const annotations = new Map<string | XmlElement, StandoffAnnotation>();
  const chains = chainsOf(text, found, attempt);
  for (const chain of chains)
    if (isAnnotation(chain.head))
      attempt(chain.head, () => {
        annotations.set(chain.head.attributes['xml:id'] ?? chain.head, readMark(chain, known));
      });
  for (const { head, fragments } of chains) {
    if (isAnnotation(head) || head.attributes.corresp === undefined) continue;
    attempt(head, () => {
      const [id = ''] = pointers(head.attributes.corresp);
      const one = annotations.get(id);
      if (!one) throw new Fault(`there is no annotation ${id}`);
      const extent = extentOf({ fragments });
      if (head.name === 'seg') annotations.set(id, { ...one, cue: extent });
      else {
        const part: Part = { role: head.name === 'name' ? 'name' : 'title', ...extent };
        annotations.set(id, { ...one, parts: [...one.parts, part].sort((a, b) => a.start - b.start || a.end - b.end) });
      }
    });
  }
  return { name, text, annotations: [...annotations.values()].sort(byExtent) };
};

export const tei: Format = {
  name: 'tei',
  offsetUnit: null,
  extensions: ['.tei.xml', '.xml'],
  write: (documents) => {
    const losses = documents.map((document) => new Losses(document));
    const files = documents.map((document, index) => fileOf(document, losses[index]!));
    return { files, losses: losses.flatMap(({ all }) => all) };
  },
  companions: noCompanions,
  read: (files) => readXmlFiles(files, readDocument),
};
