// Tables: officials and other people, quotes, dates, and what else a project marks, each a CSV file (RFC 4180) with a byte
// order mark, by which Excel knows that it is UTF-8. Offsets count UTF-16 units. The text is not in them: to be read again
// they need the articles. A cell that a spreadsheet would take for a formula has an apostrophe before it.
import Papa from 'papaparse';
import type { Span } from '../../analysis/model.js';
import type { Part } from '../../annotations/annotation.js';
import { familyOf } from '../../annotations/review.js';
import { bareAnnotation, byPlace, type StandoffAnnotation, type StandoffDocument, wordsOf } from '../document.js';
import { checkFragments, checkSpan, Fault, Faults, lineAt, withoutMark } from '../faults.js';
import { FLAT_FIELDS, type FlatField, fieldsFromFlat, flatFieldsOf } from '../flatFields.js';
import type { Format, InterchangeFile } from '../format.js';
import { collectingLosses, type Losses } from '../losses.js';
import { checkName } from '../names.js';

const FORMULA = /^'*[=+\-@\t\r]/;

/** The fields that all tables have, behind their own. */
const COMMON: readonly FlatField[] = [
  'note',
  'status',
  'creator',
  'confidence',
  'created',
  'modified',
  'identifier',
  'attributes',
];

interface Table {
  readonly name: string;
  readonly holds: (kind: string) => boolean;
  readonly hasParts: boolean;
  readonly hasCue: boolean;
  readonly fields: readonly FlatField[];
}

const TABLES: readonly Table[] = [
  {
    name: 'officials',
    holds: (kind) => familyOf(kind) === 'mention',
    hasParts: true,
    hasCue: false,
    fields: ['person', 'category', 'affiliation'],
  },
  {
    name: 'quotes',
    holds: (kind) => familyOf(kind) === 'quote',
    hasParts: false,
    hasCue: true,
    fields: ['speaker', 'source'],
  },
  { name: 'dates', holds: (kind) => kind === 'date', hasParts: false, hasCue: false, fields: ['value'] },
  {
    name: 'other',
    holds: () => true,
    hasParts: true,
    hasCue: true,
    fields: FLAT_FIELDS.filter((field) => !COMMON.includes(field)),
  },
];

const columnsOf = ({ hasParts, hasCue, fields }: Table): string[] => [
  ...['article', 'kind', 'words'],
  ...(hasParts ? ['name', 'titles'] : []),
  ...(hasCue ? ['cue'] : []),
  ...fields,
  ...COMMON,
  'spans',
  ...(hasParts ? ['name_spans', 'title_spans'] : []),
  ...(hasCue ? ['cue_span'] : []),
];

