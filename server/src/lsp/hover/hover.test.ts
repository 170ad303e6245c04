import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../analysis/model.js';
import type { Registry } from '../../analysis/people/registry.js';
import { type Language, Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { caret, marked, URI } from '../marked.fixture.js';
import { hover } from './hover.js';

const XML = `قمة
قال <m id="a" class="official"><t>وزير الخارجية</t> <n>سالم المرزوقي</n></m> إن "<q kind="direct" speaker="a" cue="قال">الزيارة تبدأ <d type="DATE" value="2025-04-11">غدا</d></q>".
وحضر <m id="b" class="other"><n>هاني كرم</n></m> وعاد <m id="a" class="official"><n>المرزوقي</n></m>.
`;
const article = marked(XML);

const WORKSPACE: Registry = [
  {
    key: 'salim',
    names: ['سالم المرزوقي'],
    english: 'Salim al-Marzouqi',
    gender: 'm',
    offices: [
      { title: 'سفير', category: 'diplomat', country: 'OM', body: null, from: '2019', to: '2024-06' },
      { title: 'وزير الخارجية', category: 'minister', country: 'OM', body: null, from: '2024-07', to: null },
    ],
  },
];

const shown = (analysed: AnalysedDocument, at: string, language: Language = 'en', html = false): string => {
  const found = hover(analysed, caret(analysed, at), WORKSPACE, [], new Messages(language), html);
  return found ? (found.contents as { value: string }).value : '';
};
/** Without isolates and Markdown's marks: what a reader sees. */
const plain = (markdown: string): string =>
  markdown
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\*\*/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/ {2}\n/g, '\n')
    .replace(/\[(\d+)\]\([^)]*\)/g, '$1');

describe('a person', () => {
  test('in English', () => {
    expect(plain(shown(article, 'المرزوقي إن')).split('\n\n---\n\n')[0]).toBe(
      [
        'سالم المرزوقي',
        'وزير الخارجية',
        'Minister',
        '2 mentions: 2 · 3',
        '1 statement: 2',
        'Found by: marked, by hand (90%)',
      ].join('\n'),
    );
  });

  test('in Arabic', () => {
    const lines = plain(shown(article, 'المرزوقي إن', 'ar')).split('\n');
    expect(lines.slice(0, 5)).toEqual(['سالم المرزوقي', 'وزير الخارجية', 'وزير', 'ذكران: 2 · 3', 'تصريح واحد: 2']);
  });

  test('without an office', () => {
    expect(plain(shown(article, 'هاني'))).toContain('هاني كرم\nNo office known\n1 mention: 3\n');
  });

  test('with country and body', () => {
    const affiliated = marked(XML, ({ people }) => ({
      people: people.map((person) => ({ ...person, affiliation: { country: 'OM', body: 'وزارة الخارجية' } })),
    }));
    expect(plain(shown(affiliated, 'سالم'))).toContain('Minister · Oman · وزارة الخارجية');
    expect(plain(shown(affiliated, 'سالم', 'ar'))).toContain('وزير · عُمان · وزارة الخارجية');
  });

  describe('of the registry', () => {
    const known = (key: string, published: string | null) =>
      marked(XML, ({ people, articles }) => ({
        people: people.map((person) => ({ ...person, registry: key })),
        articles: articles.map((part) => ({ ...part, published })),
        published,
      }));

    test.each([
      ['salim', '2025-04-10', 'Registry: Salim al-Marzouqi · وزير الخارجية (2024-07 – …)'],
      ['salim', '2020-01-01', 'Registry: Salim al-Marzouqi · سفير (2019 – 2024-06)'],
      ['salim', '2001-01-01', 'Registry: Salim al-Marzouqi · no office on 2001-01-01'],
      ['salim', null, 'Registry: Salim al-Marzouqi · وزير الخارجية (2024-07 – …)'],
      ['barack-obama', '2010-05-05', 'Registry: Barack Obama · الرئيس الأميركي (2009-01-20 – 2017-01-20)'],
    ])('%s on %s', (key, day, line) => {
      expect(plain(shown(known(key, day), 'سالم')).split('\n')).toContain(line);
    });

    test('but not there any more', () => {
      expect(plain(shown(known('nobody', null), 'سالم'))).not.toContain('Registry');
    });
  });

  test('links select the place', () => {
    expect(shown(article, 'سالم')).toContain(`[3](${URI}#L3,20-L3,28)`);
  });
});

