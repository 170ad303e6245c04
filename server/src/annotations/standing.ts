// What stands in an article: its analysis with people's decisions laid over it. What was rejected is gone, what was
// corrected or added is there as if it had been found, and people are told apart as the annotators tell them apart.
import {
  type Analysis,
  type DateMention,
  type Evidence,
  type Mention,
  OFFICE_CATEGORIES,
  type OfficeCategory,
  type Person,
  type Quote,
  type Span,
  type Speaker,
} from '../analysis/model.js';
import type { Body } from './annotation.js';
import { familyOf, type Item } from './review.js';

export type Found = Mention | Quote | DateMention;

export interface Standing {
  readonly analysis: Analysis;
  /** The decision behind each thing that somebody decided on. */
  readonly decisions: ReadonlyMap<Found, Item>;
  /** Decisions of the kinds that a project has added, which an analysis has no place for. */
  readonly others: readonly Item[];
}

type Placed = Item & { readonly span: Span };

/** One person's mentions as far as they stand. */
interface Group {
  readonly id: string;
  readonly name: string;
  /** The person of the analysis whose office and gender these are, if there is one. */
  model: Person | null;
  readonly mentions: Mention[];
  readonly decided: Item[];
  /** Whether the analysis alone speaks for some of the mentions. */
  open: boolean;
}

const at = ({ start, end }: Span): string => `${start}-${end}`;

const kindOf = ({ kind }: Quote): string => (kind === 'direct' ? 'direct-quote' : 'indirect-quote');

/** Why something stands that somebody decided: the analysis' own reason where they left it as it was. */
const evidenceOf = ({ status }: Item, found: { readonly evidence: Evidence } | undefined): Evidence => ({
  ...(status === 'accepted' && found ? found.evidence : { rule: 'annotator', because: [] }),
  confidence: 1,
});

const absolute = ({ start, end }: Span, from: Span): Span => ({ start: from.start + start, end: from.start + end });

const isCategory = (text: string | undefined): text is OfficeCategory =>
  (OFFICE_CATEGORIES as readonly string[]).includes(text ?? '');

const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const nearest = <T extends Span>(spans: readonly T[], to: Span): T | null =>
  spans.reduce<T | null>(
    (best, span) => (!best || Math.abs(span.start - to.start) < Math.abs(best.start - to.start) ? span : best),
    null,
  );

/** @param items what stands in the article (`itemsOf`), in the text that was analysed */
export const standingOf = (analysis: Analysis, items: readonly Item[], text: string): Standing => {
  const decisions = new Map<Found, Item>();
  const there = items.filter((item): item is Placed => item.span !== null && item.status !== 'rejected');
  const of = (family: string): Placed[] => there.filter(({ kind }) => familyOf(kind) === family);
  const note = <T extends Found>(found: T, item: Item): T => {
    if (item.annotation) decisions.set(found, item);
    return found;
  };
  const groups = groupsOf(analysis, of('mention'), text, note);
  const people = [...groups.values()].map(personOf).sort((a, b) => byStart(a.mentions[0]!, b.mentions[0]!));
  return {
    analysis: {
      ...analysis,
      people,
      quotes: quotesOf(analysis, of('quote'), groups, people, note),
      dates: datesOf(analysis, of('date'), note),
    },
    decisions,
    others: there.filter(
      ({ kind, annotation }) => annotation && !['mention', 'quote', 'date'].includes(familyOf(kind)),
    ),
  };
};

type Note = <T extends Found>(found: T, item: Item) => T;

const groupsOf = ({ people }: Analysis, items: readonly Placed[], text: string, note: Note): Map<string, Group> => {
  const found = new Map(
    people.flatMap((person) => person.mentions.map((mention) => [at(mention), { person, mention }] as const)),
  );
  const byName = new Map([...people].reverse().map((person) => [person.name, person]));
  const groups = new Map<string, Group>();
  const groupOf = (id: string, name: string, model: Person | null): Group => {
    const group = groups.get(id) ?? { id, name, model, mentions: [], decided: [], open: false };
    group.model ??= model;
    groups.set(id, group);
    return group;
  };
  for (const item of items) {
    const known = found.get(at(item.span));
    if (!item.annotation) {
      if (!known) continue;
      const { id, name } = known.person;
      const group = groupOf(id, name, known.person);
      group.mentions.push(known.mention);
      group.open = true;
      continue;
    }
    const name = item.body.person ?? text.slice(item.span.start, item.span.end);
    const person = byName.get(name);
    const group = groupOf(person?.id ?? `decided ${name}`, name, person ?? known?.person ?? null);
    const parts = (item.body.parts ?? []).map(({ role, ...part }) => ({ role, ...absolute(part, item.span) }));
    const [called] = parts.filter(({ role }) => role === 'name');
    const mention: Mention = {
      ...item.span,
      name: called ? { start: called.start, end: called.end } : null,
      titles: parts.filter(({ role }) => role === 'title').map(({ start, end }) => ({ start, end })),
      evidence: evidenceOf(item, known?.mention),
    };
    group.mentions.push(note(mention, item));
    group.decided.push(item);
  }
  return groups;
};

