// What an annotator does, as one request: each action is a pure step from the sidecar as it is to the sidecar as it will be.
import type { Span } from '../analysis/model.js';
import type { AnnotationStatus, Body, Kind, Part } from './annotation.js';
import { bodyOf, moved, reshaped, without, withPart } from './bodies.js';
import { type Decision, type DecisionContext, decide, decideAll, renamePerson, withdraw } from './decisions.js';
import { common, cut, hullOf, joined } from './fragments.js';
import { familyOf, type Item } from './review.js';
import { isAllowed, type Schema } from './schema.js';
import type { Sidecar } from './sidecar.js';
import { isTimexValue } from './timex.js';
import { type Resize, resized, snapToWords } from './words.js';

/** Names one item: a decision by its id, a suggestion by its kind and span. */
export interface ItemKey extends Span {
  readonly kind: Kind;
  readonly id: string | null;
}

export type Action =
  | { readonly do: 'accept' | 'reject' | 'withdraw'; readonly items: readonly ItemKey[] }
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

const nameOf = ({ id, kind, start, end }: ItemKey): string => id ?? `${kind} ${start}-${end}`;

/** The key by which an action names an item; an orphan stands nowhere. */
export const keyOf = ({ kind, span, annotation }: Item): ItemKey => ({
  kind,
  start: span?.start ?? 0,
  end: span?.end ?? 0,
  id: annotation?.id ?? null,
});

/** Finds items by their keys. */
const finderIn = (items: readonly Item[]): ((key: ItemKey) => Item | undefined) => {
  let byName: ReadonlyMap<string, Item> | undefined;
  return (key) => {
    byName ??= new Map(items.map((item) => [nameOf(keyOf(item)), item]));
    return byName.get(nameOf(key));
  };
};

/** The status of an item that somebody changed: what they added themselves stays added. */
const changed = (item: Item): AnnotationStatus => (item.status === 'added' ? 'added' : 'corrected');

/** What an annotator decided last and did not reject. */
export const latestOf = (items: readonly Item[], creator: string | null): Item | undefined =>
  items.reduce<Item | undefined>((latest, item) => {
    if (item.annotation?.creator !== creator || item.status === 'rejected' || !item.span) return latest;
    return (latest?.annotation?.modified ?? '') < item.annotation.modified ? item : latest;
  }, undefined);

/**
 * Does `action` for `context.creator`.
 *
 * @param items what stands in the article now (`itemsOf`), in the text that `context` gives
 */
