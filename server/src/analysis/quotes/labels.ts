// Names before a colon, in headlines and alone in marks.
import type { Cue } from './cues.js';
import { isPreposition } from './grammar.js';
import { hasPreposition, sourceActor, standingOf, trimmed } from './phrases.js';
import type { Recall } from './relay.js';
import { type Place, placesBefore, type Scene, tokenBefore } from './scene.js';
import { isColon, isComma } from './sentences.js';
import type { Statement } from './statements.js';
import type { Subject } from './subject.js';

/** `فلان: …`: whose turn of an interview the line is. */
export const interviewee = ({ placeAt, tokens }: Scene): Place | null => {
  const place = placeAt.get(0);
  return place && isColon(tokens[place.to]) ? place : null;
};

/** `بريكس تدعو دولا، وشي: "…"`: the person whose name alone stands between a comma and the colon before what is said. */
export const nameBeforeColon = ({ tokens, placeAt }: Scene, { content }: Cue): Subject | null => {
  const colon = content?.colon ? content.at - 1 : -1;
  const place = placeAt.get(colon - 1);
  if (!place || place.to !== colon || place.governed) return null;
  return isComma(tokens[place.from - 1]) || isDots(tokens, place.from - 1)
    ? { actor: place.actor, rule: 'name before the colon', confidence: 0.85 }
    : null;
};

/** An answer in an interview whose turns are only marked as such. */
const ANSWER = /^(?:ج|جواب|الجواب|الاجابه)$/u;

/** `وإردان: "…"`: whom the article names in full elsewhere, by the word before token `to`. */
const familyBefore = ({ tokens, family }: Scene, to: number): Subject | null => {
  const [actor] = tokens[to - 1]!.word.readings.filter(({ proclitics }) => /^و?$/u.test(proclitics)).flatMap(
    ({ form }) => family(form) ?? [],
  );
  return actor ? { actor, rule: 'name before the colon', confidence: 0.7 } : null;
};

/** `فلان: "…"`, `ج: "…"`. */
export const labelled = (scene: Scene, cue: Cue, recall: Recall): Subject | null => {
  const [answering] = ANSWER.test(scene.tokens[cue.token]!.word.form)
    ? recall({ gender: null, number: 'singular' })
    : [];
  if (answering) return { actor: answering, rule: 'turn of an interview', confidence: 0.6 };
  for (let i = cue.token; i < cue.end; i++) {
    const place = scene.placeAt.get(i);
    if (place && !place.governed) return { actor: place.actor, rule: 'name before the colon', confidence: 0.9 };
  }
  const to = trimmed(scene.tokens, cue.token, cue.end);
  if (to <= cue.token) return null;
  const family = familyBefore(scene, to);
  if (family) return family;
  return { actor: sourceActor(scene, { from: cue.token, to }), rule: 'words before the colon', confidence: 0.6 };
};

/** Whether the marked words are just somebody's name. */
export const isName = (scene: Scene, { kind, start, end }: Statement): boolean => {
  const span = scene.placeAt.get(tokenBefore(scene, start) + 1)?.actor.speaker.span;
  const { line } = scene;
  return kind === 'direct' && span?.start === line.start + start && span.end === line.start + end;
};

/** `طهران: الهجوم "مشروع"`: who speaks at token `mark` of a headline, by the words before the colon of its part. */
const labelOf = (scene: Scene, mark: number): Subject | null => {
  const { tokens, placeAt } = scene;
  let colon = mark;
  while (colon > 0 && !isColon(tokens[colon]) && !isDots(tokens, colon)) colon--;
  if (!isColon(tokens[colon])) return null;
  let from = colon;
  while (from > 0 && !isDots(tokens, from - 1) && !isColon(tokens[from - 1])) from--;
  const place = placeAt.get(from);
  if (place?.to === colon) return { actor: place.actor, rule: 'name before the colon', confidence: 0.7 };
  const standing = standingOf(tokens, from);
  if (standing !== 'state' && standing !== 'body' && standing !== 'people') return null;
  return {
    actor: sourceActor(scene, { from, to: trimmed(tokens, from, colon) }),
    rule: 'words before the colon',
    confidence: 0.5,
  };
};

/** Dots part the halves of a headline: `طهران تهدد.. وواشنطن ترد`. */
const isDots = (tokens: Scene['tokens'], i: number): boolean =>
  tokens[i]?.word.surface === '…' || (tokens[i]?.word.surface === '.' && tokens[i - 1]?.word.surface === '.');

/** Who can have said marked words in a headline: the last name before them, or the noun whose verb precedes them. */
export const inHeadline = (scene: Scene, statement: Statement): Subject | null => {
  const mark = tokenBefore(scene, statement.start);
  const label = labelOf(scene, mark);
  if (label) return label;
  const place = scene.places[placesBefore(scene.places, mark) - 1];
  if (place) return { actor: place.actor, rule: 'name in the headline', confidence: 0.5 };
  const noun = mark - 1;
  const word = scene.tokens[noun]?.word;
  if (word?.kind !== 'arabic' || isPreposition(word) || hasPreposition(word) || standingOf(scene.tokens, noun) === null)
    return null;
  const actor = sourceActor(scene, { from: noun, to: noun + 1 });
  return { actor, rule: 'name in the headline', confidence: 0.4 };
};
