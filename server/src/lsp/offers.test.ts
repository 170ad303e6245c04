// Diagnostics, quick fixes, lenses, hints, the call hierarchy and semantic tokens on an article marked by hand.
import { describe, expect, test } from 'vitest';
import type { Problem, ProblemCode } from '../analysis/model.js';
import { Messages } from '../messages.js';
import type { Range } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.js';
import { codeActions } from './codeActions.js';
import { codeLenses } from './codeLenses.js';
import { diagnostics } from './diagnostics.js';
import { inlayHints } from './inlayHints.js';
import { caret, marked, URI } from './marked.fixture.js';
import { legend, semanticTokens } from './semanticTokens.js';
import { readSettings } from './settings.js';

const XML = `قمة
قال <m id="a" class="official"><t>وزير الخارجية</t> <n>سالم المرزوقي</n></m> إن <q kind="indirect" speaker="a" cue="قال">لقاء <m id="b" class="official"><t>الرئيس</t> <n>هاني كرم</n></m> تم <d type="DATE" value="2025-04-09">أمس</d></q>.
وأضاف <m id="a" class="official"><n>المرزوقي</n></m>: «<q kind="direct" speaker="a" cue="وأضاف">نلتقي <d type="TIME" value="2025-04-11TMO">صباح غد</d>
أو <d type="DATE" value="2025-04-11">غدا</d> <d type="DURATION" value="P2D">يومين</d></q>».
`;
const article = marked(XML);
const english = new Messages('en');
const arabic = new Messages('ar');

const words = (analysed: AnalysedDocument, range: Range): string => analysed.slice(analysed.span(range));
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('problems', () => {
  const withProblem = (code: ProblemCode, values: Problem['values'], fix: string | null = null): AnalysedDocument =>
    marked(XML, ({ dates }) => ({ problems: [{ start: dates[0]!.start, end: dates[0]!.end, code, values, fix }] }));
  const settings = (diagnostics_: object = {}) => readSettings({ diagnostics: diagnostics_ }).settings;

  test.each<[ProblemCode, Problem['values'], string, string]>([
    ['impossible-date', { text: '31 أبريل' }, 'There is no such day: 31 أبريل', 'لا يوجد يوم كهذا: 31 أبريل'],
    [
      'wrong-weekday',
      { day: '2025-04-11', weekday: 'الخميس', right: 'الجمعة' },
      '2025-04-11 is a الجمعة, not الخميس',
      'يوم 2025-04-11 هو الجمعة، لا الخميس',
    ],
    [
      'calendars-disagree',
      { hijri: '2025-05-18', gregorian: '2025-05-25' },
      'The Hijri date is 2025-05-18, the Gregorian 2025-05-25: more than a day apart',
      'التاريخ الهجري يوافق 2025-05-18، والميلادي 2025-05-25: الفرق أكثر من يوم',
    ],
    ['unclosed-quote', {}, 'This quotation mark is never closed', 'علامة الاقتباس هذه لم تُغلق'],
    ['quote-without-speaker', {}, 'It cannot be told who said this', 'لا يُعرف قائل هذا الكلام'],
    [
      'two-speakers',
      { first: 'فلان', second: 'علان' },
      'The same words are attributed to فلان and to علان',
      'الكلام نفسه منسوب إلى فلان وإلى علان',
    ],
    [
      'registry-title',
      { name: 'فلان', title: 'الوزير', office: 'السفير' },
      'Here فلان is الوزير; the registry says السفير',
      'صفة فلان هنا الوزير، وفي السجل السفير',
    ],
  ])('%s', (code, values, inEnglish, inArabic) => {
    const analysed = withProblem(code, values);
    const [said] = diagnostics(analysed, settings(), english);
    expect(said).toMatchObject({ code, severity: 3, source: 'Safir' });
    expect(bare(said!.message as string)).toBe(inEnglish);
    expect(words(analysed, said!.range)).toBe('أمس');
    expect(bare(diagnostics(analysed, settings(), arabic)[0]!.message as string)).toBe(inArabic);
  });

  test.each([
    [{ severity: 'error' }, [1]],
    [{ severity: 'hint' }, [4]],
    [{ severity: 'off' }, []],
    [{ severity: 'off', severities: { 'impossible-date': 'warning' } }, [2]],
    [{ severities: { 'impossible-date': 'off' } }, []],
    [{ severities: { 'two-speakers': 'off' } }, [3]],
  ])('as severe as the settings say: %j', (chosen, expected) => {
    const analysed = withProblem('impossible-date', { text: '' });
    expect(diagnostics(analysed, settings(chosen), english).map(({ severity }) => severity)).toEqual(expected);
  });

  test('a certain correction is a quick fix where the problem is', () => {
    const analysed = withProblem('wrong-weekday', { day: '', weekday: '', right: '' }, 'الجمعة');
    const fixes = (at: number) =>
      codeActions(analysed, { start: at, end: at }, { settings: settings(), registry: null }, english);
    const [fix] = fixes(caret(analysed, 'أمس'));
    expect(bare(fix!.title)).toBe('Replace with الجمعة');
    const [edit] = fix!.edit!.changes![URI]!;
    expect([words(analysed, edit!.range), edit!.newText]).toEqual(['أمس', 'الجمعة']);
    expect(fixes(caret(analysed, 'قمة'))).toEqual([]);
  });

  test.each([
    ['nothing is certain', null, {}],
    ['the user does not want to know', 'الجمعة', { severity: 'off' }],
  ])('no quick fix where %s', (_, fix, chosen) => {
    const analysed = withProblem('wrong-weekday', { day: '', weekday: '', right: '' }, fix);
    const at = caret(analysed, 'أمس');
    expect(
      codeActions(analysed, { start: at, end: at }, { settings: settings(chosen), registry: null }, english),
    ).toEqual([]);
  });
});

