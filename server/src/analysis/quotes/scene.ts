// The scene of one line: its people and dates by token.
import { speechReadings } from '../lexicon/speech.js';
import type { DateMention, Person, Span } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import { fold } from '../text/fold.js';
import type { Token } from '../text/tokens.js';
import type { Actor, Gender } from './actor.js';
import { genderOfTitle } from './gender.js';
import { isAdverb, isConnective, isPreposition } from './grammar.js';
import type { MarkPair } from './marks.js';

/** A mention as the line's tokens see it; token indexes, end exclusive. */
export interface Place {
  readonly actor: Actor;
  readonly from: number;
  readonly to: number;
  /** One past the last token of the title that it begins with; `from` where it begins with none. */
  readonly titled: number;
  /** Whether nothing in the article names its person. */
  readonly nameless: boolean;
  /** What governs it, so that it is nobody's subject; null where nothing does. */
  readonly governed: 'preposition' | 'construct' | null;
}

export interface Scene {
  readonly line: StructuredLine;
  readonly tokens: readonly Token[];
  /** The outermost quotations by their first token. */
  readonly pairAt: ReadonlyMap<number, MarkPair>;
  /** Mentions outside quotations, in order. */
  readonly places: readonly Place[];
  readonly placeAt: ReadonlyMap<number, Place>;
  /** The person of the article whose name ends with a folded word, and nobody else's does. */
  readonly family: (word: string) => Actor | null;
  /** Tokens that are part of a date. */
  readonly dated: ReadonlySet<number>;
}

/** Whether the marks enclose just the mention: `وقال "شكري" إن`. */
const isAll = ({ open, close }: MarkPair, from: number, to: number): boolean => open + 1 === from && to === close;

/** Nouns that make the person behind them a part of somebody or something else: `زوجة فلان`, `مكتب الرئيس`. */
const IN_CONSTRUCT =
  /^[وفبلك]{0,2}(?:لقائه|لقائها|لقاءه|لقاءها|لقاء|استقباله|استقبالها|استقبال|اجتماعه|اجتماعها|زيارته|زيارتها|محادثاته|محادثاتها|مباحثاته|مباحثاتها|رساله|اداره|حكومه|عائله|اسره|نجل|ابن|ابنه|والد|والده|شقيق|شقيقه|زوج|زوجه|ارمله|مكتب|حمله|محامي|محاميه|مستشار|مبعوث|وفد|فريق|نظيره|نظيرها|كلمه|خطاب|تصريحات|تصريح|بيان|قرار|دعوه|اتهام|اتهامات|مقتل|اغتيال|وفاه|رحيل|تعيين|اقاله|استقاله|اعتقال|وصول|مغادره|عوده|حضور|برئاسه|بحضور|بمشاركه|برفقه|بدعوه|ضد|سيما)$/u;

/** A pronoun closes them: who follows is the same man (`محاميه كيم`), not whose lawyer he is (`محامية كيم`). */
const POSSESSED = /^(?:محامي|والد|شقيق|ابن|زوج|مستشار)ه$/u;

/** What governs the person at token `at`, before whom `proclitics` stand in the same word. */
const governorOf = (tokens: readonly Token[], at: number, proclitics: string): Place['governed'] => {
  if (/[بلك]/u.test(proclitics)) return 'preposition';
  const before = tokens[at - 1]?.word;
  if (before?.kind !== 'arabic') return null;
  if (isPreposition(before)) return 'preposition';
  if (isGovernedNoun(tokens, at - 1)) return 'construct';
  return IN_CONSTRUCT.test(before.form) && !POSSESSED.test(before.bare) ? 'construct' : null;
};

/** `بدور الملكة`, `في دعم الملك`: an indefinite noun behind a preposition has its genitive behind it. */
const isGovernedNoun = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at]!;
  if (word.readings[0]!.definite || speechReadings(word).length > 0 || isConnective(word) || isAdverb(word))
    return false;
  if (
    word.readings.some(({ proclitics, form, definite }) => /^و?[بل]$/u.test(proclitics) && form.length > 2 && !definite)
  )
    return true;
  const before = tokens[at - 1]?.word;
  return before?.kind === 'arabic' && isPreposition(before);
};

interface Located extends Span {
  readonly person: Person;
  readonly titles: readonly Span[];
}

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

/** The places that begin at or behind token `from` and end at or before token `to`. */
export const placesBetween = (places: readonly Place[], from: number, to: number): readonly Place[] =>
  places.slice(placesBefore(places, from), placesBefore(places, to)).filter((place) => place.from >= from);

/** The first mention behind token `from` and before token `to`, or null. */
export const innerPlace = (placeAt: Scene['placeAt'], from: number, to: number): Place | null => {
  for (let i = from + 1; i < to; i++) {
    const place = placeAt.get(i);
    if (place) return place;
  }
  return null;
};

