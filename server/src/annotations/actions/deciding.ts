// Decisions as a whole: accepted, rejected, taken back, found again, and what is decided of the article.
import { type Decision, decide, decideAll, renamePerson as renamedIn, withdraw as withdrawn } from '../decisions.js';
import type { Sidecar } from '../sidecar.js';
import { snapToWords } from '../words.js';
import type { ActionOf, Outcome } from './action.js';
import { decisionOn, type Step } from './step.js';

export const acceptOrReject = (step: Step, action: ActionOf<'accept' | 'reject'>): Outcome => {
  const { sidecar, context, find } = step;
  const status = action.do === 'accept' ? 'accepted' : 'rejected';
  const gone: string[] = [];
  const decided: Decision[] = [];
  for (const key of action.items) {
    const item = find(key);
    if (!item?.span) return { refused: 'no-item' };
    const isOwn = item.annotation?.creator === context.creator;
    if (action.do === 'reject' && isOwn && item.status === 'added') gone.push(item.annotation!.id);
    else if (!isOwn || item.status === 'rejected' || action.do === 'reject')
      decided.push(decisionOn(step, item, item.fragments, status, item.body));
  }
  return { sidecar: decideAll(withdrawn(sidecar, ...gone), context, decided) };
};

export const withdraw = ({ sidecar, find }: Step, { items }: ActionOf<'withdraw'>): Outcome => {
  const ids = items.flatMap((key) => find(key)?.annotation?.id ?? []);
  return ids.length > 0 ? { sidecar: withdrawn(sidecar, ...ids) } : { refused: 'no-item' };
};

/** Gives an orphan a place again. */
export const reattach = ({ sidecar, items, context }: Step, action: ActionOf<'reattach'>): Outcome => {
  const item = items.find(({ annotation }) => annotation?.id === action.id);
  const span = snapToWords(context.text, action.span);
  if (!item?.annotation) return { refused: 'no-item' };
  if (!span) return { refused: 'no-words' };
  const { status, body, id } = item.annotation;
  return { sidecar: decide(sidecar, context, { fragments: [span], status, body, replaces: id }) };
};

/** Renames a person in what is decided, and in what the machine suggests by deciding on it. */
export const renamePerson = (step: Step, { from, to: name }: ActionOf<'renamePerson'>): Outcome => {
  const { sidecar, items, context } = step;
  const to = name.trim();
  if (to === '') return { refused: 'bad-value' };
  const named = items.filter(({ body, annotation }) => !annotation && (body.person === from || body.speaker === from));
  const decided = named.map((item) => decisionOn(step, item, item.fragments, 'corrected', item.body));
  return { sidecar: renamedIn(decideAll(sidecar, context, decided), context.now, from, to) };
};

export const markDone = ({ sidecar, context }: Step, action: ActionOf<'markDone'>): Outcome => {
  const { [context.creator]: _, ...others } = doneOf(sidecar);
  const done = action.done ? { ...others, [context.creator]: context.now } : others;
  return { sidecar: { ...sidecar, page: { ...sidecar.page, done } } };
};

/** Who has marked the article done, and when (ISO 8601 instants). */
export const doneOf = ({ page }: Sidecar): Readonly<Record<string, string>> => {
  const { done } = page;
  return typeof done === 'object' && done !== null && !Array.isArray(done) ? (done as Record<string, string>) : {};
};
