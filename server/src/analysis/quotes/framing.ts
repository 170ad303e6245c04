// Who speaks in a prepositional frame: `بحسب فلان`, `على حد قولها`, `وفق ما أعلنت الوزارة`, `جاء في بيان`.
import { speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { pronounAgreement } from './actor.js';
import type { Cue } from './cues.js';
import { isAdverb, isPreposition } from './grammar.js';
import { phraseAt, sourceActor, standingOf } from './phrases.js';
import { type Recall, relayedBehind } from './relay.js';
import type { Scene } from './scene.js';
import { endsSentence, isComma } from './sentences.js';
import { isNoSource, sourceKind } from './sources.js';
import type { Subject } from './subject.js';

/** `بحسب فلان`, `على حد قولها`, `وفق ما أعلن فلان`. */
export const framedBy = (scene: Scene, cue: Cue, recall: Recall): Subject | null => {
  const { tokens, placeAt, pairAt, dated } = scene;
  if (cue.pronoun !== '') {
    const [actor] = recall(pronounAgreement(cue.pronoun));
    return actor ? { actor, rule: 'goes on with who spoke before and agrees', confidence: 0.7 } : null;
  }
  const relayed = relayedThrough(scene, cue, recall);
  if (relayed) return relayed;
  for (let i = cue.end; i < Math.min(tokens.length, cue.end + 12); i++) {
    if (isComma(tokens[i]) || endsSentence(tokens, i)) break;
    const pair = pairAt.get(i);
    const place = placeAt.get(pair ? pair.open + 1 : i);
    if (place) return { actor: place.actor, rule: 'source of the cue', confidence: 0.9 };
    if (pair) {
      const actor = sourceActor(scene, { from: pair.open + 1, to: pair.close });
      return { actor, rule: 'source of the cue', confidence: 0.8 };
    }
    const { word } = tokens[i]!;
    const verb = speechReadings(word).some(({ part }) => part === 'verb') && sourceKind(word) === null;
    if (RETURNING.test(word.form)) continue;
    if (i <= cue.end + 1 && (verb || isPreposition(word) || /^ل?ما$/u.test(word.form))) continue;
    if (dated.has(i) || isAdverb(word) || (word.kind === 'punctuation' && !/[«“"„]/u.test(word.surface))) continue;
    if (isNoSource(word)) return null;
    const phrase = phraseAt(scene, i, tokens.length);
    if (!phrase) return null;
    const kind = sourceKind(word);
    const inner = placeAt.get(phrase.to) ?? placeAt.get(phrase.to - 1);
    if (inner && (kind === null || (kind === 'people' && !inner.governed)))
      return { actor: inner.actor, rule: 'source of the cue', confidence: 0.85 };
    const lam = takesLam(tokens[cue.end - 1]!) && word.form.startsWith('ل');
    const actor = sourceActor(scene, phrase, lam ? 1 : 0);
    return { actor, rule: 'source of the cue', confidence: (kind ?? standingOf(tokens, i) === 'state') ? 0.85 : 0.5 };
  }
  return null;
};

/** The pronoun that stands for `ما`: `بحسب ما أفادت به الوزارة`, `وفق ما أعلن عنه الجيش`. */
const RETURNING = /^(?:ب|عن)(?:ه|ها)$/u;

/** `وفقا لما نقلته رويترز عن فلان`: the source behind عن. */
const relayedThrough = (scene: Scene, { end }: Cue, recall: Recall): Subject | null => {
  for (let i = end - 1; i <= end + 1; i++) {
    const readings = speechReadings(scene.tokens[i]?.word ?? scene.tokens[end - 1]!.word);
    const relay = readings.find(({ part, verb }) => part === 'verb' && verb.kind === 'relay');
    if (relay) return relayedBehind(scene, i, relay.verb.lemma, scene.tokens.length, recall);
  }
  return null;
};

/** `وفقا لـ`: the ل that joins the source is not its own. */
const takesLam = ({ word }: Token): boolean => /^[وف]?(?:وفقا|طبقا|تبعا)$/u.test(word.form);

/** How far before `جاء فيه` the document may stand, in tokens. */
const DOCUMENT = 12;

/** The token of the document of a cue: of `بيان` in `جاء في بيان الوزارة أن` and `أصدر بيانا جاء فيه أن`; -1 where there is none. */
export const documentAt = ({ tokens }: Scene, { token, sentence }: Cue): number => {
  if (tokens[token + 1]!.word.form === 'في') return token + 2 < tokens.length ? token + 2 : -1;
  for (let at = token - 1; at >= Math.max(sentence, token - DOCUMENT); at--)
    if (sourceKind(tokens[at]!.word) === 'text') return at;
  return -1;
};

/** `رسالة الملك`, `تغريدة له لفلان`: the person right behind the document at token `text`, by whom it is. */
export const writerAt = ({ tokens, placeAt }: Scene, text: number): Subject | null => {
  for (let i = text + 1; i <= text + 3; i++) {
    const place = placeAt.get(i);
    if (place) return { actor: place.actor, rule: 'whose document says it', confidence: 0.85 };
    if (!tokens[i] || isPreposition(tokens[i]!.word) || tokens[i]!.word.kind !== 'arabic') return null;
  }
  return null;
};

/** `جاء في بيان الوزارة أن`: the document. */
export const documented = (scene: Scene, cue: Cue): Subject | null => {
  const at = documentAt(scene, cue);
  const limit = at < cue.token ? cue.token : (cue.content?.at ?? scene.tokens.length);
  const phrase = at < 0 ? null : phraseAt(scene, at, limit);
  return phrase && { actor: sourceActor(scene, phrase), rule: 'document that says it', confidence: 0.9 };
};
