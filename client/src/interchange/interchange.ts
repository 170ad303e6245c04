// Exporting annotations to another program's format, and importing them: asks what is wanted, and reads and writes the
// files. The server knows the formats.
import { type Disposable, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { isolate } from '../../../server/src/display.js';
import type { WriteOptions } from '../../../server/src/interchange/format.js';
import type { Layer } from '../../../server/src/interchange/fromArticle.js';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
  type NamedText,
} from '../../../server/src/protocol.js';
import { askAnnotator } from '../annotating/annotator.js';
import type { Desks } from '../desks.js';
import { exists, firstText, folderOf, nameOf, rawText, textOf, writeAll } from '../files.js';
import { gitUserName } from '../git.js';
import { isArticle } from '../languageClient.js';
import {
  askArticles,
  askExisting,
  askFiles,
  askFolder,
  askFormat,
  askLayer,
  askOptions,
  askWhose,
  confirmed,
} from './ask.js';
import { Reports } from './reports.js';

/** What can be given to the commands, by a key binding or another extension; what is not is asked. */
export interface ExportGiven extends Partial<WriteOptions> {
  readonly format?: string;
  readonly layer?: Layer;
  /** Null for everybody's decisions. */
  readonly annotator?: string | null;
  readonly articles?: readonly Uri[];
  readonly folder?: Uri;
}

export interface ImportGiven {
  readonly format?: string;
  readonly files?: readonly Uri[];
  readonly folder?: Uri;
  readonly annotator?: string;
  readonly existing?: 'merge' | 'replace';
}

