// The grammatical subject behind its verb: `قال وزير الخارجية فلان إن`.
import { complementizer, speechReadings } from '../lexicon/speech.js';
import { type Actor, precedes } from './actor.js';
import type { Cue } from './cues.js';
import { agreementOf } from './gender.js';
import { isAdverb, isConnective, isObject, isPreposition, isRelative } from './grammar.js';
import type { MarkPair } from './marks.js';
import { hasPreposition, phraseAt, sourceActor, standingOf } from './phrases.js';
import { innerPlace, type Place, type Scene } from './scene.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import { isForOutlet, sourceKind } from './sources.js';
import { REACH, type Subject, subject } from './subject.js';

/** The rule by which unknown words speak that stand where a subject does, or an object. */
export const BETWEEN = 'words between the cue and what it says';

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
      if (isOfTwo(tokens, place) && !place.governed)
        return subject(sourceActor(scene, { from: place.from, to: place.titled }), 'two after the cue', 0.85);
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

/** `الوزيران فلان وفلان`, `وزيرا خارجية البلدين فلان وفلان`: a title of two, who speak together. */
const isOfTwo = (tokens: Scene['tokens'], { from, to, titled }: Place): boolean =>
  titled > from &&
  titled < to &&
  (agreementOf(tokens, from).number === 'dual' || DUAL.test(tokens[from]!.word.readings.at(-1)!.base));
const DUAL = /^(?:وزيرا|رئيسا|نائبا|سفيرا|مندوبا|زعيما|قائدا|مبعوثا|ممثلا|وزيرتا|مستشارا|ملكا|اميرا)$/u;

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
  if (isForOutlet(tokens[i]!.word)) return null;
  const standing = standingOf(tokens, i);
  const phrase = standing && phraseAt(scene, i, limit);
  if (!phrase) return null;
  const actor = sourceActor(scene, phrase);
  const inner = innerPlace(placeAt, phrase.from, Math.min(phrase.to + 1, limit));
  if (
    inner &&
    standing !== 'body' &&
    standing !== 'text' &&
    standing !== 'state' &&
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
  return reaches(scene, phrase.to, cue.content.at) ? subject(actor, BETWEEN, 0.6) : null;
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
