// The grammatical subject of a word of speech: behind its verb, before it, or elsewhere in its sentence.
import { complementizer, speechReadings } from '../lexicon/speech.js';
import { type Actor, type Agreement, agrees, precedes } from './actor.js';
import type { Cue } from './cues.js';
import { isAdverb, isConnective, isObject, isPreposition, isRelative } from './grammar.js';
import type { MarkPair } from './marks.js';
import { hasPreposition, phraseAt, sourceActor, standingOf } from './phrases.js';
import type { Place, Scene } from './scene.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import { sourceKind } from './sources.js';

/** A subject, and how it was found. */
export interface Subject {
  readonly actor: Actor;
  readonly rule: string;
  /** 0–1 */
  readonly confidence: number;
}

/** How far from its verb a subject may stand, in tokens. */
const REACH = 45;

const subject = (actor: Actor, rule: string, confidence: number): Subject => ({ actor, rule, confidence });

/**
 * The subject that follows its verb, its title or apposition between: a person, or a source in its own words. `mayBe`
 * says which people can be the subject.
 */
export const subjectAfter = (scene: Scene, cue: Cue, mayBe: (actor: Actor) => boolean): Subject | null => {
  const { tokens, placeAt, dated, pairAt } = scene;
  const reading = cue.reading!;
  const limit = Math.min(cue.content?.at ?? tokens.length, cue.token + REACH, tokens.length);
  /** Whether the next noun stands where the subject does: nothing but adverbs between it and the verb. */
  let open = true;
  for (let i = cue.token + 1; i < limit; i++) {
    const token = tokens[i]!;
    const { word } = token;
    const place = placeAt.get(i);
    if (place) {
      const { actor } = place;
      const near = i === cue.token + 1;
      if ((near || !place.governed) && precedes(reading, actor) && mayBe(actor))
        return subject(actor, 'subject after the cue', 0.95);
      if (near && mayBe(actor)) return subject({ ...actor, gender: reading.gender }, 'subject after the cue', 0.85);
      i = place.to - 1;
      open = false;
      continue;
    }
    if (endsSentence(tokens, i) || isColon(token)) return null;
    if (word.form === 'كل' && tokens[i + 1]?.word.form === 'من') {
      i++;
      continue;
    }
    if (dated.has(i) || isAdverb(word)) continue;
    if (isComma(token)) {
      if (cue.content === null) return null;
      open = true;
      continue;
    }
    const pair = pairAt.get(i);
    if (pair) {
      const named = open ? nameInMarks(scene, cue, pair, mayBe) : null;
      if (named) return named;
      i = pair.next - 1;
      open = false;
      continue;
    }
    if (i > cue.token + 1 && cue.content === null && startsVerb(scene, i)) return null;
    if (complementizer(word) || isPreposition(word) || hasPreposition(word)) {
      open = false;
      continue;
    }
    if (!open) {
      const late = indefinitePerson(scene, i) ? phraseAt(scene, i, limit) : null;
      if (late && !isPreposition(tokens[i - 1]!.word) && !hasPreposition(tokens[i - 1]!.word))
        return subject(sourceActor(scene, late), 'subject after the cue', 0.7);
      continue;
    }
    if (isConnective(word) || (word.kind === 'arabic' && word.form.length < 3) || word.kind === 'punctuation') continue;
    if (isObject(word) || isRelative(word)) {
      open = false;
      continue;
    }
    const found = nounSubject(scene, cue, i, limit, mayBe);
    if (found) return found;
    open = false;
  }
  return null;
};

/** `وأكدت "حماس" أن`: the subject whose name stands in marks. */
const nameInMarks = (
  scene: Scene,
  cue: Cue,
  { open, close }: MarkPair,
  mayBe: (actor: Actor) => boolean,
): Subject | null => {
  const actor = scene.placeAt.get(open + 1)?.actor ?? sourceActor(scene, { from: open + 1, to: close });
  return precedes(cue.reading!, actor) && mayBe(actor) ? subject(actor, 'subject after the cue', 0.85) : null;
};