export class Interchange implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #desks: Desks;
  readonly #reports = new Reports();

  constructor(client: BaseLanguageClient, desks: Desks) {
    this.#client = client;
    this.#desks = desks;
  }

  dispose(): void {
    this.#reports.dispose();
  }

  /** Exports articles, and shows what the format does not hold. */
  async export(given: ExportGiven = {}): Promise<void> {
    const format = await askFormat(given.format, l10n.t('Export in which format?'));
    const options = format && (await askOptions(format, given));
    const layer = options && (given.layer ?? (await askLayer()));
    const active = this.#active;
    const articles = layer && (given.articles ?? (await askArticles(active)));
    if (!format || !options || !layer || !articles || articles.length === 0) return;
    const isAsked = given.annotator === undefined && layer !== 'suggestions';
    const annotator = isAsked ? await askWhose(articles) : (given.annotator ?? null);
    if (annotator === undefined) return;
    const folder = given.folder ?? (await askFolder(l10n.t('Export into This Folder'), active));
    if (!folder) return;
    const result = await this.#exported({ format: format.name, layer, annotator, ...options }, articles);
    if (!result) return;
    if (result.refused !== null) {
      void window.showErrorMessage(result.refused);
      return;
    }
    const files = result.files.map(({ name, text }) => ({ uri: Uri.joinPath(folder, name), text }));
    const standing = (await Promise.all(files.map(({ uri }) => exists(uri)))).filter(Boolean).length;
    if (
      standing > 0 &&
      !(await confirmed(l10n.t('{0} of the files exist already.', standing), l10n.t('Replace, and Keep Copies')))
    )
      return;
    await writeAll(files);
    await this.#reports.show(l10n.t('Export'), result.report);
    void window.showInformationMessage(l10n.t('Exported into {0}.', isolate(nameOf(folder))));
  }

  /** Imports files as decisions beside their articles, and shows what could not be. */
  async import(given: ImportGiven = {}): Promise<void> {
    const format = await askFormat(given.format, l10n.t('Import which format?'));
    if (!format) return;
    const active = this.#active;
    const files = given.files ?? (await askFiles(format, active));
    if (!files || files.length === 0) return;
    const folder = given.folder ?? (await askFolder(l10n.t('The Folder of the Articles'), active));
    if (!folder) return;
    const annotator = given.annotator ?? workspace.getConfiguration('safir').get('annotator', '') ?? '';
    const who = annotator || (await gitUserName()) || (await askAnnotator());
    if (!who) return;
    const ask = await this.#askImport(format.name, files, folder, who);
    let result = await ask(true);
    if (result.errors.length > 0) {
      await this.#reports.show(
        l10n.t('Import'),
        `# ${l10n.t('What could not be imported')}\n\n${result.errors.map((line) => `- ${line}\n`).join('')}`,
      );
      if (result.imports.every(({ added, changed, same }) => added + changed + same === 0)) return;
      if (!(await confirmed(l10n.t('Not everything can be read.'), l10n.t('Import the Rest')))) return;
    }
    const standing = result.imports.filter(({ hasSidecar }) => hasSidecar).length;
    if (standing > 0) {
      const existing = given.existing ?? (await askExisting(standing));
      if (!existing) return;
      if (existing === 'replace') result = await ask(false);
    }
    await writeAll(
      result.imports.flatMap(({ name, article, sidecar }) => [
        ...(article === null ? [] : [{ uri: Uri.joinPath(folder, name), text: article }]),
        { uri: Uri.joinPath(folder, sidecarOf(name)), text: sidecar },
      ]),
    );
    const sum = (of: (one: ImportResult['imports'][number]) => number): number =>
      result.imports.reduce((all, one) => all + of(one), 0);
    void window.showInformationMessage(
      l10n.t(
        'Imported: {0} added, {1} changed, {2} as they were.',
        sum(({ added }) => added),
        sum(({ changed }) => changed),
        sum(({ same }) => same),
      ),
    );
  }

  /** The article at hand, in a text editor or a Reader. */
  get #active(): TextDocument | undefined {
    const document = this.#desks.active?.document;
    return document && isArticle(document) ? document : undefined;
  }

  #exported(asked: Omit<ExportParams, 'articles'>, uris: readonly Uri[]): Thenable<ExportResult | null> {
    const title = l10n.t('Exporting annotations');
    return window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const articles = [];
        for (const uri of uris) {
          const text = await textOf(uri);
          if (token.isCancellationRequested) return null;
          if (text !== null)
            articles.push({
              uri: this.#client.code2ProtocolConverter.asUri(uri),
              text,
              sidecar: await textOf(uri.with({ path: sidecarOf(uri.path) })),
            });
          progress.report({ increment: 100 / uris.length, message: isolate(nameOf(uri)) });
        }
        await this.#started();
        return this.#client
          .sendRequest<ExportResult>(exportRequest.method, { ...asked, articles } satisfies ExportParams, token)
          .catch((error) => {
            if (token.isCancellationRequested) return null;
            throw error;
          });
      },
    );
  }

  /** Asks the server, and gives it the other texts that it wants. */
  async #askImport(
    format: string,
    uris: readonly Uri[],
    folder: Uri,
    annotator: string,
  ): Promise<(merge: boolean) => Promise<ImportResult>> {
    const files: NamedText[] = [];
    for (const uri of uris) files.push({ name: nameOf(uri), text: await rawText(uri) });
    const beside: Record<string, string | null> = {};
    const standing: Record<string, string | null> = {};
    await this.#started();
    return async (merge) => {
      for (;;) {
        const params: ImportParams = { format, files, beside, standing, annotator, merge };
        const result = await this.#client.sendRequest<ImportResult>(importRequest.method, params);
        if (result.needs.beside.length + result.needs.standing.length === 0) return result;
        for (const name of result.needs.beside)
          beside[name] = await firstText([...uris.map(folderOf), folder].map((parent) => Uri.joinPath(parent, name)));
        for (const name of result.needs.standing) standing[name] = await textOf(Uri.joinPath(folder, name));
      }
    };
  }

  async #started(): Promise<void> {
    if (!this.#client.isRunning()) await this.#client.start();
  }
}
