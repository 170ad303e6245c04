// What an annotator does, as one request: each action is a pure step from the sidecar as it is to the sidecar as it will be.
import type { Item } from '../review.js';
import type { Sidecar } from '../sidecar.js';
import type { Action, ActionContext, Outcome } from './action.js';
import { acceptOrReject, markDone, reattach, renamePerson, withdraw } from './deciding.js';
import { linkPerson, setAttribute, setCue, setKind, setPart, setSpeaker, setValue } from './describing.js';
import { add, addFragment, merge, removeFragment, resize, setSpan, split } from './placing.js';
import { stepFrom } from './step.js';

/**
 * Does `action` for `context.creator`.
 *
 * @param items what stands in the article now (`itemsOf`), in the text that `context` gives
 */
export const perform = (sidecar: Sidecar, items: readonly Item[], context: ActionContext, action: Action): Outcome => {
  const step = stepFrom(sidecar, items, context);
  switch (action.do) {
    case 'accept':
    case 'reject':
      return acceptOrReject(step, action);
    case 'withdraw':
      return withdraw(step, action);
    case 'add':
      return add(step, action);
    case 'setKind':
      return setKind(step, action);
    case 'resize':
      return resize(step, action);
    case 'setSpan':
      return setSpan(step, action);
    case 'addFragment':
      return addFragment(step, action);
    case 'removeFragment':
      return removeFragment(step, action);
    case 'setPart':
      return setPart(step, action);
    case 'split':
      return split(step, action);
    case 'merge':
      return merge(step, action);
    case 'setSpeaker':
      return setSpeaker(step, action);
    case 'setCue':
      return setCue(step, action);
    case 'linkPerson':
      return linkPerson(step, action);
    case 'setValue':
      return setValue(step, action);
    case 'setAttribute':
      return setAttribute(step, action);
    case 'reattach':
      return reattach(step, action);
    case 'renamePerson':
      return renamePerson(step, action);
    case 'markDone':
      return markDone(step, action);
  }
};
