// Which stretches of an article each kind of highlight takes.
import type { AnalysisView, Range } from '../../../server/src/protocol.js';

export const highlightKinds = [
  'directQuote',
  'indirectQuote',
  'doubtfulQuote',
  'title',
  'officialName',
  'person',
  'cue',
  'date',
] as const;
export type HighlightKind = (typeof highlightKinds)[number];

export type HighlightRanges = Readonly<Record<HighlightKind, readonly Range[]>>;

export const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

const compare = (a: Range, b: Range): number =>
  a.start.line - b.start.line ||
  a.start.character - b.start.character ||
  a.end.line - b.end.line ||
  a.end.character - b.end.character;

/** In the order of the text, each stretch once: a background laid twice would be darker. */
const distinct = (ranges: readonly Range[]): Range[] =>
  ranges
    .filter(({ start, end }) => start.line !== end.line || start.character !== end.character)
    .sort(compare)
    .filter((range, index, sorted) => index === 0 || !sameRange(range, sorted[index - 1]!));

export const noHighlights = Object.fromEntries(highlightKinds.map((kind) => [kind, []])) as unknown as HighlightRanges;

/**
 * The highlights of an article.
 *
 * @param wanted the kinds that the user wants to see; a doubtful quote shows with the kind of quote that it is
 */
export const highlightsOf = (view: AnalysisView, wanted: ReadonlySet<string>): HighlightRanges => {
  const mentions = view.people.flatMap(({ official, mentions }) =>
    mentions.map((mention) => ({
      official,
      ...mention,
      place: mention.name ?? (mention.titles[0] ? null : mention.range),
    })),
  );
  const quotes = view.quotes.filter(({ kind }) => wanted.has(kind === 'direct' ? 'directQuote' : 'indirectQuote'));
  const found: Record<HighlightKind, readonly (Range | null)[]> = {
    officialName: mentions.filter(({ official }) => official).map(({ place }) => place),
    person: mentions.filter(({ official }) => !official).map(({ place }) => place),
    title: mentions.flatMap(({ titles }) => titles),
    directQuote: quotes.filter(({ kind }) => kind === 'direct').map(({ range }) => range),
    indirectQuote: quotes.filter(({ kind }) => kind === 'indirect').map(({ range }) => range),
    doubtfulQuote: quotes.filter(({ ambiguous }) => ambiguous).map(({ range }) => range),
    cue: view.quotes.map(({ cue }) => cue),
    date: view.dates.map(({ range }) => range),
  };
  const shown = (kind: HighlightKind): boolean => kind === 'doubtfulQuote' || wanted.has(kind);
  return Object.fromEntries(
    highlightKinds.map((kind) => [kind, shown(kind) ? distinct(found[kind].filter((range) => range !== null)) : []]),
  ) as unknown as HighlightRanges;
};
