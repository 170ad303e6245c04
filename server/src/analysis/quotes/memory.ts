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

  /** A new article begins. */
  clear(): void {
    this.#speakers = [];
    this.#topics = [];
    this.#first = null;
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

  /** Those for whom a verb or pronoun that shows `wanted` can stand, the likeliest first: speakers, topics, whoever was named first. */
  recall(wanted: Agreement): Actor[] {
    const recalled: Actor[] = [];
    for (const actor of [...this.#speakers, ...this.#topics, ...(this.#first ? [this.#first] : [])])
      if (agrees(actor, wanted) && !recalled.some(({ speaker }) => isSame(speaker, actor.speaker)))
        recalled.push(actor);
    return recalled;
  }
}
