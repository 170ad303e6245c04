// Every rule's examples and counter-examples, read as published on Thursday 2025-04-10.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../document.js';
import { structureOf } from '../../structure/structure.js';
import { findDates } from '../dates.js';
import { RULES } from '../extract.js';

const valuesIn = (text: string): string[] =>
  findDates(structureOf(linesOf(text)), '2025-04-10').dates.map(({ value }) => value);

describe.each(RULES)('$name', ({ finds, leaves }) => {
  test.each(finds.map(([text, ...values]) => [text, values] as const))('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  for (const text of leaves) test(`not ${text}`, () => expect(valuesIn(text)).toEqual([]));
});
