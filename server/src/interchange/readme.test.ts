// README says of each format what it does not hold: neither less nor more than its loss report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from './anyDocument.fixture.js';
import { DEFAULT_OPTIONS } from './format.js';
import { FORMATS } from './formats.js';
import { wellFormed } from './offsets.js';

const TEXTS = ['person', 'speaker', 'source', 'creator', 'attribute'];
const FIELDS = [...TEXTS, 'value', 'status', 'confidence', 'times', 'id', 'parts', 'cue', 'fragments'];
const PLACES = ['annotation', 'span', 'parts', 'cue'];
const each = (aspects: readonly string[], reason: string): string[] => aspects.map((aspect) => `${aspect}:${reason}`);

/** What README's words stand for: aspects and reasons of the loss report. */
const WORDS: readonly (readonly [en: string, ar: string, losses: readonly string[]])[] = [
  ['nothing', 'لا شيء', []],
  ['the text', 'النص', []],
  ['fields of another kind', 'حقول نوع آخر', each(FIELDS, 'no-place')],
  [
    'everything but kinds and places',
    'كل شيء غير الأنواع والمواضع',
    ['annotation:rejected', ...each(FIELDS, 'no-place')],
  ],
  [
    'everything but kinds and words',
    'كل شيء غير الأنواع والكلمات',
    ['annotation:rejected', ...each(FIELDS, 'no-place'), ...each(PLACES, 'tokens')],
  ],
  ['rejected suggestions', 'الاقتراحات المرفوضة', ['annotation:rejected']],
  ['control characters', 'محارف التحكم', ['text:characters', ...each(TEXTS, 'characters')]],
  ['kinds not named in ASCII', 'الأنواع المسماة بغير ASCII', ['annotation:characters']],
  ['edges within white space', 'الحواف داخل الفراغ', each(PLACES, 'tokens')],
  ['edges at line ends', 'الحواف عند نهايات الأسطر', each(PLACES, 'line-ends')],
  ['CRLF', 'CRLF', ['text:line-ends']],
  ['texts with line ends', 'النصوص التي فيها نهاية سطر', each(TEXTS, 'characters')],
  ['the cue of what is no quote', 'لفظ القول لغير الاقتباس', ['cue:no-place']],
  ['how sure a suggestion is', 'درجة الثقة', ['confidence:no-place']],
  ['when it was decided', 'وقت القرار', ['times:no-place']],
  ['ids', 'المعرّفات', ['id:no-place']],
  ['persons', 'الأشخاص', ['person:no-place']],
  ['sources', 'المصادر', ['source:no-place']],
  ['values', 'القيم', ['value:no-place']],
  ['attributes', 'السمات', ['attribute:no-place']],
  ['attributes that are no text', 'السمات التي ليست نصا', ['attribute:no-place']],
  ['status', 'الحالة', ['status:no-place']],
  ['annotators', 'أصحاب القرار', ['creator:no-place']],
  ['speakers without a mention', 'القائلين بلا ذكر', ['speaker:no-place', 'speaker:other-words']],
];

/** What each format loses of some of many documents. No file holds half a character. */
const lost = (format: (typeof FORMATS)[number]): Set<string> =>
  new Set(
    fc
      .sample(documents, { numRuns: 1000, seed: 7 })
      .filter(({ text }) => wellFormed(text) === text)
      .flatMap((document) => format.write([document], DEFAULT_OPTIONS).losses)
      .map(({ aspect, reason }) => `${aspect}:${reason}`),
  );

describe.each([
  ['README.md', 0, ', '],
  ['README.ar.md', 1, '، '],
] as const)('%s', (file, language, comma) => {
  const readme = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  const rows = new Map(
    [...readme.matchAll(/^\| `([a-z-]+)`[^|]*\| ([^|`]+?) *\|$/gm)].map(([, format, words]) => [format!, words!]),
  );

  test.each(FORMATS)('$name', (format) => {
    const losses = lost(format);
    const said = (rows.get(format.name) ?? '').split(comma).map((words) => {
      const known = WORDS.find((each) => each[language] === words);
      expect(known, `${format.name}: ${words}`).toBeDefined();
      return known![2];
    });
    expect([...losses].filter((loss) => !said.flat().includes(loss))).toEqual([]);
    for (const claim of said.filter(({ length }) => length > 0))
      expect(
        claim.some((loss) => losses.has(loss)),
        claim.join(' '),
      ).toBe(true);
  });
});
