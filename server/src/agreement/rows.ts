// An agreement report as rows of cells, for whoever lays them out as tables.
import type { Coefficient } from './coefficient.js';
import type { Share } from './pairs.js';
import type { KindAgreement, PairLinks } from './report.js';

/** How what a report says is written into a cell. */
export interface Cells {
  /** Null for all kinds together. */
  readonly kind: (kind: string | null) => string;
  /** Two annotators: a cell or two. */
  readonly pair: (left: string, right: string) => readonly string[];
  /** F1, or a mean. */
  readonly figure: (value: number | null) => string;
  readonly coefficient: (coefficient: Coefficient) => string;
  readonly share: (share: Share) => string;
}

export const DASH = '–';

/** To three places, without the sign of what is rounded to nothing; a dash where there is no figure. */
export const threePlaces = (value: number | null): string =>
  value === null ? DASH : value.toFixed(3).replace(/^-(?=0\.0+$)/, '');

/** A row for each kind: it, how many annotations each annotator has, F1 strict and overlap, κ, α, uα. */
export const kindRows = (kinds: readonly KindAgreement[], cells: Cells): string[][] =>
  kinds.map(({ kind, annotations, pairs, mean, alphaWords, alphaUnits }) => [
    ...[cells.kind(kind), ...annotations.map(String)],
    ...[cells.figure(mean.strict), cells.figure(mean.overlap)],
    pairs.length === 1 ? cells.coefficient(pairs[0]!.kappa) : cells.figure(mean.kappa),
    ...[cells.coefficient(alphaWords), cells.coefficient(alphaUnits)],
  ]);

/** A row for every two annotators: they, F1 strict and overlap, κ. */
export const pairRows = ({ pairs }: KindAgreement, cells: Cells): string[][] =>
  pairs.map(({ left, right, strict, overlap, kappa }) => [
    ...cells.pair(left, right),
    ...[cells.figure(strict.f1), cells.figure(overlap.f1), cells.coefficient(kappa)],
  ]);

/** A row for every two annotators: they, and how often they say the same speaker, person, date and attributes. */
export const linkRows = (links: readonly PairLinks[], cells: Cells): string[][] =>
  links.map(({ left, right, speaker, person, value, attribute }) => [
    ...cells.pair(left, right),
    ...[speaker, person, value, attribute].map(cells.share),
  ]);
