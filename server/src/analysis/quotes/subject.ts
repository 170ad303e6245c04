// A subject that was found for a word of speech.
import type { Actor } from './actor.js';

/** Who speaks, and how that was found. */
export interface Subject {
  readonly actor: Actor;
  readonly rule: string;
  /** 0–1 */
  readonly confidence: number;
}

/** How far from its verb a subject may stand, in tokens. */
export const REACH = 45;

export const subject = (actor: Actor, rule: string, confidence: number): Subject => ({ actor, rule, confidence });
