// Label Studio: tasks as JSON, and the labelling configuration that they take (https://labelstud.io/guide/export). What is
// said of a region is a text area of it; one annotation for each annotator, suggestions as predictions. Offsets count
// UTF-16 units, as Label Studio's editor does.
import type { StandoffAnnotation, StandoffDocument } from '../document.js';
import { STRING_FIELDS } from '../document.js';
import { checkSpan, Fault, Faults, parseJson, type Value, withPath } from '../faults.js';
import { checkStatus } from '../fields.js';
import { type Format, type InterchangeFile, noCompanions } from '../format.js';
import { annotationsOf, type Fields, type GraphSpan, graphOf, LINKS, type ReadLink, type ReadSpan } from '../graph.js';
import { articleOf } from '../jsonLines.js';
import { CUE, labelOf, PART_LABELS } from '../labels.js';
import { collectingLosses, type Losses } from '../losses.js';
import { element } from '../xml.js';

const ATTRIBUTE = 'attribute-';
const FIELDS = [...STRING_FIELDS, 'creator', 'status'] as const;

/** Ids are kept where nobody can take them for the number of a region. */
const isKept = (id: string | null): id is string => id !== null && /^(?!region-)\S+$/.test(id);

/** The texts that are said of a region, by the name of their control. */
const textsOf = (one: StandoffAnnotation): (readonly [name: string, text: string])[] => [
  ...FIELDS.flatMap((field) =>
    one[field] === null || (field === 'status' && one.status === 'added') ? [] : [[field, one[field]!] as const],
  ),
  ...Object.entries(one.attributes).flatMap(([name, value]) =>
    typeof value === 'string' ? [[ATTRIBUTE + name, value] as const] : [],
  ),
];

/** The regions of one entry: one annotator's, or the suggestions. */
const entryOf = (one: StandoffAnnotation): string | null => (one.status === 'undecided' ? null : (one.creator ?? ''));

const taskOf = (
  document: StandoffDocument,
  losses: Losses,
): { task: unknown; labels: string[]; controls: string[] } => {
  const { text, annotations } = document;
  const graph = graphOf(document, losses, { discontinuous: false, labelOf });
  const taken = new Set<string>();
  const ids = graph.spans.map(({ id, annotation, isMain }) => {
    const own = annotations[annotation]!.id;
    const kept = isMain && isKept(own) && !taken.has(own) ? own : `region-${id}`;
    taken.add(kept);
    if (isMain && own !== null && kept !== own) losses.add(annotation, 'id', 'characters');
    return kept;
  });
  const entries = new Map<string | null, unknown[]>();
  const controls = new Set<string>();
  const into = ({ annotation }: GraphSpan): unknown[] => {
    const key = entryOf(annotations[annotation]!);
    const result = entries.get(key) ?? [];
    entries.set(key, result);
    return result;
  };
  for (const [index, span] of graph.spans.entries()) {
    const { start, end } = span.fragments[0]!;
    const region = { id: ids[index], to_name: 'text' };
    const place = { start, end };
    const result = into(span);
    result.push({
      ...region,
      from_name: 'label',
      type: 'labels',
      value: { ...place, text: text.slice(start, end), labels: [span.label] },
    });
    if (!span.isMain) continue;
    losses.lacking(span.annotation, ['times', 'confidence']);
    const one = annotations[span.annotation]!;
    for (const [name, said] of textsOf(one)) {
      controls.add(name);
      result.push({ ...region, from_name: name, type: 'textarea', value: { ...place, text: [said] } });
    }
    for (const [name, value] of Object.entries(one.attributes))
      if (typeof value !== 'string') losses.add(span.annotation, 'attribute', 'no-place', { name });
  }
  for (const { label, from, to } of graph.links) {
    const [head, child] = [graph.spans[from - 1]!, graph.spans[to - 1]!];
    if (into(head) === into(child))
      into(head).push({
        type: 'relation',
        from_id: ids[from - 1],
        to_id: ids[to - 1],
        direction: 'right',
        labels: [label],
      });
  }
  const suggestions = entries.get(null);
  const task = {
    data: { text, article: document.name },
    annotations: [...entries].flatMap(([key, result]) => (key === null ? [] : [{ result }])),
    predictions: suggestions ? [{ model_version: 'safir', result: suggestions }] : [],
  };
  return { task, labels: graph.spans.map(({ label }) => label), controls: [...controls] };
};