export const perform = (sidecar: Sidecar, items: readonly Item[], context: ActionContext, action: Action): Outcome => {
  const find = finderIn(items);

  const decision = (item: Item, fragments: readonly Span[], status: AnnotationStatus, body: Body): Decision => {
    const own = item.annotation?.creator === context.creator ? item.annotation.id : undefined;
    return { fragments, status, body, ...(own === undefined ? {} : { replaces: own }) };
  };

  const put = (into: Sidecar, ...of: Parameters<typeof decision>): Sidecar => decide(into, context, decision(...of));

  const rewrite = (key: ItemKey, body: (item: Item, span: Span) => Body | Refusal): Outcome => {
    const item = find(key);
    if (!item?.span) return { refused: 'no-item' };
    const result = body(item, item.span);
    return typeof result === 'string'
      ? { refused: result }
      : { sidecar: put(sidecar, item, item.fragments, changed(item), result) };
  };

  const reshape = (item: Item | undefined, to: readonly Span[] | null, refusal: Refusal): Outcome => {
    if (!item?.span) return { refused: 'no-item' };
    if (!to || to.length === 0) return { refused: refusal };
    const body = reshaped(item.body, item.fragments, to, context.text);
    return { sidecar: put(sidecar, item, to, changed(item), body) };
  };

  const snapped = (span: Span, exact: boolean | undefined): Span | null => {
    if (!exact) return snapToWords(context.text, span);
    return span.start < span.end ? span : null;
  };

  /** What of an item stands on one side of a cut, in whole words. */
  const side = ({ fragments }: Item, half: Span): readonly Span[] =>
    fragments.flatMap((fragment) => {
      const there = common(fragment, half);
      return (there && context.text.slice(there.start, there.end).trim() && snapToWords(context.text, there)) || [];
    });

  const isKind = (kind: Kind): boolean => context.schema.kinds.some(({ name }) => name === kind);

  switch (action.do) {
    case 'accept':
    case 'reject': {
      const status = action.do === 'accept' ? 'accepted' : 'rejected';
      const gone: string[] = [];
      const decided: Decision[] = [];
      for (const key of action.items) {
        const item = find(key);
        if (!item?.span) return { refused: 'no-item' };
        const isOwn = item.annotation?.creator === context.creator;
        if (action.do === 'reject' && isOwn && item.status === 'added') gone.push(item.annotation!.id);
        else if (!isOwn || item.status === 'rejected' || action.do === 'reject')
          decided.push(decision(item, item.fragments, status, item.body));
      }
      return { sidecar: decideAll(withdraw(sidecar, ...gone), context, decided) };
    }
    case 'withdraw': {
      const ids = action.items.flatMap((key) => find(key)?.annotation?.id ?? []);
      return ids.length > 0 ? { sidecar: withdraw(sidecar, ...ids) } : { refused: 'no-item' };
    }
    case 'add': {
      const span = snapped(action.span, action.exact);
      if (!span) return { refused: 'no-words' };
      if (!isKind(action.kind)) return { refused: 'bad-value' };
      const body = bodyOf(action.kind, [span], context.text);
      return { sidecar: decide(sidecar, context, { fragments: [span], status: 'added', body }) };
    }
    case 'setKind':
      if (!isKind(action.kind)) return { refused: 'bad-value' };
      return rewrite(action.item, ({ kind, body, fragments }) =>
        familyOf(kind) === familyOf(action.kind)
          ? { ...body, kind: action.kind }
          : { ...bodyOf(action.kind, fragments, context.text), ...(body.note ? { note: body.note } : {}) },
      );
    case 'resize': {
      const item = find(action.item);
      const atEnd = action.how === 'grow-end' || action.how === 'shrink-end';
      const fragment = item?.fragments.at(atEnd ? -1 : 0);
      const to = fragment ? resized(context.text, fragment, action.how) : null;
      return reshape(item, to && item!.fragments.map((one) => (one === fragment ? to : one)), 'cannot-resize');
    }
    case 'setSpan': {
      const span = snapped(action.span, action.exact);
      return reshape(find(action.item), span && [span], 'no-words');
    }
    case 'addFragment': {
      const item = action.item ? find(action.item) : latestOf(items, context.creator);
      const span = snapToWords(context.text, action.span);
      return reshape(item, span && item ? joined(context.text, [...item.fragments, span]) : null, 'no-words');
    }
    case 'removeFragment': {
      const item = find(action.item);
      const { start, end } = action.span;
      const gap =
        start === end
          ? item?.fragments.find((fragment) => fragment.start <= start && start <= fragment.end)
          : snapToWords(context.text, action.span);
      const isThere = gap !== undefined && gap !== null && item?.fragments.some((fragment) => common(fragment, gap));
      return reshape(item, isThere ? cut(context.text, item!.fragments, gap) : null, 'cannot-leave');
    }
    case 'setPart':
      return rewrite(action.item, ({ body }, { start, end }) => {
        const span = snapToWords(context.text, action.span);
        if (!span || span.start < start || span.end > end) return 'no-words';
        const part = { role: action.role, start: span.start - start, end: span.end - start };
        return { ...body, parts: withPart(context.text.slice(start, end), body.parts ?? [], part) };
      });
    case 'split': {
      const item = find(action.item);
      if (!item?.span) return { refused: 'no-item' };
      const [first, rest] = [
        side(item, { start: item.span.start, end: action.at }),
        side(item, { start: action.at, end: item.span.end }),
      ];
      const whole = first.every(({ end }) => end <= action.at) && rest.every(({ start }) => start >= action.at);
      if (first.length === 0 || rest.length === 0 || !whole) return { refused: 'cannot-split' };
      const [one, other] = [first, rest].map((half) => moved(item.body, item.span!, hullOf(half)!)) as [Body, Body];
      const halved = put(sidecar, item, first, changed(item), one);
      return { sidecar: decide(halved, context, { fragments: rest, status: 'added', body: other }) };
    }
    case 'merge': {
      const [one, other] = action.items.map(find).sort((a, b) => (a?.span?.start ?? 0) - (b?.span?.start ?? 0));
      if (!one?.span || !other?.span) return { refused: 'no-item' };
      if (one === other || familyOf(one.kind) !== familyOf(other.kind)) return { refused: 'cannot-merge' };
      const [before, after] = [one.fragments.at(-1)!.end, other.fragments[0]!.start];
      const between = !action.apart && before < after ? [{ start: before, end: after }] : [];
      const fragments = joined(context.text, [...one.fragments, ...between, ...other.fragments]);
      const span = hullOf(fragments)!;
      const tail = moved(other.body, other.span, span).parts ?? [];
      const head = moved(one.body, one.span, span);
      const words = context.text.slice(span.start, span.end);
      const parts = tail.reduce((all, part) => withPart(words, all, part), head.parts ?? []);
      const body = parts.length > 0 ? { ...head, parts } : head;
      const gone =
        other.annotation?.creator === context.creator
          ? withdraw(sidecar, other.annotation.id)
          : put(sidecar, other, other.fragments, 'rejected', other.body);
      return { sidecar: put(gone, one, fragments, changed(one), body) };
    }
    case 'setSpeaker':
      return rewrite(action.item, ({ body }) => ({
        ...without(body, 'speaker', 'source'),
        ...(action.person ? { speaker: action.person } : action.source ? { source: action.source } : {}),
      }));
    case 'setCue':
      return rewrite(action.item, ({ body }, { start }) => {
        if (action.span === null) return without(body, 'cue');
        const span = snapToWords(context.text, action.span);
        return span ? { ...body, cue: { start: span.start - start, end: span.end - start } } : 'no-words';
      });
    case 'linkPerson':
      return rewrite(action.item, ({ body }) => (action.person ? { ...body, person: action.person } : 'bad-value'));
    case 'setValue':
      return rewrite(action.item, ({ body }) =>
        isTimexValue(action.value) ? { ...body, value: action.value } : 'bad-value',
      );
    case 'setAttribute': {
      const { name, value } = action;
      return rewrite(action.item, ({ kind, body }) => {
        if (!isAllowed(context.schema, kind, name, value)) return 'bad-value';
        return value === null ? without(body, name) : { ...body, [name]: value };
      });
    }
    case 'reattach': {
      const item = items.find(({ annotation }) => annotation?.id === action.id);
      const span = snapToWords(context.text, action.span);
      if (!item?.annotation) return { refused: 'no-item' };
      if (!span) return { refused: 'no-words' };
      const { status, body, id } = item.annotation;
      return { sidecar: decide(sidecar, context, { fragments: [span], status, body, replaces: id }) };
    }
    case 'renamePerson': {
      const { from } = action;
      const to = action.to.trim();
      if (to === '') return { refused: 'bad-value' };
      const named = items.filter(
        ({ body, annotation }) => !annotation && (body.person === from || body.speaker === from),
      );
      const decided = named.map((item) => decision(item, item.fragments, 'corrected', item.body));
      return { sidecar: renamePerson(decideAll(sidecar, context, decided), context.now, from, to) };
    }
    case 'markDone': {
      const { [context.creator]: _, ...others } = doneOf(sidecar);
      const done = action.done ? { ...others, [context.creator]: context.now } : others;
      return { sidecar: { ...sidecar, page: { ...sidecar.page, done } } };
    }
  }
};

/** Who has marked the article done, and when (ISO 8601 instants). */
export const doneOf = ({ page }: Sidecar): Readonly<Record<string, string>> => {
  const { done } = page;
  return typeof done === 'object' && done !== null && !Array.isArray(done) ? (done as Record<string, string>) : {};
};
