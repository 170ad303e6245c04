import { expect, test } from 'vitest';
import { looksForeign } from './letters.js';
import { wordOf } from './word.js';

test.each(['سيتيفيني', 'سيفاندون', 'غوسماو', 'بايبو', 'لازارو', 'كوفاتشيفيتش'])(
  '%s is spelt like a foreign name',
  (form) => expect(looksForeign(wordOf(form, 'arabic'))).toBe(true),
);

test.each(['سيجتمع', 'سيتوجه', 'مسؤولون', 'بقواعدهم', 'الكونغولي', 'للمشاورات', 'مؤسسة', 'دبلوماسيين', 'وزيرا', 'يان'])(
  '%s is not',
  (form) => expect(looksForeign(wordOf(form, 'arabic'))).toBe(false),
);
