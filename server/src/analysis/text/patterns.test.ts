import { expect, test } from 'vitest';
import { derivation } from './patterns.js';

test.each([
  ['كتب', 'bare'],
  ['برمج', 'bare'],
  ['يستعرض', 'imperfect'],
  ['استكمل', 'perfect'],
  ['متواصل', 'participle'],
  ['استكمال', 'masdar'],
  ['اتصال', 'masdar'],
  ['اصطدام', 'masdar'],
  ['مفاتيح', 'noun'],
])('%s is derived as %s', (stem, made) => expect(derivation(stem)).toBe(made));

test.each(['لافروف', 'ترامب', 'بلير', 'كلينتون'])('%s is derived from no root', (stem) =>
  expect(derivation(stem)).toBeNull(),
);
