// Annotating over the language server: what stands in an article, and what an annotator does to it.
import type { CancellationToken, CodeAction, Connection, Range, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ActionContext, perform } from '../../annotations/actions.js';
import { reanchored, renamePerson } from '../../annotations/decisions.js';
import type { Item } from '../../annotations/review.js';
import type { Schema } from '../../annotations/schema.js';
import { emptySidecar, type Sidecar, serialise } from '../../annotations/sidecar.js';
import type { Messages } from '../../messages.js';
import {
  type AnnotationsView,
  annotationsChanged,
  type PerformParams,
  type PerformResult,
  type RenameParams,
} from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import type { Environment } from '../environment.js';
import { fileEdit } from '../fileEdit.js';
import { describe, type Run } from '../runner.js';
import { annotationsView, itemsIn, layerOf } from './annotationsView.js';
import { annotationActions } from './codeActions.js';
import { faultDiagnostics, orphanDiagnostics } from './faults.js';
import { History } from './history.js';
import { Placements } from './placements.js';
import { articleOf, fileNameOf, type SidecarFile, Sidecars } from './sidecars.js';

interface Surroundings {
  readonly connection: Connection;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly analysed: (document: TextDocument) => Promise<AnalysedDocument>;
  readonly readFile: Environment['readFile'];
  /** What can be annotated in an article. */
  readonly schema: (uri: string) => Promise<Schema>;
  /** Who annotates, by the settings or as the client said; null where nobody knows. */
  readonly annotator: (uri: string) => Promise<string | null>;
  readonly run: Run;
  readonly messages: Messages;
}

const NO_SIDECAR: Sidecar = { ...emptySidecar, annotations: [] };

const sidecarIn = ({ result }: SidecarFile): Sidecar => ('sidecar' in result ? result.sidecar : NO_SIDECAR);