const spansText = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}:${end}`).join(' ');

const rowOf = (table: Table, document: StandoffDocument, index: number, losses: Losses): Record<string, string> => {
  const { name, text, annotations } = document;
  const one = annotations[index]!;
  const flat = flatFieldsOf(one, index, losses, () => true);
  for (const field of FLAT_FIELDS)
    if (flat[field] !== undefined && !table.fields.includes(field) && !COMMON.includes(field)) {
      if (field in one.attributes) losses.add(index, 'attribute', 'no-place', { name: field });
      else losses.lacking(index, [field as 'person']);
    }
  if (!table.hasParts) losses.lacking(index, ['parts']);
  if (!table.hasCue) losses.lacking(index, ['cue']);
  const parts = (wanted: Part['role']): Part[] => one.parts.filter(({ role }) => role === wanted);
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
  const cue = one.cue ? [one.cue] : [];
  return {
    article: name,
    kind: one.kind,
    words: wordsOf(text, one.fragments),
    name: words(parts('name')),
    titles: words(parts('title')),
    cue: words(cue),
    ...flat,
    spans: spansText(one.fragments),
    name_spans: spansText(parts('name')),
    title_spans: spansText(parts('title')),
    cue_span: spansText(cue),
  };
};

interface Row {
  readonly cells: ReadonlyMap<string, string>;
  readonly file: InterchangeFile;
  /** Zero-based; a cell may hold line ends of its own. */
  readonly line: number;
}

const plain = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** Columns without which nothing is understood. */
const NEEDED = ['article', 'kind', 'spans'];

/** The rows below the head of each file. */
const rowsOf = (file: InterchangeFile, faults: Faults): Row[] => {
  const text = withoutMark(file.text);
  const rows: Row[] = [];
  let head: readonly string[] | null = null;
  let begin = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    skipEmptyLines: true,
    step: ({ data, errors, meta }) => {
      const line = lineAt(text, begin);
      begin = meta.cursor;
      faults.try(file.name, line, () => {
        const [error] = errors;
        if (error) throw new Fault(error.message);
        if (!head) {
          head = data;
          const missing = NEEDED.find((column) => !data.includes(column));
          if (missing !== undefined) throw new Fault(`there is no column ${missing}`);
          return;
        }
        if (!NEEDED.every((column) => head!.includes(column))) return;
        if (data.length !== head.length) throw new Fault(`${data.length} cells instead of ${head.length}`);
        const cells = new Map(head.map((column, index) => [column, plain(data[index]!)]));
        rows.push({ cells, file, line });
      });
    },
  });
  return rows;
};

const readSpans = (cell: string | undefined, length: number): Span[] =>
  (cell ?? '')
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const match = /^(\d{1,9}):(\d{1,9})$/.exec(pair);
      if (!match) throw new Fault(`no span: ${pair}`);
      return checkSpan(Number(match[1]), Number(match[2]), length);
    });

const readAnnotation = (cells: ReadonlyMap<string, string>, text: string): StandoffAnnotation => {
  const fragments = checkFragments(readSpans(cells.get('spans'), text.length));
  const there = wordsOf(text, fragments);
  const words = cells.get('words') ?? there;
  if (words !== there) throw new Fault(`the article has ${JSON.stringify(there)} there, not ${JSON.stringify(words)}`);
  const parts = (['name', 'title'] as const).flatMap((role) =>
    readSpans(cells.get(`${role}_spans`), text.length).map((span): Part => ({ role, ...span })),
  );
  return {
    ...bareAnnotation(cells.get('kind')!, fragments),
    ...fieldsFromFlat((field) => cells.get(field)),
    parts: parts.sort(byPlace),
    cue: readSpans(cells.get('cue_span'), text.length)[0] ?? null,
  };
};

export const csv: Format = {
  name: 'csv',
  offsetUnit: 'UTF-16',
  extensions: ['.csv'],
  write: (documents) => {
    const { written, losses } = collectingLosses(documents, (document, lost) =>
      document.annotations.map(({ kind }, index) => {
        const table = TABLES.find(({ holds }) => holds(kind))!;
        return { table, row: rowOf(table, document, index, lost) };
      }),
    );
    const files = TABLES.map((table) => {
      const rows = written.flat().flatMap((one) => (one.table === table ? [one.row] : []));
      const csvText = Papa.unparse(
        { fields: columnsOf(table), data: rows },
        { escapeFormulae: FORMULA, newline: '\r\n' },
      );
      return { name: `${table.name}.csv`, text: `\ufeff${csvText}\r\n` };
    });
    return { files, losses };
  },
  companions: (file) => {
    const names = rowsOf(file, new Faults()).map(({ cells }) => cells.get('article') ?? '');
    return [...new Set(names)];
  },
  read: (files, companions) => {
    const faults = new Faults();
    const documents = new Map<string, { text: string; annotations: StandoffAnnotation[] }>();
    for (const file of files)
      for (const { cells, line } of rowsOf(file, faults))
        faults.try(file.name, line, () => {
          const name = checkName(cells.get('article')!);
          const article = companions.get(name);
          if (article === undefined) throw new Fault(`the article ${JSON.stringify(name)} is not there`);
          const document = documents.get(name) ?? { text: withoutMark(article), annotations: [] };
          documents.set(name, document);
          document.annotations.push(readAnnotation(cells, document.text));
        });
    return { documents: [...documents].map(([name, document]) => ({ name, ...document })), errors: faults.all };
  },
};
