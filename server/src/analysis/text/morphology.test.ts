import { describe, expect, test } from 'vitest';
import { morphology } from './morphology.js';
import { wordOf } from './word.js';

const of = (word: string) => morphology(wordOf(word, 'arabic'));

describe('parts of speech', () => {
  test.each([
    ['أعلن', 'verb'],
    ['وأعلنت', 'verb'],
    ['سيعلنون', 'verb'],
    ['نقلته', 'verb'],
    ['التقى', 'verb'],
    ['التقت', 'verb'],
    ['في', 'function'],
    ['الحكومات', 'noun'],
    ['التزام', 'noun'],
    ['الالتزام', 'noun'],
    ['حكومته', 'noun'],
    ['للحكومة', 'noun'],
    ['الاقتصادية', 'adjective'],
    ['الوزيرة', 'person'],
    ['اللاعبون', 'person'],
    ['الثلاثاء', 'time'],
  ])('%s can be a %s', (word, part) => expect([...of(word).parts]).toContain(part));

  test.each(['لافروف', 'بوغدانوف', 'سليماني', 'غوتيريش'])('%s is no common word', (word) =>
    expect([...of(word).parts]).toEqual([]),
  );
});

describe('shapes of unknown words', () => {
  test.each([
    ['الدبيصات', 'definite-plural'],
    ['الشقرمي', 'definite-nisba'],
    ['يتشقرمون', 'imperfect'],
    ['شقرم', null],
  ])('%s looks like %s', (word, shape) => expect(of(word).shape).toBe(shape));
});
