import { describe, expect, test } from 'vitest';
import type { Range } from '../../server/src/protocol.js';
import { at, direct, example, indirect, minister } from './example.fixture.js';
import { findingAt, findingsOf, stepFrom } from './findings.js';

const findings = findingsOf(example);
const cursor = (character: number): Range => ({ start: { line: 0, character }, end: { line: 0, character } });

test('findings stand in the order of the text, the longer of two first', () => {
  expect(findings.map(({ text }) => text)).toEqual([
    'وزير الخارجية أحمد عطاف',
    indirect.text,
    'خالد سليم',
    '5 مايو 2025',
    direct.text,
    'خالد سليم',
    'عام 2024',
  ]);
});

describe('stepping', () => {
  test('visits each once and comes round', () => {
    for (const step of [1, -1] as const) {
      let selection = cursor(0);
      const visited = findings.map(() => {
        const next = stepFrom(findings, selection, step)!;
        selection = next.range;
        return next;
      });
      expect(visited).toEqual(step === 1 ? findings : [...findings].reverse());
    }
  });
  test('starts with the finding at the cursor', () => {
    expect(stepFrom(findings, cursor(indirect.range.start.character), 1)?.text).toBe(indirect.text);
  });
  test('has nowhere to go in an article without findings', () => {
    expect(stepFrom([], cursor(0), 1)).toBeNull();
    expect(stepFrom([], cursor(0), -1)).toBeNull();
  });
});

describe('the finding at a place', () => {
  test('is the shortest there', () => {
    expect(findingAt(findings, at('سليم').start)?.text).toBe('خالد سليم');
    expect(findingAt(findings, at('سيزور').start)?.text).toBe(indirect.text);
    expect(findingAt(findings, minister.mentions[0]!.range.end)?.text).toBe('وزير الخارجية أحمد عطاف');
  });
  test('may be none', () => {
    expect(findingAt(findings, cursor(0).start)).toBeNull();
  });
});
