// brat stand-off: a text, an `.ann` beside it, and what brat needs to show them (annotation.conf, visual.conf).
// https://brat.nlplab.org/standoff.html. Offsets count code points. A line end within an annotation parts it into
// fragments, as brat itself does; lines end by LF alone, since brat's server and client count CRLF differently.
import type { Span } from '../../analysis/model.js';
import { joined, stretchesOf } from '../breaks.js';
import type { StandoffAnnotation, StandoffDocument } from '../document.js';
import { checkFragments, checkSpan, Fault, Faults } from '../faults.js';
import { checkStatus } from '../fields.js';
import { type Format, type InterchangeFile, type Written, writeEach } from '../format.js';
import { annotationsOf, type Fields, type Graph, graphOf, type ReadLink, type ReadSpan, sameSpans } from '../graph.js';
import { CUE, kindOf, PART_LABELS, plainLabelOf } from '../labels.js';
import { onLineFeeds } from '../lineFeeds.js';
import type { Losses } from '../losses.js';
import { checkName, renamed } from '../names.js';
import { CodePoints, wellFormed } from '../offsets.js';

/** Characters that end a line of the `.ann` for brat (Python's `splitlines`) or a column of it. */
const BREAK = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;
const BREAKS_ALONE = /^[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+$/;

const pieces = (text: string, span: Span): Span[] => stretchesOf(text, span, BREAK);

/** Fragments between which only line ends stand were one. */
const whole = (text: string, fragments: readonly Span[]): Span[] =>
  joined(text, fragments, (between) => BREAKS_ALONE.test(between));

/** A text that a column can hold. */
const fits = (text: string): boolean =>
  text !== '' && text.trim() === text && !/[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/.test(text);

const annotationLines = (document: StandoffDocument, graph: Graph, losses: Losses): string[] => {
  const { text, annotations } = document;
  const points = new CodePoints(text);
  const lines: string[] = [];
  for (const { id, label, fragments } of graph.spans) {
    const stretches = fragments.flatMap((fragment) => pieces(text, fragment));
    const offsets = stretches.map(points.spanFrom).map(({ start, end }) => `${start} ${end}`);
    const words = stretches.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`T${id}\t${label} ${offsets.join(';')}\t${words}`);
  }
  for (const [index, { label, from, to }] of graph.links.entries())
    lines.push(`R${index + 1}\t${label} Arg1:T${from} Arg2:T${to}`);
  const numbers = { A: 0, N: 0, '#': 0 };
  const people = new Map<string, number>();
  const add = (letter: 'A' | 'N' | '#', rest: string): void =>
    void lines.push(`${letter}${++numbers[letter]}\t${rest}`);
  for (const { id, annotation, isMain } of graph.spans) {
    if (!isMain) continue;
    const one = annotations[annotation]!;
    losses.lacking(annotation, ['id', 'times', 'confidence']);
    if (one.status !== 'added') add('A', `Status T${id} ${one.status}`);
    for (const field of ['person', 'speaker'] as const) {
      const name = one[field];
      if (name === null) continue;
      if (!fits(name)) {
        losses.add(annotation, field, 'characters');
        continue;
      }
      if (!people.has(name)) people.set(name, people.size + 1);
      add('N', `Reference T${id} ${field === 'person' ? 'Person' : 'Speaker'}:${people.get(name)}\t${name}`);
    }
    for (const field of ['source', 'value', 'creator'] as const) {
      const said = one[field];
      if (said === null) continue;
      if (fits(said)) add('#', `${NOTES[field]} T${id}\t${said}`);
      else losses.add(annotation, field, 'characters');
    }
    for (const [name, said] of Object.entries(one.attributes)) {
      const label = plainLabelOf(name);
      if (typeof said === 'string' && fits(said) && label !== null && !Object.values<string>(NOTES).includes(label))
        add('#', `${name === 'note' ? 'AnnotatorNotes' : label} T${id}\t${said}`);
      else losses.add(annotation, 'attribute', 'characters', { name });
    }
  }
  return lines;
};

/** The types of the notes that hold fields; the others are attributes. */
const NOTES = { source: 'Source', value: 'Value', creator: 'Creator', note: 'AnnotatorNotes' } as const;

const annotationConf = (labels: readonly string[]): string => `[entities]
${labels.map((label) => `${label}\n`).join('')}
[relations]
Part Arg1:<ENTITY>, Arg2:${Object.values(PART_LABELS).join('|')}
Cue Arg1:<ENTITY>, Arg2:${CUE}
Speaker Arg1:<ENTITY>, Arg2:<ENTITY>
Continues Arg1:<ENTITY>, Arg2:<ENTITY>
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Status Arg:<ENTITY>, Value:undecided|accepted|corrected
`;

const COLOURS: Readonly<Record<string, string>> = {
  Official: '#cfe2ff',
  Person: '#e2e3e5',
  DirectQuote: '#d1e7dd',
  IndirectQuote: '#e8f3ec',
  Date: '#fff3cd',
  Name: '#9ec5fe',
  Title: '#c5b3e6',
  Cue: '#f8d7da',
};

const visualConf = (labels: readonly string[]): string => `[labels]
${labels.map((label) => `${label} | ${label.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}\n`).join('')}
[drawing]
SPAN_DEFAULT fgColor:black, bgColor:#eeeeee, borderColor:darken
ARC_DEFAULT color:black, arrowHead:triangle-5
${labels.flatMap((label) => (COLOURS[label] ? [`${label} bgColor:${COLOURS[label]}\n`] : [])).join('')}`;

const write = (documents: readonly StandoffDocument[]): Written => {
  const labels = new Set<string>();
  const { files, losses: all } = writeEach(documents, (original, losses) => {
    const document = onLineFeeds(original, losses, wellFormed);
    const { text } = document;
    const graph = graphOf(document, losses, {
      discontinuous: true,
      labelOf: plainLabelOf,
      moves: 'line-ends',
      fits,
      place: (fragments) => {
        const placed = whole(
          text,
          fragments.flatMap((fragment) => pieces(text, fragment)),
        );
        return sameSpans(placed, fragments) ? fragments : placed;
      },
    });
    for (const { label } of graph.spans) labels.add(label);
    const lines = annotationLines(document, graph, losses).map((line) => `${line}\n`);
    return [
      { name: `${original.name}.txt`, text },
      { name: `${original.name}.ann`, text: lines.join('') },
    ];
  });
  const sorted = [...labels].sort();
  const configuration = [
    { name: 'annotation.conf', text: annotationConf(sorted) },
    { name: 'visual.conf', text: visualConf(sorted) },
  ];
  return { files: [...files, ...configuration], losses: all };
};

const readEntity = (line: string, text: string, points: CodePoints) => {
  const match = /^(T\d{1,9})\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)\t(.*)$/su.exec(line);
  if (!match) throw new Fault('not as in T1<TAB>Type 0 5<TAB>words');
  const [, key, label, offsets, words] = match as unknown as [string, string, string, string, string];
  const stretches = offsets.split(';').map((pair) => {
    const [start, end] = pair.split(' ').map(Number) as [number, number];
    return points.spanTo(checkSpan(start, end, points.length));
  });
  for (const [index, { start }] of stretches.entries())
    if (index > 0 && start < stretches[index - 1]!.end) throw new Fault('its fragments overlap or go back');
  const there = stretches.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (there !== words) throw new Fault(`the text has ${JSON.stringify(there)} there, not ${JSON.stringify(words)}`);
  return { key, label, fragments: checkFragments(whole(text, stretches)) };
};

