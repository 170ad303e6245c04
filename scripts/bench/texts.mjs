// What is measured: an article a hundred times over, and as many words of English.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const COPIES = 100;

export const ARTICLE = read('samples/panarab-mediation.article').trimEnd();

/** `article`, COPIES times. */
export const joined = (article) => Array(COPIES).fill(article).join('\n\n');

export const arabic = joined(ARTICLE);

export const wordsIn = (text) => text.split(/\s+/).length;

/** The prose of this repository's English documents: no code, tables or marks. */
const prose = ['README.md', 'docs/annotating.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md']
  .flatMap((path) =>
    read(path)
      .replace(/```.*?```/gs, '')
      .split('\n'),
  )
  .filter((line) => /^[\w*]/.test(line))
  .join('\n')
  .replace(/[*_`[\]()#]/g, '');

const repeated = (words, count) => Array.from({ length: count }, (_, i) => words[i % words.length]);

/** English prose of `count` words. */
export const english = (count) => repeated(prose.split(/(?<=\s)(?=\S)/), count).join('');

const DATES = ['on Thursday', 'April 10, 2025', 'two days ago', 'last week', 'in June 2024', 'tomorrow morning'];

/** English prose of `length` UTF-16 units with `count` dates in it. */
export const englishWithDates = (length, count) => {
  const gap = Math.floor(length / Math.max(1, count));
  const plain = prose.repeat(Math.ceil(gap / prose.length));
  return Array.from({ length: count }, (_, i) => {
    const date = DATES[i % DATES.length];
    return `${plain.slice(0, gap - date.length - 2)} ${date} `;
  }).join('');
};

let made = 0;

/** `text` with other white space at the end of each line than any before, so that no line is remembered. */
export const unseen = (text) =>
  text.replace(/$/gm, () => (made++).toString(2).replace(/0/g, ' ').replace(/1/g, '\u00a0'));

/** `text` with letters typed into its middle, other ones each time. */
export const typedInto = (text) => {
  const middle = text.indexOf(' ', text.length / 2);
  const letters = [...(made++).toString(28)].map((digit) => String.fromCharCode(0x628 + Number.parseInt(digit, 28)));
  return text.slice(0, middle) + letters.join('') + text.slice(middle);
};
