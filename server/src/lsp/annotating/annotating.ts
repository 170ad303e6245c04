// Annotations as the client asks for them: an article's list of them, what can be done at a place, what is wrong with them.
import type { CancellationToken, CodeAction, Connection, Range, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Annotation, positionsOf } from '../../annotations/annotation.js';
import type { Item } from '../../annotations/review.js';
import type { Schema } from '../../annotations/schema.js';
import { annotationLines, type Sidecar, sidecarOf } from '../../annotations/sidecar.js';
import { violationsOf } from '../../annotations/violations.js';
import type { Messages } from '../../messages.js';
import { type AnnotationsAnswer, type AnnotationsParams, annotationsChanged } from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { describe } from '../describe.js';
import type { Run } from '../runner.js';
import { annotationsView, itemView } from './annotationsView.js';
import { annotationActions } from './codeActions.js';
import { annotationDiagnostics, faultDiagnostics } from './faults.js';
import { Listings } from './listings.js';
import { conflictActions, orphanActions } from './mending.js';
import { articleOf, type SidecarFile, type Sidecars } from './sidecars.js';
import { type Standings, sidecarIn } from './standings.js';

interface Surroundings {
  readonly connection: Connection;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly sidecars: Sidecars;
  readonly standings: Standings;
  readonly schema: (uri: string) => Promise<Schema>;
  readonly annotator: (uri: string) => Promise<string | null>;
  readonly run: Run;
  readonly messages: Messages;
}

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

export class Annotating {
  readonly #with: Surroundings;
  readonly #listings = new Listings();

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
  }

  /** The annotations of an article, a page at a time; those at the beginning of a long sidecar before it is read. */
  async view(
    { uri, known, limit }: AnnotationsParams,
    token: CancellationToken,
  ): Promise<AnnotationsAnswer | null | ResponseError> {
    const { sidecars, standings, annotator: annotatorOf, schema: schemaOf, run } = this.#with;
    const isFirst = limit !== undefined && known === undefined;
    const beginning = isFirst ? await sidecars.beginning(uri) : null;
    const file = beginning ? beginningFile(uri, beginning) : await sidecars.of(uri);
    const [annotator, schema] = await Promise.all([annotatorOf(uri), schemaOf(uri)]);
    return run('annotations', uri, token, null, (analysed) => {
      const all = standings.items(analysed, file, annotator);
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

  /** What an annotator can do at `range`; nothing while the sidecar cannot be written. */
  async codeActions(analysed: AnalysedDocument, range: Range): Promise<CodeAction[]> {
    const { sidecars, standings, annotator: annotatorOf, messages } = this.#with;
    const [file, annotator] = await Promise.all([sidecars.of(analysed.uri), annotatorOf(analysed.uri)]);
    if ('errors' in file.result) return [];
    return annotationActions(analysed, standings.items(analysed, file, annotator), range, annotator, messages);
  }

  /** What mends a sidecar: of a merge conflict both sides can be kept, a lost annotation attached again or discarded. */
  async sidecarActions(uri: string, { start: { line } }: Range): Promise<CodeAction[]> {
    const { document, sidecars, standings, messages } = this.#with;
    const article = articleOf(uri);
    const file = await sidecars.of(article);
    if (file.text === null) return [];
    if ('errors' in file.result) return conflictActions(file, file.text, messages);
    const text = document(article)?.getText();
    if (text === undefined) return [];
    const { annotations } = file.result.sidecar;
    const place = standings.place(article, text, annotations);
    const lines = annotationLines(file.text);
    const lost = annotations.find((one) => place(one).length === 0 && lines.get(one.id) === line);
    return lost ? orphanActions(file, article, file.result.sidecar, lost, messages) : [];
  }

  /** Reports what is wrong with an article's sidecar, and which annotations have lost their place. */
  async published(uri: string): Promise<void> {
    const { connection, document, sidecars, standings, schema, messages } = this.#with;
    try {
      const file = await sidecars.of(uri);
      const { annotations } = sidecarIn(file);
      const article = document(uri);
      const place = article ? standings.place(uri, article.getText(), annotations) : null;
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

  /** Tells the client to ask for the article's annotations anew. */
  async announce(uri: string): Promise<void> {
    await this.#with.connection.sendNotification(annotationsChanged.method, { uri });
  }

  drop(uri: string): void {
    this.#listings.drop(uri);
  }
}