describe('a date', () => {
  const change = (date: Partial<Analysis['dates'][number]>) =>
    marked(XML, ({ dates }) => ({ dates: dates.map((known) => ({ ...known, ...date })) }));
  const section = (analysed: AnalysedDocument, language: Language = 'en'): string =>
    plain(shown(analysed, 'غدا', language)).split('\n\n---\n\n')[0]!;

  test('in both calendars, and what it was counted from', () => {
    const anchored = change({ anchor: { value: '2025-04-10', from: 'publication' } });
    expect(section(anchored)).toBe(
      [
        '2025-04-11 · date',
        'Friday, April 11, 2025',
        'Gregorian: الجمعة، 11 أبريل 2025',
        'Hijri: الجمعة، 13 شوال 1446 هـ',
        'Counted from: 2025-04-10 (the day of publication)',
        'Found by: marked, by hand (90%)',
      ].join('\n'),
    );
    expect(section(anchored, 'ar')).toContain('محسوب من: 2025-04-10 (يوم النشر)');
  });

  test('of the Persian calendar in a third', () => {
    expect(section(change({ calendar: 'persian' }))).toContain('Solar Hijri: الجمعة، 22 فرفردن 1404');
  });

  test.each([
    ['P3M', 'P3M · date\n3 months\nFound'],
    ['2025-04', '2025-04 · date\nApril 2025\nGregorian: أبريل 2025\nHijri: شوال – ذو القعدة 1446 هـ\n'],
    ['99999-99-99', '99999-99-99 · date\nFound'],
  ])('%s', (value, expected) => {
    expect(section(change({ value }))).toContain(expected);
  });

  test('with its modifier and the other end of its range', () => {
    const ranged = change({ mod: 'START', range: { role: 'begin', other: 0 } });
    expect(section(ranged)).toContain('Modifier: start\nUntil: 2025-04-11 2\n');
  });
});

describe('a quote', () => {
  test('from its cue', () => {
    expect(plain(shown(article, 'قال'))).toBe(
      ['Direct quote', 'Speaker: سالم المرزوقي 2', 'Introduced by: قال', 'Found by: marked, by hand (90%)'].join('\n'),
    );
  });

  test('around a date comes after it', () => {
    expect(plain(shown(article, 'غدا')).split('\n\n---\n\n')[1]).toMatch(/^Direct quote\n/);
  });

  test('says who else may have spoken, and through whom', () => {
    const doubtful = marked(XML, ({ quotes }) => ({
      quotes: quotes.map((quote) => ({
        ...quote,
        speaker: { ...quote.speaker, channel: 'رويترز' },
        alternatives: [{ person: 'b', source: null, span: null, channel: null, confidence: 0.8 }],
      })),
    }));
    const lines = plain(shown(doubtful, 'الزيارة')).split('\n');
    expect(lines).toContain('Through: رويترز');
    expect(lines).toContain('Or perhaps: هاني كرم (80%)');
  });

  test('of nobody', () => {
    const unknown = marked(XML, ({ quotes }) => ({
      quotes: quotes.map((quote) => ({
        ...quote,
        speaker: { person: null, source: null, span: null, channel: null },
      })),
    }));
    expect(plain(shown(unknown, 'الزيارة', 'ar'))).toContain('القائل: قائل غير معروف');
  });
});

describe('text from the article', () => {
  const hostile = '[x](command:evil) <img src=x> `a` **b** $(bug) http://e.vil\u202e\u0000';
  const bad = marked(XML, ({ people }) => ({
    people: people.map((person) => ({ ...person, name: hostile, affiliation: { country: null, body: hostile } })),
    quotes: [],
  }));

  test('is shown as text', () => {
    const markdown = shown(bad, 'سالم');
    const escaped = String.raw`\[x\]\(command\:evil\) &lt;img src\=x&gt; \`a\` \*\*b\*\* \$\(bug\) http\:\/\/e\.vil\[U\+202E\]\[U\+0000\]`;
    expect(markdown.split(escaped)).toHaveLength(3);
    expect(markdown).not.toMatch(/<img|\[x\]|[\u202e\u0000]/);
  });

  test.each(['en', 'ar'] as const)('is isolated (%s)', (language) => {
    for (const line of shown(bad, 'سالم', language).split('\n')) {
      let depth = 0;
      for (const mark of line.match(/[\u2066-\u2069]/g) ?? []) {
        depth += mark === '\u2069' ? -1 : 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const outside = line.replace(/\u2068[^\u2069]*\u2069/g, '');
      if (language === 'en') expect(outside).not.toMatch(/\p{Script=Arabic}/u);
    }
  });
});

test('the hover stands to the right in Arabic where the client shows HTML', () => {
  expect(shown(article, 'سالم', 'ar', true)).toMatch(/^<div align="right">\n\n\u2067.*\u2069\n\n<\/div>$/s);
  expect(shown(article, 'سالم', 'en', true)).not.toContain('<div');
});

test('nothing stands where nothing was found', () => {
  expect(hover(article, caret(article, 'قمة'), [], [], new Messages('en'), true)).toBeNull();
});
