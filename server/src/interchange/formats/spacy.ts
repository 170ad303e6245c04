// JSON Lines for spaCy: `entities` without overlaps, as its NER takes them, and all annotations in the span group `sc`, as
// its span categoriser does (https://spacy.io/api/data-formats). Offsets count code points.
import type { Span } from '../../analysis/model.js';
import { bareAnnotation, type StandoffDocument } from '../document.js';
import { checkSpan, type Value } from '../faults.js';
import { type Format, noCompanions } from '../format.js';
import { graphOf } from '../graph.js';
import { jsonLines, readJsonLines } from '../jsonLines.js';
import { kindOf, labelOf } from '../labels.js';
import { Losses } from '../losses.js';
import { CodePoints } from '../offsets.js';
import { Tokens, tokensOf } from '../tokens.js';

interface Labelled extends Span {
  readonly label: string;
}

/** Those of the spans that do not overlap an earlier or longer one. */
const withoutOverlaps = (spans: readonly Labelled[]): Labelled[] => {
  let free = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
};

const recordOf = (document: StandoffDocument, losses: Losses, expand: boolean): unknown => {
  const points = new CodePoints(document.text);
  const { spans } = graphOf(document, losses, {
    discontinuous: true,
    labelOf,
    ...(expand ? { place: new Tokens(tokensOf(document.text)).covering } : {}),
  });
  const group = (isWanted: (span: (typeof spans)[number]) => boolean): Labelled[] =>
    spans
      .filter(isWanted)
      .flatMap(({ label, fragments }) => fragments.map((fragment) => ({ ...points.spanFrom(fragment), label })));
  for (const { annotation, isMain, fragments } of spans) {
    if (!isMain) continue;
    const aspects = [
      'id',
      'times',
      'confidence',
      'status',
      'creator',
      'parts',
      'cue',
      'person',
      'speaker',
      'source',
      'value',
      'attribute',
    ] as const;
    losses.lacking(annotation, aspects);
    if (fragments.length > 1) losses.add(annotation, 'fragments', 'no-place', { becomes: fragments });
  }
  const found = group(({ isMain }) => isMain);
  const entities = withoutOverlaps(found.filter(({ label }) => !label.endsWith('Quote')));
  return {
    text: document.text,
    entities: entities.map(({ start, end, label }) => [start, end, label]),
    spans: { sc: found, parts: group(({ isMain }) => !isMain) },
    meta: { article: document.name },
  };
};

/** The spans of `sc` where there are any, else the entities. */
const labelledIn = (record: Value): (readonly [about: Value, start: number, end: number, label: string])[] => {
  const groups = record.get('spans');
  const all = groups.isMissing ? [] : groups.get('sc').optionalItems;
  if (!groups.isMissing && !groups.get('sc').isMissing)
    return all.map((span) => [span, span.get('start').offset, span.get('end').offset, span.get('label').text]);
  return record.get('entities').optionalItems.map((entity) => {
    const [start, end, label] = entity.items;
    if (!start || !end || !label) throw entity.fault('not [start, end, label]');
    return [entity, start.offset, end.offset, label.text];
  });
};

export const spacy: Format = {
  name: 'spacy',
  offsetUnit: 'code points',
  extensions: ['.jsonl'],
  write: (documents, { clitics }) => {
    const losses = documents.map((document) => new Losses(document));
    const records = documents.map((document, index) => recordOf(document, losses[index]!, clitics === 'expand'));
    return { files: [{ name: 'spacy.jsonl', text: jsonLines(records) }], losses: losses.flatMap(({ all }) => all) };
  },
  companions: noCompanions,
  read: (files) =>
    readJsonLines(files, (record, attempt) => {
      const text = record.get('text').text;
      const points = new CodePoints(text);
      const annotations = labelledIn(record).flatMap(
        ([about, start, end, label]) =>
          attempt(about, () => bareAnnotation(kindOf(label), [points.spanTo(checkSpan(start, end, points.length))])) ??
          [],
      );
      return { text, annotations };
    }),
};
