// What an annotator does, as one request: each action is a pure step from the sidecar as it is to the sidecar as it will be.
import type { Span } from '../analysis/model.js';
import type { AnnotationStatus, Body, Kind, Part } from './annotation.js';
import { type DecisionContext, decide, renamePerson, withdraw } from './decisions.js';
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
  | { readonly do: 'merge'; readonly items: readonly [ItemKey, ItemKey] }
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
export type Refusal = 'no-item' | 'no-words' | 'bad-value' | 'cannot-resize' | 'cannot-split' | 'cannot-merge';

export type Outcome = { readonly sidecar: Sidecar } | { readonly refused: Refusal };

const sameItem = (item: Item, key: ItemKey): boolean =>
  key.id !== null
    ? item.annotation?.id === key.id
    : item.annotation === null && item.kind === key.kind && item.span?.start === key.start && item.span.end === key.end;

/** The status of an item that somebody changed: what they added themselves stays added. */
const changed = (item: Item): AnnotationStatus => (item.status === 'added' ? 'added' : 'corrected');

/** A mention's parts and a quote's cue count from its beginning; where that moves, they stay where they stand. */
const moved = (body: Body, from: Span, to: Span): Body => {
  const shift = from.start - to.start;
  const length = to.end - to.start;
  const { parts, cue, ...rest } = body;
  const kept = parts?.flatMap((part) => {
    const start = Math.max(0, part.start + shift);
    const end = Math.min(length, part.end + shift);
    return start < end ? [{ ...part, start, end }] : [];
  });
  return {
    ...rest,
    ...(kept && kept.length > 0 ? { parts: kept } : {}),
    ...(cue ? { cue: { start: cue.start + shift, end: cue.end + shift } } : {}),
  };
};

const without = <K extends keyof Body>(body: Body, ...names: readonly K[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name as K))) as unknown as Body;

const bodyOf = (kind: Kind, span: Span, text: string): Body => ({
  type: 'safir:Finding',
  kind,
  ...(familyOf(kind) === 'mention'
    ? { parts: [{ role: 'name', start: 0, end: span.end - span.start }], person: text.slice(span.start, span.end) }
    : {}),
});

/** Lays `part` over the others: what it covers of them is cut away, with the white space at the cut. */
const withPart = (words: string, parts: readonly Part[], part: Part): Part[] => {
  const others = parts.flatMap((other) => {
    if (other.end <= part.start || other.start >= part.end) return [other];
    const before = words.slice(other.start, part.start).trimEnd().length;
    const after = words.slice(part.end, other.end).trimStart().length;
    const pieces = [
      { ...other, end: other.start + before },
      { ...other, start: other.end - after },
    ];
    return pieces.filter(({ start, end }) => start < end);
  });
  return [...others, part].sort((a, b) => a.start - b.start);
};

/**
 * Does `action` for `context.creator`.
 *
 * @param items what stands in the article now (`itemsOf`), in the text that `context` gives
 */
