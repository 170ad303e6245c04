// A TEI document to an article.
import type { Span } from '../../../analysis/model.js';
import type { Part } from '../../../annotations/annotation.js';
import {
  bareAnnotation,
  byExtent,
  byPlace,
  extentOf,
  type StandoffAnnotation,
  type StandoffDocument,
} from '../../document.js';
import { checkFragments, Fault, type Faults } from '../../faults.js';
import { fieldsFromFlat } from '../../flatFields.js';
import type { InterchangeFile } from '../../format.js';
import { kindOf } from '../../labels.js';
import { checkName, renamed } from '../../names.js';
import { childrenOf, elementsOf, lineOf, XmlCdata, XmlElement, XmlText } from '../../xml.js';
import { whole } from './paragraphs.js';

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

export const readDocument = (root: XmlElement, file: InterchangeFile, faults: Faults): StandoffDocument => {
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
        annotations.set(id, { ...one, parts: [...one.parts, part].sort(byPlace) });
      }
    });
  }
  return { name, text, annotations: [...annotations.values()].sort(byExtent) };
};
