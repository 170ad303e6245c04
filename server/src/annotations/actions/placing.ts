// Where annotations stand: added, moved, drawn out, in fragments, split and merged.
import type { Span } from '../../analysis/model.js';
import type { Body } from '../annotation.js';
import { bodyOf, moved, withPart } from '../bodies.js';
import { decide, withdraw } from '../decisions.js';
import { common, cut, hullOf, joined } from '../fragments.js';
import { familyOf, type Item } from '../review.js';
import { resized, snapToWords } from '../words.js';
import type { ActionOf, Outcome } from './action.js';
import { changed, isKind, put, reshape, type Step, snapped } from './step.js';

export const add = (step: Step, { span: selected, kind, exact }: ActionOf<'add'>): Outcome => {
  const { sidecar, context } = step;
  const span = snapped(step, selected, exact);
  if (!span) return { refused: 'no-words' };
  if (!isKind(step, kind)) return { refused: 'bad-value' };
  const body = bodyOf(kind, [span], context.text);
  return { sidecar: decide(sidecar, context, { fragments: [span], status: 'added', body }) };
};

export const resize = (step: Step, action: ActionOf<'resize'>): Outcome => {
  const item = step.find(action.item);
  const atEnd = action.how === 'grow-end' || action.how === 'shrink-end';
  const fragment = item?.fragments.at(atEnd ? -1 : 0);
  const to = fragment ? resized(step.context.text, fragment, action.how) : null;
  return reshape(step, item, to && item!.fragments.map((one) => (one === fragment ? to : one)), 'cannot-resize');
};

export const setSpan = (step: Step, action: ActionOf<'setSpan'>): Outcome => {
  const span = snapped(step, action.span, action.exact);
  return reshape(step, step.find(action.item), span && [span], 'no-words');
};

/** What an annotator decided last and did not reject. */
export const latestOf = (items: readonly Item[], creator: string | null): Item | undefined =>
  items.reduce<Item | undefined>((latest, item) => {
    if (item.annotation?.creator !== creator || item.status === 'rejected' || !item.span) return latest;
    return (latest?.annotation?.modified ?? '') < item.annotation.modified ? item : latest;
  }, undefined);

export const addFragment = (step: Step, action: ActionOf<'addFragment'>): Outcome => {
  const { items, context } = step;
  const item = action.item ? step.find(action.item) : latestOf(items, context.creator);
  const span = snapToWords(context.text, action.span);
  return reshape(step, item, span && item ? joined(context.text, [...item.fragments, span]) : null, 'no-words');
};

export const removeFragment = (step: Step, action: ActionOf<'removeFragment'>): Outcome => {
  const { text } = step.context;
  const item = step.find(action.item);
  const { start, end } = action.span;
  const gap =
    start === end
      ? item?.fragments.find((fragment) => fragment.start <= start && start <= fragment.end)
      : snapToWords(text, action.span);
  const isThere = gap !== undefined && gap !== null && item?.fragments.some((fragment) => common(fragment, gap));
  return reshape(step, item, isThere ? cut(text, item!.fragments, gap) : null, 'cannot-leave');
};

/** What of an item stands on one side of a cut, in whole words. */
const side = ({ fragments }: Item, half: Span, text: string): readonly Span[] =>
  fragments.flatMap((fragment) => {
    const there = common(fragment, half);
    return (there && text.slice(there.start, there.end).trim() && snapToWords(text, there)) || [];
  });

export const split = (step: Step, { item: key, at }: ActionOf<'split'>): Outcome => {
  const { sidecar, context, find } = step;
  const item = find(key);
  if (!item?.span) return { refused: 'no-item' };
  const first = side(item, { start: item.span.start, end: at }, context.text);
  const rest = side(item, { start: at, end: item.span.end }, context.text);
  const whole = first.every(({ end }) => end <= at) && rest.every(({ start }) => start >= at);
  if (first.length === 0 || rest.length === 0 || !whole) return { refused: 'cannot-split' };
  const [one, other] = [first, rest].map((half) => moved(item.body, item.span!, hullOf(half)!)) as [Body, Body];
  const halved = put(step, sidecar, item, first, changed(item), one);
  return { sidecar: decide(halved, context, { fragments: rest, status: 'added', body: other }) };
};

export const merge = (step: Step, action: ActionOf<'merge'>): Outcome => {
  const { sidecar, context, find } = step;
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
      : put(step, sidecar, other, other.fragments, 'rejected', other.body);
  return { sidecar: put(step, gone, one, fragments, changed(one), body) };
};