/** The subject that the noun at token `i`, behind the verb, begins. */
const nounSubject = (
  scene: Scene,
  cue: Cue,
  i: number,
  limit: number,
  mayBe: (actor: Actor) => boolean,
): Subject | null => {
  const { tokens, placeAt } = scene;
  const reading = cue.reading!;
  const standing = standingOf(tokens, i);
  const phrase = standing && phraseAt(scene, i, limit);
  if (!phrase) return null;
  const actor = sourceActor(scene, phrase);
  const inner = innerPlace(placeAt, phrase.from, Math.min(phrase.to + 1, limit));
  if (
    inner &&
    standing !== 'body' &&
    standing !== 'text' &&
    !inner.governed &&
    precedes(reading, inner.actor) &&
    mayBe(inner.actor)
  )
    return subject(inner.actor, 'subject after the cue', 0.9);
  if (!precedes(reading, actor) || !mayBe(actor)) return null;
  if (standing === 'body' || standing === 'text' || standing === 'people' || standing === 'state')
    return reading.part === 'verb' || standing !== 'state' ? subject(actor, 'subject after the cue', 0.9) : null;
  if (reading.part !== 'verb' || cue.content === null) return null;
  if (standing === 'definite') return subject(actor, 'subject after the cue', 0.75);
  return reaches(scene, phrase.to, cue.content.at)
    ? subject(actor, 'words between the cue and what it says', 0.6)
    : null;
};

const innerPlace = (placeAt: Scene['placeAt'], from: number, to: number): Place | null => {
  for (let i = from + 1; i < to; i++) {
    const place = placeAt.get(i);
    if (place) return place;
  }
  return null;
};

/** Whether only a preposition, a colon or a parenthesis in commas stands between `from` and what is said at `to`. */
const reaches = ({ tokens }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const { word } = tokens[i]!;
    if (isComma(tokens[i]) && i === from) return true;
    if (word.kind !== 'punctuation' && !isPreposition(word) && !isAdverb(word)) return i > from;
  }
  return true;
};

/** `مصدر`, `مسؤول`: a noun that can hardly be anything but the subject. */
const indefinitePerson = ({ tokens }: Scene, i: number): boolean => {
  const { word } = tokens[i]!;
  return sourceKind(word) === 'people' && !word.readings.some(({ definite }) => definite);
};

const startsVerb = ({ tokens }: Scene, i: number): boolean =>
  speechReadings(tokens[i]!.word).some(({ part, reading }) => part === 'verb' && reading.proclitics !== '');

/** The subject that stands before its verb: `فلان الذي قال`, `فلان يقول`. */
export const subjectBefore = (scene: Scene, cue: Cue): Subject | null => {
  const { tokens } = scene;
  const reading = cue.reading!;
  if (cue.token > cue.sentence && isRelative(tokens[cue.token - 1]!.word)) return antecedent(scene, cue);
  const { proclitics } = reading.reading;
  if (proclitics !== '') return null;
  const beside = scene.placeAt.get(cue.token - 1);
  if (beside && beside.governed !== 'preposition' && beside.from >= cue.sentence && agrees(beside.actor, reading))
    return subject(beside.actor, 'subject before the cue', 0.85);
  const clause = clauseStart(scene, cue);
  return fronted(scene, cue, clause) ?? (clause > cue.sentence ? fronted(scene, cue, cue.sentence) : null);
};

/** `لافروف يصف القرار`: the subject right before a verb of the present, as headlines have it. */
export const subjectBeside = (scene: Scene, cue: Cue): Subject | null => {
  const { reading, tense } = cue.reading!;
  if (tense !== 'imperfect' || reading.proclitics !== '' || cue.token === cue.sentence) return null;
  if (isRelative(scene.tokens[cue.token - 1]!.word)) return null;
  const found = subjectBefore(scene, cue);
  const end = found?.actor.speaker.span?.end;
  return end === scene.line.start + scene.tokens[cue.token - 1]!.end ? found : null;
};

/** `المتحدثة، التي قالت إن`: whom the relative clause describes. */
const antecedent = (scene: Scene, cue: Cue): Subject | null => {
  const { tokens, placeAt } = scene;
  const reading = cue.reading!;
  const furthest = Math.max(cue.sentence, cue.token - 14);
  for (let i = cue.token - 1; i >= furthest; i--) {
    const place = placeAt.get(i);
    if (place) {
      if (agrees(place.actor, reading)) return subject(place.actor, 'antecedent of the relative clause', 0.9);
      i = place.from;
      continue;
    }
    if (sourceKind(tokens[i]!.word) === null || sourceKind(tokens[i - 1]?.word ?? tokens[i]!.word) !== null) continue;
    const phrase = phraseAt(scene, i, cue.token - 1);
    const actor = phrase && sourceActor(scene, phrase);
    if (actor && agrees(actor, reading)) return subject(actor, 'antecedent of the relative clause', 0.8);
  }
  return null;
};

