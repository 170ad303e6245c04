// Relayed words: `نقلت رويترز عن فلان قوله`. The speaker is behind عن; the subject of the verb is the channel.
import { type Actor, type Agreement, pronounAgreement } from './actor.js';
import type { Cue } from './cues.js';
import { isAdverb, isPreposition } from './grammar.js';
import { phraseAt, sourceActor, wordsOf } from './phrases.js';
import type { Scene } from './scene.js';
import { endsSentence } from './sentences.js';
import { sourceKind } from './sources.js';
import type { Subject } from './subject.js';

/** For whom a pronoun (`نقلت عنه`) can stand, the likeliest first. */
export type Recall = (wanted: Agreement) => readonly Actor[];

/** How far behind the verb its source may stand, in tokens. */
const REACH = 30;

/** The rule by which the source behind عن speaks. */
export const RELAYED = 'whose words are relayed';

const FROM = /^عن(ه|ها|هم|هما)?$/u;
const TO = /^(?:الي|ل)(ه|ها|هم|هما)?$/u;

/**
 * Whose words the verb of relaying at token `verb` (its lemma `lemma`) relays, before token `limit`. `recall` says for
 * whom a pronoun can stand.
 */
export const relayedBehind = (
  scene: Scene,
  verb: number,
  lemma: string,
  limit: number,
  recall: Recall,
): Subject | null => {
  const { tokens, placeAt } = scene;
  const preposition = lemma === 'نسب' ? TO : FROM;
  const end = Math.min(limit, verb + REACH, tokens.length);
  for (let i = verb + 1; i < end; i++) {
    if (endsSentence(tokens, i)) return null;
    const match = preposition.exec(tokens[i]!.word.form);
    if (!match) continue;
    const [, pronoun] = match;
    const channel = pronoun === undefined ? outlet(scene, verb + 1, i) : outlet(scene, i + 1, end);
    const relayed = (actor: Actor, confidence: number): Subject => ({
      actor: { ...actor, speaker: { ...actor.speaker, channel } },
      rule: RELAYED,
      confidence,
    });
    if (pronoun !== undefined) {
      const [actor] = recall(pronounAgreement(pronoun));
      return actor ? relayed(actor, 0.7) : null;
    }
    const place = placeAt.get(i + 1);
    if (place) return relayed(place.actor, 0.95);
    const source = phraseAt(scene, i + 1, end);
    if (!source) continue;
    const inner = placeAt.get(source.to - 1);
    return inner && sourceKind(tokens[i + 1]!.word) !== 'body'
      ? relayed(inner.actor, 0.9)
      : relayed(sourceActor(scene, source), 0.85);
  }
  return null;
};

/** The outlet that relays, in its own words, or null. */
const outlet = (scene: Scene, from: number, to: number): string | null => {
  let at = from;
  while (at < to && (isAdverb(scene.tokens[at]!.word) || isPreposition(scene.tokens[at]!.word))) at++;
  const phrase = at < to ? phraseAt(scene, at, to) : null;
  return phrase && wordsOf(scene, phrase);
};

/** `قالت الرئاسة، على لسان فلان، إن`, `قالت رويترز نقلا عن مصدر إن`: who speaks for the subject; the source behind عن, where the subject only passes its words on. */
export const quotedBy = (scene: Scene, { token, content }: Cue, recall: Recall): Subject | null => {
  const limit = Math.min(content?.at ?? token, token + 30);
  for (let i = token + 1; i < limit; i++) {
    const speaking = scene.tokens[i]!.word.form === 'لسان' ? scene.placeAt.get(i + 1) : undefined;
    if (speaking) return { actor: speaking.actor, rule: 'who speaks for it', confidence: 0.9 };
    if (scene.tokens[i]!.word.form === 'نقلا') {
      const found = relayedBehind(scene, i, 'نقل', limit, recall);
      const channel = phraseAt(scene, token + 1, i);
      if (!found) return null;
      const speaker = { ...found.actor.speaker, channel: channel && wordsOf(scene, channel) };
      return { ...found, actor: { ...found.actor, speaker } };
    }
  }
  return null;
};