/** What a line of the `.ann` other than a `T` or `R` says of a span. */
const readField = (line: string): { key: string; fields: Fields } => {
  const status = /^A\d+\tStatus (T\d+) (\S+)$/u.exec(line);
  if (status) return { key: status[1]!, fields: { status: checkStatus(status[2]!) } };
  const reference = /^N\d+\tReference (T\d+) (Person|Speaker):\S+\t(.+)$/su.exec(line);
  if (reference)
    return { key: reference[1]!, fields: { [reference[2] === 'Person' ? 'person' : 'speaker']: reference[3]! } };
  const note = /^#\d+\t(\S+) (T\d+)\t(.+)$/su.exec(line);
  if (!note) throw new Fault(`no line of ${line.charAt(0)} that can be read: ${line.slice(0, 60)}`);
  const [, type, key, said] = note as unknown as [string, string, string, string];
  const field = (['source', 'value', 'creator'] as const).find((one) => NOTES[one] === type);
  if (field) return { key, fields: { [field]: said } };
  return { key, fields: { attributes: { [type === 'AnnotatorNotes' ? 'note' : kindOf(type)]: said } } };
};

const readAnn = (file: InterchangeFile, text: string, faults: Faults): readonly StandoffAnnotation[] => {
  const points = new CodePoints(text);
  const spans: Omit<ReadSpan<string, number>, 'fields'>[] = [];
  const links: ReadLink<string, number>[] = [];
  const fields = new Map<string, Fields>();
  const said: { key: string; fields: Fields; line: number }[] = [];
  for (const [number, raw] of file.text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') continue;
    faults.try(file.name, number, () => {
      if (line.startsWith('T')) spans.push({ ...readEntity(line, text, points), about: number });
      else if (line.startsWith('R')) {
        const match = /^R\d+\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*$/u.exec(line);
        if (!match) throw new Fault('not as in R1<TAB>Type Arg1:T1 Arg2:T2');
        links.push({ label: match[1]!, from: match[2]!, to: match[3]!, about: number });
      } else said.push({ ...readField(line), line: number });
    });
  }
  const known = new Set(spans.map(({ key }) => key));
  for (const { key, fields: more, line } of said) {
    if (!known.has(key)) {
      faults.add(file.name, line, `there is no span ${key}`);
      continue;
    }
    const before = fields.get(key) ?? {};
    fields.set(key, { ...before, ...more, attributes: { ...before.attributes, ...more.attributes } });
  }
  return annotationsOf(
    text,
    spans.map((span) => ({ ...span, fields: fields.get(span.key) ?? {} })),
    links,
    (line, { message }) => faults.add(file.name, line, message),
  );
};

export const brat: Format = {
  name: 'brat',
  offsetUnit: 'code points',
  extensions: ['.ann'],
  write,
  companions: ({ name }) => [textOf(name)].flatMap((text) => text ?? []),
  read: (files, companions) => {
    const faults = new Faults();
    const documents = files.flatMap((file) => {
      const read = faults.try(file.name, 0, () => {
        const text = companions.get(textOf(file.name) ?? '');
        if (text === undefined) throw new Fault(`its text ${textOf(file.name) ?? ''} is not there`);
        const name = renamed(file.name, ['.ann'], '')!;
        return { name: checkName(name.includes('.') ? name : `${name}.txt`), text };
      });
      return read ? [{ ...read, annotations: readAnn(file, read.text, faults) }] : [];
    });
    return { documents, errors: faults.all };
  },
};

/** The name of the text beside an `.ann`. */
const textOf = (name: string): string | null => renamed(name, ['.ann'], '.txt');
