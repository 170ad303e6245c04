// What the reader of an article keeps in mind: who spoke last, and whom the sentences were about.
import { type Actor, type Agreement, agrees, isNobody, isSame } from './actor.js';

const SPEAKERS = 8;
const TOPICS = 4;

/** `actors` with `actor` at their head, at most `limit` of them. */
const withFirst = (actors: readonly Actor[], actor: Actor, limit: number): Actor[] =>
  [actor, ...actors.filter(({ speaker }) => !isSame(speaker, actor.speaker))].slice(0, limit);

export class Memory {
  /** The last first. */
  #speakers: readonly Actor[] = [];
  #topics: readonly Actor[] = [];
  #first: Actor | null = null;
  #mentioned: readonly Actor[] = [];

  /** A new article begins. */
  clear(): void {
    this.#speakers = [];
    this.#topics = [];
    this.#first = null;
    this.#mentioned = [];
  }

  spoke(actor: Actor): void {
    if (isNobody(actor.speaker)) return;
    this.#speakers = withFirst(this.#speakers, actor, SPEAKERS);
  }

  /** `actor` is what a sentence is about. */
  topic(actor: Actor): void {
    this.#topics = withFirst(this.#topics, actor, TOPICS);
  }

  /** `actor` is named, whatever the sentence says of him. */
  named(actor: Actor): void {
    this.#first ??= actor;
  }

  /** `actor` is named as one among others, as whom somebody met. */
  mentioned(actor: Actor): void {
    this.#mentioned = withFirst(this.#mentioned, actor, TOPICS);
  }

  /** Those for whom a verb or pronoun that shows `wanted` can stand, the likeliest first: speakers, topics, whoever was named first; else whoever else was named. */
  recall(wanted: Agreement): Actor[] {
    const recalled: Actor[] = [];
    for (const actor of [...this.#speakers, ...this.#topics, ...(this.#first ? [this.#first] : [])])
      if (agrees(actor, wanted) && !recalled.some(({ speaker }) => isSame(speaker, actor.speaker)))
        recalled.push(actor);
    if (recalled.length > 0 || wanted.gender === null) return recalled;
    return this.#mentioned.filter(
      ({ gender, ...actor }) => gender === wanted.gender && agrees({ gender, ...actor }, wanted),
    );
  }
}
