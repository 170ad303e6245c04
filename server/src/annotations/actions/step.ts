// What an action starts from, and the ways in which it changes an item: what it says, and where it stands.
import type { Span } from '../../analysis/model.js';
import type { AnnotationStatus, Body } from '../annotation.js';
import { reshaped } from '../bodies.js';
import { type Decision, decide } from '../decisions.js';
import type { Item } from '../review.js';
import type { Sidecar } from '../sidecar.js';
import { snapToWords } from '../words.js';
import { type ActionContext, type ItemKey, keyOf, nameOf, type Outcome, type Refusal } from './action.js';

/** The sidecar as it is, what stands in the article, and who acts on it. */
export interface Step {
  readonly sidecar: Sidecar;
  readonly items: readonly Item[];
  readonly context: ActionContext;
  readonly find: (key: ItemKey) => Item | undefined;
}

/** What an action of `context.creator` starts from. */
export const stepFrom = (sidecar: Sidecar, items: readonly Item[], context: ActionContext): Step => {
  let byName: ReadonlyMap<string, Item> | undefined;
  const find = (key: ItemKey): Item | undefined => {
    byName ??= new Map(items.map((item) => [nameOf(keyOf(item)), item]));
    return byName.get(nameOf(key));
  };
  return { sidecar, items, context, find };
};

/** A decision on an item, in place of one that who acts has made on it before. */
export const decisionOn = (
  { context }: Step,
  item: Item,
  fragments: readonly Span[],
  status: AnnotationStatus,
  body: Body,
): Decision => {
  const own = item.annotation?.creator === context.creator ? item.annotation.id : undefined;
  return { fragments, status, body, ...(own === undefined ? {} : { replaces: own }) };
};

/** `into` with a decision on an item. */
export const put = (
  step: Step,
  into: Sidecar,
  item: Item,
  fragments: readonly Span[],
  status: AnnotationStatus,
  body: Body,
): Sidecar => decide(into, step.context, decisionOn(step, item, fragments, status, body));

/** The status of an item that somebody changed: what they added themselves stays added. */
export const changed = (item: Item): AnnotationStatus => (item.status === 'added' ? 'added' : 'corrected');

/** Changes what an item says. */
export const rewrite = (step: Step, key: ItemKey, body: (item: Item, span: Span) => Body | Refusal): Outcome => {
  const item = step.find(key);
  if (!item?.span) return { refused: 'no-item' };
  const result = body(item, item.span);
  return typeof result === 'string'
    ? { refused: result }
    : { sidecar: put(step, step.sidecar, item, item.fragments, changed(item), result) };
};

/** Changes where an item stands; null or no fragments where it cannot be done. */
export const reshape = (step: Step, item: Item | undefined, to: readonly Span[] | null, refusal: Refusal): Outcome => {
  if (!item?.span) return { refused: 'no-item' };
  if (!to || to.length === 0) return { refused: refusal };
  const body = reshaped(item.body, item.fragments, to, step.context.text);
  return { sidecar: put(step, step.sidecar, item, to, changed(item), body) };
};

/** The whole words that a selection touches, or just what is selected; null where there are none. */
export const snapped = ({ context }: Step, span: Span, exact: boolean | undefined): Span | null => {
  if (!exact) return snapToWords(context.text, span);
  return span.start < span.end ? span : null;
};

/** Whether the schema has the kind. */
export const isKind = ({ context }: Step, kind: string): boolean =>
  context.schema.kinds.some(({ name }) => name === kind);
