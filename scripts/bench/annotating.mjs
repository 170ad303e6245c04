// Annotating an article with ten thousand annotations, beside the same article with none: opening, deciding, listing.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { median, milliseconds, printTable, verdict } from './measure.mjs';

const ANNOTATIONS = 10_000;
const DECISIONS = 15;
const LINE = 'وقال المتحدث باسم الوزارة إن اللقاء المقبل سيعقد يوم الخميس في العاصمة.\n';
const WORDS = ['اللقاء', 'المقبل', 'سيعقد', 'العاصمة'];
const TEXT = LINE.repeat(ANNOTATIONS / WORDS.length + DECISIONS);
const ARTICLE = 'file:///bench/long.article';
const SIDECAR = `${ARTICLE}.annotations.jsonld`;

const annotation = (start, word) => ({
  id: `urn:uuid:${randomUUID()}`,
  type: 'Annotation',
  motivation: 'classifying',
  creator: 'bench',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  status: 'added',
  body: { type: 'safir:Finding', kind: 'person', parts: [{ role: 'name', start: 0, end: word.length }], person: word },
  target: {
    source: 'long.article',
    selector: [
      { type: 'TextPositionSelector', start, end: start + word.length },
      {
        type: 'TextQuoteSelector',
        exact: word,
        prefix: TEXT.slice(Math.max(0, start - 32), start),
        suffix: TEXT.slice(start + word.length, start + word.length + 32),
      },
    ],
  },
});

/** A sidecar's text with `count` annotations, as Safir writes it. */
const sidecar = (count) => {
  const lines = Array.from({ length: count }, (_, i) => {
    const word = WORDS[i % WORDS.length];
    return JSON.stringify(annotation(Math.floor(i / WORDS.length) * LINE.length + LINE.indexOf(word), word));
  });
  const context = '{"safir":"https://safir-annotator.github.io/ns#","@vocab":"https://safir-annotator.github.io/ns#"}';
  const head = `"@context": ["http://www.w3.org/ns/anno.jsonld",${context}],\n"type": "AnnotationPage",\n`;
  return `{\n${head}"format": 1,\n"offsetUnit": "utf-16",\n"items": [\n${lines.map((line) => `${line}\n`).join(',\n')}]\n}\n`;
};

/** Milliseconds that the steps of annotating take over a sidecar of `count` annotations. */
async function steps(count) {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../server/dist/serverMain.js'), '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let document = TextDocument.create(SIDECAR, 'json', 1, sidecar(count));
  let waiting = 0;
  connection.onRequest('workspace/applyEdit', async ({ edit }) => {
    const began = performance.now();
    const contentChanges = edit.documentChanges.flatMap(({ edits = [] }) =>
      edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    document = TextDocument.update(document, contentChanges, document.version + 1);
    waiting += performance.now() - began;
    const textDocument = { uri: SIDECAR, version: document.version };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    return { applied: true };
  });
  connection.listen();
  const initializationOptions = { locale: 'en', annotator: 'bench' };
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const open = (uri, languageId, text) =>
    connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const timed = async (step) => {
    waiting = 0;
    const began = performance.now();
    await step();
    return performance.now() - began - waiting;
  };
  const list = () => connection.sendRequest('safir/annotations', { uri: ARTICLE });
  await open(ARTICLE, 'arabic-article', TEXT);
  await connection.sendRequest('safir/analysis', { uri: ARTICLE });
  const opening = await timed(async () => {
    await open(SIDECAR, 'json', document.getText());
    await list();
  });
  const [deciding, listing] = [[], []];
  for (let i = 0; i < DECISIONS; i++) {
    const start = (ANNOTATIONS / WORDS.length + i) * LINE.length + LINE.indexOf('المتحدث');
    const action = { do: 'add', span: { start, end: start + 7 }, kind: 'person' };
    deciding.push(
      await timed(async () => {
        const params = { uri: ARTICLE, version: 1, action };
        const result = await connection.sendRequest('workspace/executeCommand', {
          command: 'safir.perform',
          arguments: [params],
        });
        if (result.refused !== null) throw new Error(result.refused);
      }),
    );
    listing.push(await timed(list));
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { opening, deciding: median(deciding), listing: median(listing) };
}

export async function benchAnnotating() {
  const [none, many] = [await steps(0), await steps(ANNOTATIONS)];
  const rows = Object.keys(none).map((step) => [
    step,
    milliseconds(none[step]),
    milliseconds(many[step]),
    milliseconds(many[step] - none[step]),
  ]);
  printTable(`Annotating beside ${ANNOTATIONS} annotations`, [['', 'none', 'with them', 'more'], ...rows]);
  for (const step of Object.keys(none))
    console.log(verdict(`${step}: at most 100 ms more`, many[step] - none[step] <= 100));
}
