// People as annotators name them, in every article of the workspace: renaming them, and finding where they are mentioned.
import {
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Span } from '../../analysis/model.js';
import { perform } from '../../annotations/actions/perform.js';
import { renamePerson } from '../../annotations/decisions.js';
import type { Item } from '../../annotations/review.js';
import type { MessageKey, Messages } from '../../messages.js';
import type { Standings } from './standings.js';
import type { Change, Steps } from './steps.js';
import type { WorkspaceAnnotations } from './workspaceAnnotations.js';

/** The person of the shortest item that holds the offset. */
const personAt = (items: readonly Item[], offset: number): { span: Span; person: string } | null =>
  items
    .flatMap(({ span, status, body: { person } }) =>
      span && person && status !== 'rejected' && span.start <= offset && offset <= span.end ? [{ span, person }] : [],
    )
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0] ?? null;

export class Renaming {
  readonly #standings: Standings;
  readonly #steps: Steps;
  readonly #workspace: WorkspaceAnnotations;
  readonly #messages: Messages;

  constructor(standings: Standings, steps: Steps, workspace: WorkspaceAnnotations, messages: Messages) {
    this.#standings = standings;
    this.#steps = steps;
    this.#workspace = workspace;
    this.#messages = messages;
  }

  /** The person who would be renamed at a position: where they stand and what they are called; null for nobody. */
  async prepare(uri: string, position: Position): Promise<{ range: Range; placeholder: string } | null> {
    const at = await this.#standings.desk(uri);
    const named = at && personAt(at.items, at.analysed.offsetAt(position));
    return named ? { range: at.analysed.range(named.span), placeholder: named.person } : null;
  }

  /** The edit that gives the person at a position another name in every sidecar of the workspace. */
  async rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | null | ResponseError> {
    const to = newName.trim();
    let done = { from: '', now: '' };
    const edit = await this.#steps.planned(
      uri,
      ({ analysed, sidecar, items, context }) => {
        const named = personAt(items, analysed.offsetAt(position));
        if (!named) return null;
        if (!context.creator) return { refused: 'refusedNoAnnotator' as MessageKey };
        done = { from: named.person, now: context.now };
        return perform(sidecar, items, context, { do: 'renamePerson', from: named.person, to });
      },
      () => this.#renamedElsewhere(uri, done, to),
    );
    return edit && 'refused' in edit
      ? new ResponseError(LSPErrorCodes.RequestFailed, this.#messages.say(edit.refused))
      : edit;
  }

  /** Where other articles of the workspace mention the person at a position, as far as somebody has decided so. */
  async mentionsElsewhere(uri: string, position: Position): Promise<Location[]> {
    const at = await this.#standings.desk(uri);
    const named = at && personAt(at.items, at.analysed.offsetAt(position));
    return named ? this.#workspace.mentionsOf(named.person, uri) : [];
  }

  async #renamedElsewhere(
    uri: string,
    { from, now }: { readonly from: string; readonly now: string },
    to: string,
  ): Promise<readonly Change[]> {
    return (await this.#workspace.sidecars(uri)).flatMap(({ file, sidecar }) => {
      const renamed = renamePerson(sidecar, now, from, to);
      const isSame = renamed.annotations.every((annotation, index) => annotation === sidecar.annotations[index]);
      return isSame ? [] : [{ file, sidecar: renamed }];
    });
  }
}
