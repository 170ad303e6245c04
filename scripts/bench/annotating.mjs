// Annotating an article with ten thousand annotations, beside the same article with none, as VS Code does it: opening it,
// deciding, seeing what was decided, and saving. A step is what the annotator waits for:
// - opening: until the first items are there, which are painted at once; the others follow by themselves, and with them
//   the view of the analysis, which takes in every annotation (`all the rest`).
// - deciding: the extension keeps the annotations file of an article in sight open (client/src/annotating/holding.ts), so
//   the server has its text by the time of the first decision; `taking in the file` is what that takes, in the background.
//   An annotator who is quicker than that waits for it too: `deciding before that`, which is shown and not judged.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endServer, spawnServer } from './connection.mjs';
import { median, milliseconds, printTable, verdict } from './measure.mjs';

const ANNOTATIONS = 10_000;
const DECISIONS = 15;
const LINE = 'وقال المتحدث باسم الوزارة إن اللقاء المقبل سيعقد يوم الخميس في العاصمة.\n';
const WORDS = ['اللقاء', 'المقبل', 'سيعقد', 'العاصمة'];
const TEXT = LINE.repeat(ANNOTATIONS / WORDS.length + DECISIONS);
/** What VS Code asks for at once: the items that it shows first, and those that follow. */
const [FIRST, NEXT] = [500, 5_000];
const RUNS = 5;

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

/** An editor with one article of a folder, over a server of its own. */
class Editor {
  #connection = spawnServer();
  #sidecar = null;
  #revision;
  /** Milliseconds that the editor itself took. */
  #own = 0;

  constructor(folder, text) {
    this.folder = pathToFileURL(folder).href;
    this.article = pathToFileURL(join(folder, 'long.article')).href;
    this.file = join(folder, 'long.article.annotations.jsonld');
    this.text = text;
  }

  async start() {
    this.#connection.onRequest('workspace/applyEdit', (params) => this.#apply(params));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: this.folder,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      initializationOptions: { locale: 'en', annotator: 'bench' },
    });
    await this.#connection.sendNotification('initialized', {});
  }

  /** Opens the sidecar's document, as the extension does once all items are there. */
  async hold() {
    this.#sidecar = TextDocument.create(`${this.article}.annotations.jsonld`, 'json', 1, this.text);
    await this.#open(this.#sidecar.uri, 'json', this.text);
  }

  /** Carries out an edit of the sidecar, which has to be open for that. */
  async #apply({ edit }) {
    const began = performance.now();
    if (!this.#sidecar) await this.hold();
    const { uri } = this.#sidecar;
    const contentChanges = edit.documentChanges.flatMap(({ edits = [] }) =>
      edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    this.#sidecar = TextDocument.update(this.#sidecar, contentChanges, this.#sidecar.version + 1);
    this.#own += performance.now() - began;
    const textDocument = { uri, version: this.#sidecar.version };
    await this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    return { applied: true };
  }

  #open(uri, languageId, text) {
    return this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Milliseconds of a step, without what the editor itself did. */
  async timed(step) {
    this.#own = 0;
    const began = performance.now();
    await step();
    return performance.now() - began - this.#own;
  }

  open() {
    return this.#open(this.article, 'arabic-article', TEXT);
  }

  /** What is found, under what was decided. */
  analysis() {
    return this.#connection.sendRequest('safir/analysis', { uri: this.article });
  }

  /** Asks for the next page of items; whether there are more. */
  async page(limit) {
    const params = { uri: this.article, known: this.#revision, limit };
    const { change } = await this.#connection.sendRequest('safir/annotations', params);
    this.#revision = change.revision;
    return change.more;
  }

  async list() {
    while (await this.page(NEXT));
  }

  async decide(line) {
    const start = line * LINE.length + LINE.indexOf('المتحدث');
    const action = { do: 'add', span: { start, end: start + 7 }, kind: 'person' };
    const result = await this.#connection.sendRequest('workspace/executeCommand', {
      command: 'safir.perform',
      arguments: [{ uri: this.article, version: 1, action }],
    });
    if (result.refused !== null) throw new Error(result.refused);
  }

  async save() {
    writeFileSync(this.file, this.#sidecar.getText());
    const { uri } = this.#sidecar;
    await this.#connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await this.#connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  stop() {
    return endServer(this.#connection);
  }
}

/** Opens an editor over a sidecar of `count` annotations for `work`. */
async function inEditor(count, work) {
  const folder = mkdtempSync(join(tmpdir(), 'safir-bench-'));
  const editor = new Editor(folder, sidecar(count));
  writeFileSync(editor.file, editor.text);
  await editor.start();
  const result = await work(editor);
  await editor.stop();
  rmSync(folder, { recursive: true });
  return result;
}

const firstLine = ANNOTATIONS / WORDS.length;

/** Milliseconds that the steps of annotating take over a sidecar of `count` annotations. */
const steps = (count) =>
  inEditor(count, async (editor) => {
    let more = false;
    const opening = await editor.timed(async () => {
      await editor.open();
      more = await editor.page(FIRST);
    });
    const rest = await editor.timed(async () => {
      const analysis = editor.analysis();
      if (more) await editor.list();
      await analysis;
    });
    const taking = await editor.timed(async () => {
      await editor.hold();
      await editor.list();
    });
    const first = await editor.timed(() => editor.decide(firstLine));
    const [deciding, listing, saving] = [[], [], []];
    for (let i = 1; i < DECISIONS; i++) {
      deciding.push(await editor.timed(() => editor.decide(firstLine + i)));
      listing.push(await editor.timed(() => editor.list()));
      saving.push(
        await editor.timed(async () => {
          await editor.save();
          await editor.list();
        }),
      );
    }
    return {
      ...{ opening, 'all the rest': rest, 'taking in the file': taking, 'the first decision': first },
      ...{ deciding: median(deciding), listing: median(listing), saving: median(saving) },
    };
  });

/** Milliseconds of a first decision for which the file has to be opened. */
const early = (count) =>
  inEditor(count, async (editor) => {
    await editor.open();
    await editor.list();
    return { 'deciding before that': await editor.timed(() => editor.decide(firstLine)) };
  });

export async function benchAnnotating() {
  const runs = { none: [], many: [] };
  for (let i = 0; i < RUNS; i++) {
    runs.none.push({ ...(await steps(0)), ...(await early(0)) });
    runs.many.push({ ...(await steps(ANNOTATIONS)), ...(await early(ANNOTATIONS)) });
  }
  const of = (some, step) => median(some.map((run) => run[step]));
  const names = Object.keys(runs.none[0]);
  const more = new Map(names.map((step) => [step, of(runs.many, step) - of(runs.none, step)]));
  printTable(`Annotating beside ${ANNOTATIONS} annotations`, [
    ['', 'none', 'with them', 'more'],
    ...names.map((step) => [
      step,
      milliseconds(of(runs.none, step)),
      milliseconds(of(runs.many, step)),
      milliseconds(more.get(step)),
    ]),
  ]);
  for (const step of ['opening', 'the first decision', 'deciding', 'listing', 'saving'])
    console.log(verdict(`${step}: at most 100 ms more`, more.get(step) <= 100));
}
