// The grammatical subject before its verb: `فلان الذي قال`, `أما فلان فقال`, and headlines.
import { complementizer, speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { agrees } from './actor.js';
import type { Cue } from './cues.js';
import { isAdverb, isConnective, isPreposition, isRelative } from './grammar.js';
import { hasPreposition, phraseAt, sourceActor, standingOf } from './phrases.js';
import { innerPlace, type Scene } from './scene.js';
import { isColon, isComma } from './sentences.js';
import { sourceKind } from './sources.js';
import { REACH, type Subject, subject } from './subject.js';

/** The subject that stands before its verb: `فلان الذي قال`, `فلان يقول`. */
export const subjectBefore = (scene: Scene, cue: Cue): Subject | null => {
  const { tokens } = scene;
  const reading = cue.reading!;
  if (cue.token > cue.sentence && isRelative(tokens[cue.token - 1]!.word)) return antecedent(scene, cue);
  const { proclitics } = reading.reading;
  if (proclitics !== '') return null;
  const beside = scene.placeAt.get(cue.token - 1);
  const free = beside && (beside.governed !== 'preposition' || isSender(tokens, beside.from, cue.token));
  if (free && beside.from >= cue.sentence && agrees(beside.actor, reading))
    return subject(beside.actor, 'subject before the cue', 0.85);
  const clause = clauseStart(scene, cue);
  return (
    described(scene, cue) ??
    fronted(scene, cue, clause) ??
    (clause > cue.sentence ? fronted(scene, cue, cue.sentence) : null)
  );
};

/** How many words a noun and its adjectives have before the verb that describes it. */
const DESCRIBED = 4;

/** `تقارير صحفية تفيد بأن`, `مسؤول كبير قال إن`: the indefinite source that a clause without a relative pronoun describes. */
const described = (scene: Scene, cue: Cue): Subject | null => {
  const { tokens } = scene;
  for (let i = cue.token - 1; i >= Math.max(cue.sentence, cue.token - DESCRIBED); i--) {
    const { word } = tokens[i]!;
    if (word.kind !== 'arabic' || word.readings[0]!.definite || scene.placeAt.has(i)) return null;
    const kind = sourceKind(word);
    if (kind !== 'text' && kind !== 'people') continue;
    const phrase = phraseAt(scene, i, cue.token);
    const actor = phrase?.to === cue.token ? sourceActor(scene, phrase) : null;
    return actor && agrees(actor, cue.reading!) ? subject(actor, 'antecedent of the relative clause', 0.8) : null;
  }
  return null;
};

/** `رسالة من الملك أكد فيها`: who sent what the verb speaks of. */
const isSender = (tokens: readonly Token[], at: number, verb: number): boolean =>
  tokens[at - 1]?.word.form === 'من' && /^(?:فيه|فيها|خلاله|خلالها)$/u.test(tokens[verb + 1]?.word.form ?? '');

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

/** `ومضت تقول`, `وراح يؤكد`: a verb that only says that its subject goes on. */
const GOES_ON = /^[وف]?(?:مضي|مضت|راح|راحت|اخذ|اخذت|ظل|ظلت|بدا|بدات|عاد|عادت|استمر|استمرت|واصل|واصلت)$/u;

/** The noun at the beginning of a clause whose verb is the cue. */
const fronted = (scene: Scene, cue: Cue, clause: number): Subject | null => {
  const { tokens, dated, placeAt } = scene;
  const reading = cue.reading!;
  let start = clause;
  const skips = (i: number): boolean =>
    isConnective(tokens[i]!.word) ||
    isAdverb(tokens[i]!.word) ||
    dated.has(i) ||
    isComma(tokens[i]) ||
    GOES_ON.test(tokens[i]!.word.form);
  while (start < cue.token && skips(start)) start++;
  if (start >= cue.token || cue.token - start > REACH) return null;
  if (start > clause && isPreposition(tokens[start - 1]!.word)) return null;
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
