import { describe, expect, test } from 'vitest';
import type { DateMention } from '../analysis/model.js';
import { Messages } from '../messages.js';
import { instantOf, intervalOf, labelOf } from './calendar.js';

const label = (value: string, language: 'en' | 'ar'): string =>
  labelOf({ value } as DateMention, new Messages(language));

describe('a value in words', () => {
  test.each([
    ['2025-03-18', 'Tuesday, March 18, 2025', 'الثلاثاء، 18 مارس 2025'],
    ['2025-03-18T10:30', 'Tuesday, March 18, 2025 10:30', 'الثلاثاء، 18 مارس 2025 10:30'],
    ['2025-03', 'March 2025', 'مارس 2025'],
    ['2025', '2025', '2025'],
    ['2025-Q1', 'first quarter of 2025', 'الربع الأول من 2025'],
    ['2025-H2', 'second half of 2025', 'النصف الثاني من 2025'],
    ['2025-FA', 'autumn of 2025', 'خريف 2025'],
    ['2025-AU', 'autumn of 2025', 'خريف 2025'],
    ['2025-W07', 'week 7 of 2025', 'الأسبوع 7 من 2025'],
    ['2025-W07-WE', 'end of week 7 of 2025', 'نهاية الأسبوع 7 من 2025'],
    ['199', '1990–1999', '1990–1999'],
    ['19', '1900–1999', '1900–1999'],
    ['P1Y', '1 year', 'سنة'],
    ['P2D', '2 days', 'يومان'],
    ['P3D', '3 days', '3 أيام'],
    ['P2DE', '20 years', '20 سنة'],
    ['PT90M', '90 minutes', '90 دقيقة'],
    ['PXY', 'PXY', 'PXY'],
    ['P1Y6M', 'P1Y6M', 'P1Y6M'],
    ['XXXX-05', 'XXXX-05', 'XXXX-05'],
    ['PAST_REF', 'PAST_REF', 'PAST_REF'],
  ])('%s', (value, english, arabic) => {
    expect([label(value, 'en'), label(value, 'ar')]).toEqual([english, arabic]);
  });
});

test('a list names weekdays and months in short where the language does', () => {
  const day = { value: '2025-03-18' } as DateMention;
  expect(labelOf(day, new Messages('en'), 'short')).toBe('Tue, Mar 18, 2025');
  expect(labelOf(day, new Messages('ar'), 'short')).toBe('الثلاثاء، 18 مارس 2025');
});

describe('a value in time', () => {
  test.each([
    ['2025-03-18', '2025-03-18T00:00'],
    ['2025-03-18TEV', '2025-03-18T18:00'],
    ['2025-W01', '2024-12-30T00:00'],
    ['2025-W01-WE', '2025-01-04T00:00'],
    ['2025-Q3', '2025-07-01T00:00'],
    ['2025-SU', '2025-06-01T00:00'],
    ['199', '1990-01-01T00:00'],
    ['0632', '0632-01-01T00:00'],
    ['P3D', null],
    ['XXXX-05', null],
  ])('%s begins %s', (value, instant) => {
    expect(instantOf(value)).toBe(instant);
  });

  test.each(['2025-03-18', '2025-W10', '2025-03', '2025-Q1', '2025-H1', '2025', '202', '20'])('%s ends', (value) => {
    const { from, to } = intervalOf(value)!;
    expect(to).toBeGreaterThan(from);
  });
});
