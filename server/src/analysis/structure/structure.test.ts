import { expect, test } from 'vitest';
import { linesOf } from '../document.js';
import { structureOf } from './structure.js';

const PROSE = 'التقى الوزيران في العاصمة وبحثا سبل تعزيز التعاون بين البلدين في مختلف المجالات.';

const kinds = (...lines: string[]): string[] => structureOf(linesOf(lines.join('\n'))).lines.map(({ kind }) => kind);

test.each<[name: string, lines: string[], expected: string[]]>([
  [
    'broadcaster',
    ['عنوان الخبر هنا', 'تاريخ النشر: 3rd, May 2024 GMT', PROSE, 'المصدر: وكالات'],
    ['headline', 'dateline', 'paragraph', 'metadata'],
  ],
  ['agency', ['عنوان الخبر هنا', 'بيروت/ سمير حداد/ الأناضول', PROSE], ['headline', 'dateline', 'paragraph']],
  [
    'Hijri dateline',
    ['عنوان الخبر هنا', 'جدة 3 محرم 1445 هـ الموافق 21 يوليو 2023 م واس', PROSE, '// انتهى //', '0114'],
    ['headline', 'dateline', 'paragraph', 'metadata', 'metadata'],
  ],
  [
    'dateline within the first paragraph',
    ['عنوان الخبر هنا', `الدوحة في 2 مايو /قنا/ ${PROSE}`],
    ['headline', 'paragraph'],
  ],
  [
    'a story without a headline',
    [`مسقط في 19 يناير /العمانية/ ${PROSE.slice(0, -1)} و${PROSE.slice(0, -1)} و${PROSE}`, PROSE],
    ['paragraph', 'paragraph'],
  ],
  [
    'a shorter one that ends as no headline does',
    [`مسقط في 19 يناير 2025 /العمانية/ بمكتبه ${PROSE}`, PROSE],
    ['paragraph', 'paragraph'],
  ],
  ['byline', ['عنوان الخبر هنا', 'من: سمير حداد', PROSE], ['headline', 'metadata', 'paragraph']],
  ['a paragraph may begin with a word of bylines', ['عنوان الخبر هنا', `من ${PROSE}`], ['headline', 'paragraph']],
  [
    'a short sentence with a number is no dateline',
    ['عنوان الخبر هنا', PROSE, 'واستمر اللقاء 3 ساعات في 2024.'],
    ['headline', 'paragraph', 'paragraph'],
  ],
  ['empty lines', ['', 'عنوان الخبر هنا', '', PROSE], ['blank', 'headline', 'blank', 'paragraph']],
  [
    'related headlines',
    ['عنوان الخبر هنا', PROSE, 'اقرأ أيضا:', 'وزير يزور العاصمة السبت', 'قمة ثلاثية في عام 2026'],
    ['headline', 'paragraph', 'break', 'headline', 'headline'],
  ],
  [
    'a second article',
    ['عنوان الخبر هنا', PROSE, 'إقرأ أيضاً:', 'عنوان الخبر الثاني', PROSE],
    ['headline', 'paragraph', 'break', 'headline', 'paragraph'],
  ],
])('%s', (_name, lines, expected) => expect(kinds(...lines)).toEqual(expected));

test('a second article has lines and a headline of its own', () => {
  const { articles } = structureOf(linesOf(['أ ب ج', PROSE, 'اقرأ أيضا', 'د هـ و', PROSE].join('\n')));
  expect(articles).toEqual([
    { firstLine: 0, endLine: 2, headline: 0 },
    { firstLine: 2, endLine: 5, headline: 3 },
  ]);
});
