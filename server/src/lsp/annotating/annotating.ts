// Annotating over the language server: what stands in an article, and what an annotator does to it.
import type {
  CancellationToken,
  CodeAction,
  Connection,
  Range,
  ResponseError,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ActionContext, perform } from '../../annotations/actions.js';
import { type Annotation, positionsOf } from '../../annotations/annotation.js';
import { reanchored } from '../../annotations/decisions.js';
import type { Item } from '../../annotations/review.js';
import type { Schema } from '../../annotations/schema.js';
import { annotationLines, emptySidecar, type Sidecar, serialise, sidecarOf } from '../../annotations/sidecar.js';
import { standingOf } from '../../annotations/standing.js';
import { violationsOf } from '../../annotations/violations.js';
import type { MessageKey, Messages } from '../../messages.js';
import {
  type AnnotationsAnswer,
  type AnnotationsParams,
  annotationsChanged,
  type PerformParams,
  type PerformResult,
} from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import type { Environment } from '../environment.js';
import { fileEdit } from '../fileEdit.js';
import { describe, type Run } from '../runner.js';
import { annotationsView, itemsIn, itemView, layerOf } from './annotationsView.js';
import { annotationActions } from './codeActions.js';
import { annotationDiagnostics, faultDiagnostics } from './faults.js';
import { History } from './history.js';
import { Listings } from './listings.js';
import { conflictActions, orphanActions } from './mending.js';
import { Placements } from './placements.js';
import { articleOf, fileNameOf, type SidecarFile, Sidecars } from './sidecars.js';

interface Surroundings {
  readonly connection: Connection;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly analysed: (document: TextDocument) => Promise<AnalysedDocument>;
  readonly platform: Pick<Environment, 'breathe' | 'readFile' | 'readStart'>;
  /** Whether the client tells when a file changes on disk. */
  readonly watched: (uri: string) => boolean;
  /** What can be annotated in an article. */
  readonly schema: (uri: string) => Promise<Schema>;
  /** Who annotates, by the settings or as the client said; null where nobody knows. */
  readonly annotator: (uri: string) => Promise<string | null>;
  readonly run: Run;
  readonly messages: Messages;
}

/** What comes of a step: the sidecar after it, or why it is not taken. */
export type StepOutcome = { readonly sidecar: Sidecar } | { readonly refused: MessageKey };

/** A sidecar and what it becomes. */
export interface Change {
  readonly file: SidecarFile;
  readonly sidecar: Sidecar;
}

/** What stands in an article, and what it was made of. */
interface Standing {
  readonly analysed: AnalysedDocument;
  readonly sidecar: Sidecar;
  readonly annotator: string | null;
  readonly items: readonly Item[];
}

/** What an annotator has before them in an article. */
export interface Desk {
  readonly file: SidecarFile;
  readonly analysed: AnalysedDocument;
  /** With the places that its annotations have now. */
  readonly sidecar: Sidecar;
  readonly items: readonly Item[];
  readonly context: ActionContext;
}

const NO_SIDECAR: Sidecar = { ...emptySidecar, annotations: [] };

/** A sidecar of which only the beginning is known. */
const beginningFile = (article: string, sidecar: Sidecar): SidecarFile => ({
  ...{ uri: sidecarOf(article), text: null, version: null },
  result: { sidecar },
});

/** Items that come before an annotation of a sidecar: what follows it there is not known yet. */
const itemsBefore = (items: readonly Item[], last: Annotation): readonly Item[] => {
  const { start } = positionsOf(last)[0]!;
  const end = items.findIndex(({ span }) => span !== null && span.start >= start);
  return end < 0 ? items : items.slice(0, end);
};

const sidecarIn = ({ result }: SidecarFile): Sidecar => ('sidecar' in result ? result.sidecar : NO_SIDECAR);

