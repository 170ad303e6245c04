// Attribution: who speaks at each cue. One pass over the document in order, remembering who spoke and who was spoken of.
import type { DateMention, Person, Speaker, SpeakerCandidate } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import type { Token } from '../text/tokens.js';
import { type Actor, type Agreement, agrees, isNobody, isSame, NOBODY, pronounAgreement } from './actor.js';
import type { Cue } from './cues.js';
import { BETWEEN, subjectAfter } from './following.js';
import { documentAt, documented, framedBy, writerAt } from './framing.js';
import { inHeadline, interviewee, isName, labelled, nameBeforeColon } from './labels.js';
import { Memory } from './memory.js';
import { isToldAgain, phraseAt, sourceActor } from './phrases.js';
import { subjectBefore, subjectBeside, topicOf } from './preceding.js';
import { quotedBy, RELAYED, type Recall, relayedBehind } from './relay.js';
import { placesBetween, type Scene, Stage } from './scene.js';
import { isForOutlet, isPersonal, sourceKind } from './sources.js';
import type { LineSpeech, Statement } from './statements.js';
import type { Subject } from './subject.js';
import { nearestPerson, remarkerBetween, sentenceSubject, topicsBetween } from './topics.js';

export interface Attribution {
  readonly speaker: Speaker;
  /** Others who may have spoken, best first. */
  readonly alternatives: readonly SpeakerCandidate[];
  readonly rule: string;
  /** 0–1 */
  readonly confidence: number;
}

const ALTERNATIVES = 3;
const UNKNOWN: Actor = { speaker: NOBODY, gender: null, number: null };

/** Who spoke at the last cue of the line, and where. */
interface Spoken {
  readonly actor: Actor;
  readonly cue: Cue;
}

/** Verbs whose object is somebody who can speak as well, so that a person behind them need not be their subject. */
const TAKES_HEARER = new Set(['ask', 'tell', 'accuse', 'react', 'name']);

export class Attributor {
  readonly #stage: Stage;
  readonly #memory = new Memory();
  readonly #recall: Recall = (wanted) => this.#memory.recall(wanted);

  constructor(people: readonly Person[], dates: readonly DateMention[]) {
    this.#stage = new Stage(people, dates);
  }

  /** Forgets the speakers of the article before. */
  begin(): void {
    this.#memory.clear();
  }

