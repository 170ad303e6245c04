// The built server as a client meets it: a process that speaks over standard input and output.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../src/protocol.js';

const serverMain = fileURLToPath(new URL('../dist/serverMain.js', import.meta.url));

const NOTIFICATIONS = [
  'safir/analysisChanged',
  'textDocument/publishDiagnostics',
  'window/logMessage',
  'window/showMessage',
];

export interface ServerOptions {
  readonly initializationOptions?: InitializationOptions;
  /** The section `safir` of the settings. */
  readonly settings?: unknown;
  readonly folder?: string;
  readonly capabilities?: InitializeParams['capabilities'];
}

interface Received {
  readonly method: string;
  readonly params: unknown;
}

export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly received: Received[] = [];
  settings: unknown;
  initialized!: InitializeResult;
  #waiting: (() => void)[] = [];

  private constructor(settings: unknown) {
    this.settings = settings;
    this.process = spawn(process.execPath, [serverMain, '--stdio']);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    for (const method of NOTIFICATIONS) {
      this.connection.onNotification(method, (params: unknown) => {
        this.received.push({ method, params });
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const check of waiting) check();
      });
    }
    this.connection.listen();
  }

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(options.settings);
    const workspaceFolders = options.folder ? [{ uri: options.folder, name: 'folder' }] : null;
    server.initialized = await server.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: options.folder ?? null,
      workspaceFolders,
      capabilities: options.capabilities ?? { workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: options.initializationOptions ?? { locale: 'en', html: true },
    } satisfies InitializeParams);
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }

  async open(text: string, uri = 'file:///test/article.article', version = 1): Promise<string> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'arabic-article', version, text },
    });
    return uri;
  }

  async change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The first notification of this method that fits, as soon as there is one. */
  async notified<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.received.find((one) => one.method === method && fits(one.params as T));
      if (found) return found.params as T;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    const published = await this.notified<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === version,
    );
    return published.diagnostics;
  }

  shown(): string[] {
    return this.received
      .filter(({ method }) => method === 'window/showMessage')
      .map(({ params }) => (params as ShowMessageParams).message);
  }

  /** A request about a whole document. */
  ask<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }
}
