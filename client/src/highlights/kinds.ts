// Which stretches of an article each kind of highlight takes.
import type { AnalysisView, ItemView, QuoteView, Range } from '../../../server/src/protocol.js';
import { compare, compareRanges, sameRange } from '../positions.js';

export const highlightKinds = [
  'directQuote',
  'indirectQuote',
  'doubtfulQuote',
  'title',
  'officialName',
  'person',
  'cue',
  'date',
  'decided',
] as const;
export type HighlightKind = (typeof highlightKinds)[number];

export type HighlightRanges = Readonly<Record<HighlightKind, readonly Range[]>>;

/** In the order of the text, each stretch once: a background laid twice would be darker. */
const distinct = (ranges: readonly Range[]): Range[] =>
  ranges
    .filter(({ start, end }) => compare(start, end) !== 0)
    .sort(compareRanges)
    .filter((range, index, sorted) => index === 0 || !sameRange(range, sorted[index - 1]!));

export const noHighlights = Object.fromEntries(highlightKinds.map((kind) => [kind, []])) as unknown as HighlightRanges;

/** Tells whether a stretch is one of these. */
const among = (ranges: readonly Range[]): ((range: Range) => boolean) => {
  const key = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;
  const keys = new Set(ranges.map(key));
  return (range) => keys.has(key(range));
};

type Found = Record<HighlightKind, readonly (Range | null)[]>;

/** What the machine suggests. */
const suggested = ({ people, quotes, dates }: AnalysisView): Found => {
  const mentions = people.flatMap(({ official, mentions }) =>
    mentions.map((mention) => ({
      official,
      ...mention,
      place: mention.name ?? (mention.titles[0] ? null : mention.range),
    })),
  );
  return {
    officialName: mentions.filter(({ official }) => official).map(({ place }) => place),
    person: mentions.filter(({ official }) => !official).map(({ place }) => place),
    title: mentions.flatMap(({ titles }) => titles),
    directQuote: quotes.filter(({ kind }) => kind === 'direct').map(({ range }) => range),
    indirectQuote: quotes.filter(({ kind }) => kind === 'indirect').map(({ range }) => range),
    doubtfulQuote: quotes.filter(({ ambiguous }) => ambiguous).map(({ range }) => range),
    cue: quotes.map(({ cue }) => cue),
    date: dates.map(({ range }) => range),
    decided: [],
  };
};

/** What stands once people's decisions are laid over the machine's suggestions. */
const standing = (quotes: readonly QuoteView[], items: readonly ItemView[]): Found => {
  const there = items.filter(({ range, status }) => range !== null && status !== 'rejected');
  const of = (kind: string): Range[] =>
    there.filter(({ key }) => key.kind === kind).flatMap(({ fragments }) => fragments);
  const open = among(there.flatMap(({ status, range }) => (status === 'undecided' ? range! : [])));
  const parts = (role: 'name' | 'title', kinds: readonly string[]): Range[] =>
    there.flatMap(({ key, parts }) =>
      kinds.includes(key.kind) ? parts.filter((part) => part.role === role).map(({ range }) => range) : [],
    );
  return {
    officialName: parts('name', ['official']),
    person: parts('name', ['person']),
    title: parts('title', ['official', 'person']),
    directQuote: of('direct-quote'),
    indirectQuote: of('indirect-quote'),
    doubtfulQuote: quotes.filter(({ ambiguous, range }) => ambiguous && open(range)).map(({ range }) => range),
    cue: quotes.map(({ cue }) => cue),
    date: of('date'),
    decided: there.filter(({ status }) => status !== 'undecided').flatMap(({ fragments }) => fragments),
  };
};

/**
 * The highlights of an article.
 *
 * @param view null while only the items are known
 * @param items what stands in it by people's decisions; empty while nobody has said
 * @param wanted the kinds that the user wants to see; a doubtful quote shows with the kind of quote that it is
 */
export const highlightsOf = (
  view: AnalysisView | null,
  items: readonly ItemView[],
  wanted: ReadonlySet<string>,
): HighlightRanges => {
  const found = !view || items.length > 0 ? standing(view?.quotes ?? [], items) : suggested(view);
  const isShown = among(
    [
      ...(wanted.has('directQuote') ? found.directQuote : []),
      ...(wanted.has('indirectQuote') ? found.indirectQuote : []),
    ].filter((range) => range !== null),
  );
  const shown: Found = {
    ...(Object.fromEntries(
      highlightKinds.map((kind) => [kind, wanted.has(kind) ? found[kind] : []]),
    ) as unknown as Found),
    doubtfulQuote: found.doubtfulQuote.filter((range) => isShown(range!)),
    decided: found.decided,
  };
  return Object.fromEntries(
    highlightKinds.map((kind) => [kind, distinct(shown[kind].filter((range) => range !== null))]),
  ) as unknown as HighlightRanges;
};
