// What no article should be: the built server answers every request about it with no error, and lives.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from '../src/protocol.js';
import { ServerProcess } from './serverProcess.js';

const SENTENCE =
  'وقال وزير الخارجية المصري سامح شكري إن بلاده "ترحب" بالاتفاق، مضيفا أن اللقاء سيعقد يوم الخميس المقبل. ';
const MANY = 100_000;

const INPUTS: Readonly<Record<string, string>> = {
  'an empty file': '',
  'white space alone': ' \t\n\u00a0\u2003\n',
  CRLF: `قمة\r\n\r\n${SENTENCE}\r\n${SENTENCE}`,
  'a lone CR': `قمة\r${SENTENCE}\r\r${SENTENCE}`,
  'separators that are no line breaks to editors': `قمة\u2028${SENTENCE}\u2029${SENTENCE}\u0085${SENTENCE}\u000b`,
  'unpaired surrogates': `قمة\ud83d\n\udc00${SENTENCE}\ud800\n"\udfff"`,
  'characters beyond 16 bits': `قمة 🕊\n${SENTENCE.replaceAll(' ', ' 𞸀🕊 ')}`,
  NUL: `قمة\0\n\0${SENTENCE.replaceAll(' ', '\0 ')}\0`,
  'a byte order mark': `\ufeffقمة\n\ufeff${SENTENCE}\ufeff`,
  'unbalanced marks': `قمة «\n» ${SENTENCE} " « ” ( ' “ ${SENTENCE} ») ’ "\n« «\n`,
  'nested marks': `قمة\n${'«"“('.repeat(200)}${SENTENCE}${')”"»'.repeat(200)}\n`,
  'bidi controls': `\u202eقمة\u202c\n\u2067${SENTENCE.replaceAll(' ', ' \u200f\u202b')}\u2069\u061c\u200e`,
  'diacritics and tatweel inside names': 'قمة\nوقالَ وزيـــرُ الخارجيّةِ المِصريُّ سامـــح شُكري إنَّ بلادَهُ تُرحِّبُ.\n',
  'zero-width joiners inside names': 'قمة\nوقال وزير الخارجية سا\u200cمح شك\u200dري إن بلاده ترحب.\n',
  '100,000 spaces': ' '.repeat(MANY),
  '100,000 spaces between words': `قال${' '.repeat(MANY)}الوزير`,
  '100,000 quotation marks': '"'.repeat(MANY),
  '100,000 opening marks': '«'.repeat(MANY),
  '100,000 digits': '1'.repeat(MANY),
  '100,000 Arabic digits': '٣'.repeat(MANY),
  '100,000 diacritics': `قال${'\u064b'.repeat(MANY)}`,
  '100,000 letters': 'و'.repeat(MANY),
  '100,000 line breaks': '\n'.repeat(MANY),
  '20,000 words of speech': 'قال '.repeat(20_000),
  '20,000 titles': 'وزير '.repeat(20_000),
  '20,000 names': 'محمد '.repeat(20_000),
  '20,000 months': 'مايو '.repeat(20_000),
  '20,000 numbers': '5 '.repeat(20_000),
  'one line of 5 MB': SENTENCE.repeat(Math.ceil(5_000_000 / Buffer.byteLength(SENTENCE))),
};

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start({
    initializationOptions: { semanticTokens: true },
    settings: { hints: { dates: true } },
  });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const complaints = (): unknown[] =>
  server.received.filter(
    ({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1,
  );

describe.each(Object.entries(INPUTS))('%s', (name, text) => {
  const uri = `file:///bad/${encodeURIComponent(name)}.article`;

  it('is answered', { timeout: 300_000 }, async () => {
    await server.open(text, uri);
    const whole = { start: { line: 0, character: 0 }, end: { line: MANY + 1, character: 0 } };
    const middle = { line: 0, character: Math.min(Math.floor(text.length / 2), 1000) };
    const somewhere = { position: middle };
    const answers = await Promise.all([
      server.connection.sendRequest<{ people: unknown[] } | null>('safir/analysis', { uri }),
      server.ask<{ range: Range }[]>('textDocument/documentSymbol', uri),
      server.ask('textDocument/foldingRange', uri),
      server.ask('textDocument/codeLens', uri),
      server.ask('textDocument/inlayHint', uri, { range: whole }),
      server.ask('textDocument/semanticTokens/full', uri),
      server.ask('textDocument/selectionRange', uri, { positions: [middle] }),
      server.ask('textDocument/hover', uri, somewhere),
      server.ask('textDocument/definition', uri, somewhere),
      server.ask('textDocument/documentHighlight', uri, somewhere),
      server.ask('textDocument/references', uri, { ...somewhere, context: { includeDeclaration: true } }),
      server.ask('textDocument/prepareCallHierarchy', uri, somewhere),
      server.ask('textDocument/codeAction', uri, { range: whole, context: { diagnostics: [] } }),
    ]);
    expect(answers[0]).toMatchObject({ uri, version: 1 });
    for (const answer of answers.slice(1)) expect(answer).not.toBeUndefined();
    const lines = text.split(/\r\n|\r|\n/);
    for (const { range } of answers[1]) {
      expect(range.end.line).toBeLessThan(lines.length);
      expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]!.length);
    }
    expect(complaints()).toEqual([]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });
});

describe('an official’s name', () => {
  it.each([
    'diacritics and tatweel inside names',
    'zero-width joiners inside names',
    'CRLF',
    'a lone CR',
    'a byte order mark',
    'bidi controls',
  ])('is found in spite of %s', async (name) => {
    const uri = await server.open(INPUTS[name]!, 'file:///bad/name.article');
    const view = await server.connection.sendRequest<{ people: { name: string; official: boolean }[] }>(
      'safir/analysis',
      { uri },
    );
    const bare = view.people.map((person) => person.name.replace(/[\p{M}\p{Cf}ـ]/gu, ''));
    expect(bare).toContain('سامح شكري');
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });
});

describe('a document that is not there', () => {
  it('is answered empty', async () => {
    const uri = 'file:///nowhere.article';
    expect(await server.connection.sendRequest('safir/analysis', { uri })).toBeNull();
    expect(await server.ask('textDocument/hover', uri, { position: { line: 3, character: 9 } })).toBeNull();
    expect(await server.ask('textDocument/foldingRange', uri)).toEqual([]);
  });
});

describe('a position that is not there', () => {
  it.each([
    { line: 99, character: 0 },
    { line: 0, character: 99_999 },
  ])('%j is answered', async (position) => {
    const uri = await server.open(`قمة\n${SENTENCE}`, 'file:///bad/position.article');
    for (const method of ['hover', 'definition', 'documentHighlight'])
      expect(await server.ask(`textDocument/${method}`, uri, { position })).not.toBeUndefined();
    expect(complaints()).toEqual([]);
  });
});
