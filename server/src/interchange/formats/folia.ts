// FoLiA 2 (https://folia.readthedocs.io): paragraphs of words, entities on them, and quotes as statements with their
// speaker (source) and cue (relation), the only format with an annotation of its own for them. Words are told by their
// order in the paragraph's text, not by offsets, which its libraries count in different units.
import type { Span } from '../../analysis/model.js';
import type { Part } from '../../annotations/annotation.js';
import { familyOf } from '../../annotations/review.js';
import {
  bareAnnotation,
  byExtent,
  extentOf,
  type StandoffAnnotation,
  type StandoffDocument,
  wordsOf,
} from '../document.js';
import { checkFragments, Fault, type Faults } from '../faults.js';
import { fieldsFromFlat, flatFieldsOf } from '../flatFields.js';
import { type Format, type InterchangeFile, noCompanions, type WriteOptions } from '../format.js';
import { sameSpans } from '../graph.js';
import { kindOf, labelOf, PART_LABELS } from '../labels.js';
import { onLineFeeds } from '../lineFeeds.js';
import { Losses } from '../losses.js';
import { checkName, renamed } from '../names.js';
import { edgesOf, type InterchangeToken, Tokens, tokensOf } from '../tokens.js';
import {
  childrenOf,
  element,
  elementsOf,
  escapeText,
  lineOf,
  readXmlFiles,
  XML_HEAD,
  type XmlElement,
  xmlText,
} from '../xml.js';

const SETS = {
  text: 'https://raw.githubusercontent.com/proycon/folia/master/setdefinitions/text.foliaset.ttl',
  words: 'urn:x-safir:words',
  entities: 'urn:x-safir:entities',
  parts: 'urn:x-safir:parts',
  statements: 'urn:x-safir:statements',
} as const;

