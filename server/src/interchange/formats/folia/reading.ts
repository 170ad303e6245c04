// A FoLiA document to an article.
import type { Span } from '../../../analysis/model.js';
import type { Part } from '../../../annotations/annotation.js';
import { firstIndex } from '../../../bisect.js';
import {
  bareAnnotation,
  byExtent,
  byPlace,
  extentOf,
  type StandoffAnnotation,
  type StandoffDocument,
  wordsOf,
} from '../../document.js';
import { checkFragments, Fault, type Faults } from '../../faults.js';
import { fieldsFromFlat } from '../../flatFields.js';
import type { InterchangeFile } from '../../format.js';
import { kindOf, PART_LABELS } from '../../labels.js';
import { checkName, renamed } from '../../names.js';
import { childrenOf, elementsOf, lineOf, type XmlElement } from '../../xml.js';
import { SETS, WORD } from './words.js';

/** The text of the paragraphs, a line each, and where each word stands in it. */
const readText = (
  root: XmlElement,
  file: InterchangeFile,
  faults: Faults,
): { text: string; words: ReadonlyMap<string, Span>; order: readonly Span[] } => {
  const lines: string[] = [];
  const words = new Map<string, Span>();
  let begin = 0;
  for (const paragraph of elementsOf(root, 'p')) {
    const inside = elementsOf(paragraph, 'w');
    const said = (of: XmlElement): string | undefined => childrenOf(of, 't')[0]?.text;
    const line =
      said(paragraph) ??
      inside
        .map((word) => `${said(word) ?? ''}${word.attributes.space === 'no' ? '' : ' '}`)
        .join('')
        .trimEnd();
    let at = 0;
    for (const word of inside)
      faults.try(file.name, lineOf(file.text, word), () => {
        const content = said(word);
        if (content === undefined || content === '') throw new Fault('a word without a text');
        const start = line.indexOf(content, at);
        if (start < 0 || line.slice(at, start).match(WORD))
          throw new Fault(`the paragraph has no ${JSON.stringify(content)} there`);
        at = start + content.length;
        const id = word.attributes['xml:id'];
        if (id !== undefined) words.set(id, { start: begin + start, end: begin + at });
      });
    lines.push(line);
    begin += line.length + 1;
  }
  return { text: lines.join('\n'), words, order: [...words.values()] };
};

/** What the elements of a document refer to. */
interface Known {
  readonly text: string;
  readonly words: ReadonlyMap<string, Span>;
  /** The words in the order of the text, and the index of each by where it begins. */
  readonly order: readonly Span[];
  readonly positions: ReadonlyMap<number, number>;
  readonly processors: ReadonlyMap<string | undefined, XmlElement['attributes']>;
}

/** The words that an element refers to; those that follow each other are one fragment. */
const spansOf = ({ words, order, positions }: Known, of: XmlElement): Span[] => {
  const spans = childrenOf(of, 'wref').map(({ attributes }) => {
    const span = words.get(attributes.id ?? '');
    if (!span) throw new Fault(`there is no word ${attributes.id}`);
    return span;
  });
  const whole: Span[] = [];
  for (const span of checkFragments(spans)) {
    const before = whole.at(-1);
    const follows = before && positions.get(span.start) === indexBefore(order, before.end) + 1;
    if (before && follows) whole[whole.length - 1] = { start: before.start, end: span.end };
    else whole.push(span);
  }
  return whole;
};

/** Index of the word that ends at `offset`. */
const indexBefore = (order: readonly Span[], offset: number): number =>
  firstIndex(order.length, (word) => order[word]!.end >= offset);

/** The fields of an element's features, and of which annotation it is a part. */
const fieldsOf = ({ processors }: Known, of: XmlElement) => {
  const feats = new Map(
    childrenOf(of, 'feat').map(({ attributes }) => [attributes.subset ?? '', attributes.class ?? '']),
  );
  const by = processors.get(of.attributes.processor ?? '');
  if (of.attributes.processor !== undefined && !by) throw new Fault(`there is no processor ${of.attributes.processor}`);
  const flat = fieldsFromFlat((field) => (field === 'confidence' ? of.attributes.confidence : feats.get(field)));
  return { flat: { ...flat, creator: by?.type === 'manual' ? (by.name ?? null) : null }, of: feats.get('of') };
};

const labelOf = ({ attributes }: XmlElement): string => {
  if (!attributes.class) throw new Fault('it has no class');
  return attributes.class;
};

const readEntity = (known: Known, entity: XmlElement): StandoffAnnotation => {
  const { flat } = fieldsOf(known, entity);
  return { ...bareAnnotation(kindOf(labelOf(entity)), spansOf(known, entity)), ...flat };
};

const readStatement = (known: Known, statement: XmlElement): StandoffAnnotation => {
  const [content, ...more] = childrenOf(statement, 'hd');
  if (!content || more.length > 0) throw new Fault('it has not one <hd>');
  const [cue] = childrenOf(statement, 'rel');
  const [source] = childrenOf(statement, 'source');
  const { flat } = fieldsOf(known, statement);
  const words =
    source && flat.speaker === null && flat.source === null ? wordsOf(known.text, spansOf(known, source)) : flat.source;
  const at = cue ? extentOf({ fragments: spansOf(known, cue) }) : null;
  return {
    ...bareAnnotation(kindOf(labelOf(statement)), spansOf(known, content)),
    ...flat,
    source: words ?? null,
    cue: at,
  };
};

const readPart = (known: Known, entity: XmlElement): Part => {
  const role = (['name', 'title'] as const).find((each) => PART_LABELS[each] === labelOf(entity));
  if (!role) throw new Fault(`a part is Name or Title, not ${labelOf(entity)}`);
  return { role, ...extentOf({ fragments: spansOf(known, entity) }) };
};

export const readDocument = (root: XmlElement, file: InterchangeFile, faults: Faults): StandoffDocument => {
  const { text, words, order } = readText(root, file, faults);
  const known: Known = {
    ...{ text, words, order },
    positions: new Map(order.map((span, index) => [span.start, index])),
    processors: new Map(elementsOf(root, 'processor').map(({ attributes }) => [attributes['xml:id'], attributes])),
  };
  const found = new Map<string | XmlElement, StandoffAnnotation>();
  const keyOf = (of: XmlElement): string | XmlElement => of.attributes['xml:id'] ?? of;
  const attempt = (of: XmlElement, read: () => void): void => void faults.try(file.name, lineOf(file.text, of), read);
  const entities = elementsOf(root, 'entities').flatMap((layer) =>
    childrenOf(layer, 'entity').map((entity) => ({
      entity,
      isPart: (entity.attributes.set ?? layer.attributes.set) === SETS.parts,
    })),
  );
  for (const { entity } of entities.filter(({ isPart }) => !isPart))
    attempt(entity, () => found.set(keyOf(entity), readEntity(known, entity)));
  for (const statement of elementsOf(root, 'statement'))
    attempt(statement, () => found.set(keyOf(statement), readStatement(known, statement)));
  for (const { entity } of entities.filter(({ isPart }) => isPart))
    attempt(entity, () => {
      const { of = '' } = fieldsOf(known, entity);
      const one = found.get(of);
      if (!one) throw new Fault(`there is no annotation ${of}`);
      found.set(of, { ...one, parts: [...one.parts, readPart(known, entity)].sort(byPlace) });
    });
  const article = elementsOf(root, 'meta').find(({ attributes }) => attributes.id === 'article')?.text;
  const name = checkName(article || (renamed(file.name, ['.folia.xml', '.xml'], '.txt') ?? file.name));
  return { name, text, annotations: [...found.values()].sort(byExtent) };
};
