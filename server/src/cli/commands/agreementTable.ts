// An agreement report as tables for people, and as CSV.
import papa from 'papaparse';
import type { AgreementReport } from '../../agreement/report.js';
import { type Cells, DASH, kindRows, linkRows, pairRows, threePlaces } from '../../agreement/rows.js';
import { table } from '../table.js';

const kindOf = (kind: string | null): string => kind ?? 'all';

const CELLS: Cells = {
  kind: kindOf,
  pair: (left, right) => [left, right],
  figure: threePlaces,
  coefficient: ({ value, unanimous }) => `${threePlaces(value)}${unanimous ? '*' : ''}`,
  share: ({ same, of }) => (of === 0 ? DASH : `${same}/${of} (${threePlaces(same / of)})`),
};

export const agreementTables = ({ annotators, articles, words, kinds, links }: AgreementReport): string =>
  [
    table(
      `${articles} articles, ${words} words`,
      ['kind', ...annotators, 'F1 strict', 'F1 overlap', 'kappa', 'alpha', 'alpha u'],
      kindRows(kinds, CELLS),
    ),
    ...(annotators.length > 2
      ? [
          table(
            'Every two',
            ['kind', 'annotators', '', 'F1 strict', 'F1 overlap', 'kappa'],
            kinds.flatMap((kind) => pairRows(kind, CELLS).map((row) => [kindOf(kind.kind), ...row])),
          ),
        ]
      : []),
    table(
      'The same in what answers each other',
      ['annotators', '', 'speaker', 'person', 'date value', 'attributes'],
      linkRows(links, CELLS),
    ),
  ].join('\n');

/** One figure a line; a figure that is not there is empty. */
export const agreementCsv = ({ kinds, links }: AgreementReport): string => {
  const rows = [
    ...kinds.flatMap((kind) => [
      ...kind.pairs.flatMap(({ left, right, strict, overlap, kappa }) => [
        [kindOf(kind.kind), 'f1-strict', left, right, strict.f1, false],
        [kindOf(kind.kind), 'f1-overlap', left, right, overlap.f1, false],
        [kindOf(kind.kind), 'kappa-words', left, right, kappa.value, kappa.unanimous],
      ]),
      [kindOf(kind.kind), 'alpha-words', '', '', kind.alphaWords.value, kind.alphaWords.unanimous],
      [kindOf(kind.kind), 'alpha-units', '', '', kind.alphaUnits.value, kind.alphaUnits.unanimous],
    ]),
    ...links.flatMap(({ left, right, ...fields }) =>
      Object.entries(fields).map(([name, { same, of }]) => [
        ...['all', `same-${name}`, left, right],
        ...[of === 0 ? null : same / of, false],
      ]),
    ),
  ];
  const fields = ['kind', 'measure', 'left', 'right', 'value', 'unanimous'];
  // A spreadsheet must not take an annotator's name for a formula.
  return `${papa.unparse({ fields, data: rows }, { escapeFormulae: true, newline: '\n' })}\n`;
};
