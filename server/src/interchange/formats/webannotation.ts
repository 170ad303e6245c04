// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): an annotation page an article, beside a copy of its text.
// Offsets count code points, as the Recommendation says. Each fragment is a target of its own with a quote and a position.
import type { Span } from '../../analysis/model.js';
import { selectorsOf } from '../../annotations/annotation.js';
import { VOCABULARY } from '../../annotations/sidecar.js';
import { bareAnnotation, type StandoffAnnotation, type StandoffDocument } from '../document.js';
import { checkFragments, checkSpan, Fault, Faults, parseJson, type Value, withoutMark, withPath } from '../faults.js';
import { fieldsFromJson, fieldsToJson } from '../fields.js';
import { type Format, writeEach } from '../format.js';
import type { Losses } from '../losses.js';
import { checkName } from '../names.js';
import { CodePoints, wellFormed } from '../offsets.js';

/** The annotation's own context has words of ours for other things (`source` is a link there): all of ours are one value. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { safir: VOCABULARY, finding: { '@id': 'safir:finding', '@type': '@json' } },
];

/** Ids have to be IRIs: of those that are none, this is put before. */
const OWN_ID = 'urn:x-safir:decision:';
const SUGGESTION = 'urn:x-safir:suggestion:';

const iriOf = (id: string | null, index: number): string => {
  if (id === null) return `${SUGGESTION}${index + 1}`;
  return /^(?!urn:x-safir:)[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)
    ? id
    : OWN_ID + encodeURIComponent(wellFormed(id));
};

const idOf = (iri: string): string | null => {
  if (iri.startsWith(SUGGESTION)) return null;
  return iri.startsWith(OWN_ID) ? decoded(iri.slice(OWN_ID.length)) : iri;
};

const written = (
  one: StandoffAnnotation,
  index: number,
  { name, text }: StandoffDocument,
  points: CodePoints,
): string => {
  const { creator, created, modified, id, ...said } = fieldsToJson(one);
  const target = one.fragments.map((fragment) => {
    const [position, quote] = selectorsOf(text, fragment);
    return { source: encodeURIComponent(name), selector: [quote, { ...position, ...points.spanFrom(fragment) }] };
  });
  return JSON.stringify({
    id: iriOf(one.id, index),
    type: 'Annotation',
    motivation: 'classifying',
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    body: { type: 'TextualBody', purpose: 'classifying', value: one.kind },
    target: target.length === 1 ? target[0] : target,
    finding: {
      ...(one.parts.length > 0 ? { parts: one.parts.map((part) => ({ ...part, ...points.spanFrom(part) })) } : {}),
      ...(one.cue ? { cue: points.spanFrom(one.cue) } : {}),
      ...said,
    },
  });
};

const pageOf = (document: StandoffDocument, losses: Losses): string => {
  const points = new CodePoints(document.text);
  const items = document.annotations.flatMap((one, index) => {
    if (one.status !== 'rejected') return [written(one, index, document, points)];
    losses.add(index, 'annotation', 'rejected');
    return [];
  });
  return `{\n"@context": ${JSON.stringify(CONTEXT)},\n"id": ${JSON.stringify(pageId(document.name))},\n"type": "AnnotationPage",\n"items": [\n${items.join(',\n')}\n]\n}\n`;
};

const PAGE = 'urn:x-safir:page:';
const pageId = (name: string): string => PAGE + encodeURIComponent(name);

/** The article that a page of Safir's is about, though it may hold no annotation. */
const pageOfArticle = (page: Value): string[] => {
  const id = Array.isArray(page.value) ? undefined : page.get('id').value;
  return typeof id === 'string' && id.startsWith(PAGE) ? [checkName(decoded(id.slice(PAGE.length)))] : [];
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Fault(`no address: ${text}`);
  }
};

/** One or a list of them: JSON-LD makes no difference. */
const several = (value: Value): readonly Value[] =>
  value.isMissing ? [] : Array.isArray(value.value) ? value.items : [value];

/** The articles that a page's annotations are about. */
const sourcesIn = (items: readonly Value[]): string[] => [
  ...new Set(items.flatMap((item) => several(item.get('target')).map((target) => sourceOf(target)))),
];

const sourceOf = (target: Value): string =>
  withPath(target, () => {
    const source = target.get('source').text;
    return checkName(decoded(source.slice(source.lastIndexOf('/') + 1)));
  });

