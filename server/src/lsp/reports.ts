// What is reported of articles and their sidecars unasked, once whoever writes them pauses.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sidecarOf } from '../annotations/sidecar.js';
import type { Messages } from '../messages.js';
import { analysisChanged } from '../protocol.js';
import type { Analyses } from './analyses.js';
import type { Annotating } from './annotating/annotating.js';
import { articleOf } from './annotating/sidecars.js';
import { describe } from './describe.js';
import { diagnostics } from './diagnostics.js';
import { Publisher } from './publisher.js';
import { curatorDiagnostics } from './reviewing/curatorChanges.js';
import type { Reviewing } from './reviewing/reviewing.js';
import type { Workspace } from './workspace.js';

interface Reported {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly analyses: Analyses;
  readonly annotating: Annotating;
  readonly reviewing: Reviewing;
  readonly messages: Messages;
}

export class Reports {
  readonly #of: Reported;
  readonly #articles = new Publisher((document: TextDocument) => this.#publish(document));
  readonly #sidecars = new Publisher(({ uri }: { readonly uri: string }) => this.#publishSidecar(uri));

  constructor(reported: Reported) {
    this.#of = reported;
  }

  /** An article was opened or changed, or is to be read anew. */
  article(document: TextDocument): void {
    this.#articles.schedule(document);
  }

  /** A sidecar changed: nobody waits for what is wrong with it. */
  sidecar(uri: string): void {
    this.#sidecars.schedule({ uri });
  }

  /** An article was closed. */
  forget(uri: string): void {
    this.#articles.forget(uri);
    this.#sidecars.forget(sidecarOf(uri));
  }

  async #publish(document: TextDocument): Promise<void> {
    const { connection, documents, annotating } = this.#of;
    const { uri, version } = document;
    try {
      await this.#diagnose(document);
      if (documents.get(uri)?.version !== version) return;
      await connection.sendNotification(analysisChanged.method, { uri, version });
      await annotating.published(uri);
    } catch (error) {
      connection.console.error(`publish ${uri} v${version}: ${describe(error)}`);
    }
  }

  async #publishSidecar(uri: string): Promise<void> {
    const article = articleOf(uri);
    await this.#of.annotating.published(article);
    const document = this.#of.documents.get(article);
    if (document) await this.#diagnose(document);
  }

  /** Sends what is doubtful in an article, and what curators changed in its annotator's layer. */
  async #diagnose(document: TextDocument): Promise<void> {
    const { connection, documents, workspace, analyses, reviewing, messages } = this.#of;
    const { uri, version } = document;
    const analysed = await analyses.of(document);
    const { settings } = await workspace.surroundings(uri);
    const changes = await reviewing.changes(analysed);
    if (documents.get(uri)?.version !== version) return;
    const found = [
      ...diagnostics(analysed, settings, messages),
      ...curatorDiagnostics(analysed, changes, settings, messages),
    ];
    await connection.sendDiagnostics({ uri, version, diagnostics: found });
  }
}
