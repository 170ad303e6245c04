// An agreement report as tables for people, and as CSV.
import papa from 'papaparse';
import type { Coefficient } from '../../agreement/coefficient.js';
import type { Share } from '../../agreement/pairs.js';
import type { AgreementReport, KindAgreement } from '../../agreement/report.js';
import { table } from '../table.js';

const DASH = '–';

const figure = (value: number | null): string => (value === null ? DASH : value.toFixed(3).replace(/^-(?=0\.0+$)/, ''));
const coefficient = ({ value, unanimous }: Coefficient): string => `${figure(value)}${unanimous ? '*' : ''}`;
const share = ({ same, of }: Share): string => (of === 0 ? DASH : `${same}/${of} (${figure(same / of)})`);
const kindOf = ({ kind }: KindAgreement): string => kind ?? 'all';

export const agreementTables = ({ annotators, articles, words, kinds, links }: AgreementReport): string =>
  [
    table(
      `${articles} articles, ${words} words`,
      ['kind', ...annotators, 'F1 strict', 'F1 overlap', 'kappa', 'alpha', 'alpha u'],
      kinds.map((kind) => [
        kindOf(kind),
        ...kind.annotations.map(String),
        figure(kind.mean.strict),
        figure(kind.mean.overlap),
        kind.pairs.length === 1 ? coefficient(kind.pairs[0]!.kappa) : figure(kind.mean.kappa),
        coefficient(kind.alphaWords),
        coefficient(kind.alphaUnits),
      ]),
    ),
    ...(annotators.length > 2
      ? [
          table(
            'Every two',
            ['annotators', '', 'kind', 'F1 strict', 'F1 overlap', 'kappa'],
            kinds.flatMap((kind) =>
              kind.pairs.map(({ left, right, strict, overlap, kappa }) => [
                ...[left, right, kindOf(kind)],
                ...[figure(strict.f1), figure(overlap.f1), coefficient(kappa)],
              ]),
            ),
          ),
        ]
      : []),
    table(
      'The same in what answers each other',
      ['annotators', '', 'speaker', 'person', 'date value', 'attributes'],
      links.map(({ left, right, speaker, person, value, attribute }) => [
        ...[left, right],
        ...[speaker, person, value, attribute].map(share),
      ]),
    ),
  ].join('\n');

/** One figure a line; a figure that is not there is empty. */
export const agreementCsv = ({ kinds, links }: AgreementReport): string => {
  const rows = [
    ...kinds.flatMap((kind) => [
      ...kind.pairs.flatMap(({ left, right, strict, overlap, kappa }) => [
        [kindOf(kind), 'f1-strict', left, right, strict.f1, false],
        [kindOf(kind), 'f1-overlap', left, right, overlap.f1, false],
        [kindOf(kind), 'kappa-words', left, right, kappa.value, kappa.unanimous],
      ]),
      [kindOf(kind), 'alpha-words', '', '', kind.alphaWords.value, kind.alphaWords.unanimous],
      [kindOf(kind), 'alpha-units', '', '', kind.alphaUnits.value, kind.alphaUnits.unanimous],
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