describe('lenses', () => {
  test('an official’s statements, where they are introduced', () => {
    const lenses = codeLenses(article, english);
    expect(
      lenses.map(({ range, command }) => [words(article, range), bare(command!.title), command!.arguments]),
    ).toEqual([['وزير الخارجية سالم المرزوقي', 'سالم المرزوقي: 2 statements', [URI, 'a']]]);
    expect(bare(codeLenses(article, arabic)[0]!.command!.title)).toBe('سالم المرزوقي: تصريحان');
  });
});

describe('hints', () => {
  test('stand at the ends of lines that name points of time', () => {
    const hints = inlayHints(article, everything, english);
    expect(hints.map(({ position, label }) => [position.line, bare(label as string)])).toEqual([
      [1, '2025-04-09'],
      [2, '2025-04-11TMO'],
      [3, '2025-04-11'],
    ]);
    const lines = article.text.split('\n');
    for (const { position } of hints) expect(position.character).toBe(lines[position.line]!.length);
  });

  test('a separator of lines that the editor does not break at is no end', () => {
    const odd = marked('نلتقي <d type="DATE" value="2025-04-11">غدا</d>\u2028وبعده\r\nسطر');
    expect(inlayHints(odd, everything, english)[0]!.position).toEqual({ line: 0, character: 15 });
  });

  test('only for the lines asked about', () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
    expect(inlayHints(article, range, english).map(({ position }) => position.line)).toEqual([2]);
  });
});

describe('the call hierarchy', () => {
  test('says who speaks about whom', () => {
    const [speaker] = prepareCallHierarchy(article, caret(article, 'المرزوقي إن'));
    const [about] = prepareCallHierarchy(article, caret(article, 'هاني'));
    expect([speaker, about].map((item) => bare(item!.name))).toEqual(['سالم المرزوقي', 'هاني كرم']);
    const [call] = outgoingCalls(article, speaker!);
    expect(call!.to).toEqual(about);
    expect(call!.fromRanges.map((range) => words(article, range))).toEqual(['الرئيس هاني كرم']);
    expect(incomingCalls(article, about!).map(({ from }) => from)).toEqual([speaker]);
    expect(outgoingCalls(article, about!)).toEqual([]);
  });

  test('knows nothing of a person who is gone', () => {
    const [item] = prepareCallHierarchy(article, caret(article, 'هاني'));
    expect(incomingCalls(article, { ...item!, data: 'nobody' })).toEqual([]);
    expect(prepareCallHierarchy(article, caret(article, 'قمة'))).toEqual([]);
  });
});

test('semantic tokens neither overlap nor go over lines', () => {
  const { data } = semanticTokens(article);
  const lines = article.text.split('\n');
  const read: [string, string][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    if (data[i]! > 0) character = 0;
    line += data[i]!;
    character += data[i + 1]!;
    read.push([lines[line]!.slice(character, character + data[i + 2]!).trim(), legend.tokenTypes[data[i + 3]!]!]);
  }
  expect(read).toEqual([
    ['قال', 'cue'],
    ['وزير الخارجية', 'title'],
    ['سالم المرزوقي', 'official'],
    ['لقاء', 'indirectQuote'],
    ['الرئيس', 'title'],
    ['', 'indirectQuote'],
    ['هاني كرم', 'official'],
    ['تم', 'indirectQuote'],
    ['أمس', 'date'],
    ['وأضاف', 'cue'],
    ['المرزوقي', 'official'],
    ['نلتقي', 'directQuote'],
    ['صباح غد', 'date'],
    ['أو', 'directQuote'],
    ['غدا', 'date'],
    ['', 'directQuote'],
    ['يومين', 'date'],
  ]);
});