export class Annotating {
  readonly #with: Surroundings;
  readonly #sidecars: Sidecars;
  readonly #placements = new Placements();
  readonly #known = new Map<string, Standing>();
  readonly #listings = new Listings();
  readonly #standing = new WeakMap<readonly Item[], AnalysedDocument>();
  readonly #history = new History();
  /** The last action on each article; the next one waits for it. */
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
    this.#sidecars = new Sidecars(surroundings.document, surroundings.platform, surroundings.watched);
  }

  /** The annotations of an article, a page at a time; those at the beginning of a long sidecar before it is read. */
  async view(
    { uri, known, limit }: AnnotationsParams,
    token: CancellationToken,
  ): Promise<AnnotationsAnswer | null | ResponseError> {
    const { annotator: annotatorOf, schema: schemaOf, run } = this.#with;
    const isFirst = limit !== undefined && known === undefined;
    const beginning = isFirst ? await this.#sidecars.beginning(uri) : null;
    const file = beginning ? beginningFile(uri, beginning) : await this.#sidecars.of(uri);
    const [annotator, schema] = await Promise.all([annotatorOf(uri), schemaOf(uri)]);
    return run('annotations', uri, token, null, (analysed) => {
      const all = this.#items(analysed, file, annotator);
      const sure = beginning ? itemsBefore(all, beginning.annotations.at(-1)!) : all;
      const { items, change } = this.#listings.tell(uri, sure, known, limit);
      const view = annotationsView(analysed, file, annotator, schema, all);
      return {
        ...view,
        ...(beginning ? { progress: null } : {}),
        items: items.map((item) => itemView(item, analysed)),
        change: { ...change, more: change.more || beginning !== null },
      };
    });
  }

  /** An article with its annotator's decisions laid over what was found in it. */
  async standing(analysed: AnalysedDocument): Promise<AnalysedDocument> {
    const { uri, analysis, text } = analysed;
    const [file, annotator] = await Promise.all([this.#sidecars.of(uri), this.#with.annotator(uri)]);
    const items = this.#items(analysed, file, annotator);
    if (!items.some(({ annotation }) => annotation)) return analysed;
    const known = this.#standing.get(items) ?? analysed.under(standingOf(analysis, items, text));
    this.#standing.set(items, known);
    return known;
  }

  /** The annotations of an article, empty where they cannot be read, and who annotates there. */
  async known(uri: string): Promise<{ sidecar: Sidecar; annotator: string | null; isReadable: boolean }> {
    const [file, annotator] = await Promise.all([this.#sidecars.of(uri), this.#with.annotator(uri)]);
    return { sidecar: sidecarIn(file), annotator, isReadable: file.text !== null && 'sidecar' in file.result };
  }

  /** What mends a sidecar: of a merge conflict both sides can be kept, a lost annotation attached again or discarded. */
  async sidecarActions(uri: string, { start: { line } }: Range): Promise<CodeAction[]> {
    const { document, messages } = this.#with;
    const article = articleOf(uri);
    const file = await this.#sidecars.of(article);
    if (file.text === null) return [];
    if ('errors' in file.result) return conflictActions(file, file.text, messages);
    const text = document(article)?.getText();
    if (text === undefined) return [];
    const { annotations } = file.result.sidecar;
    const place = this.#placements.of(article, text, annotations);
    const lines = annotationLines(file.text);
    const lost = annotations.find((one) => place(one).length === 0 && lines.get(one.id) === line);
    return lost ? orphanActions(file, article, file.result.sidecar, lost, messages) : [];
  }

  /** What an annotator can do at `range`; nothing while the sidecar cannot be written. */
  async codeActions(analysed: AnalysedDocument, range: Range): Promise<CodeAction[]> {
    const { uri } = analysed;
    const [file, annotator] = await Promise.all([this.#sidecars.of(uri), this.#with.annotator(uri)]);
    if ('errors' in file.result) return [];
    return annotationActions(analysed, this.#items(analysed, file, annotator), range, annotator, this.#with.messages);
  }

  /** Does what an annotator asked, one action after the other, by an edit of the sidecar. */
  perform({ uri, version, action }: PerformParams): Promise<PerformResult> {
    if (action.do === 'undo' || action.do === 'redo') return this.#stepBack(uri, version, action.do);
    return this.step(uri, version, ({ sidecar, items, context }) => {
      if (!context.creator) return { refused: 'refusedNoAnnotator' };
      return perform(sidecar, items, context, action);
    });
  }

  /** Takes a step from an article's sidecar to the next, in its turn, by an edit; it can be taken back. */
  step(
    uri: string,
    version: number | null,
    take: (desk: Desk) => StepOutcome | Promise<StepOutcome>,
  ): Promise<PerformResult> {
    return this.#atDesk(uri, version, async (desk) => {
      const outcome = await take(desk);
      if ('sidecar' in outcome) this.#history.did(uri, desk.sidecar, outcome.sidecar);
      return outcome;
    });
  }

  /**
   * The edit that takes a step of an article's sidecar, in its turn and together with what it asks of other sidecars; the
   * client carries it out.
   */
  planned(
    uri: string,
    take: (desk: Desk) => StepOutcome | null,
    elsewhere: () => Promise<readonly Change[]>,
  ): Promise<WorkspaceEdit | { readonly refused: MessageKey } | null> {
    return this.#inTurn(uri, async () => {
      const desk = await this.desk(uri);
      if (!desk) return { refused: 'refusedBrokenSidecar' };
      const outcome = take(desk);
      if (!outcome || 'refused' in outcome) return outcome;
      const own = this.#edit(desk.file, outcome.sidecar);
      if (own) this.#history.did(uri, desk.sidecar, outcome.sidecar);
      const others = (await elsewhere()).map(({ file, sidecar }) => this.#edit(file, sidecar));
      return { documentChanges: [own, ...others].flatMap((edit) => edit?.documentChanges ?? []) };
    });
  }

  /** Writes the places that annotations have in the saved article into the sidecar. */
  articleSaved(uri: string): Promise<void> {
    return this.#inTurn(uri, async () => {
      const document = this.#with.document(uri);
      const file = await this.#sidecars.now(uri);
      if (!document || file.text === null || 'errors' in file.result) return;
      const text = document.getText();
      const place = this.#placements.of(uri, text, file.result.sidecar.annotations);
      await this.#write(file, reanchored(file.result.sidecar, text, place));
    });
  }

  /** A sidecar was opened, edited, saved, or changed on disk. */
  sidecarChanged(sidecar: string): Promise<void> {
    this.#sidecars.changed(sidecar);
    return this.announce(articleOf(sidecar));
  }

  /** Tells the client to ask for the article's annotations anew. */
  announce(uri: string): Promise<void> {
    return this.#with.connection.sendNotification(annotationsChanged.method, { uri });
  }

  /** An article's sidecar as last heard of. */
  file(uri: string): Promise<SidecarFile> {
    return this.#sidecars.of(uri);
  }

  /** Reports what is wrong with an article's sidecar, and which annotations have lost their place. */
  async published(uri: string): Promise<void> {
    const { connection, document, schema, messages } = this.#with;
    try {
      const file = await this.#sidecars.of(uri);
      const { annotations } = sidecarIn(file);
      const article = document(uri);
      const place = article ? this.#placements.of(uri, article.getText(), annotations) : null;
      const orphans = place ? annotations.filter((annotation) => place(annotation).length === 0) : [];
      const diagnostics =
        'errors' in file.result
          ? faultDiagnostics(file.result.errors, messages)
          : annotationDiagnostics(file.text ?? '', orphans, violationsOf(annotations, await schema(uri)), messages);
      await connection.sendDiagnostics({ uri: file.uri, diagnostics });
    } catch (error) {
      connection.console.error(`sidecar of ${uri}: ${describe(error)}`);
    }
  }

  closed(uri: string): void {
    this.#placements.drop(uri);
    this.#listings.drop(uri);
    this.#known.delete(uri);
    this.#sidecars.drop(uri);
    this.#history.drop(uri);
  }

  /** What stands in an article; the same list while nothing of it changes. */
  #items(analysed: AnalysedDocument, file: SidecarFile, annotator: string | null): readonly Item[] {
    const { uri, text } = analysed;
    const sidecar = sidecarIn(file);
    const known = this.#known.get(uri);
    if (known?.analysed === analysed && known.sidecar === sidecar && known.annotator === annotator) return known.items;
    const place = this.#placements.of(uri, text, sidecar.annotations);
    const items = itemsIn(analysed, layerOf(sidecar, annotator), place);
    this.#known.set(uri, { analysed, sidecar, annotator, items });
    return items;
  }

  /** What an annotator has before them in an article; null where it is not open or its sidecar cannot be read. */
  async desk(uri: string): Promise<Desk | null> {
    const { document: documentOf, analysed: analysedOf, annotator, schema } = this.#with;
    const document = documentOf(uri);
    const file = await this.#sidecars.now(uri);
    if (!document || 'errors' in file.result) return null;
    const [creator, analysed] = await Promise.all([annotator(uri), analysedOf(document)]);
    const place = this.#placements.of(uri, analysed.text, file.result.sidecar.annotations);
    return {
      file,
      analysed,
      sidecar: reanchored(file.result.sidecar, analysed.text, place),
      items: this.#items(analysed, file, creator),
      context: {
        text: analysed.text,
        article: fileNameOf(uri),
        creator: creator ?? '',
        now: new Date().toISOString(),
        newId: () => `urn:uuid:${crypto.randomUUID()}`,
        schema: await schema(uri),
      },
    };
  }

  #stepBack(uri: string, version: number | null, direction: 'undo' | 'redo'): Promise<PerformResult> {
    return this.#atDesk(uri, version, ({ sidecar, context }) => {
      if (!context.creator) return { refused: 'refusedNoAnnotator' };
      const to = this.#history.step(uri, sidecar, direction);
      return to ? { sidecar: to } : { refused: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' };
    });
  }

  /** Writes what `take` makes of the article's sidecar, one after the other; says why where nothing is written. */
  #atDesk(
    uri: string,
    version: number | null,
    take: (desk: Desk) => StepOutcome | Promise<StepOutcome>,
  ): Promise<PerformResult> {
    return this.#inTurn(uri, async () => {
      const refuse = (key: MessageKey): PerformResult => ({ refused: this.#with.messages.say(key) });
      const document = this.#with.document(uri);
      if (!document) return refuse('refusedNotOpen');
      if (uri.startsWith('untitled:')) return refuse('refusedUntitled');
      if (version !== null && document.version !== version) return refuse('refusedChanged');
      const desk = await this.desk(uri);
      if (!desk) return refuse('refusedBrokenSidecar');
      const outcome = await take(desk);
      if ('refused' in outcome) return refuse(outcome.refused);
      return (await this.#write(desk.file, outcome.sidecar)) ? { refused: null } : refuse('refusedChanged');
    });
  }

  async #write(file: SidecarFile, sidecar: Sidecar): Promise<boolean> {
    const edit = this.#edit(file, sidecar);
    return !edit || (await this.#with.connection.workspace.applyEdit(edit)).applied;
  }

  /** The edit that makes `sidecar` of the file; null where nothing changes. */
  #edit(file: SidecarFile, sidecar: Sidecar): WorkspaceEdit | null {
    const text = serialise(sidecar);
    const edit = fileEdit(file, text);
    if (edit) this.#sidecars.remember(file, text, sidecar);
    return edit;
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