/** `أما فلان، زوج فلانة، فقال`. */
export const topicOf = (scene: Scene, cue: Cue): Subject | null => {
  const { tokens, placeAt } = scene;
  if (cue.reading!.reading.proclitics !== 'ف') return null;
  for (let i = Math.max(cue.sentence, cue.token - REACH); i < cue.token; i++) {
    if (!/^و?اما$/u.test(tokens[i]!.word.form)) continue;
    const place = placeAt.get(i + 1);
    if (place) return subject(place.actor, 'topic before the cue', 0.95);
    const phrase = phraseAt(scene, i + 1, cue.token);
    if (!phrase) return null;
    const inner = innerPlace(placeAt, phrase.from, phrase.to + 1);
    return inner
      ? subject(inner.actor, 'topic before the cue', 0.9)
      : subject(sourceActor(scene, phrase), 'topic before the cue', 0.85);
  }
  return null;
};

/** Where the clause of a cue begins: behind a comma, a conjunction or أن. */
const clauseStart = ({ tokens, placeAt }: Scene, cue: Cue): number => {
  for (let i = cue.token - 1; i >= Math.max(cue.sentence, cue.token - REACH); i--) {
    const place = placeAt.get(i);
    if (place) {
      i = place.from;
      continue;
    }
    const { word } = tokens[i]!;
    if (
      isComma(tokens[i]) ||
      isColon(tokens[i]) ||
      complementizer(word) ||
      /^و?(?:فيما|بينما|لكن|حين)$/u.test(word.form)
    )
      return i + 1;
  }
  return cue.sentence;
};

/** The noun at the beginning of a clause whose verb is the cue. */
const fronted = (scene: Scene, cue: Cue, clause: number): Subject | null => {
  const { tokens, dated, placeAt } = scene;
  const reading = cue.reading!;
  let start = clause;
  while (start < cue.token && (isConnective(tokens[start]!.word) || dated.has(start) || isComma(tokens[start])))
    start++;
  if (start >= cue.token || cue.token - start > REACH) return null;
  const place = placeAt.get(start);
  if (place)
    return !place.governed && agrees(place.actor, reading) && !hasVerb(scene, place.to, cue.token)
      ? subject(place.actor, 'subject before the cue', 0.85)
      : null;
  const { word } = tokens[start]!;
  if (isPreposition(word) || hasPreposition(word) || speechReadings(word).some(({ part }) => part === 'verb'))
    return null;
  const standing = standingOf(tokens, start);
  const phrase = standing && phraseAt(scene, start, cue.token);
  if (!phrase) return null;
  const inner = innerPlace(placeAt, phrase.from, phrase.to + 1);
  if (inner && standing !== 'body' && standing !== 'text')
    return !inner.governed && agrees(inner.actor, reading) && !hasVerb(scene, inner.to, cue.token)
      ? subject(inner.actor, 'subject before the cue', 0.8)
      : null;
  const actor = sourceActor(scene, phrase);
  const known = standing !== 'name' && standing !== 'definite';
  if (!agrees(actor, reading) || hasVerb(scene, phrase.to, cue.token)) return null;
  return known || phrase.to === cue.token ? subject(actor, 'subject before the cue', known ? 0.8 : 0.6) : null;
};

/** Whether a finite verb stands between two tokens, which then has the subject. */
const hasVerb = ({ tokens }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      speechReadings(tokens[i]!.word).some(
        ({ part, tense, reading }) => part === 'verb' && tense === 'perfect' && reading.form.length > 3,
      )
    )
      return true;
  return false;
};

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

/** How many places end at or before token `to`. */
export const placesBefore = (places: readonly Place[], to: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.to <= to) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether token `at` is among the first words of its sentence. */
const opensSentence = (tokens: Scene['tokens'], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (endsSentence(tokens, i)) return true;
  return at <= 4;
};
