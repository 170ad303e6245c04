// Steps from one sidecar to the next, each in its turn and by an edit that the client carries out; they can be taken back.
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { perform } from '../../annotations/actions/perform.js';
import { reanchored } from '../../annotations/decisions.js';
import { type Sidecar, serialise } from '../../annotations/sidecar.js';
import type { MessageKey, Messages } from '../../messages.js';
import type { PerformParams, PerformResult } from '../../protocol.js';
import { Turns } from '../../turns.js';
import { fileEdit } from '../fileEdit.js';
import { History } from './history.js';
import type { SidecarFile, Sidecars } from './sidecars.js';
import type { Desk, Standings } from './standings.js';

interface Surroundings {
  readonly connection: Connection;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly sidecars: Sidecars;
  readonly standings: Standings;
  readonly messages: Messages;
}

/** What comes of a step: the sidecar after it, or why it is not taken. */
export type StepOutcome = { readonly sidecar: Sidecar } | { readonly refused: MessageKey };

/** A sidecar and what it becomes. */
export interface Change {
  readonly file: SidecarFile;
  readonly sidecar: Sidecar;
}

export class Steps {
  readonly #with: Surroundings;
  readonly #history = new History();
  readonly #turns = new Turns();

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
  }

  /** Does what an annotator asked. */
  perform({ uri, version, action }: PerformParams): Promise<PerformResult> {
    if (action.do === 'undo' || action.do === 'redo') return this.#stepBack(uri, version, action.do);
    return this.step(uri, version, ({ sidecar, items, context }) => {
      if (!context.creator) return { refused: 'refusedNoAnnotator' };
      return perform(sidecar, items, context, action);
    });
  }

  /** Takes the step that `take` says from an article's sidecar. */
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

  /** The edit that takes a step, together with what it asks of other sidecars; whoever asked carries it out. */
  planned(
    uri: string,
    take: (desk: Desk) => StepOutcome | null,
    elsewhere: () => Promise<readonly Change[]>,
  ): Promise<WorkspaceEdit | { readonly refused: MessageKey } | null> {
    return this.#turns.take(async () => {
      const desk = await this.#with.standings.desk(uri);
      if (!desk) return { refused: 'refusedBrokenSidecar' };
      const outcome = take(desk);
      if (!outcome || 'refused' in outcome) return outcome;
      const own = this.#edit(desk.file, outcome.sidecar);
      if (own) this.#history.did(uri, desk.sidecar, outcome.sidecar);
      const others = (await elsewhere()).map(({ file, sidecar }) => this.#edit(file, sidecar));
      return { documentChanges: [own, ...others].flatMap((edit) => edit?.documentChanges ?? []) };
    }, uri);
  }

  /** Writes the places that annotations have in the saved article into the sidecar. */
  articleSaved(uri: string): Promise<void> {
    const { document: documentOf, sidecars, standings } = this.#with;
    return this.#turns.take(async () => {
      const document = documentOf(uri);
      const file = await sidecars.now(uri);
      if (!document || file.text === null || 'errors' in file.result) return;
      const text = document.getText();
      const place = standings.place(uri, text, file.result.sidecar.annotations);
      await this.#write(file, reanchored(file.result.sidecar, text, place));
    }, uri);
  }

  #stepBack(uri: string, version: number | null, direction: 'undo' | 'redo'): Promise<PerformResult> {
    return this.#atDesk(uri, version, ({ sidecar, context }) => {
      if (!context.creator) return { refused: 'refusedNoAnnotator' };
      const to = this.#history.step(uri, sidecar, direction);
      return to ? { sidecar: to } : { refused: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' };
    });
  }

  /** Writes what `take` makes of the article's sidecar; says why where nothing is written. */
  #atDesk(
    uri: string,
    version: number | null,
    take: (desk: Desk) => StepOutcome | Promise<StepOutcome>,
  ): Promise<PerformResult> {
    const { document: documentOf, standings, messages } = this.#with;
    return this.#turns.take(async () => {
      const refuse = (key: MessageKey): PerformResult => ({ refused: messages.say(key) });
      const document = documentOf(uri);
      if (!document) return refuse('refusedNotOpen');
      if (uri.startsWith('untitled:')) return refuse('refusedUntitled');
      if (version !== null && document.version !== version) return refuse('refusedChanged');
      const desk = await standings.desk(uri);
      if (!desk) return refuse('refusedBrokenSidecar');
      const outcome = await take(desk);
      if ('refused' in outcome) return refuse(outcome.refused);
      return (await this.#write(desk.file, outcome.sidecar)) ? { refused: null } : refuse('refusedChanged');
    }, uri);
  }

  async #write(file: SidecarFile, sidecar: Sidecar): Promise<boolean> {
    const edit = this.#edit(file, sidecar);
    return !edit || (await this.#with.connection.workspace.applyEdit(edit)).applied;
  }

  /** The edit that makes `sidecar` of the file; null where nothing changes. */
  #edit(file: SidecarFile, sidecar: Sidecar): WorkspaceEdit | null {
    const text = serialise(sidecar);
    const edit = fileEdit(file, text);
    if (edit) this.#with.sidecars.remember(file, text, sidecar);
    return edit;
  }
}