export const perform = (sidecar: Sidecar, items: readonly Item[], context: ActionContext, action: Action): Outcome => {
  const find = (key: ItemKey): Item | undefined => items.find((item) => sameItem(item, key));

  const put = (into: Sidecar, item: Item, span: Span, status: AnnotationStatus, body: Body): Sidecar => {
    const own = item.annotation?.creator === context.creator ? item.annotation.id : undefined;
    return decide(into, context, { span, status, body, ...(own === undefined ? {} : { replaces: own }) });
  };

  const rewrite = (key: ItemKey, body: (item: Item, span: Span) => Body | Refusal): Outcome => {
    const item = find(key);
    if (!item?.span) return { refused: 'no-item' };
    const result = body(item, item.span);
    return typeof result === 'string'
      ? { refused: result }
      : { sidecar: put(sidecar, item, item.span, changed(item), result) };
  };

  const move = (key: ItemKey, to: (span: Span) => Span | null, refusal: Refusal): Outcome => {
    const item = find(key);
    if (!item?.span) return { refused: 'no-item' };
    const span = to(item.span);
    return span
      ? { sidecar: put(sidecar, item, span, changed(item), moved(item.body, item.span, span)) }
      : { refused: refusal };
  };

  const snapped = (span: Span, exact: boolean | undefined): Span | null => {
    if (!exact) return snapToWords(context.text, span);
    return span.start < span.end ? span : null;
  };

  const isKind = (kind: Kind): boolean => context.schema.kinds.some(({ name }) => name === kind);

  switch (action.do) {
    case 'accept':
    case 'reject': {
      const status = action.do === 'accept' ? 'accepted' : 'rejected';
      let next = sidecar;
      for (const key of action.items) {
        const item = find(key);
        if (!item?.span) return { refused: 'no-item' };
        const decided = item.annotation?.creator === context.creator;
        if (action.do === 'reject' && decided && item.status === 'added') next = withdraw(next, item.annotation!.id);
        else if (!decided || item.status === 'rejected' || action.do === 'reject')
          next = put(next, item, item.span, status, item.body);
      }
      return { sidecar: next };
    }
    case 'withdraw': {
      const ids = action.items.flatMap((key) => find(key)?.annotation?.id ?? []);
      return ids.length > 0 ? { sidecar: ids.reduce(withdraw, sidecar) } : { refused: 'no-item' };
    }
    case 'add': {
      const span = snapped(action.span, action.exact);
      if (!span) return { refused: 'no-words' };
      if (!isKind(action.kind)) return { refused: 'bad-value' };
      const body = bodyOf(action.kind, span, context.text);
      return { sidecar: decide(sidecar, context, { span, status: 'added', body }) };
    }
    case 'setKind':
      if (!isKind(action.kind)) return { refused: 'bad-value' };
      return rewrite(action.item, ({ kind, body }, span) =>
        familyOf(kind) === familyOf(action.kind)
          ? { ...body, kind: action.kind }
          : { ...bodyOf(action.kind, span, context.text), ...(body.note ? { note: body.note } : {}) },
      );
    case 'resize':
      return move(action.item, (span) => resized(context.text, span, action.how), 'cannot-resize');
    case 'setSpan':
      return move(action.item, () => snapped(action.span, action.exact), 'no-words');
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
      const first = snapToWords(context.text, { start: item.span.start, end: action.at });
      const rest = snapToWords(context.text, { start: action.at, end: item.span.end });
      if (!first || !rest || first.end > action.at || rest.start < action.at) return { refused: 'cannot-split' };
      const [one, other] = [moved(item.body, item.span, first), moved(item.body, item.span, rest)];
      const halved = put(sidecar, item, first, changed(item), one);
      return { sidecar: decide(halved, context, { span: rest, status: 'added', body: other }) };
    }
    case 'merge': {
      const [one, other] = action.items.map(find).sort((a, b) => (a?.span?.start ?? 0) - (b?.span?.start ?? 0));
      if (!one?.span || !other?.span) return { refused: 'no-item' };
      if (one === other || familyOf(one.kind) !== familyOf(other.kind)) return { refused: 'cannot-merge' };
      const span = { start: one.span.start, end: Math.max(one.span.end, other.span.end) };
      const tail = moved(other.body, other.span, span).parts ?? [];
      const head = moved(one.body, one.span, span);
      const words = context.text.slice(span.start, span.end);
      const parts = tail.reduce((all, part) => withPart(words, all, part), head.parts ?? []);
      const body = parts.length > 0 ? { ...head, parts } : head;
      const gone =
        other.annotation?.creator === context.creator
          ? withdraw(sidecar, other.annotation.id)
          : put(sidecar, other, other.span, 'rejected', other.body);
      return { sidecar: put(gone, one, span, changed(one), body) };
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
      return { sidecar: decide(sidecar, context, { span, status, body, replaces: id }) };
    }
    case 'renamePerson': {
      const { from } = action;
      const to = action.to.trim();
      if (to === '') return { refused: 'bad-value' };
      const named = items.filter(
        ({ body, annotation }) => !annotation && (body.person === from || body.speaker === from),
      );
      const decided = named.reduce((into, item) => put(into, item, item.span!, 'corrected', item.body), sidecar);
      return { sidecar: renamePerson(decided, context.now, from, to) };
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
