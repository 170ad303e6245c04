import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseGold, readGold } from './gold.mjs';
import { score } from './score.mjs';

const SPEECH =
  '<article published="2025-06-12"><m id="a" class="official"><t>الوزير</t> <n>كريم سعد</n></m>: ' +
  '«<q kind="direct" speaker="a">سنعود <d type="DATE" value="2025-06-13">غدا</d></q>»، ثم غادر <m id="a"><t>الوزير</t></m></article>';

/** The analysis that says just what the marks say. */
const echo = ({ mentions, quotes, dates }) => ({
  people: [...new Map(mentions.map(({ id }) => [id, mentions.filter((one) => one.id === id)]))].map(([id, own]) => ({
    id,
    official: own[0].official,
    mentions: own,
  })),
  quotes: quotes.map((quote) => ({
    ...quote,
    speaker: quote.speaker.startsWith('src:')
      ? { person: null, source: quote.speaker.slice(4) }
      : { person: quote.speaker, source: null },
  })),
  dates,
});

const f1 = (gold, found) => {
  const { figures } = score([{ gold, found, name: 'one' }]);
  return Object.fromEntries(Object.entries(figures).map(([row, figure]) => [row, figure.f1]));
};

describe('a gold article', () => {
  const gold = parseGold(SPEECH);

  test('is its own text without the marks', () => {
    expect(gold.text).toBe('الوزير كريم سعد: «سنعود غدا»، ثم غادر الوزير');
    expect(gold.published).toBe('2025-06-12');
    expect(gold.text.slice(gold.mentions[0].name.start, gold.mentions[0].name.end)).toBe('كريم سعد');
    expect(gold.text.slice(gold.quotes[0].start, gold.quotes[0].end)).toBe('سنعود غدا');
  });

  test('gives a person’s class to each of their mentions', () => {
    expect(gold.mentions.map(({ official }) => official)).toEqual([true, true]);
  });

  test.each([
    ['<article><m id="a" class="official">كريم</m></article>', 'neither name nor title'],
    ['<article><m id="a"><n>كريم</n></m></article>', 'official or not'],
    ['<article><n>كريم</n></article>', 'outside'],
    ['<article><q kind="direct" speaker="b">نعم</q></article>', 'who is b'],
    ['<article><d type="DATE" value="2025"> عام</d></article>', 'padded'],
    ['<article><d type="DATE" value="2025">عام</article>', 'closes'],
  ])('with a slip is refused: %s', (xml, why) => {
    expect(() => parseGold(xml)).toThrow(why);
  });
});

describe('the score', () => {
  const gold = parseGold(SPEECH);

  test('of the marks themselves is full in every row', () => {
    for (const [row, figure] of Object.entries(f1(gold, echo(gold)))) {
      expect([row, figure]).toEqual([row, row.startsWith('quotes indirect') ? 0 : 1]);
    }
  });

  test('does not mind a proclitic or a mark written with its word', () => {
    const found = echo(gold);
    found.dates = found.dates.map((date) => ({ ...date, end: date.end + 2 }));
    expect(f1(gold, found)['dates: span']).toBe(1);
  });

  test('tells a right span from a right value', () => {
    const found = echo(gold);
    found.dates = found.dates.map((date) => ({ ...date, value: '2025-06-14' }));
    expect(f1(gold, found)).toMatchObject({ 'dates: span': 1, 'dates: overlap + value': 0 });
  });

  test('counts a quote of the wrong speaker as missed and as spurious', () => {
    const found = echo(gold);
    found.quotes = found.quotes.map((quote) => ({ ...quote, speaker: { person: null, source: 'الوزارة' } }));
    expect(f1(gold, found)).toMatchObject({ 'quotes direct: span': 1, 'quotes direct: span, half + speaker': 0 });
  });

  test('lowers who is who when two people are taken for one', () => {
    const two = parseGold(
      '<article><m id="a" class="official"><n>أيمن صفدي</n></m> <m id="b" class="official"><n>أحمد صفدي</n></m></article>',
    );
    const found = echo(two);
    found.people = [{ ...found.people[0], mentions: two.mentions }];
    expect(f1(two, found)['officials: name']).toBe(1);
    expect(f1(two, found)['officials: who is who (B³)']).toBeCloseTo(2 / 3);
  });
});

test('every gold article of the repository reads, and its marks score full against themselves', () => {
  const golds = readGold([join(import.meta.dirname, '../../samples/gold')]);
  expect(golds.length).toBeGreaterThanOrEqual(12);
  const { figures, errors } = score(golds.map((gold) => ({ gold, found: echo(gold), name: gold.path })));
  expect(errors).toEqual([]);
  for (const [row, { f1: figure }] of Object.entries(figures)) expect([row, figure]).toEqual([row, 1]);
});