const configuration = (labels: readonly string[], controls: readonly string[]): string => {
  const lines = [
    `  <Labels name="label" toName="text">\n${labels.map((label) => `    ${element('Label', { value: label })}\n`).join('')}  </Labels>`,
    '  <Text name="text" value="$text" granularity="character"/>',
    ...controls.map(
      (name) =>
        `  ${element('TextArea', { name, toName: 'text', perRegion: 'true', editable: 'true', placeholder: name })}`,
    ),
    `  <Relations>\n${LINKS.map((link) => `    ${element('Relation', { value: link })}\n`).join('')}  </Relations>`,
  ];
  return `<View>\n${lines.join('\n')}\n</View>\n`;
};

type Region = ReadSpan<string, Value>;

const readRegion = (about: Value, text: string): Region => {
  const value = about.get('value');
  const span = checkSpan(value.get('start').offset, value.get('end').offset, text.length);
  const words = value.get('text').optionalText;
  const there = text.slice(span.start, span.end);
  if (words !== null && words !== there)
    throw new Fault(`the text has ${JSON.stringify(there)} there, not ${JSON.stringify(words)}`);
  const [label, ...more] = value.get('labels').items;
  if (!label || more.length > 0) throw new Fault('not one label');
  return { key: about.get('id').text, label: label.text, fragments: [span], fields: {}, about };
};

/** What a text area says of its region. */
const readField = (about: Value): Fields => {
  const name = about.get('from_name').text;
  const texts = about.get('value').get('text');
  const said = typeof texts.value === 'string' ? texts.value : texts.items.map((one) => one.text).join('\n');
  if (name.startsWith(ATTRIBUTE)) return { attributes: { [name.slice(ATTRIBUTE.length)]: said } };
  if (name === 'status') return { status: checkStatus(said) };
  if (!FIELDS.some((field) => field === name)) throw new Fault(`no text area is called ${name}`);
  return { [name]: said };
};

const readResult = (
  result: readonly Value[],
  text: string,
  defaults: Fields,
  faults: Faults,
  file: InterchangeFile,
): readonly StandoffAnnotation[] => {
  const attempt = <T>(about: Value, read: () => T): T | undefined => faults.tryJson(file, () => withPath(about, read));
  const regions: Region[] = [];
  const relations: ReadLink<string, Value>[] = [];
  const fields = new Map<string, Fields>();
  for (const about of result)
    attempt(about, () => {
      const type = about.get('type').text;
      if (type === 'labels') regions.push(readRegion(about, text));
      else if (type === 'textarea') {
        const key = about.get('id').text;
        const before = fields.get(key) ?? {};
        const more = readField(about);
        fields.set(key, { ...before, ...more, attributes: { ...before.attributes, ...more.attributes } });
      } else if (type === 'relation') {
        const [label] = about.get('labels').optionalItems;
        if (!label) throw new Fault('a relation without a label');
        relations.push({ label: label.text, from: about.get('from_id').text, to: about.get('to_id').text, about });
      } else throw new Fault(`results of type ${type} are not read`);
    });
  const spans = regions.map((region) => ({
    ...region,
    fields: { ...(isKept(region.key) ? { id: region.key } : {}), ...defaults, ...fields.get(region.key) },
  }));
  return annotationsOf(text, spans, relations, (about, fault) => {
    attempt(about, () => {
      throw fault;
    });
  });
};

export const labelStudio: Format = {
  name: 'label-studio',
  offsetUnit: 'UTF-16',
  extensions: ['.json'],
  write: (documents) => {
    const { written, losses } = collectingLosses(documents, taskOf);
    const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();
    const labels = distinct([...Object.values(PART_LABELS), CUE, ...written.flatMap((one) => one.labels)]);
    const tasks = written.map(({ task }) => JSON.stringify(task)).join(',\n');
    return {
      files: [
        { name: 'label-studio.json', text: `[\n${tasks}\n]\n` },
        { name: 'label-studio.xml', text: configuration(labels, distinct(written.flatMap((one) => one.controls))) },
      ],
      losses,
    };
  },
  companions: noCompanions,
  read: (files) => {
    const faults = new Faults();
    const documents = files.flatMap((file) =>
      (faults.tryJson(file, () => parseJson(file.text).items) ?? []).flatMap((task, index): StandoffDocument[] => {
        const read = faults.tryJson(file, () => {
          const text = task.get('data').get('text').text;
          const results = (field: string) => task.get(field).optionalItems.map((entry) => entry.get('result').items);
          return {
            text,
            name: withPath(task, () => articleOf(task.get('data'), file.name, index)),
            decided: results('annotations'),
            open: results('predictions'),
          };
        });
        if (!read) return [];
        const { text, name, decided, open } = read;
        const annotations = [
          ...decided.map((result) => readResult(result, text, {}, faults, file)),
          ...open.map((result) => readResult(result, text, { status: 'undecided' }, faults, file)),
        ].flat();
        return [{ name, text, annotations }];
      }),
    );
    return { documents, errors: faults.all };
  },
};