  /** Reads one line in its turn; the result tells who made a statement of it, null where it proves to be none. */
  read(line: StructuredLine, speech: LineSpeech): (statement: Statement) => Attribution | null {
    const scene = this.#stage.scene(line, speech.tokens, speech.pairs);
    const [first] = scene.places;
    if (first) this.#memory.named(first.actor);
    const found = new Map<number, Attribution>();
    const { cues, heirs } = apart(scene, speech.cues);
    const introducing = new Set(speech.statements.map(({ cue }) => heirs.get(cue) ?? cue));
    let last: Spoken | null = null;
    let told = 0;
    for (const [index, cue] of cues.entries()) {
      if (!cue || cue.within !== null) continue;
      this.#remember(scene, told, cue.token);
      told = cue.token;
      const resolved: Subject | null = this.#resolve(scene, cue, last);
      const subject: Subject | null = resolved && (this.#again(scene, cue, resolved, last) ?? resolved);
      if (!subject) continue;
      const { actor, rule, confidence }: Subject = subject;
      found.set(index, { speaker: actor.speaker, alternatives: this.#others(cue, subject), rule, confidence });
      if (cue.reading && rule === 'subject after the cue') this.#stage.learn(actor, cue.reading.gender);
      if (introducing.has(index) || (confidence >= 0.85 && cue.kind !== 'source')) {
        this.#memory.spoke(actor);
        last = { actor, cue };
      } else if (rule === RELAYED) last = { actor, cue };
    }
    this.#remember(scene, told, scene.tokens.length);
    for (const [index, cue] of cues.entries()) {
      if (!cue || cue.within === null || !introducing.has(index)) continue;
      const attribution = this.#reported(scene, cue) ?? found.get(cue.within);
      if (attribution) found.set(index, attribution);
    }
    return (statement) => {
      if (isName(scene, statement)) return null;
      if (statement.cue < 0) return this.#uncued(scene, statement);
      const attribution = found.get(heirs.get(statement.cue) ?? statement.cue);
      if (attribution) return attribution;
      return statement.only === null ? { ...attributionTo(UNKNOWN, 'nobody agrees', 0.3), alternatives: [] } : null;
    };
  }

  /** Who is named between two tokens. */
  #remember(scene: Scene, from: number, to: number): void {
    for (const { actor } of placesBetween(scene.places, from, to)) this.#memory.mentioned(actor);
    for (const actor of topicsBetween(scene, from, to).reverse()) this.#memory.topic(actor);
  }

  /** `ذكرت الوكالة أن الرئيس دعا إلى "…"`: the person whose words in marks are told in the words of another. */
  #reported(scene: Scene, cue: Cue): Attribution | null {
    const subject = subjectBeside(scene, cue) ?? subjectAfter(scene, cue, isPerson) ?? subjectBefore(scene, cue);
    return subject && isPerson(subject.actor)
      ? {
          ...attributionTo(subject.actor, subject.rule, subject.confidence),
          alternatives: this.#others(cue, subject),
        }
      : null;
  }

  /** Whoever else can have spoken at the cue. */
  #others({ reading, pronoun }: Cue, { actor, confidence }: Subject): SpeakerCandidate[] {
    const wanted = reading && pronoun === '' ? reading : pronounAgreement(pronoun);
    return candidates(this.#memory.recall(wanted), actor, confidence);
  }

  #resolve(scene: Scene, cue: Cue, last: Spoken | null): Subject | null {
    if (cue.kind === 'label') return labelled(scene, cue, this.#recall);
    if (cue.kind === 'source') return framedBy(scene, cue, this.#recall);
    if (cue.kind === 'document') return this.#written(scene, cue) ?? documented(scene, cue);
    const reading = cue.reading!;
    if (reading.passive || isDone(scene.tokens[cue.token - 1]))
      return { actor: UNKNOWN, rule: 'impersonal', confidence: 0.9 };
    if (reading.person === 1) return this.#firstPerson(scene, cue, last);
    const label = nameBeforeColon(scene, cue);
    if (label) return label;
    const here = last?.cue.sentence === cue.sentence ? last : null;
    const answering = here && reading.reading.proclitics === 'ف' && this.#answering(here);
    if (answering) return answering;
    const relayed = this.#relayed(scene, cue, here);
    if (relayed) return relayed;
    if (cue.kind === 'verb') {
      const hearer = cue.coordinated && cue.pronoun === '' && TAKES_HEARER.has(reading.verb.kind);
      const acting = hearer
        ? (here ?? (reading.verb.kind === 'tell' ? this.#inSentence(scene, cue, null) : null))
        : null;
      const goesOn = acting && agrees(acting.actor, reading) ? acting.actor : null;
      const sure = ({ speaker, gender }: Actor): boolean =>
        goesOn === null || (speaker.person !== null && reading.gender !== null && gender === reading.gender);
      const subject =
        topicOf(scene, cue) ?? subjectBeside(scene, cue) ?? subjectAfter(scene, cue, sure) ?? subjectBefore(scene, cue);
      const object = subject?.rule === BETWEEN && cue.coordinated ? this.#inSentence(scene, cue, here) : null;
      if (object) return object;
      if (subject) return quotedBy(scene, cue, this.#recall) ?? subject;
    } else if (cue.kind === 'masdar' && cue.pronoun === '') {
      const genitive = genitiveOf(scene, cue);
      if (genitive) return genitive;
    }
    return this.#inSentence(scene, cue, here) ?? this.#continued(scene, cue, last);
  }

  /** `بعث الملك رسالة جاء فيها`, `جاء في الرسالة`: who wrote what bears one person's words. */
  #written(scene: Scene, cue: Cue): Subject | null {
    const text = documentAt(scene, cue);
    const { word } = scene.tokens[text] ?? {};
    if (!word || !isPersonal(word)) return null;
    const anybody: Agreement = { gender: null, number: 'singular' };
    if (text < cue.token) {
      const writer = sentenceSubject(scene, cue.sentence, text, anybody);
      return writer && isPerson(writer.actor) ? writer : null;
    }
    const writer = writerAt(scene, text);
    if (writer) return writer;
    const [last] = word.readings[0]!.definite ? this.#memory.recall(anybody) : [];
    return last && isPerson(last)
      ? { actor: last, rule: 'goes on with who spoke before and agrees', confidence: 0.7 }
      : null;
  }

  /** `المتحدثة ذاتها`, `السياسي النرويجي`: the last speaker, told by what he is. */
  #again(scene: Scene, cue: Cue, { actor }: Subject, last: Spoken | null): Subject | null {
    const before = cue.reading && isToldAgain(scene, actor) ? this.#continued(scene, cue, last) : null;
    return before && isPerson(before.actor) && !isSame(before.actor.speaker, actor.speaker)
      ? { ...before, rule: 'who spoke before, by what he is' }
      : null;
  }

  /** `وسأله الصحفيون عن ذلك، فقال`: whom the last cue addressed. */
  #answering({ actor, cue }: Spoken): Subject | null {
    if (cue.reading?.verb.lemma !== 'سال' || cue.pronoun === '') return null;
    const asked = this.#memory
      .recall(pronounAgreement(cue.pronoun))
      .find(({ speaker }) => !isSame(speaker, actor.speaker));
    return asked ? { actor: asked, rule: 'who was asked', confidence: 0.8 } : null;
  }

  /** `نقلت رويترز عن فلان قوله`, `نقلت عنه`: whose words are relayed. */
  #relayed(scene: Scene, cue: Cue, here: Spoken | null): Subject | null {
    const { lemma, kind } = cue.reading!.verb;
    if (cue.kind === 'masdar') {
      const his = cue.pronoun !== '' && here?.cue.reading?.verb.kind === 'relay';
      return his && agrees(here.actor, pronounAgreement(cue.pronoun))
        ? { actor: here.actor, rule: RELAYED, confidence: 0.95 }
        : null;
    }
    if (kind !== 'relay' || cue.kind !== 'verb') return null;
    const limit = cue.content?.at ?? scene.tokens.length;
    return relayedBehind(scene, cue.token, lemma, limit, this.#recall);
  }

  /** The speaker of a participle, a masdar or a verb without a subject: whoever acts in its sentence. */
  #inSentence(scene: Scene, cue: Cue, here: Spoken | null): Subject | null {
    const wanted = cue.kind === 'masdar' ? pronounAgreement(cue.pronoun) : cue.reading!;
    const found: Subject[] = [];
    if (cue.kind === 'masdar' && cue.pronoun === '') {
      const nearest = nearestPerson(scene, cue);
      if (nearest) found.push(nearest);
    }
    if (here) {
      const remarker = cue.kind === 'participle' ? remarkerBetween(scene, here.cue.token, cue.token) : null;
      if (remarker) found.push(remarker);
      found.push({ actor: here.actor, rule: 'who speaks in the sentence', confidence: 0.9 });
    }
    const acting = sentenceSubject(scene, cue.sentence, cue.token, wanted);
    if (acting && (cue.kind !== 'verb' || cue.reading!.reading.proclitics !== '' || cue.token > cue.sentence))
      found.push(acting);
    return found.find(({ actor }) => agrees(actor, wanted)) ?? null;
  }

  /** A verb without a subject of its own goes on with whom the line was about before it, or with the last speaker. */
  #continued(scene: Scene, cue: Cue, last: Spoken | null): Subject | null {
    const wanted = cue.kind === 'masdar' ? pronounAgreement(cue.pronoun) : cue.reading!;
    if (!last) {
      const label = interviewee(scene);
      const topic = topicsBetween(scene, label?.to ?? 0, cue.token).find((actor) => agrees(actor, wanted));
      if (topic) return { actor: topic, rule: 'whom the paragraph is about', confidence: 0.7 };
    }
    const [actor] = this.#memory.recall(wanted);
    return actor ? { actor, rule: 'goes on with who spoke before and agrees', confidence: 0.75 } : null;
  }

