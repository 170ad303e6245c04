// JSON Lines for spaCy: `entities` without overlaps, as its NER takes them, and all annotations in the span group `sc`, as
// its span categoriser does (https://spacy.io/api/data-formats). Offsets count code points.
import type { Span } from '../../analysis/model.js';
import { bareAnnotation, type StandoffDocument } from '../document.js';
import { checkSpan, type Value } from '../faults.js';
import { type Format, noCompanions } from '../format.js';
import { graphOf } from '../graph.js';
import { labelledStretch, readJsonLines, writeJsonLines } from '../jsonLines.js';
import { kindOf, labelOf } from '../labels.js';
import type { Losses } from '../losses.js';
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
  for (const { annotation, isMain, fragments } of spans) if (isMain) losses.lackingAllBut(annotation, fragments);
  const found = group(({ isMain }) => isMain);
  const entities = withoutOverlaps(found.filter(({ label }) => !label.endsWith('Quote')));
  return {
    text: document.text,
    entities: entities.map(({ start, end, label }) => [start, end, label]),
    spans: { sc: found, parts: group(({ isMain }) => !isMain) },
    meta: { article: document.name },
  };
};

export const spacy: Format = {
  name: 'spacy',
  offsetUnit: 'code points',
  extensions: ['.jsonl'],
  write: (documents, { clitics }) =>
    writeJsonLines('spacy.jsonl', documents, (document, losses) => recordOf(document, losses, clitics === 'expand')),
  companions: noCompanions,
  read: (files) =>
    readJsonLines(files, (record, reader) => {
      const text = record.get('text').text;
      const points = new CodePoints(text);
      const annotationAt = (start: Value, end: Value, label: Value) =>
        bareAnnotation(kindOf(label.text), [points.spanTo(checkSpan(start.offset, end.offset, points.length))]);
      const groups = record.get('spans');
      const group = groups.isMissing ? groups : groups.get('sc');
      const annotations = group.isMissing
        ? reader.each(record.get('entities').optionalItems, (entity) => {
            const { start, end, label } = labelledStretch(entity);
            return annotationAt(start, end, label);
          })
        : reader.each(group.items, (span) => annotationAt(span.get('start'), span.get('end'), span.get('label')));
      return { text, annotations };
    }),
};