/** The last token that begins before `offset` (UTF-16 units in the line), or -1. */
export const tokenBefore = ({ tokens }: Scene, offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Lays out the scenes of a document, line after line. */
export class Stage {
  readonly #mentions: readonly Located[];
  readonly #dates: readonly DateMention[];
  readonly #genders = new Map<string, Gender>();
  readonly #families = new Map<string, Actor | null>();
  readonly #family = (word: string): Actor | null => this.#families.get(word) ?? null;
  #nextMention = 0;
  #nextDate = 0;

  constructor(people: readonly Person[], dates: readonly DateMention[]) {
    const all: Located[] = people.flatMap((person) =>
      person.mentions.map(({ start, end, titles }) => ({ person, start, end, titles })),
    );
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { id, name, gender } of people) {
      const family = fold(name.slice(name.lastIndexOf(' ') + 1));
      const speaker = { person: id, source: null, span: null, channel: null };
      this.#families.set(family, this.#families.has(family) ? null : { speaker, gender, number: 'singular' });
    }
    let reached = -1;
    this.#mentions = all.filter(({ end }) => {
      if (end <= reached) return false;
      reached = end;
      return true;
    });
    this.#dates = [...dates].sort((a, b) => a.start - b.start);
  }

  /** A verb has shown the gender of a person, which says more than a title: `قالت النائب`. */
  learn({ speaker }: Actor, shown: Gender): void {
    if (shown && speaker.person !== null) this.#genders.set(speaker.person, shown);
  }

  /** The scene of `line`; lines come in order. */
  scene(line: StructuredLine, tokens: readonly Token[], pairs: readonly MarkPair[]): Scene {
    const places: Place[] = [];
    const placeAt = new Map<number, Place>();
    let pair = 0;
    for (const { from, to, mention } of this.#mentionsOf(line, tokens)) {
      while (pair < pairs.length && pairs[pair]!.close <= from) pair++;
      const around = pairs[pair];
      if (around && around.open < from && to <= around.close && !isAll(around, from, to)) continue;
      const { person, start } = mention;
      const first = tokens[from]!;
      const proclitics = line.content.text.slice(first.start, Math.max(first.start, start - line.start));
      const actor: Actor = {
        speaker: { person: person.id, source: null, span: { start, end: mention.end }, channel: null },
        gender: this.#genderOf(mention, line, tokens.slice(from, to)),
        number: 'singular',
      };
      const [title] = mention.titles;
      let titled = from;
      if (title && title.start < line.start + first.end)
        while (titled < to && line.start + tokens[titled]!.start < title.end) titled++;
      const nameless = person.mentions.every(({ name }) => name === null);
      const place = { actor, from, to, titled, nameless, governed: governorOf(tokens, from, proclitics) };
      places.push(place);
      for (let k = from; k < to; k++) if (!placeAt.has(k)) placeAt.set(k, place);
    }
    return {
      line,
      tokens,
      pairAt: new Map(pairs.map((each) => [each.first, each])),
      places,
      placeAt,
      family: this.#family,
      dated: this.#datesOf(line, tokens),
    };
  }

  *#mentionsOf({ start, end }: Span, tokens: readonly Token[]) {
    const mentions = this.#mentions;
    while (this.#nextMention < mentions.length && mentions[this.#nextMention]!.end <= start) this.#nextMention++;
    let from = 0;
    for (let i = this.#nextMention; i < mentions.length && mentions[i]!.start < end; i++) {
      const mention = mentions[i]!;
      while (from < tokens.length && tokens[from]!.end + start <= mention.start) from++;
      let to = from;
      while (to < tokens.length && tokens[to]!.start + start < mention.end) to++;
      if (to > from) yield { from, to, mention };
    }
  }

  #datesOf({ start, end }: Span, tokens: readonly Token[]): ReadonlySet<number> {
    const dates = this.#dates;
    const dated = new Set<number>();
    while (this.#nextDate < dates.length && dates[this.#nextDate]!.end <= start) this.#nextDate++;
    let at = 0;
    for (let i = this.#nextDate; i < dates.length && dates[i]!.start < end; i++) {
      while (at < tokens.length && tokens[at]!.end + start <= dates[i]!.start) at++;
      for (let k = at; k < tokens.length && tokens[k]!.start + start < dates[i]!.end; k++) dated.add(k);
    }
    return dated;
  }

  /** A person's gender: as the analysis knows it, as a verb showed it, or as a title shows it. */
  #genderOf({ person, titles }: Located, line: StructuredLine, tokens: readonly Token[]): Gender {
    const known = person.gender ?? this.#genders.get(person.id);
    if (known) return known;
    const shown = genderOfTitle(
      tokens.filter(({ start, end }) =>
        titles.some((title) => start + line.start < title.end && end + line.start > title.start),
      ),
    );
    if (shown) this.#genders.set(person.id, shown);
    return shown;
  }
}
