// What holds of the analysis of any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.js';
import { texts } from './anyText.fixture.js';
import type { Analysis, Span } from './model.js';

/** Every span of an analysis, with where in it that stands. */
const spansOf = (value: unknown, path = ''): [string, Span][] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, child]) => spansOf(child, `${path}.${name}`));
  return 'start' in value && 'end' in value ? [[path, value as Span], ...inner] : inner;
};

/** Lines and articles may be empty; what was found may not. */
const MAY_BE_EMPTY = /^\.(?:lines|articles)\b/;

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const faultsOf = (text: string, analysis: Analysis): string[] => {
  const faults: string[] = [];
  const say = (fault: string, holds: boolean): void => {
    if (!holds) faults.push(fault);
  };
  for (const [path, { start, end }] of spansOf(analysis)) {
    say(`${path} lies in the text`, start >= 0 && start <= end && end <= text.length);
    say(`${path} is not empty`, start < end || MAY_BE_EMPTY.test(path));
  }
  const people = new Set(analysis.people.map(({ id }) => id));
  say('ids are unique', people.size === analysis.people.length);
  for (const { mentions, name } of analysis.people) {
    say('a person is mentioned', mentions.length > 0);
    say('a person has a name', name !== '');
    say(
      'mentions are in order',
      mentions.every(({ start }, i) => i === 0 || mentions[i - 1]!.start <= start),
    );
    for (const mention of mentions)
      for (const part of [...mention.titles, ...(mention.name ? [mention.name] : [])])
        say('a part lies in its mention', isWithin(part, mention));
  }
  for (const { speaker, alternatives } of analysis.quotes)
    for (const { person } of [speaker, ...alternatives])
      say('a speaker is known', person === null || people.has(person));
  for (const { range } of analysis.dates)
    if (range) say('a range has two ends', analysis.dates[range.other]?.range?.role !== range.role);
  for (const { evidence } of [
    ...analysis.people.flatMap(({ mentions }) => mentions),
    ...analysis.quotes,
    ...analysis.dates,
  ])
    say('confidence is a share', evidence.confidence >= 0 && evidence.confidence <= 1);
  const lines = analysis.lines;
  say(
    'lines follow each other',
    lines.every(({ start }, i) => start === 0 || start > lines[i - 1]!.end),
  );
  return faults;
};

describe('any text', () => {
  test('has findings that lie in it and belong together', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(faultsOf(text, analyze(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is analysed alike whatever was analysed before', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const before = JSON.stringify(analyze(text, { published: '2025-04-10' }));
        analyze(other);
        analyze(`${other}\n${text}`);
        expect(JSON.stringify(analyze(text, { published: '2025-04-10' }))).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});