  /** `قلت إن`: whoever's turn of an interview it is; the last speaker. */
  #firstPerson(scene: Scene, cue: Cue, last: Spoken | null): Subject | null {
    const label = interviewee(scene);
    if (label) return { actor: label.actor, rule: 'turn of an interview', confidence: 0.8 };
    return cue.content ? this.#continued(scene, cue, last) : null;
  }

  #uncued(scene: Scene, statement: Statement): Attribution | null {
    if (statement.only === 'headline') {
      const named = inHeadline(scene, statement);
      return named && { ...attributionTo(named.actor, named.rule, named.confidence), alternatives: [] };
    }
    const [actor] = this.#memory.recall(UNKNOWN);
    return {
      ...attributionTo(actor ?? UNKNOWN, actor ? 'last speaker' : 'nobody before', actor ? 0.5 : 0.3),
      alternatives: actor ? candidates(this.#memory.recall(UNKNOWN), actor, 0.5) : [],
    };
  }
}

/** The cues without those that are words of somebody's name; `heirs` says which cue introduces what one of them seemed to. */
const apart = (
  { placeAt }: Scene,
  cues: readonly Cue[],
): { cues: (Cue | null)[]; heirs: ReadonlyMap<number, number> } => {
  const kept: (Cue | null)[] = [...cues];
  const heirs = new Map<number, number>();
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = kept[index]!;
    if (cue.reading === null || !placeAt.has(cue.token)) continue;
    kept[index] = null;
    if (cue.rival === null) continue;
    kept[cue.rival] = { ...cues[cue.rival]!, content: cue.content };
    heirs.set(index, cue.rival);
  }
  for (const [index, heir] of [...heirs].reverse()) heirs.set(index, heirs.get(heir) ?? heir);
  return { cues: kept, heirs };
};

