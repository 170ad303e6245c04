// The hover of what somebody decided: how, who, and what they made of it.
import type { Item } from '../../annotations/review.js';
import type { Messages } from '../../messages.js';
import { field, text } from './markdown.js';

/** `item` with its annotation. */
export const decisionSection = ({ kind, status, body, annotation }: Item, messages: Messages): string[] => {
  if (!annotation || status === 'undecided') return [];
  const { person, speaker, source, value, note } = body;
  const day = annotation.modified.slice(0, 10);
  const shown: readonly (readonly [Parameters<Messages['say']>[0], string | undefined])[] = [
    ['decision person', person],
    ['decision speaker', speaker ?? source],
    ['decision value', value],
    ['decision note', note],
  ];
  return [
    `**${messages.say(`status ${status}`)}** · ${text(messages.find(`kind ${kind}`) ?? kind)}`,
    ...shown.flatMap(([label, words]) => (words === undefined ? [] : [field(messages.say(label), text(words))])),
    `${text(annotation.creator)} · ${text(day)}`,
  ];
};
