// Findings: what the analysis suggests, in the shape in which people decide on it.
import type { Analysis, Person, Span } from '../analysis/model.js';
import type { Body, Kind, Part } from './annotation.js';

/** A suggestion. Its kind and span name it; it has no id, since the next analysis makes it anew. */
export interface Finding extends Span {
  readonly kind: Kind;
  /** 0–1. */
  readonly confidence: number;
  readonly body: Body;
}

const relative = ({ start, end }: Span, to: Span): Span => ({ start: start - to.start, end: end - to.start });

const mentionFindings = (person: Person): Finding[] =>
  person.mentions.map(({ start, end, name, titles, evidence }) => {
    const kind = person.official ? 'official' : 'person';
    const parts: Part[] = [
      ...(name ? [{ role: 'name' as const, ...relative(name, { start, end }) }] : []),
      ...titles.map((title) => ({ role: 'title' as const, ...relative(title, { start, end }) })),
    ].sort((a, b) => a.start - b.start);
    const { country, body } = person.affiliation;
    const affiliation = body ?? country;
    return {
      start,
      end,
      kind,
      confidence: evidence.confidence,
      body: {
        type: 'safir:Finding',
        kind,
        parts,
        person: person.name,
        ...(person.category ? { category: person.category } : {}),
        ...(affiliation ? { affiliation } : {}),
      },
    };
  });

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
    ...quotes.map(({ start, end, kind: how, speaker, cue, evidence }): Finding => {
      const kind = how === 'direct' ? 'direct-quote' : 'indirect-quote';
      const person = speaker.person === null ? undefined : names.get(speaker.person);
      return {
        start,
        end,
        kind,
        confidence: evidence.confidence,
        body: {
          type: 'safir:Finding',
          kind,
          ...(person ? { speaker: person } : speaker.source ? { source: speaker.source } : {}),
          ...(cue ? { cue: relative(cue, { start, end }) } : {}),
        },
      };
    }),
    ...dates.map(({ start, end, value, evidence }) => ({
      start,
      end,
      kind: 'date',
      confidence: evidence.confidence,
      body: { type: 'safir:Finding' as const, kind: 'date', value },
    })),
  ];
  return findings.sort((a, b) => a.start - b.start || b.end - a.end);
};