export class Annotating {
  readonly #with: Surroundings;
  readonly #sidecars: Sidecars;
  readonly #placements = new Placements();
  readonly #history = new History();
  /** The last action on each article; the next one waits for it. */
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
    this.#sidecars = new Sidecars(surroundings.document, surroundings.readFile);
  }

  async view(uri: string, token: CancellationToken): Promise<AnnotationsView | null | ResponseError> {
    const { annotator: annotatorOf, schema: schemaOf, run } = this.#with;
    const [file, annotator, schema] = await Promise.all([this.#sidecars.of(uri), annotatorOf(uri), schemaOf(uri)]);
    return run('annotations', uri, token, null, (analysed) =>
      annotationsView(analysed, file, annotator, schema, this.#items(analysed, file, annotator)),
    );
  }

  /** What the annotator decided in an article, in its text as it stands; rejected suggestions left out. */
  async decisions(uri: string): Promise<(analysed: AnalysedDocument) => readonly Item[]> {
    const [file, annotator] = await Promise.all([this.#sidecars.of(uri), this.#with.annotator(uri)]);
    if (file.text === null) return () => [];
    return (analysed) =>
      this.#items(analysed, file, annotator).filter(({ annotation, status }) => annotation && status !== 'rejected');
  }

  /** What an annotator can do at `range`; nothing while the sidecar cannot be written. */
  async codeActions(uri: string, range: Range, token: CancellationToken): Promise<CodeAction[]> {
    const [file, annotator] = await Promise.all([this.#sidecars.of(uri), this.#with.annotator(uri)]);
    if ('errors' in file.result) return [];
    const actions = await this.#with.run('annotating actions', uri, token, [], (analysed) =>
      annotationActions(analysed, this.#items(analysed, file, annotator), range, this.#with.messages),
    );
    return Array.isArray(actions) ? actions : [];
  }

  /** Does what an annotator asked, one action after the other, by an edit of the sidecar. */
  perform(params: PerformParams): Promise<PerformResult> {
    return this.#inTurn(params.uri, () => this.#perform(params));
  }

  /** Writes the places that annotations have in the saved article into the sidecar. */
  articleSaved(uri: string): Promise<void> {
    return this.#inTurn(uri, async () => {
      const document = this.#with.document(uri);
      const file = await this.#sidecars.of(uri);
      if (!document || file.text === null || 'errors' in file.result) return;
      const text = document.getText();
      const place = this.#placements.of(uri, text, file.result.sidecar.annotations);
      await this.#write(file, reanchored(file.result.sidecar, text, place));
    });
  }

  /** A sidecar was opened, edited, saved, or changed on disk. */
  async sidecarChanged(sidecar: string): Promise<void> {
    await this.published(articleOf(sidecar));
    await this.announce(articleOf(sidecar));
  }

  /** Tells the client to ask for the article's annotations anew. */
  announce(uri: string): Promise<void> {
    return this.#with.connection.sendNotification(annotationsChanged.method, { uri });
  }

  /** Reports what is wrong with an article's sidecar, and which annotations have lost their place. */
  async published(uri: string): Promise<void> {
    const { connection, document, messages } = this.#with;
    try {
      const file = await this.#sidecars.of(uri);
      const { annotations } = sidecarIn(file);
      const article = document(uri);
      const place = article ? this.#placements.of(uri, article.getText(), annotations) : null;
      const orphans = place ? annotations.filter((annotation) => place(annotation) === null) : [];
      const diagnostics =
        'errors' in file.result
          ? faultDiagnostics(file.result.errors, messages)
          : orphanDiagnostics(file.text ?? '', orphans, messages);
      await connection.sendDiagnostics({ uri: file.uri, diagnostics });
    } catch (error) {
      connection.console.error(`sidecar of ${uri}: ${describe(error)}`);
    }
  }

  closed(uri: string): void {
    this.#placements.drop(uri);
    this.#sidecars.drop(uri);
    this.#history.drop(uri);
  }

  /** Gives a person another name in the sidecars of these articles; those that cannot be read are left alone. */
  async rename({ uris, from, to }: RenameParams): Promise<{ files: number }> {
    const now = new Date().toISOString();
    const edits = await Promise.all(
      uris.map(async (uri) => {
        const file = await this.#sidecars.of(uri);
        if (file.text === null || 'errors' in file.result) return null;
        return fileEdit(file, serialise(renamePerson(file.result.sidecar, now, from, to)));
      }),
    );
    const changes = edits.flatMap((edit) => edit?.documentChanges ?? []);
    if (changes.length === 0) return { files: 0 };
    const { applied } = await this.#with.connection.workspace.applyEdit({ documentChanges: changes });
    return { files: applied ? changes.length : 0 };
  }

  #items(analysed: AnalysedDocument, file: SidecarFile, annotator: string | null) {
    const sidecar = sidecarIn(file);
    const place = this.#placements.of(analysed.uri, analysed.text, sidecar.annotations);
    return itemsIn(analysed, layerOf(sidecar, annotator), place);
  }

  async #perform({ uri, version, action }: PerformParams): Promise<PerformResult> {
    const { document: documentOf, analysed: analysedOf, messages } = this.#with;
    const refuse = (key: Parameters<Messages['say']>[0]): PerformResult => ({ refused: messages.say(key) });
    const document = documentOf(uri);
    if (!document) return refuse('refusedNotOpen');
    if (uri.startsWith('untitled:')) return refuse('refusedUntitled');
    if (version !== null && document.version !== version) return refuse('refusedChanged');
    const creator = await this.#with.annotator(uri);
    if (!creator) return refuse('refusedNoAnnotator');
    const file = await this.#sidecars.of(uri);
    if ('errors' in file.result) return refuse('refusedBrokenSidecar');
    const analysed = await analysedOf(document);
    const { sidecar } = file.result;
    const place = this.#placements.of(uri, analysed.text, sidecar.annotations);
    const items = itemsIn(analysed, layerOf(sidecar, creator), place);
    const context: ActionContext = {
      text: analysed.text,
      article: fileNameOf(uri),
      creator,
      now: new Date().toISOString(),
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
      schema: await this.#with.schema(uri),
    };
    if (action.do === 'undo' || action.do === 'redo') {
      const to = this.#history.step(uri, sidecar, action.do);
      if (!to) return refuse(action.do === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
      return (await this.#write(file, to)) ? { refused: null } : refuse('refusedChanged');
    }
    const outcome = perform(reanchored(sidecar, analysed.text, place), items, context, action);
    if ('refused' in outcome) return refuse(outcome.refused);
    this.#history.did(uri, sidecar, outcome.sidecar);
    return (await this.#write(file, outcome.sidecar)) ? { refused: null } : refuse('refusedChanged');
  }

  async #write(file: SidecarFile, sidecar: Sidecar): Promise<boolean> {
    const text = serialise(sidecar);
    const edit = fileEdit(file, text);
    if (!edit) return true;
    this.#sidecars.remember(file, text, sidecar);
    return (await this.#with.connection.workspace.applyEdit(edit)).applied;
  }

  #inTurn<T>(uri: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#busy.get(uri) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    this.#busy.set(uri, settled);
    void settled.then(() => {
      if (this.#busy.get(uri) === settled) this.#busy.delete(uri);
    });
    return turn;
  }
}