const personOf = ({ id, name, model, mentions, decided, open }: Group): Person => {
  const said = (field: 'category' | 'affiliation'): string | undefined =>
    decided.map(({ body }) => body[field]).find((value) => value !== undefined);
  const [category, affiliation] = [said('category'), said('affiliation')];
  const known = model?.affiliation ?? { country: null, body: null };
  const isKnown = affiliation === undefined || affiliation === (known.body ?? known.country);
  return {
    ...{ id, name, mentions: mentions.sort(byStart) },
    official: decided.some(({ kind }) => kind === 'official') || (open && (model?.official ?? false)),
    category: isCategory(category) ? category : (model?.category ?? null),
    affiliation: isKnown ? known : { ...known, body: affiliation },
    gender: model?.gender ?? null,
    registry: model?.registry ?? null,
  };
};

const quotesOf = (
  { quotes, people: analysed }: Analysis,
  items: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  people: readonly Person[],
  note: Note,
): Quote[] => {
  const found = new Map(quotes.map((quote) => [`${kindOf(quote)} ${at(quote)}`, quote]));
  const names = new Map(analysed.map(({ id, name }) => [id, name]));
  const byName = new Map([...people].reverse().map((person) => [person.name, person]));
  const successors = new Map([...groups.values()].map(({ id, model }) => [model?.id, id]));
  /** The same speaker, if they still stand under another name or as words only. */
  const kept = (speaker: Speaker): Speaker => {
    const { person } = speaker;
    if (person === null || groups.has(person)) return speaker;
    const successor = successors.get(person);
    return successor
      ? { ...speaker, person: successor }
      : { ...speaker, person: null, source: names.get(person) ?? null };
  };
  const speakerOf = (body: Body, quote: Span, before: Quote | undefined): Speaker => {
    const { speaker: name } = body;
    const source = body.source ?? null;
    const channel = before?.speaker.channel ?? null;
    const person = name === undefined ? undefined : byName.get(name);
    if (!person) {
      const span = before && source !== null && before.speaker.source === source ? before.speaker.span : null;
      return { person: null, source: name ?? source, span, channel };
    }
    const isSame = before !== undefined && kept(before.speaker).person === person.id;
    return {
      person: person.id,
      source: null,
      span: isSame ? before.speaker.span : nearest(person.mentions, quote),
      channel,
    };
  };
  return items.flatMap((item): Quote[] => {
    const { kind, span, body } = item;
    const before = found.get(`${kind} ${at(span)}`);
    if (!item.annotation)
      return before
        ? [
            {
              ...before,
              speaker: kept(before.speaker),
              alternatives: before.alternatives.map((one) => ({ ...kept(one), confidence: one.confidence })),
            },
          ]
        : [];
    const quote: Quote = {
      ...span,
      kind: kind === 'direct-quote' ? 'direct' : 'indirect',
      speaker: speakerOf(body, span, before),
      alternatives: [],
      cue: body.cue ? absolute(body.cue, span) : null,
      evidence: evidenceOf(item, before),
    };
    return [note(quote, item)];
  });
};

/** The type that a TIMEX3 value tells. */
const typeOf = (value: string): DateMention['type'] =>
  value.startsWith('P') && !value.startsWith('PAST') && !value.startsWith('PRESENT')
    ? 'DURATION'
    : /T[\dNMAE]/u.test(value)
      ? 'TIME'
      : 'DATE';

const datesOf = ({ dates }: Analysis, items: readonly Placed[], note: Note): DateMention[] => {
  const indices = new Map(dates.map((date, index) => [at(date), index]));
  const standing = items.flatMap((item) => {
    const index = indices.get(at(item.span));
    return item.annotation || index !== undefined ? [{ item, index }] : [];
  });
  const places = new Map(standing.map(({ index }, place) => [index, place]));
  return standing.map(({ item, index }): DateMention => {
    const before = index === undefined ? undefined : dates[index]!;
    const other = before?.range ? places.get(before.range.other) : undefined;
    const range = before?.range && other !== undefined ? { ...before.range, other } : null;
    const value = item.body.value ?? '';
    if (before && (!item.annotation || value === before.value))
      return note({ ...before, range, evidence: item.annotation ? evidenceOf(item, before) : before.evidence }, item);
    const date: DateMention = {
      ...item.span,
      ...{ type: typeOf(value), value, calendar: before?.calendar ?? 'gregorian', mod: null, anchor: null, range },
      evidence: evidenceOf(item, before),
    };
    return note(date, item);
  });
};
