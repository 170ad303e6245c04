// What annotations say: their kind, parts, person, speaker, cue, value and attributes.
import { bodyOf, without, withPart } from '../bodies.js';
import { familyOf } from '../review.js';
import { isAllowed } from '../schema.js';
import { isTimexValue } from '../timex.js';
import { snapToWords } from '../words.js';
import type { ActionOf, Outcome } from './action.js';
import { isKind, rewrite, type Step } from './step.js';

export const setKind = (step: Step, action: ActionOf<'setKind'>): Outcome => {
  if (!isKind(step, action.kind)) return { refused: 'bad-value' };
  return rewrite(step, action.item, ({ kind, body, fragments }) =>
    familyOf(kind) === familyOf(action.kind)
      ? { ...body, kind: action.kind }
      : { ...bodyOf(action.kind, fragments, step.context.text), ...(body.note ? { note: body.note } : {}) },
  );
};

export const setPart = (step: Step, action: ActionOf<'setPart'>): Outcome => {
  const { text } = step.context;
  return rewrite(step, action.item, ({ body }, { start, end }) => {
    const span = snapToWords(text, action.span);
    if (!span || span.start < start || span.end > end) return 'no-words';
    const part = { role: action.role, start: span.start - start, end: span.end - start };
    return { ...body, parts: withPart(text.slice(start, end), body.parts ?? [], part) };
  });
};

export const setSpeaker = (step: Step, { item, person, source }: ActionOf<'setSpeaker'>): Outcome =>
  rewrite(step, item, ({ body }) => ({
    ...without(body, 'speaker', 'source'),
    ...(person ? { speaker: person } : source ? { source } : {}),
  }));

export const setCue = (step: Step, action: ActionOf<'setCue'>): Outcome =>
  rewrite(step, action.item, ({ body }, { start }) => {
    if (action.span === null) return without(body, 'cue');
    const span = snapToWords(step.context.text, action.span);
    return span ? { ...body, cue: { start: span.start - start, end: span.end - start } } : 'no-words';
  });

export const linkPerson = (step: Step, { item, person }: ActionOf<'linkPerson'>): Outcome =>
  rewrite(step, item, ({ body }) => (person ? { ...body, person } : 'bad-value'));

export const setValue = (step: Step, { item, value }: ActionOf<'setValue'>): Outcome =>
  rewrite(step, item, ({ body }) => (isTimexValue(value) ? { ...body, value } : 'bad-value'));

export const setAttribute = (step: Step, { item, name, value }: ActionOf<'setAttribute'>): Outcome =>
  rewrite(step, item, ({ kind, body }) => {
    if (!isAllowed(step.context.schema, kind, name, value)) return 'bad-value';
    return value === null ? without(body, name) : { ...body, [name]: value };
  });
