// Why something was found, in words.
import type { Evidence } from '../../analysis/model.js';
import type { Messages } from '../../messages.js';
import { field, text } from './markdown.js';
import { reasonIn } from './reasons.js';

/** 0–1 as a percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const evidenceLine = ({ rule, because, confidence }: Evidence, messages: Messages): string => {
  const reasons = [rule, ...because].map((reason) => text(reasonIn(reason, messages.language)));
  return field(messages.say('foundBy'), `${reasons.join(messages.say('comma'))} (${percent(confidence)})`);
};
