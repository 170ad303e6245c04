// Shows how far annotators agree: a page of Markdown that the server writes, in VS Code's own preview, which knows every theme
// and every screen reader.
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { type AgreementParams, agreementRequest } from '../../../server/src/protocol.js';
import type { Desks } from '../desks.js';
import { isArticle } from '../languageClient.js';
import { askRevision } from './layers.js';

const SCHEME = 'safir-agreement';

const isParams = (given: unknown): given is AgreementParams =>
  typeof given === 'object' && given !== null && 'uri' in given && 'revisions' in given;

export class AgreementPage implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #desks: Desks;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registered: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, desks: Desks) {
    this.#client = client;
    this.#desks = desks;
    this.#registered = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      // Nobody who calls it waits for the user's choice, or for the preview to load.
      commands.registerCommand('safir.showAgreement', (given: unknown) => void this.#show(given)),
    ];
  }

  /** The page of what the URI's query asks. */
  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const params = JSON.parse(query) as AgreementParams;
    return this.#client.sendRequest<string>(agreementRequest.method, params);
  }

  async #show(given: unknown): Promise<void> {
    const params = isParams(given) ? given : await this.#ask();
    if (!params) return;
    const page = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Agreement')}.md`, query: JSON.stringify(params) });
    this.#changed.fire(page);
    await commands.executeCommand('markdown.showPreview', page);
  }

  /** Of which articles; undefined when the user turns away. */
  async #ask(): Promise<AgreementParams | undefined> {
    const document = this.#desks.active?.document;
    if (!document || !isArticle(document)) {
      void window.showInformationMessage(l10n.t('Open an Arabic article first.'));
      return undefined;
    }
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const all = { label: l10n.t('All annotated articles of this workspace') };
    const one = { label: l10n.t('This article') };
    const two = { label: l10n.t('Two git revisions of this article…') };
    const chosen = await window.showQuickPick([one, all, two], { title: l10n.t('Agreement') });
    if (!chosen) return undefined;
    if (chosen === all) return { uri: null, revisions: null };
    if (chosen === one) return { uri, revisions: null };
    const sidecar = Uri.parse(sidecarOf(`${document.uri}`));
    const from = await askRevision(l10n.t('Compare the layer of'), sidecar);
    const to = from && (await askRevision(l10n.t('with the layer of'), sidecar));
    return from?.revision && to?.revision ? { uri, revisions: [from.revision, to.revision] } : undefined;
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
    this.#changed.dispose();
  }
}