const isPerson = ({ speaker }: Actor): boolean => speaker.person !== null;

const attributionTo = ({ speaker }: Actor, rule: string, confidence: number) => ({ speaker, rule, confidence });

const candidates = (actors: readonly Actor[], chosen: Actor, confidence: number): SpeakerCandidate[] =>
  actors
    .filter(({ speaker }) => !isNobody(speaker) && !isSame(speaker, chosen.speaker))
    .slice(0, ALTERNATIVES)
    .map(({ speaker }, i) => ({ ...speaker, confidence: (1 - confidence) / (i + 1) }));

/** `تم الإعلان`, `جرى التأكيد`: nobody is said to have done it. */
const isDone = (token: Token | undefined): boolean =>
  token !== undefined && /^[وف]?(?:تم|يتم|سيتم|تمت|جري|جرت|يجري)$/u.test(token.word.form);

/** `بقول الوزير إن`: whose word it is. */
const genitiveOf = (scene: Scene, cue: Cue): Subject | null => {
  const at = cue.token + 1;
  const place = scene.placeAt.get(at);
  if (place && place.from === at) return { actor: place.actor, rule: 'whose word it is', confidence: 0.9 };
  const next = scene.tokens[at]?.word;
  if (next && isForOutlet(next)) return null;
  if (cue.reading!.reading.definite || sourceKind(next ?? scene.tokens[cue.token]!.word) === null) return null;
  const phrase = phraseAt(scene, at, cue.content?.at ?? scene.tokens.length);
  return phrase && { actor: sourceActor(scene, phrase), rule: 'whose word it is', confidence: 0.8 };
};
