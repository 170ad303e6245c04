// An article to a FoLiA document.
import type { Span } from '../../../analysis/model.js';
import { familyOf } from '../../../annotations/review.js';
import type { StandoffDocument } from '../../document.js';
import { flatFieldsOf } from '../../flatFields.js';
import type { InterchangeFile, WriteOptions } from '../../format.js';
import { sameSpans } from '../../graph.js';
import { labelOf, PART_LABELS } from '../../labels.js';
import { onLineFeeds } from '../../lineFeeds.js';
import type { Losses } from '../../losses.js';
import { edgesOf, type InterchangeToken, Tokens } from '../../tokens.js';
import { element, escapeText, isXmlText, XML_HEAD, xmlText } from '../../xml.js';
import { foliaWords, SETS } from './words.js';

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
    if (one.status === 'rejected' || label === null || !isXmlText(label) || fragments.length === 0) {
      const reason = one.status === 'rejected' ? 'rejected' : fragments.length === 0 ? 'tokens' : 'characters';
      losses.add(index, 'annotation', reason);
      continue;
    }
    const whole = joinedOnWords(fragments, words);
    if (!sameSpans(whole, one.fragments)) losses.add(index, 'span', 'tokens', { becomes: whole });
    const { creator, confidence, ...flat } = flatFieldsOf(one, index, losses, isXmlText);
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

export const fileOf = (original: StandoffDocument, losses: Losses, { clitics }: WriteOptions): InterchangeFile => {
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
