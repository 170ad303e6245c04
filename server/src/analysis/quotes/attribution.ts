// Attribution: who speaks at each cue. One pass over the document in order, remembering who spoke and who was spoken of.
import { complementizer, type GrammaticalNumber, speechReadings } from '../lexicon/speech.js';
import type { DateMention, Person, Speaker, SpeakerCandidate } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import type { Cue } from './cues.js';
import { genderOfTitle } from './gender.js';
import { isConnective, isNoSource, isPreposition, isRelative, sourceKind } from './grammar.js';
import {
  type Actor,
  type Gender,
  hasPreposition,
  isAdverb,
  isGoverned,
  isObject,
  type Place,
  phraseAt,
  type Scene,
  sourceActor,
  trimmed,
  wordsOf,
} from './scene.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import type { LineSpeech, Statement } from './statements.js';

export interface Attribution {
  readonly speaker: Speaker;
  readonly alternatives: readonly SpeakerCandidate[];
  readonly why: string;
  readonly confidence: number;
}

const UNKNOWN: Speaker = { person: null, source: null, span: null, channel: null };
const MEMORY = 8;

export class Attributor {
  readonly #mentions: { person: Person; start: number; end: number }[] = [];
  readonly #dates: readonly DateMention[];
  readonly #genders = new Map<string, Gender>();
  #nextMention = 0;
  #nextDate = 0;
  /** Who spoke, the last first. */
  #recent: Actor[] = [];

  constructor(people: readonly Person[], dates: readonly DateMention[]) {
    const all = people.flatMap((person) => person.mentions.map(({ start, end }) => ({ person, start, end })));
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = -1;
    for (const mention of all) {
      if (mention.end <= end) continue;
      this.#mentions.push(mention);
      end = mention.end;
    }
    this.#dates = [...dates].sort((a, b) => a.start - b.start);
  }

  /** Forgets the speakers of the article before. */
  begin(): void {
    this.#recent = [];
  }

  /** Reads one line in its turn; the result tells who made a statement of it, null where it proves to be none. */
  read(line: StructuredLine, speech: LineSpeech): (statement: Statement) => Attribution | null {
    const scene = this.#scene(line, speech);
    const found = new Map<number, Attribution | null>();
    const order = speech.cues.map((_, index) => index).sort((a, b) => speech.cues[a]!.token - speech.cues[b]!.token);
    const introducing = new Set(speech.statements.map(({ cue }) => cue));
    let next = 0;
    let last: number | null = null;
    for (const index of order) {
      const cue = speech.cues[index]!;
      while (next < speech.sentences.length && speech.sentences[next]! <= cue.token)
        scene.sentence = speech.sentences[next++]!;
      const actor = this.#resolve(scene, cue, last);
      found.set(
        index,
        actor && {
          speaker: actor.speaker,
          alternatives: actor.alternatives,
          why: actor.why,
          confidence: actor.confidence,
        },
      );
      if (actor && (introducing.has(index) || actor.why === 'subject after the cue')) {
        this.#remember(actor);
        scene.spoken.set(index, { actor, sentence: scene.sentence });
        last = index;
      }
    }
    return (statement) => {
      if (statement.cue >= 0) {
        const attribution = found.get(statement.cue) ?? null;
        if (attribution) return attribution;
        return statement.only === null
          ? { speaker: UNKNOWN, alternatives: [], why: 'nobody agrees', confidence: 0.3 }
          : null;
      }
      return this.#uncued(scene, statement);
    };
  }

