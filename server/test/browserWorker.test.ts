// The built server in a world that has what a browser's worker has, and nothing of Node.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { AnalysisView } from '../src/protocol.js';

const bundle = readFileSync(fileURLToPath(new URL('../dist/serverMain.js', import.meta.url)), 'utf8');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

interface Scope {
  onmessage?: (event: { data: unknown }) => void;
  readonly [name: string]: unknown;
}

class BrowserWorker {
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #scope: Scope;
  #asked = 0;

  constructor() {
    const { setTimeout, clearTimeout, TextEncoder, TextDecoder, URL, performance, console, atob } = globalThis;
    this.#scope = {
      ...{ setTimeout, clearTimeout, TextEncoder, TextDecoder, URL, performance, console, atob },
      WorkerGlobalScope: class {},
      addEventListener: () => undefined,
      postMessage: ({ id, method, result }: Message) => {
        if (id !== undefined && method === undefined) this.#answers.get(id)?.(result);
      },
    };
    runInContext(bundle, createContext(Object.assign(this.#scope, { self: this.#scope })));
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = this.#asked++;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve as (result: unknown) => void);
      this.#send({ id, method, params });
    });
  }

  #send(message: object): void {
    this.#scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  }
}

it('analyses an article', async () => {
  const worker = new BrowserWorker();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await worker.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  worker.notify('initialized', {});
  const uri = 'vscode-vfs://github/news/summit.article';
  const text = 'قمة\nوأعلنت وزارة الخارجية أن المحادثات ستستأنف قريبا.\n';
  worker.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'arabic-article', version: 1, text } });
  const view = await worker.request<AnalysisView>('safir/analysis', { uri });
  expect(view.quotes.map((quote) => quote.text)).toEqual(['المحادثات ستستأنف قريبا']);
});