/** What FoLiA takes for white space between words. */
const WORD = /[^\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** The words: all that is no white space, parted where a token of the article or at a cut begins or ends. */
const foliaWords = (text: string, cuts: readonly number[]): InterchangeToken[] => {
  const edges = [...tokensOf(text).flatMap(({ start, end }) => [start, end]), ...cuts].sort((a, b) => a - b);
  let next = 0;
  let at = 0;
  return text.split('\n').flatMap((content, line) => {
    const begin = at;
    at += content.length + 1;
    return [...content.matchAll(WORD)].flatMap(({ 0: run, index }) => {
      const [start, end] = [begin + index, begin + index + run.length];
      const words: InterchangeToken[] = [];
      let from = start;
      while (next < edges.length && edges[next]! < end) {
        const edge = edges[next++]!;
        if (edge <= from) continue;
        words.push({ start: from, end: edge, line });
        from = edge;
      }
      return [...words, { start: from, end, line }];
    });
  });
};

const fits = (text: string): boolean => xmlText(text) === text;

const paragraphs = (text: string, words: readonly InterchangeToken[]): string => {
  let next = 0;
  return text
    .split('\n')
    .map((content, line) => {
      const inside: string[] = [];
      for (; next < words.length && words[next]!.line === line; next++) {
        const { start, end } = words[next]!;
        const follows = words[next + 1];
        const space = follows?.line === line && follows.start === end ? 'no' : null;
        const said = element('t', {}, escapeText(text.slice(start, end)));
        inside.push(element('w', { 'xml:id': `w.${next + 1}`, class: 'WORD', space }, said));
      }
      const said = content === '' ? '' : element('t', {}, escapeText(content));
      return `${element('p', { 'xml:id': `p.${line + 1}` }, said + inside.join(''))}\n`;
    })
    .join('');
};

const SAFIR = 'annotator.0';

interface Layers {
  readonly entities: string[];
  readonly parts: string[];
  readonly statements: string[];
}

const layersOf = (
  document: StandoffDocument,
  losses: Losses,
  words: Tokens,
  annotators: Map<string, string>,
): Layers => {
  const layers: Layers = { entities: [], parts: [], statements: [] };
  const { text, annotations } = document;
  const references = (fragments: readonly Span[]): string =>
    fragments
      .flatMap((fragment) => {
        const [first, last] = words.within(fragment)!;
        return words.all
          .slice(first, last + 1)
          .map(({ start, end }, index) => element('wref', { id: `w.${first + index + 1}`, t: text.slice(start, end) }));
      })
      .join('');
  for (const [index, one] of annotations.entries()) {
    const isQuote = familyOf(one.kind) === 'quote';
    const label = labelOf(one.kind);
    const fragments = words.covering(one.fragments);
    if (one.status === 'rejected' || label === null || !fits(label) || fragments.length === 0) {
      const reason = one.status === 'rejected' ? 'rejected' : fragments.length === 0 ? 'tokens' : 'characters';
      losses.add(index, 'annotation', reason);
      continue;
    }
    const whole = joinedOnWords(fragments, words);
    if (!sameSpans(whole, one.fragments)) losses.add(index, 'span', 'tokens', { becomes: whole });
    const { creator, confidence, ...flat } = flatFieldsOf(one, index, losses, fits);
    if (creator !== undefined && !annotators.has(creator)) annotators.set(creator, `annotator.${annotators.size + 1}`);
    const id = `a.${index + 1}`;
    const common = {
      set: isQuote ? SETS.statements : SETS.entities,
      class: label,
      processor: creator === undefined ? SAFIR : annotators.get(creator)!,
      confidence: confidence ?? null,
    };
    const features = Object.entries(flat).map(([subset, value]) => element('feat', { subset, class: value }));
    const own = (spans: readonly Span[]): boolean => spans.every((span) => sameSpans(words.covering([span]), [span]));
    if (!own(one.parts)) losses.add(index, 'parts', 'tokens');
    else
      for (const [number, part] of one.parts.entries())
        layers.parts.push(
          element(
            'entity',
            {
              'xml:id': `${id}.${number + 1}`,
              set: SETS.parts,
              class: PART_LABELS[part.role],
              processor: common.processor,
            },
            element('feat', { subset: 'of', class: id }) + references([part]),
          ),
        );
    if (!isQuote) {
      losses.lacking(index, ['cue']);
      layers.entities.push(element('entity', { 'xml:id': id, ...common }, features.join('') + references(fragments)));
      continue;
    }
    const holdsCue = one.cue !== null && own([one.cue]);
    if (one.cue && !holdsCue) losses.add(index, 'cue', 'tokens');
    const cue = holdsCue ? element('rel', {}, references([one.cue!])) : '';
    const speaker = annotations.find(
      (mention) =>
        flat.speaker !== undefined &&
        mention !== one &&
        mention.person === flat.speaker &&
        mention.status !== 'rejected',
    );
    const at = speaker ? words.covering(speaker.fragments) : [];
    const source = at.length > 0 ? element('source', {}, references(at)) : '';
    layers.statements.push(
      element(
        'statement',
        { 'xml:id': id, ...common },
        features.join('') + element('hd', {}, references(fragments)) + source + cue,
      ),
    );
  }
  return layers;
};

/** Fragments with no word between them are one: FoLiA names words. */
const joinedOnWords = (fragments: readonly Span[], words: Tokens): Span[] => {
  const whole: Span[] = [];
  for (const fragment of fragments) {
    const before = whole.at(-1);
    if (before && words.within(before)![1] + 1 === words.within(fragment)![0])
      whole[whole.length - 1] = { start: before.start, end: fragment.end };
    else whole.push(fragment);
  }
  return whole;
};

const fileOf = (original: StandoffDocument, losses: Losses, { clitics }: WriteOptions): InterchangeFile => {
  const document = onLineFeeds(original, losses, xmlText);
  const { name, text } = document;
  const words = new Tokens(foliaWords(text, clitics === 'expand' ? [] : edgesOf(document)));
  const annotators = new Map<string, string>();
  const { entities, parts, statements } = layersOf(document, losses, words, annotators);
  const processors = [SAFIR, ...annotators.values()].map((processor) => element('annotator', { processor })).join('');
  const declarations =
    element('text-annotation', { set: SETS.text }) +
    element('paragraph-annotation', {}) +
    element('token-annotation', { set: SETS.words }) +
    element('entity-annotation', { set: SETS.entities }, processors) +
    element('entity-annotation', { set: SETS.parts }, processors) +
    element('statement-annotation', { set: SETS.statements }, processors);
  const provenance =
    element('processor', { 'xml:id': SAFIR, name: 'Safir', type: 'auto' }) +
    [...annotators]
      .map(([annotator, id]) => element('processor', { 'xml:id': id, name: annotator, type: 'manual' }))
      .join('');
  const metadata = element(
    'metadata',
    { type: 'native' },
    element('annotations', {}, declarations) +
      element('provenance', {}, provenance) +
      element('meta', { id: 'article' }, escapeText(name)),
  );
  const layer = (tag: string, set: string, all: readonly string[]): string =>
    all.length > 0 ? `${element(tag, { set }, `\n${all.map((one) => `${one}\n`).join('')}`)}\n` : '';
  const body = `\n${paragraphs(text, words.all)}${layer('entities', SETS.entities, entities)}${layer('entities', SETS.parts, parts)}${layer('statements', SETS.statements, statements)}`;
  const attributes = {
    xmlns: 'http://ilk.uvt.nl/folia',
    'xml:id': 'safir',
    version: '2.2.1',
    generator: 'Safir',
  };
  return {
    name: `${name}.folia.xml`,
    text: `${XML_HEAD}${element('FoLiA', attributes, `\n${metadata}\n${element('text', { 'xml:id': 'text' }, body)}\n`)}\n`,
  };
};

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

const readDocument = (root: XmlElement, file: InterchangeFile, faults: Faults): StandoffDocument => {
  const { text, words, order } = readText(root, file, faults);
  const positions = new Map(order.map((span, index) => [span.start, index]));
  const spansOf = (of: XmlElement): Span[] => {
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
  const processors = new Map(elementsOf(root, 'processor').map(({ attributes }) => [attributes['xml:id'], attributes]));
  const fieldsOf = (of: XmlElement) => {
    const feats = new Map(
      childrenOf(of, 'feat').map(({ attributes }) => [attributes.subset ?? '', attributes.class ?? '']),
    );
    const by = processors.get(of.attributes.processor ?? '');
    if (of.attributes.processor !== undefined && !by)
      throw new Fault(`there is no processor ${of.attributes.processor}`);
    const flat = fieldsFromFlat((field) => (field === 'confidence' ? of.attributes.confidence : feats.get(field)));
    return { flat: { ...flat, creator: by?.type === 'manual' ? (by.name ?? null) : null }, of: feats.get('of') };
  };
  const found = new Map<string | XmlElement, StandoffAnnotation>();
  const attempt = (of: XmlElement, read: () => void): void => void faults.try(file.name, lineOf(file.text, of), read);
  const label = ({ attributes }: XmlElement): string => {
    if (!attributes.class) throw new Fault('it has no class');
    return attributes.class;
  };
  const entities = elementsOf(root, 'entities').flatMap((layer) =>
    childrenOf(layer, 'entity').map((entity) => ({
      entity,
      isPart: (entity.attributes.set ?? layer.attributes.set) === SETS.parts,
    })),
  );
  for (const { entity } of entities.filter(({ isPart }) => !isPart))
    attempt(entity, () => {
      const { flat } = fieldsOf(entity);
      found.set(entity.attributes['xml:id'] ?? entity, {
        ...bareAnnotation(kindOf(label(entity)), spansOf(entity)),
        ...flat,
      });
    });
  for (const statement of elementsOf(root, 'statement'))
    attempt(statement, () => {
      const [content, ...more] = childrenOf(statement, 'hd');
      if (!content || more.length > 0) throw new Fault('it has not one <hd>');
      const [cue] = childrenOf(statement, 'rel');
      const [source] = childrenOf(statement, 'source');
      const { flat } = fieldsOf(statement);
      const words =
        source && flat.speaker === null && flat.source === null ? wordsOf(text, spansOf(source)) : flat.source;
      const at = cue ? extentOf({ fragments: spansOf(cue) }) : null;
      const annotation = {
        ...bareAnnotation(kindOf(label(statement)), spansOf(content)),
        ...flat,
        source: words ?? null,
        cue: at,
      };
      found.set(statement.attributes['xml:id'] ?? statement, annotation);
    });
  for (const { entity } of entities.filter(({ isPart }) => isPart))
    attempt(entity, () => {
      const { of = '' } = fieldsOf(entity);
      const one = found.get(of);
      if (!one) throw new Fault(`there is no annotation ${of}`);
      const role = (['name', 'title'] as const).find((each) => PART_LABELS[each] === label(entity));
      if (!role) throw new Fault(`a part is Name or Title, not ${label(entity)}`);
      const part: Part = { role, ...extentOf({ fragments: spansOf(entity) }) };
      found.set(of, { ...one, parts: [...one.parts, part].sort((a, b) => a.start - b.start || a.end - b.end) });
    });
  const article = elementsOf(root, 'meta').find(({ attributes }) => attributes.id === 'article')?.text;
  const name = checkName(article || (renamed(file.name, ['.folia.xml', '.xml'], '.txt') ?? file.name));
  return { name, text, annotations: [...found.values()].sort(byExtent) };
};

/** Index of the word that ends at `offset`. */
const indexBefore = (order: readonly Span[], offset: number): number => {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const folia: Format = {
  name: 'folia',
  offsetUnit: null,
  extensions: ['.folia.xml', '.xml'],
  write: (documents, options) => {
    const losses = documents.map((document) => new Losses(document));
    const files = documents.map((document, index) => fileOf(document, losses[index]!, options));
    return { files, losses: losses.flatMap(({ all }) => all) };
  },
  companions: noCompanions,
  read: (files) => readXmlFiles(files, readDocument),
};