  #remember(actor: Actor): void {
    if (isNobody(actor.speaker)) return;
    this.#recent = [actor, ...this.#recent.filter(({ speaker }) => !same(speaker, actor.speaker))].slice(0, MEMORY);
  }

  #scene(line: StructuredLine, { tokens }: LineSpeech): Scene {
    const mentions = this.#mentions;
    while (this.#nextMention < mentions.length && mentions[this.#nextMention]!.end <= line.start) this.#nextMention++;
    const places: Place[] = [];
    const placeAt = new Map<number, Place>();
    let token = 0;
    for (let i = this.#nextMention; i < mentions.length && mentions[i]!.start < line.end; i++) {
      const { person, start, end } = mentions[i]!;
      while (token < tokens.length && tokens[token]!.end + line.start <= start) token++;
      const first = tokens[token];
      if (!first) break;
      let to = token;
      while (to < tokens.length && tokens[to]!.start + line.start < end) to++;
      const proclitic = line.content.text.slice(first.start, Math.max(first.start, start - line.start));
      const place = { person, from: token, to, span: { start, end }, governed: isGoverned(tokens, token, proclitic) };
      places.push(place);
      for (let k = token; k < to; k++) if (!placeAt.has(k)) placeAt.set(k, place);
    }
    const dated = new Set<number>();
    while (this.#nextDate < this.#dates.length && this.#dates[this.#nextDate]!.end <= line.start) this.#nextDate++;
    let at = 0;
    for (let i = this.#nextDate; i < this.#dates.length && this.#dates[i]!.start < line.end; i++) {
      const { start, end } = this.#dates[i]!;
      while (at < tokens.length && tokens[at]!.end + line.start <= start) at++;
      for (let k = at; k < tokens.length && tokens[k]!.start + line.start < end; k++) dated.add(k);
    }
    return { line, tokens, places, placeAt, dated, sentence: 0, spoken: new Map() };
  }

  #genderOf(person: Person, scene: Scene): Gender {
    if (person.gender) return person.gender;
    const known = this.#genders.get(person.id);
    if (known !== undefined) return known;
    let gender: Gender = null;
    for (const place of scene.places) {
      if (place.person.id !== person.id) continue;
      const name = person.mentions.find(({ start }) => start === place.span.start)?.name;
      const titles = scene.tokens.slice(place.from, place.to).filter((token) => {
        const at = scene.line.start + token.start;
        return !name || at < name.start || at >= name.end;
      });
      gender ??= genderOfTitle(titles);
    }
    if (gender) this.#genders.set(person.id, gender);
    return gender;
  }

  #actorOf(place: Place, scene: Scene, channel: string | null = null): Actor {
    return {
      speaker: { person: place.person.id, source: null, span: place.span, channel },
      gender: this.#genderOf(place.person, scene),
      number: 'singular',
    };
  }

  #resolve(scene: Scene, cue: Cue, last: number | null): Found | null {
    const { tokens } = scene;
    const reading = cue.reading;
    if (cue.kind === 'label') return this.#labelled(scene, cue);
    if (cue.kind === 'source') return this.#sourced(scene, cue);
    if (cue.kind === 'document') {
      const source = phraseAt(scene, cue.token + 2, tokens.length);
      return source && found(sourceActor(scene, source), 'document that says it', 0.9);
    }
    if (reading!.passive) return found({ speaker: UNKNOWN, gender: null, number: null }, 'impersonal', 0.9);
    if (reading!.person === 1) return this.#firstPerson(scene, cue);
    const relayed = this.#relayed(scene, cue);
    if (relayed) return relayed;
    const spoken = last === null ? undefined : scene.spoken.get(last);
    const before = spoken?.sentence === scene.sentence ? spoken.actor : undefined;
    if (cue.kind === 'verb') {
      const subject = this.#subjectAfter(scene, cue, before);
      if (subject) return subject;
      const fronted = this.#subjectBefore(scene, cue);
      if (fronted) return fronted;
    } else {
      const genitive = cue.kind === 'masdar' && cue.pronoun === '' ? this.#subjectAfter(scene, cue, undefined) : null;
      if (genitive) return genitive;
    }
    const inSentence = this.#inSentence(scene, cue, last);
    if (inSentence) return inSentence;
    return this.#continued(scene, cue);
  }

  /** `نقلت رويترز عن فلان قوله` and `نقل عنه`: the speaker is behind عن, the subject is the channel. */
  #relayed(scene: Scene, cue: Cue): Found | null {
    const { tokens } = scene;
    const { lemma } = cue.reading!.verb;
    const relays = cue.kind === 'verb' && (lemma === 'نقل' || lemma === 'نسب' || lemma === 'اقتبس');
    const his = cue.kind === 'masdar' && cue.pronoun !== '';
    if (!relays && !his) return null;
    const start = relays ? cue.token + 1 : Math.max(scene.sentence, cue.token - 40);
    const end = relays ? (cue.content?.at ?? Math.min(tokens.length, cue.token + 30)) : cue.token;
    for (let i = start; i < end; i++) {
      const { form } = tokens[i]!.word;
      const prepositions = lemma === 'نسب' ? ['الي', 'ل'] : ['عن'];
      const channel = relays && i > start ? channelOf(scene, start, i) : null;
      if (prepositions.includes(form)) {
        const place = scene.placeAt.get(i + 1);
        if (place) return found(this.#actorOf(place, scene, channel), 'person whose words are relayed', 0.95);
        const source = phraseAt(scene, i + 1, end);
        if (source) return found(sourceActor(scene, source, channel), 'source whose words are relayed', 0.85);
      } else if (/^عن(?:ه|ها|هم|هما)$/u.test(form)) {
        const back = this.#agreeing(form === 'عنه' ? 'm' : form === 'عنها' ? 'f' : null, null);
        if (back.length > 0) return recalled(back, 0.7);
      }
    }
    return null;
  }

  /** The subject that follows its verb: a person, or another speaker's own words. */
  #subjectAfter(scene: Scene, cue: Cue, before: Actor | undefined): Found | null {
    const { tokens, placeAt, dated } = scene;
    const reading = cue.reading!;
    const hearer = ['ask', 'tell', 'accuse', 'react', 'name'].includes(reading.verb.kind);
    const limit = Math.min(cue.content?.at ?? tokens.length, cue.token + 45, tokens.length);
    let inPhrase = false;
    let afterObject = false;
    for (let i = cue.token + 1; i < limit; i++) {
      const { word } = tokens[i]!;
      const place = placeAt.get(i);
      if (place) {
        if (
          !place.governed &&
          this.#agrees(this.#actorOf(place, scene), reading) &&
          !(
            hearer &&
            cue.pronoun === '' &&
            before &&
            this.#agrees(before, reading) &&
            cue.coordinated &&
            !this.#sureSubject(place, scene, reading)
          )
        ) {
          const { gender } = reading;
          if (gender && !place.person.gender && !this.#genders.has(place.person.id))
            this.#genders.set(place.person.id, gender);
          return found(this.#actorOf(place, scene), 'subject after the cue', 0.95);
        }
        i = place.to - 1;
        continue;
      }
      if (endsSentence(tokens, i)) return null;
      if (dated.has(i)) continue;
      if (isComma(tokens[i])) {
        inPhrase = false;
        if (cue.content === null) return null;
        continue;
      }
      if (isColon(tokens[i]) || complementizer(word)) {
        if (isColon(tokens[i])) return null;
        inPhrase = true;
        continue;
      }
      if (
        i > cue.token + 1 &&
        cue.content === null &&
        speechReadings(word).some(({ part, reading: r }) => part === 'verb' && r.proclitics !== '')
      )
        return null;
      if (isPreposition(word) || isAdverb(word) || hasPreposition(word)) {
        inPhrase = true;
        continue;
      }
      if (
        inPhrase ||
        afterObject ||
        isRelative(word) ||
        word.kind === 'number' ||
        (word.kind === 'punctuation' && !isMark(word))
      )
        continue;
      if (isObject(word)) {
        afterObject = true;
        continue;
      }
      if (isConnective(word) || (word.form.length < 3 && word.kind === 'arabic')) continue;
      const phrase = phraseAt(scene, i, limit);
      if (!phrase) return null;
      const inner = scene.places.find(({ from }) => from > i && from <= phrase.to && from < limit);
      const kind = sourceKind(word);
      if (
        inner &&
        kind !== 'body' &&
        kind !== 'text' &&
        !inner.governed &&
        this.#agrees(this.#actorOf(inner, scene), reading)
      )
        return found(this.#actorOf(inner, scene), 'subject after the cue', 0.9);
      const actor = sourceActor(scene, phrase);
      if (reading.part !== 'verb') return kind ? found(actor, 'subject after the cue', 0.8) : null;
      if (hearer && cue.coordinated && before && this.#agrees(before, reading)) return null;
      if (!numberAgrees(actor, reading)) return null;
      return found(actor, 'subject after the cue', kind ? 0.9 : 0.75);
    }
    return null;
  }

  /** A person whose gender is known to be the verb's is the subject even of a verb that takes a hearer. */
  #sureSubject(place: Place, scene: Scene, { gender }: { gender: Gender }): boolean {
    return gender !== null && this.#genderOf(place.person, scene) === gender;
  }

  /** The subject that stands before its verb: `أما فلان فقال`, `فلان الذي قال`, `فلان يقول`. */
  #subjectBefore(scene: Scene, cue: Cue): Found | null {
    const { tokens } = scene;
    const reading = cue.reading!;
    const verb = cue.token;
    const relative = verb > 0 && isRelative(tokens[verb - 1]!.word);
    if (relative) {
      for (let k = scene.places.length - 1; k >= 0; k--) {
        const place = scene.places[k]!;
        if (place.to > verb || place.from < scene.sentence) continue;
        if (verb - place.to <= 12 && this.#agrees(this.#actorOf(place, scene), reading))
          return found(this.#actorOf(place, scene), 'antecedent of the relative clause', 0.9);
      }
      return null;
    }
    const proclitic = reading.reading.proclitics;
    const topic = tokens.findIndex((token, i) => i >= scene.sentence && i < verb && /^و?اما$/u.test(token.word.form));
    if (proclitic === 'ف' && topic >= 0) {
      const place = scene.places.find(({ from, to }) => from > topic && to <= verb);
      if (place) return found(this.#actorOf(place, scene), 'topic before the cue', 0.95);
      const phrase = phraseAt(scene, topic + 1, verb);
      if (phrase) return found(sourceActor(scene, phrase), 'topic before the cue', 0.85);
    }
    if (proclitic !== '') return null;
    let start = scene.sentence;
    while (start < verb && (isConnective(tokens[start]!.word) || scene.dated.has(start) || isComma(tokens[start])))
      start++;
    if (start >= verb) return null;
    const place = scene.places.find(({ from, to }) => from >= scene.sentence && to <= verb && from <= start + 1);
    if (
      place &&
      !place.governed &&
      this.#agrees(this.#actorOf(place, scene), reading) &&
      !hasVerbBetween(scene, place.to, verb)
    )
      return found(this.#actorOf(place, scene), 'subject before the cue', 0.85);
    if (
      verb - start <= 6 &&
      !place &&
      !isPreposition(tokens[start]!.word) &&
      !hasPreposition(tokens[start]!.word) &&
      speechReadings(tokens[start]!.word).every(({ part }) => part !== 'verb')
    ) {
      const phrase = phraseAt(scene, start, verb);
      if (phrase && phrase.to === verb) {
        const actor = sourceActor(scene, phrase);
        if (this.#agrees(actor, reading)) return found(actor, 'subject before the cue', 0.7);
      }
    }
    return null;
  }

  /** The speaker of a participle, a masdar or a coordinated verb: whoever acts in its sentence. */
  #inSentence(scene: Scene, cue: Cue, last: number | null): Found | null {
    const reading = cue.reading!;
    const spoken = last === null ? undefined : scene.spoken.get(last);
    const subject = this.#mainSubject(scene, cue);
    const nearest = cue.kind === 'masdar' && cue.pronoun === '' ? this.#nearestFree(scene, cue) : null;
    const candidates: Actor[] = [];
    if (nearest) candidates.push(nearest);
    if (spoken?.sentence === scene.sentence) candidates.push(spoken.actor);
    if (subject) candidates.push(subject);
    const agreeing = candidates.filter((actor) =>
      this.#agrees(actor, cue.kind === 'masdar' ? pronounAgreement(cue.pronoun) : reading),
    );
    const [first] = agreeing;
    return first ? found(first, 'who acts in the sentence', 0.85, agreeing.slice(1)) : null;
  }

  /** The first free person of the sentence before the cue. */
  #mainSubject(scene: Scene, cue: Cue): Actor | null {
    for (const place of scene.places) {
      if (place.from < scene.sentence || place.governed) continue;
      if (place.from >= cue.token) return null;
      const actor = this.#actorOf(place, scene);
      if (cue.kind === 'masdar' || this.#agrees(actor, cue.reading!)) return actor;
    }
    return null;
  }

  #nearestFree(scene: Scene, cue: Cue): Actor | null {
    for (let k = scene.places.length - 1; k >= 0; k--) {
      const place = scene.places[k]!;
      if (place.to <= cue.token && place.from >= scene.sentence && !place.governed) return this.#actorOf(place, scene);
    }
    return null;
  }

  /** A verb without a subject of its own goes on with the last speaker who agrees with it. */
  #continued(scene: Scene, cue: Cue): Found | null {
    const reading = cue.reading!;
    const wanted = cue.kind === 'masdar' ? pronounAgreement(cue.pronoun) : reading;
    const subjects = this.#lineSubjects(scene, cue).filter((actor) => this.#agrees(actor, wanted));
    const back = [...subjects, ...this.#agreeing(wanted.gender, wanted.number)];
    return back.length > 0 ? recalled(back, 0.75) : null;
  }

  /** Main subjects of the earlier sentences of this line, the last first, unless somebody spoke since. */
  #lineSubjects(scene: Scene, cue: Cue): Actor[] {
    if (scene.spoken.size > 0) return [];
    for (let k = scene.places.length - 1; k >= 0; k--) {
      const place = scene.places[k]!;
      if (place.to <= cue.token && !place.governed && isMainSubject(scene, place)) return [this.#actorOf(place, scene)];
    }
    return [];
  }

  #agreeing(gender: Gender, number: GrammaticalNumber | null): Actor[] {
    return this.#recent.filter((actor) => this.#agrees(actor, { gender, number }));
  }

  /** `كتبتِ أن`: the person whom an interview addresses or who speaks in it; the last speaker, else the first person named. */
  #firstPerson(scene: Scene, cue: Cue): Found | null {
    const label = scene.places.find(({ from, to }) => from === 0 && isColon(scene.tokens[to]));
    if (label) return found(this.#actorOf(label, scene), 'turn of an interview', 0.8);
    return cue.content ? this.#continued(scene, cue) : null;
  }

  #labelled(scene: Scene, cue: Cue): Found | null {
    const place = scene.places.find(({ from, to }) => from >= cue.token && to <= cue.end);
    if (place) return found(this.#actorOf(place, scene), 'name before the colon', 0.9);
    const to = trimmed(scene.tokens, cue.token, cue.end);
    if (to <= cue.token) return null;
    return found(sourceActor(scene, { from: cue.token, to }), 'words before the colon', 0.6);
  }

  /** `بحسب فلان`, `على حد قولها`, `وفق ما أعلن فلان`. */
  #sourced(scene: Scene, cue: Cue): Found | null {
    const { tokens, placeAt } = scene;
    if (cue.pronoun !== '') {
      const back = this.#agreeing(cue.pronoun === 'ه' ? 'm' : cue.pronoun === 'ها' ? 'f' : null, null);
      return back.length > 0 ? recalled(back, 0.7) : null;
    }
    for (let i = cue.end; i < Math.min(tokens.length, cue.end + 12); i++) {
      if (isComma(tokens[i]) || endsSentence(tokens, i)) break;
      const place = placeAt.get(i);
      if (place) return found(this.#actorOf(place, scene), 'source of the cue', 0.9);
      const { word } = tokens[i]!;
      if (
        i <= cue.end + 1 &&
        ((speechReadings(word).some(({ part }) => part === 'verb') && sourceKind(word) === null) ||
          isPreposition(word) ||
          word.form === 'ما' ||
          word.form === 'لما')
      )
        continue;
      if (scene.dated.has(i) || (word.kind === 'punctuation' && !isMark(word))) continue;
      if (isNoSource(word)) return null;
      const phrase = phraseAt(scene, i, tokens.length);
      if (!phrase) return null;
      const kind = sourceKind(word);
      const inner = scene.places.find(({ from }) => from > i && from <= phrase.to);
      if (inner && kind === null) return found(this.#actorOf(inner, scene), 'source of the cue', 0.85);
      return found(sourceActor(scene, phrase), 'source of the cue', kind ? 0.85 : 0.5);
    }
    return null;
  }

  #uncued(scene: Scene, statement: Statement): Attribution | null {
    const at = scene.line.start + statement.start;
    if (statement.only === 'headline') {
      const place = scene.places.filter(({ span }) => span.end <= at).at(-1);
      if (place) return found(this.#actorOf(place, scene), 'name in the headline', 0.5);
      const index = scene.tokens.findIndex(({ start }) => start >= statement.start);
      const before = scene.tokens[index - 2];
      if (before?.word.kind !== 'arabic' || isPreposition(before.word) || before.spaced === false) return null;
      if (sourceKind(before.word) === null && !isPlaceLike(before)) return null;
      return found(sourceActor(scene, { from: index - 2, to: index - 1 }), 'name in the headline', 0.4);
    }
    const [first, ...rest] = this.#recent;
    return first
      ? found(first, 'last speaker', 0.5, rest)
      : found({ speaker: UNKNOWN, gender: null, number: null }, 'nobody before', 0.3);
  }

  #agrees(actor: Actor, { gender, number }: { gender: Gender; number: GrammaticalNumber | null }): boolean {
    if (gender !== null && actor.gender !== null && actor.gender !== gender) return false;
    if (number === null || actor.number === null) return true;
    return (number === 'singular') === (actor.number === 'singular');
  }
}

interface Found extends Actor, Attribution {}

const found = (actor: Actor, why: string, confidence: number, others: readonly Actor[] = []): Found => ({
  ...actor,
  why,
  confidence,
  alternatives: others.slice(0, 3).map(({ speaker }, i) => ({ ...speaker, confidence: confidence / (i + 2) })),
});

const recalled = ([first, ...rest]: readonly Actor[], confidence: number): Found =>
  found(
    first!,
    'goes on with who spoke before and agrees',
    confidence,
    rest.filter(({ speaker }) => !same(speaker, first!.speaker)),
  );

const isNobody = ({ person, source }: Speaker): boolean => person === null && source === null;
const same = (a: Speaker, b: Speaker): boolean => a.person === b.person && a.source === b.source;

const isMark = ({ surface }: Word): boolean => /[«“"„]/u.test(surface);

/** What an attached pronoun says of whom it stands for. */
const pronounAgreement = (pronoun: string): { gender: Gender; number: GrammaticalNumber | null } => {
  if (pronoun === 'ه') return { gender: 'm', number: 'singular' };
  if (pronoun === 'ها') return { gender: 'f', number: 'singular' };
  if (pronoun === 'هم' || pronoun === 'هن') return { gender: null, number: 'plural' };
  if (pronoun === 'هما') return { gender: null, number: 'dual' };
  return { gender: null, number: null };
};

const numberAgrees = (
  actor: Actor,
  { gender, number }: { gender: Gender; number: GrammaticalNumber | null },
): boolean => {
  if (actor.number === 'singular' && number !== null && number !== 'singular') return false;
  return gender === null || actor.gender === null || actor.gender === gender || actor.number !== 'singular';
};

/** The outlet between a verb of relaying and عن. */
const channelOf = (scene: Scene, from: number, to: number): string | null => {
  const phrase = phraseAt(scene, from, to);
  return phrase && wordsOf(scene, phrase);
};

/** Whether a person is the subject of his sentence's main verb: among its first words, with no preposition. */
const isMainSubject = ({ tokens }: Scene, { from }: Place): boolean => {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) if (endsSentence(tokens, i)) return true;
  return from <= 4;
};

const hasVerbBetween = ({ tokens }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (speechReadings(tokens[i]!.word).some(({ part, tense }) => part === 'verb' && tense === 'perfect')) return true;
  return false;
};

/** A word that can be a state, a capital or a body in a headline: neither a preposition nor glued to one. */
const isPlaceLike = ({ word }: Token): boolean => word.form.length > 3 && !hasPreposition(word) && !isAdverb(word);
