// The findings of an article as a list: to step through, to pick from, to find at a place.
import type { AnalysisView, PersonView, Position, Range } from '../../server/src/protocol.js';
import { compare } from './positions.js';

export interface Finding {
  readonly kind: 'mention' | 'statement' | 'date';
  readonly range: Range;
  /** As the article has it. */
  readonly text: string;
  /** Who is mentioned, who speaks, which day is meant; null where that is not known. */
  readonly about: string | null;
  /** Of a mention. */
  readonly person: PersonView | null;
}

/** In the order of the text; of two that begin together the longer one first. */
export const findingsOf = ({ people, quotes, dates }: AnalysisView): Finding[] => {
  const found: Finding[] = [
    ...people.flatMap((person) =>
      person.mentions.map(({ range, text }) => ({ kind: 'mention' as const, range, text, about: person.name, person })),
    ),
    ...quotes.map(({ range, text, speaker }) => ({
      kind: 'statement' as const,
      range,
      text,
      about: speaker.label,
      person: null,
    })),
    ...dates.map(({ range, text, label }) => ({ kind: 'date' as const, range, text, about: label, person: null })),
  ];
  return found.sort((a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end));
};

/** The finding after (or before) the selection; past the last one, the first. Null where there is none. */
export const stepFrom = (findings: readonly Finding[], selection: Range, step: 1 | -1): Finding | null => {
  if (step === 1) {
    const isEmpty = compare(selection.start, selection.end) === 0;
    const isAfter = ({ range }: Finding): boolean =>
      compare(range.start, selection.start) > 0 ||
      (compare(range.start, selection.start) === 0 && (isEmpty || compare(range.end, selection.end) < 0));
    return findings.find(isAfter) ?? findings[0] ?? null;
  }
  const isBefore = ({ range }: Finding): boolean =>
    compare(range.start, selection.start) < 0 ||
    (compare(range.start, selection.start) === 0 && compare(range.end, selection.end) > 0);
  return findings.findLast(isBefore) ?? findings.at(-1) ?? null;
};

/** The shortest finding at a position. */
export const findingAt = (findings: readonly Finding[], position: Position): Finding | null => {
  const there = findings.filter(
    ({ range }) => compare(range.start, position) <= 0 && compare(position, range.end) <= 0,
  );
  return there.sort((a, b) => a.text.length - b.text.length)[0] ?? null;
};
