import { expect, test } from 'vitest';
import { isMostlyArabic } from './arabicShare.js';

const arabic = 'قال وزير الخارجية إن المحادثات بين الوفدين سارت في أجواء إيجابية للغاية. ';
const english = 'The minister said that the talks between the two delegations went well. ';

test.each([
  { what: 'Arabic', text: arabic, is: true },
  { what: 'Arabic with a Latin name', text: `${arabic}${arabic}Antonio Guterres`, is: true },
  {
    what: 'Arabic with much Markdown and many numbers',
    text: `# ${arabic}\n\n| 1 | 2 |\n|---|---|\n`.repeat(3),
    is: true,
  },
  { what: 'English', text: english, is: false },
  { what: 'as much English as Arabic', text: `${arabic}${english}`, is: false },
  { what: 'a word or two of Arabic', text: 'قال الوزير', is: false },
  { what: 'numbers', text: '1234567890 '.repeat(50), is: false },
  { what: 'nothing', text: '', is: false },
])('$what: $is', ({ text, is }) => {
  expect(isMostlyArabic(text)).toBe(is);
});
