// What the panel beside the text lists: people with their statements, dates in their order, who quotes whom.
import type { AnalysisView, AnnotationsView, ItemView, Range } from '../../../server/src/protocol.js';
import { placed } from '../annotating/items.js';
import { mainTitle } from '../mainTitle.js';
import type { Panel } from './messages.js';

const keyOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;
const isQuote = ({ key }: ItemView): boolean => key.kind.endsWith('-quote');

/** Whether `inner` begins within `outer`. */
const within = (inner: Range, outer: Range): boolean => {
  const at = ({ line, character }: Range['start']): number => line * 1e7 + character;
  return at(outer.start) <= at(inner.start) && at(inner.start) < at(outer.end);
};

/** Officials first, then those who say most; the rest in the order of the text. */
const byImportance = (a: Panel['people'][number], b: Panel['people'][number]): number =>
  Number(b.official) - Number(a.official) || b.statements.length - a.statements.length;

export const panelOf = (view: AnalysisView, { items, progress, done }: AnnotationsView): Panel => {
  const titles = new Map(view.people.map((person) => [person.name, mainTitle(person) ?? '']));
  const known = new Map(view.dates.map((date) => [keyOf(date.range), date]));
  const people = new Map<string, Panel['people'][number]>();
  const of = (name: string): Panel['people'][number] => {
    const person = people.get(name) ?? {
      name,
      title: titles.get(name) ?? '',
      official: false,
      mentions: [],
      statements: [],
    };
    people.set(name, person);
    return person;
  };
  const standing = placed(items).sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  for (const { key, range, body, text } of standing) {
    if ((key.kind === 'official' || key.kind === 'person') && body.person) {
      const person = of(body.person);
      person.mentions.push(range);
      person.official ||= key.kind === 'official';
    } else if (key.kind.endsWith('-quote')) {
      const name = body.speaker ?? body.source;
      if (name) of(name).statements.push({ range, text, direct: key.kind === 'direct-quote' });
    }
  }
  const quotes = standing.filter((item) => isQuote(item) && (item.body.speaker ?? item.body.source));
  const links = new Map<string, Panel['links'][number]>();
  let first = 0;
  for (const { key, range, body } of standing) {
    if ((key.kind !== 'official' && key.kind !== 'person') || !body.person) continue;
    // Quotes are in the order of the text: those that end far above need not be looked at again.
    while (first < quotes.length && quotes[first]!.range.end.line < range.start.line - 50) first++;
    for (let i = first; i < quotes.length && quotes[i]!.range.start.line <= range.start.line; i++) {
      const quote = quotes[i]!;
      const from = (quote.body.speaker ?? quote.body.source)!;
      if (from === body.person || !within(range, quote.range)) continue;
      const link = links.get(`${from}\n${body.person}`) ?? { from, to: body.person, count: 0 };
      links.set(`${from}\n${body.person}`, { ...link, count: link.count + 1 });
    }
  }
  return {
    people: [...people.values()].sort(byImportance),
    dates: standing.flatMap(({ key, range, text, body }) => {
      if (key.kind !== 'date') return [];
      const date = known.get(keyOf(range));
      const same = date?.value === body.value ? date : undefined;
      const value = body.value ?? '';
      return [{ range, text, value, label: same?.label ?? value, instant: same?.instant ?? instantOf(value) }];
    }),
    links: [...links.values()].sort((a, b) => b.count - a.count),
    progress: progress && { ...progress, done },
  };
};

/** The first instant of a day or month that somebody set; null for anything without a place in the calendar. */
const instantOf = (value: string): string | null => {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T00:00`;
};
