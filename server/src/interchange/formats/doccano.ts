// JSON Lines for doccano's sequence labelling with relations (https://doccano.github.io/doccano/): entities and the
// relations between them. Offsets count code points. A project has to allow overlapping entities to take them all.
import type { StandoffDocument } from '../document.js';
import { checkSpan, type Value } from '../faults.js';
import { type Format, noCompanions } from '../format.js';
import { annotationsOf, graphOf, speakerByLink } from '../graph.js';
import { labelledStretch, readJsonLines, writeJsonLines } from '../jsonLines.js';
import { labelOf } from '../labels.js';
import { type Aspect, type Losses, SAID } from '../losses.js';
import { CodePoints } from '../offsets.js';

/** What relations say. */
const HELD: ReadonlySet<Aspect> = new Set(['parts', 'cue', 'speaker']);

const recordOf = (document: StandoffDocument, losses: Losses): unknown => {
  const points = new CodePoints(document.text);
  const graph = graphOf(document, losses, { discontinuous: false, labelOf });
  speakerByLink(document, graph, losses);
  for (const { annotation, isMain } of graph.spans)
    if (isMain)
      losses.lacking(
        annotation,
        SAID.filter((aspect) => !HELD.has(aspect)),
      );
  return {
    text: document.text,
    entities: graph.spans.map(({ id, label, fragments }) => {
      const { start, end } = points.spanFrom(fragments[0]!);
      return { id, label, start_offset: start, end_offset: end };
    }),
    relations: graph.links.map(({ label, from, to }, index) => ({
      id: index + 1,
      from_id: from,
      to_id: to,
      type: label,
    })),
    Comments: [],
    article: document.name,
  };
};

export const doccano: Format = {
  name: 'doccano',
  offsetUnit: 'code points',
  extensions: ['.jsonl'],
  write: (documents) => writeJsonLines('doccano.jsonl', documents, recordOf),
  companions: noCompanions,
  read: (files) =>
    readJsonLines(files, (record, reader) => {
      const text = record.get('text').text;
      const points = new CodePoints(text);
      const spanOf = (about: Value, key: number, start: Value, end: Value, label: Value) => ({
        key,
        label: label.text,
        fragments: [points.spanTo(checkSpan(start.offset, end.offset, points.length))],
        fields: {},
        about,
      });
      const entities = record.get('entities');
      const spans = entities.isMissing
        ? reader.each(record.get('label').optionalItems, (about) => {
            const { start, end, label } = labelledStretch(about);
            return spanOf(about, Number(about.path.at(-1)), start, end, label);
          })
        : reader.each(entities.items, (about) =>
            spanOf(
              about,
              about.get('id').number,
              about.get('start_offset'),
              about.get('end_offset'),
              about.get('label'),
            ),
          );
      const links = reader.each(record.get('relations').optionalItems, (about) => ({
        label: about.get('type').text,
        from: about.get('from_id').number,
        to: about.get('to_id').number,
        about,
      }));
      return { text, annotations: annotationsOf(text, spans, links, reader.tell) };
    }),
};
