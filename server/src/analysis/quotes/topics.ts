// Whom sentences are about, for words of speech that have no subject of their own.
import { speechReadings } from '../lexicon/speech.js';
import { type Actor, type Agreement, agrees } from './actor.js';
import type { Cue } from './cues.js';
import { isPreposition, opensRemark } from './grammar.js';
import { hasPreposition, phraseAt, sourceActor, standingOf } from './phrases.js';
import { innerPlace, placesBefore, type Scene } from './scene.js';
import { endsSentence, isComma } from './sentences.js';
import { sourceKind } from './sources.js';
import { REACH, type Subject, subject } from './subject.js';

/** Whom the sentence from token `sentence` is about: the first free person or source before token `before`. */
export const sentenceSubject = (scene: Scene, sentence: number, before: number, wanted: Agreement): Subject | null => {
  const { tokens, placeAt } = scene;
  for (let i = sentence; i < Math.min(before, sentence + REACH); i++) {
    const place = placeAt.get(i);
    if (place) {
      if (!place.governed && agrees(place.actor, wanted)) return subject(place.actor, 'who acts in the sentence', 0.85);
      i = place.to - 1;
      continue;
    }
    if (i - sentence > 3 || !isFree(scene, i, sentence)) continue;
    const standing = standingOf(tokens, i);
    const behindVerb = i === sentence + 1 && speechReadings(tokens[sentence]!.word).some(({ part }) => part === 'verb');
    if (standing === 'definite' ? !behindVerb : standing !== 'body' && standing !== 'people' && standing !== 'state')
      continue;
    const phrase = phraseAt(scene, i, before);
    if (!phrase || innerPlace(placeAt, phrase.from, phrase.to)) continue;
    const actor = sourceActor(scene, phrase);
    if (agrees(actor, wanted)) return subject(actor, 'who acts in the sentence', 0.75);
  }
  return null;
};

/** Whether no preposition and no noun in construct stands before the noun at `i`. */
const isFree = ({ tokens }: Scene, i: number, sentence: number): boolean => {
  const { word } = tokens[i]!;
  if (hasPreposition(word) || isPreposition(word)) return false;
  const before = tokens[i - 1];
  return i === sentence || !before || (!isPreposition(before.word) && sourceKind(before.word) === null);
};

/** The nearest free person before a cue in its sentence. */
export const nearestPerson = ({ tokens, placeAt }: Scene, cue: Cue): Subject | null => {
  for (let i = cue.token - 1; i >= Math.max(cue.sentence, cue.token - REACH); i--) {
    const place = placeAt.get(i);
    if (!place) {
      if (endsSentence(tokens, i)) return null;
      continue;
    }
    if (!place.governed) return subject(place.actor, 'nearest person of the sentence', 0.8);
    i = place.from;
  }
  return null;
};

/** `…، وهو ما سارع السفير إلى نفيه، مؤكدا`: who makes the last remark on a statement between two tokens. */
export const remarkerBetween = ({ tokens, placeAt }: Scene, from: number, to: number): Subject | null => {
  for (let i = to - 1; i > from; i--) {
    const place = placeAt.get(i);
    if (!place || place.governed) continue;
    for (let at = place.from - 1; at > Math.max(from, place.from - 6); at--)
      if (isComma(tokens[at - 1]) && opensRemark(tokens, at))
        return subject(place.actor, 'who makes a remark on it', 0.85);
    i = place.from;
  }
  return null;
};

/** How many people are looked at for a topic. */
const LOOK_BACK = 12;

/** The people whom the line's sentences between two tokens are about, the last first. */
export const topicsBetween = ({ tokens, places }: Scene, from: number, to: number): Actor[] => {
  const topics: Actor[] = [];
  const end = placesBefore(places, to);
  for (let k = end - 1; k >= Math.max(0, end - LOOK_BACK) && topics.length < 2; k--) {
    const place = places[k]!;
    if (place.from < from) break;
    if (!place.governed && opensSentence(tokens, place.from)) topics.push(place.actor);
  }
  return topics;
};

/** Whether token `at` is among the first words of its sentence. */
const opensSentence = (tokens: Scene['tokens'], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (endsSentence(tokens, i)) return true;
  return at <= 4;
};
