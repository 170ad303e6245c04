// The features of the built server over standard input and output: that each is offered, asked and answered.
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  Diagnostic,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver';
import { ServerProcess } from './serverProcess.js';

const HEADLINE = 'قمة في القاهرة';
const SAID = 'وأعلنت وزارة الخارجية أن المحادثات ستستأنف قريبا.';
const ARTICLE = `${HEADLINE}\n${SAID}\nوانتهت الجلسة.\n`;

let server: ServerProcess;
afterEach(async () => {
  await server.stop();
});

const at = (words: string) => ({ position: { line: 1, character: SAID.indexOf(words) } });
const ON_THE_STATEMENT = at('المحادثات');
const ON_THE_CUE = at('وأعلنت');

const start = async (locale = 'en'): Promise<string> => {
  server = await ServerProcess.start({ initializationOptions: { locale, html: true } });
  return server.open(ARTICLE);
};

describe('hover', () => {
  const hoverIn = async (locale: string): Promise<string> => {
    const uri = await start(locale);
    const hover = await server.ask<Hover>('textDocument/hover', uri, ON_THE_STATEMENT);
    return (hover.contents as { value: string }).value;
  };

  it('tells in English who made a statement', async () => {
    const hover = await hoverIn('en');
    expect(hover).toContain('**Indirect quote**');
    expect(hover).toMatch(/\*\*Speaker:\*\* \u2068وزارة الخارجية\u2069 \[2\]\(file:/);
  });

  it('tells it in Arabic, set to the right', async () => {
    const hover = await hoverIn('ar-EG');
    expect(hover).toMatch(/^<div align="right">/);
    expect(hover).toContain('**اقتباس غير مباشر**');
  });
});

describe('navigation', () => {
  it('leads from a cue to its speaker, and to the statement', async () => {
    const uri = await start();
    const speaker = await server.ask<Location>('textDocument/definition', uri, ON_THE_CUE);
    expect(speaker.range.start).toEqual(at('وزارة').position);
    const context = { context: { includeDeclaration: true } };
    const [statement] = await server.ask<Location[]>('textDocument/references', uri, { ...ON_THE_CUE, ...context });
    expect(statement?.range.start).toEqual(ON_THE_STATEMENT.position);
    expect(await server.ask('textDocument/documentHighlight', uri, ON_THE_CUE)).toHaveLength(3);
  });

  it('folds the article and grows a selection to the whole of it', async () => {
    const uri = await start();
    const folds = await server.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toContainEqual([0, 2]);
    const positions = { positions: [ON_THE_STATEMENT.position] };
    const [selection] = await server.ask<SelectionRange[]>('textDocument/selectionRange', uri, positions);
    let outermost = selection;
    while (outermost?.parent) outermost = outermost.parent;
    expect(outermost?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 3, character: 0 } });
  });
});

describe('diagnostics', () => {
  const UNCLOSED = 'وقال الوزير: «لن نتراجع عن قرارنا.\n';

  it('are published, again when the settings change, and taken away when the article is closed', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(UNCLOSED);
    const first = await server.diagnostics(uri, 1);
    expect(first.map(({ code, severity }) => [code, severity])).toContainEqual(['unclosed-quote', 3]);
    server.received.length = 0;
    server.settings = { diagnostics: { severity: 'error', severities: { 'unclosed-quote': 'warning' } } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const second = await server.diagnostics(uri, 1);
    expect(second.map(({ code, severity }) => [code, severity])).toContainEqual(['unclosed-quote', 2]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.notified<{ diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length === 0,
    );
  });

  it('keep quiet when the user wants none', async () => {
    server = await ServerProcess.start({ settings: { diagnostics: { severity: 'off' } } });
    const uri = await server.open(UNCLOSED);
    expect(await server.diagnostics(uri, 1)).toEqual([]);
  });
});

describe('semantic tokens', () => {
  it('are offered to a client that asks for them', async () => {
    server = await ServerProcess.start({ initializationOptions: { semanticTokens: true } });
    expect(server.initialized.capabilities.semanticTokensProvider).toMatchObject({ full: true });
    const uri = await server.open(ARTICLE);
    const { data } = await server.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);
    expect(data.length).toBeGreaterThan(0);
  });

  it('are not offered to others', async () => {
    await start();
    expect(server.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  });
});

describe('what officials say', () => {
  const TALKS = `قمة في القاهرة
قال وزير الخارجية المصري سامح شكري إن الرئيس الفرنسي إيمانويل ماكرون يدعم الخطة، وأضاف شكري أن اللقاء مثمر.
`;
  const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

  it('is counted above the line that introduces them', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(TALKS);
    const lenses = await server.ask<CodeLens[]>('textDocument/codeLens', uri);
    expect(lenses.map(({ range, command }) => [range.start.line, bare(command!.title), command!.command])).toEqual([
      [1, 'سامح شكري: 2 statements', 'safir.showStatements'],
    ]);
  });

  it('is counted in Arabic for whom Arabic is spoken to', async () => {
    server = await ServerProcess.start({ initializationOptions: { locale: 'ar' } });
    const uri = await server.open(TALKS);
    const lenses = await server.ask<CodeLens[]>('textDocument/codeLens', uri);
    expect(lenses.map(({ command }) => bare(command!.title))).toEqual(['سامح شكري: تصريحان']);
  });

  it('is not counted where the settings say so', async () => {
    server = await ServerProcess.start({ settings: { codeLens: { statements: false } } });
    const uri = await server.open(TALKS);
    expect(await server.ask('textDocument/codeLens', uri)).toEqual([]);
  });

  it('and about whom is a call hierarchy', async () => {
    server = await ServerProcess.start();
    const uri = await server.open(TALKS);
    const position = { line: 1, character: TALKS.split('\n')[1]!.indexOf('سامح') };
    const [item] = await server.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uri, { position });
    const calls = await server.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item,
    });
    expect(calls.map(({ to }) => bare(to.name))).toEqual(['إيمانويل ماكرون']);
  });
});

describe('dates', () => {
  const line = 'وعقد الاجتماع يوم الخميس 11 أبريل 2025 في الدوحة.';
  const TEXT = `قمة\n${line}\n`;

  it('are hints at the end of their line where the settings say so', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    server = await ServerProcess.start({ settings: { hints: { dates: true } } });
    const hints = await server.ask<InlayHint[]>('textDocument/inlayHint', await server.open(TEXT), { range });
    expect(hints.map(({ position, label }) => [position, label])).toEqual([
      [{ line: 1, character: line.length }, '\u20682025-04-11\u2069'],
    ]);
  });

  it('are no hints by default', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    server = await ServerProcess.start();
    expect(await server.ask('textDocument/inlayHint', await server.open(TEXT), { range })).toEqual([]);
  });

  it('that cannot be are reported, with the weekday that is right as a fix', async () => {
    server = await ServerProcess.start({ settings: { publicationDate: '2025-04-11' } });
    const uri = await server.open(TEXT);
    const [problem] = await server.diagnostics(uri, 1);
    expect(problem?.code).toBe('wrong-weekday');
    const asked = { range: problem!.range, context: { diagnostics: [problem] } };
    const actions = await server.ask<CodeAction[]>('textDocument/codeAction', uri, asked);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    expect(fix?.diagnostics).toEqual([problem]);
    expect(fix?.edit?.changes?.[uri]?.[0]?.newText).toContain('الجمعة');
  });
});
