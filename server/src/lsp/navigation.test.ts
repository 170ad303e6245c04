// Definition, references, highlights, folding and selection on an article marked by hand.
import { describe, expect, test } from 'vitest';
import type { Range } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { definition } from './definition.js';
import { documentHighlights } from './documentHighlights.js';
import { foldingRanges } from './foldingRanges.js';
import { caret, marked } from './marked.fixture.js';
import { references } from './references.js';
import { selectionRange } from './selectionRanges.js';

const article = marked(`<m id="a" class="official"><t>وزير الخارجية</t></m> يزور القاهرة
قال <m id="a" class="official"><t>وزير الخارجية</t> <n>سالم المرزوقي</n></m> إن "<q kind="direct" speaker="a" cue="قال">الزيارة تبدأ <d type="DATE" value="2025-04-11">غدا</d></q>".
وأضاف <m id="a" class="official"><n>المرزوقي</n></m> أن <q kind="indirect" speaker="a" cue="وأضاف">الوفد يعود <d type="DATE" value="2025-04-11">غدا الجمعة</d></q>.
وأكدت مصادر أن <q kind="indirect" speaker="src:مصادر" cue="وأكدت">الزيارة قصيرة</q>.
`);

const words = (analysed: AnalysedDocument, range: Range): string =>
  analysed.slice({ start: analysed.offsetAt(range.start), end: analysed.offsetAt(range.end) });

describe('definition', () => {
  test.each([
    ['a later mention leads to the first with the whole name', 'المرزوقي أن', 'وزير الخارجية سالم المرزوقي'],
    ['the headline leads there too', 'وزير الخارجية يزور', 'وزير الخارجية سالم المرزوقي'],
    ['a cue leads to its speaker', 'وأضاف', 'المرزوقي'],
  ])('%s', (_, at, expected) => {
    const found = definition(article, caret(article, at));
    expect(found && words(article, found.range)).toBe(expected);
  });

  test.each(['القاهرة', 'وأكدت'])('%s has none', (at) => {
    expect(definition(article, caret(article, at))).toBeNull();
  });
});

describe('references', () => {
  test('of a person are the mentions', () => {
    const all = references(article, caret(article, 'المرزوقي أن'), true).map(({ range }) => words(article, range));
    expect(all).toEqual(['وزير الخارجية', 'وزير الخارجية سالم المرزوقي', 'المرزوقي']);
    const others = references(article, caret(article, 'المرزوقي أن'), false).map(({ range }) => words(article, range));
    expect(others).toEqual(['وزير الخارجية', 'المرزوقي']);
  });

  test.each([
    ['قال', ['الزيارة تبدأ غدا', 'الوفد يعود غدا الجمعة']],
    ['وأكدت', ['الزيارة قصيرة']],
    ['القاهرة', []],
  ])('of the cue %s are its speaker’s statements', (at, expected) => {
    expect(references(article, caret(article, at), true).map(({ range }) => words(article, range))).toEqual(expected);
  });
});

describe('highlights', () => {
  test.each([
    ['المرزوقي أن', ['وزير الخارجية', 'وزير الخارجية سالم المرزوقي', 'المرزوقي']],
    ['قال', ['قال', 'وزير الخارجية سالم المرزوقي', 'الزيارة تبدأ غدا']],
    ['غدا', ['غدا', 'غدا الجمعة']],
    ['القاهرة', []],
  ])('at %s', (at, expected) => {
    expect(documentHighlights(article, caret(article, at)).map(({ range }) => words(article, range))).toEqual(expected);
  });
});

describe('folding', () => {
  test('an article, its paragraphs', () => {
    expect(foldingRanges(article).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });

  test('a quote of several lines, but none of one', () => {
    const long = marked(
      'عنوان\n\n<m id="a" class="official"><n>فلان</n></m>: «<q kind="direct" speaker="a">أول\n\nثان</q>»\n',
    );
    expect(foldingRanges(long).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 4],
      [2, 4],
    ]);
  });
});

describe('selection', () => {
  test('grows by what means something', () => {
    const grown: string[] = [];
    let range: ReturnType<typeof selectionRange> | undefined = selectionRange(article, caret(article, 'الخارجية سالم'));
    for (; range; range = range.parent) grown.push(words(article, range.range));
    const [, paragraph] = article.text.split('\n');
    expect(grown).toEqual(['الخارجية', 'وزير الخارجية', 'وزير الخارجية سالم المرزوقي', paragraph, article.text]);
  });

  test('each step holds the one before', () => {
    for (let offset = 0; offset <= article.text.length; offset++) {
      let range = selectionRange(article, offset);
      while (range.parent) {
        const [inner, outer] = [range.range, range.parent.range];
        expect(article.offsetAt(outer.start)).toBeLessThanOrEqual(article.offsetAt(inner.start));
        expect(article.offsetAt(outer.end)).toBeGreaterThanOrEqual(article.offsetAt(inner.end));
        range = range.parent;
      }
    }
  });
});
