// JSON Lines for doccano's sequence labelling with relations (https://doccano.github.io/doccano/): entities and the
// relations between them. Offsets count code points. A project has to allow overlapping entities to take them all.
import type { StandoffDocument } from '../document.js';
import { checkSpan, type Value } from '../faults.js';
import { type Format, noCompanions } from '../format.js';
import { annotationsOf, graphOf, type ReadLink, type ReadSpan, speakerByLink } from '../graph.js';
import { jsonLines, readJsonLines } from '../jsonLines.js';
import { labelOf } from '../labels.js';
import { Losses } from '../losses.js';
import { CodePoints } from '../offsets.js';

const recordOf = (document: StandoffDocument, losses: Losses): unknown => {
  const points = new CodePoints(document.text);
  const graph = graphOf(document, losses, { discontinuous: false, labelOf });
  speakerByLink(document, graph, losses);
  for (const { annotation, isMain } of graph.spans)
    if (isMain)
      losses.lacking(annotation, [
        'id',
        'times',
        'confidence',
        'status',
        'creator',
        'person',
        'source',
        'value',
        'attribute',
      ]);
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

type About = { readonly about: Value };

const readLabels = (record: Value, points: CodePoints): (ReadSpan<number> & About)[] =>
  record.get('label').optionalItems.map((about, index) => {
    const [start, end, label] = about.items;
    if (!start || !end || !label) throw about.fault('not [start, end, label]');
    const fragments = [points.spanTo(checkSpan(start.offset, end.offset, points.length))];
    return { key: index, label: label.text, fragments, fields: {}, about };
  });

export const doccano: Format = {
  name: 'doccano',
  offsetUnit: 'code points',
  extensions: ['.jsonl'],
  write: (documents) => {
    const losses = documents.map((document) => new Losses(document));
    const records = documents.map((document, index) => recordOf(document, losses[index]!));
    return { files: [{ name: 'doccano.jsonl', text: jsonLines(records) }], losses: losses.flatMap(({ all }) => all) };
  },
  companions: noCompanions,
  read: (files) =>
    readJsonLines(files, (record, attempt) => {
      const text = record.get('text').text;
      const points = new CodePoints(text);
      const spans = record.get('entities').isMissing
        ? readLabels(record, points)
        : record.get('entities').items.flatMap((about): (ReadSpan<number> & About)[] => {
            const read = attempt(about, () => ({
              key: about.get('id').number,
              label: about.get('label').text,
              fragments: [
                points.spanTo(
                  checkSpan(about.get('start_offset').offset, about.get('end_offset').offset, points.length),
                ),
              ],
              fields: {},
              about,
            }));
            return read ? [read] : [];
          });
      const links = record.get('relations').optionalItems.flatMap((about): (ReadLink<number> & About)[] => {
        const read = attempt(about, () => ({
          label: about.get('type').text,
          from: about.get('from_id').number,
          to: about.get('to_id').number,
          about,
        }));
        return read ? [read] : [];
      });
      const annotations = annotationsOf(text, spans, links, (one, fault) => {
        attempt((one as unknown as About).about, () => {
          throw fault;
        });
      });
      return { text, annotations };
    }),
};
