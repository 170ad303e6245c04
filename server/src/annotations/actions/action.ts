// What an annotator can ask to be done, of which items, and what comes of it.
import type { Span } from '../../analysis/model.js';
import type { Kind, Part } from '../annotation.js';
import type { DecisionContext } from '../decisions.js';
import type { Item } from '../review.js';
import type { Schema } from '../schema.js';
import type { Sidecar } from '../sidecar.js';
import type { Resize } from '../words.js';

/** Names one item: a decision by its id, a suggestion by its kind and span. */
export interface ItemKey extends Span {
  readonly kind: Kind;
  readonly id: string | null;
}

export type Action =
  | { readonly do: 'accept' | 'reject'; readonly items: readonly ItemKey[] }
  | { readonly do: 'withdraw'; readonly items: readonly ItemKey[] }
  /** `exact`: the selection as it is, words or not. */
  | { readonly do: 'add'; readonly span: Span; readonly kind: Kind; readonly exact?: boolean }
  | { readonly do: 'setKind'; readonly item: ItemKey; readonly kind: Kind }
  | { readonly do: 'resize'; readonly item: ItemKey; readonly how: Resize }
  | { readonly do: 'setSpan'; readonly item: ItemKey; readonly span: Span; readonly exact?: boolean }
  | { readonly do: 'setPart'; readonly item: ItemKey; readonly span: Span; readonly role: Part['role'] }
  | { readonly do: 'split'; readonly item: ItemKey; readonly at: number }
  /** `apart`: what stands between the two is left out. */
  | { readonly do: 'merge'; readonly items: readonly [ItemKey, ItemKey]; readonly apart?: boolean }
  /** The words at `span` join the item; null is what the annotator decided last. */
  | { readonly do: 'addFragment'; readonly item: ItemKey | null; readonly span: Span }
  /** The words at `span` leave the item; at a caret the fragment that holds it. */
  | { readonly do: 'removeFragment'; readonly item: ItemKey; readonly span: Span }
  | { readonly do: 'setSpeaker'; readonly item: ItemKey; readonly person?: string; readonly source?: string }
  | { readonly do: 'setCue'; readonly item: ItemKey; readonly span: Span | null }
  | { readonly do: 'linkPerson'; readonly item: ItemKey; readonly person: string }
  | { readonly do: 'setValue'; readonly item: ItemKey; readonly value: string }
  | { readonly do: 'setAttribute'; readonly item: ItemKey; readonly name: string; readonly value: string | null }
  | { readonly do: 'reattach'; readonly id: string; readonly span: Span }
  | { readonly do: 'renamePerson'; readonly from: string; readonly to: string }
  | { readonly do: 'markDone'; readonly done: boolean };

/** The action of that name. */
export type ActionOf<Do extends Action['do']> = Extract<Action, { readonly do: Do }>;

/** Who acts, when, on which text, and what may be annotated there. */
export interface ActionContext extends DecisionContext {
  readonly schema: Schema;
}

/** Why an action cannot be done. */
export type Refusal =
  | 'no-item'
  | 'no-words'
  | 'bad-value'
  | 'cannot-resize'
  | 'cannot-split'
  | 'cannot-merge'
  | 'cannot-leave';

export type Outcome = { readonly sidecar: Sidecar } | { readonly refused: Refusal };

/** The key by which an action names an item; an orphan stands nowhere. */
export const keyOf = ({ kind, span, annotation }: Item): ItemKey => ({
  kind,
  start: span?.start ?? 0,
  end: span?.end ?? 0,
  id: annotation?.id ?? null,
});

/** An item's name among those of its article. */
export const nameOf = ({ id, kind, start, end }: ItemKey): string => id ?? `${kind} ${start}-${end}`;