const readTarget = (target: Value, text: string, points: CodePoints): Span =>
  withPath(target, () => {
    const selectors = several(target.get('selector'));
    const position = selectors.find((selector) => selector.get('type').value === 'TextPositionSelector');
    if (!position) throw new Fault('no TextPositionSelector');
    const span = points.spanTo(checkSpan(position.get('start').offset, position.get('end').offset, points.length));
    const quote = selectors.find((selector) => selector.get('type').value === 'TextQuoteSelector');
    const there = text.slice(span.start, span.end);
    if (quote && quote.get('exact').text !== there)
      throw new Fault(`the text has ${JSON.stringify(there)} there, not ${JSON.stringify(quote.get('exact').text)}`);
    return span;
  });

const readAnnotation = (item: Value, text: string, points: CodePoints): StandoffAnnotation => {
  const fragments = checkFragments(several(item.get('target')).map((target) => readTarget(target, text, points)));
  const tag = several(item.get('body')).find((body) => body.get('type').value === 'TextualBody');
  if (!tag) throw item.fault('no body says of which kind it is');
  const kind = tag.get('value').text;
  const own = item.get('finding');
  const creator = item.get('creator');
  const about = {
    id: idOf(item.get('id').text),
    creator: creator.isMissing
      ? null
      : typeof creator.value === 'string'
        ? creator.value
        : creator.get('name').optionalText,
    created: item.get('created').optionalText,
    modified: item.get('modified').optionalText,
  };
  if (own.isMissing) return { ...bareAnnotation(kind, fragments), ...about };
  const span = (one: Value): Span =>
    withPath(one, () => points.spanTo(checkSpan(one.get('start').offset, one.get('end').offset, points.length)));
  const cue = own.get('cue');
  return {
    ...bareAnnotation(kind, fragments),
    ...fieldsFromJson(own),
    ...about,
    parts: own.get('parts').optionalItems.map((part) => {
      const role = part.get('role').text;
      if (role !== 'name' && role !== 'title') throw part.fault('a part is a name or a title');
      return { role, ...span(part) };
    }),
    cue: cue.isMissing ? null : span(cue),
  };
};

const itemsOf = (page: Value): readonly Value[] => {
  if (Array.isArray(page.value)) return page.items;
  const type = page.get('type').value;
  if (type === 'Annotation') return [page];
  return page.get('items').isMissing ? page.get('first').get('items').items : page.get('items').items;
};

export const webannotation: Format = {
  name: 'webannotation',
  offsetUnit: 'code points',
  extensions: ['.webannotation.jsonld', '.jsonld', '.json'],
  write: (documents) =>
    writeEach(documents, (document, losses) => {
      const text = wellFormed(document.text);
      if (text !== document.text) losses.add(null, 'text', 'characters');
      return [
        { name: document.name, text: text.startsWith('\ufeff') ? `\ufeff${text}` : text },
        { name: `${document.name}.webannotation.jsonld`, text: pageOf({ ...document, text }, losses) },
      ];
    }),
  companions: ({ text }) => {
    try {
      const page = parseJson(text);
      return [...new Set([...pageOfArticle(page), ...sourcesIn(itemsOf(page))])];
    } catch (error) {
      if (error instanceof Fault) return [];
      throw error;
    }
  },
  read: (files, companions) => {
    const faults = new Faults();
    const documents = new Map<string, { text: string; points: CodePoints; annotations: StandoffAnnotation[] }>();
    for (const file of files) {
      const page = faults.tryJson(file, () => {
        const value = parseJson(file.text);
        return { items: itemsOf(value), about: pageOfArticle(value) };
      });
      const open = (name: string) => {
        const text = companions.get(name);
        if (text === undefined) throw new Fault(`the article ${JSON.stringify(name)} is not there`);
        const known = documents.get(name) ?? {
          text: withoutMark(text),
          points: new CodePoints(withoutMark(text)),
          annotations: [],
        };
        documents.set(name, known);
        return known;
      };
      for (const name of page?.about ?? []) faults.tryJson(file, () => open(name));
      for (const item of page?.items ?? [])
        faults.tryJson(file, () =>
          withPath(item, () => {
            const names = sourcesIn([item]);
            if (names.length !== 1) throw new Fault('its targets are not in one article');
            const { text, points, annotations } = open(names[0]!);
            annotations.push(readAnnotation(item, text, points));
          }),
        );
    }
    return {
      documents: [...documents].map(([name, { text, annotations }]) => ({ name, text, annotations })),
      errors: faults.all,
    };
  },
};
