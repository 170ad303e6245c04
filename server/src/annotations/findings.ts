// Findings: what the analysis suggests, in the shape in which people decide on it.
import type { Analysis, Evidence, Person, Quote, Span } from '../analysis/model.js';
import type { Body, Kind, Part } from './annotation.js';

/** A suggestion. Its kind and span name it; it has no id, since the next analysis makes it anew. */
export interface Finding extends Span {
  readonly kind: Kind;
  /** 0–1. */
  readonly confidence: number;
  readonly body: Body;
}

const findingOf = (
  { start, end }: Span,
  { confidence }: Evidence,
  body: { readonly kind: Kind } & Partial<Body>,
): Finding => ({
  ...{ start, end, kind: body.kind, confidence },
  body: { type: 'safir:Finding', ...body },
});

const relative = ({ start, end }: Span, to: Span): Span => ({ start: start - to.start, end: end - to.start });

const mentionFindings = (person: Person): Finding[] =>
  person.mentions.map((mention) => {
    const { name, titles, evidence } = mention;
    const parts: Part[] = [
      ...(name ? [{ role: 'name' as const, ...relative(name, mention) }] : []),
      ...titles.map((title) => ({ role: 'title' as const, ...relative(title, mention) })),
    ].sort((a, b) => a.start - b.start);
    const { country, body } = person.affiliation;
    const affiliation = body ?? country;
    return findingOf(mention, evidence, {
      kind: person.official ? 'official' : 'person',
      parts,
      person: person.name,
      ...(person.category ? { category: person.category } : {}),
      ...(affiliation ? { affiliation } : {}),
    });
  });

const quoteFinding = (quote: Quote, names: ReadonlyMap<string, string>): Finding => {
  const { kind, speaker, cue, evidence } = quote;
  const person = speaker.person === null ? undefined : names.get(speaker.person);
  return findingOf(quote, evidence, {
    kind: kind === 'direct' ? 'direct-quote' : 'indirect-quote',
    ...(person ? { speaker: person } : speaker.source ? { source: speaker.source } : {}),
    ...(cue ? { cue: relative(cue, quote) } : {}),
  });
};

const found = new WeakMap<Analysis, readonly Finding[]>();

/** Every suggestion of an analysis, in the order of the text; people are named by their fullest name. */
export const findingsOf = (analysis: Analysis): readonly Finding[] => {
  const known = found.get(analysis) ?? findingsIn(analysis);
  found.set(analysis, known);
  return known;
};

const findingsIn = ({ people, quotes, dates }: Analysis): Finding[] => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const findings: Finding[] = [
    ...people.flatMap(mentionFindings),
    ...quotes.map((quote) => quoteFinding(quote, names)),
    ...dates.map((date) => findingOf(date, date.evidence, { kind: 'date', value: date.value })),
  ];
  return findings.sort((a, b) => a.start - b.start || b.end - a.end);
};
