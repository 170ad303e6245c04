// Marked passages of one line: which of them somebody said, and at which cue.

import { placeAt } from '../lexicon/places.js';
import type { Token } from '../text/tokens.js';
import type { Clause, Clauses } from './clauses.js';
import { isRated } from './content.js';
import type { Cue } from './cues.js';
import { namesSource } from './extent.js';
import type { Ground, MarkPair } from './marks.js';
import { endsSentence, isColon } from './sentences.js';
import { isNamed, looksSaid } from './terms.js';

/** A marked passage that was said. */
export interface Passage {
  readonly pair: MarkPair;
  /** Index of the cue; -1 where none is near. */
  readonly cue: number;
  readonly rule: string;
  readonly confidence: number;
  /** Whether it counts only in a headline. */
  readonly headline: boolean;
}

export interface Passages {
  readonly passages: readonly Passage[];
  /** The words before a colon, as cues (`فلان: "…"`); their indexes follow those of the line's cues. */
  readonly labels: readonly Cue[];
}

/** How far before marks a cue may stand that does not reach for them, in tokens. */
const REACH = 40;
/** The longest label before a colon, in tokens. */
const LABEL = 14;
/** The longest name in marks, in words. */
const NAME = 4;
/** The fewest words in marks that were said though no cue is near. */
const LONG = 6;

/** Words that refer back to the marks: `"…" هكذا علق فلان`, `"…" بهذه الكلمات لخص فلان`. */
const THUS = /^(?:هكذا|كما|كذلك|(بهذا|بهذه))$/u;

/** Verbs that may follow what they report: `"…"، قال فلان`. */
const FOLLOWING = new Set(['say', 'tell', 'talk', 'write', 'opinion', 'ask', 'react']);

/** Reads the outermost marked passages of a line. */
export const passagesOf = (ground: Ground, cues: readonly Cue[], clauses: Clauses): Passages => {
  const reader = new PassageReader(ground, cues, clauses);
  for (const pair of ground.pairs) reader.read(pair);
  return reader;
};

/** `وصفه بـ"…"`, `اتهمه بـ"…"`, `دعا إلى "…"`: what somebody was called, or called on to do. */
const isCalled = (tokens: readonly Token[], pair: MarkPair, { reading }: Cue): boolean => {
  const before = tokens[pair.first - 1]?.word.form ?? '';
  const kind = reading?.verb.kind;
  return (
    (reading !== null && isRated(tokens, pair, reading.verb)) ||
    kind === 'name' ||
    (kind === 'accuse' && /^ب/u.test(before)) ||
    (kind === 'ask' && before === 'الي')
  );
};

/** Papers whose names close a dateline in marks. */
const PAPERS =
  /^(?:الشرق الاوسط|العربي الجديد|القدس العربي|العربي|الخليج|الحياه|الراي|القبس|الاخبار|النهار|الوطن|البيان|العرب)$/u;
const isPaper = (tokens: readonly Token[], { open, close }: MarkPair): boolean =>
  PAPERS.test(
    tokens
      .slice(open + 1, close)
      .map(({ word }) => word.form)
      .join(' '),
  );

/** Whether the words before token `to` are a place's name and nothing more: `دمشق: «الشرق الأوسط»`. */
const isPlace = (tokens: readonly Token[], to: number): boolean =>
  tokens[0]!.word.readings.some((reading) => placeAt(tokens, 0, reading)?.end === to);

class PassageReader implements Passages {
  readonly passages: Passage[] = [];
  readonly labels: Cue[] = [];
  readonly #ground: Ground;
  readonly #cues: readonly Cue[];
  readonly #cueAt: ReadonlyMap<number, number>;
  /** By the token at which marks open: the cue that introduces them. */
  readonly #introducing = new Map<number, number>();
  readonly #clauses: readonly Clause[];
  readonly #embedded: ReadonlyMap<number, number>;
  /** By the token at which marks open: the cue inside reported words that introduces them. */
  readonly #reported = new Map<number, number>();
  #nextClause = 0;
  #nextCue = 0;

  constructor(ground: Ground, cues: readonly Cue[], { clauses, embedded }: Clauses) {
    this.#ground = ground;
    this.#cues = cues;
    this.#cueAt = new Map(cues.map(({ token }, i) => [token, i]));
    for (const [index, { content, reading }] of cues.entries())
      if (content?.type === 'marks') {
        if (!embedded.has(index)) this.#introducing.set(content.at, index);
        else if (reading && FOLLOWING.has(reading.verb.kind)) this.#reported.set(content.at, index);
      }
    this.#clauses = clauses;
    this.#embedded = embedded;
  }

  /** Reads one passage; passages come in order. */
  read(pair: MarkPair): void {
    const { tokens } = this.#ground;
    const said = (cue: number, rule: string, confidence: number, headline = false): void => {
      this.passages.push({ pair, cue, rule, confidence, headline });
    };
    const words = tokens.slice(pair.open + 1, pair.close).filter(({ word }) => word.kind !== 'punctuation').length;
    if (words === 0) return;
    const clause = this.#clauseAround(pair);
    const introduced = this.#introducing.get(pair.first);
    const cue = introduced === undefined ? undefined : this.#cues[introduced];
    if (cue && (!clause || clause.cue === introduced || cue.token >= clause.from)) {
      if (cue.content!.colon) said(introduced!, 'marks after a cue and a colon', 0.97);
      else if (isCalled(tokens, pair, cue) || looksSaid(tokens, pair)) said(introduced!, 'marks after a cue', 0.85);
      return;
    }
    if (isColon(tokens[pair.first - 1])) {
      if (pair.next >= tokens.length && isPaper(tokens, pair) && isPlace(tokens, pair.first - 1)) return;
      const nearest = this.#nearest(pair.first);
      if (nearest >= 0) said(nearest, 'marks after a colon', 0.85);
      else said(this.#label(pair.first - 1), 'marks after a name and a colon', 0.85);
      return;
    }
    if (isNamed(tokens, pair) || this.#isSubject(pair, words)) return;
    const following = this.#following(pair.next, clause !== undefined);
    if (following >= 0 && words >= 2) {
      said(following, 'marks before a cue', 0.9);
      return;
    }
    if (clause) {
      const reported = this.#reported.get(pair.first);
      const called = reported !== undefined && isCalled(tokens, pair, this.#cues[reported]!);
      if (called || looksSaid(tokens, pair)) said(reported ?? clause.cue, 'marks inside a reported clause', 0.8);
      return;
    }
    const nearest = this.#nearest(pair.first);
    const ahead = this.#cues[nearest]?.content?.at ?? -1;
    if (ahead > pair.first && words <= NAME) return;
    if (nearest >= 0 && looksSaid(tokens, pair)) said(nearest, 'marks in the sentence of a cue', 0.6);
    else if (words >= LONG) said(-1, 'long marked passage', 0.5);
    else if (words > 1 || !tokens[pair.open + 1]!.word.form.startsWith('ال'))
      said(-1, 'marks in a headline', 0.4, true);
  }

  /** `اتهمت "العفو الدولية" إسرائيل`, `نشرته "الغد"`: a name in marks right behind a verb that has its object elsewhere. */
  #isSubject({ first }: MarkPair, words: number): boolean {
    const cue = this.#cues[this.#cueAt.get(first - 1) ?? -1];
    if (words > NAME || cue?.kind !== 'verb') return false;
    return cue.content ? cue.content.at !== first : cue.pronoun !== '';
  }

  /** The reported clause that holds the passage. */
  #clauseAround({ first, next }: MarkPair): Clause | undefined {
    while (this.#nextClause < this.#clauses.length && this.#clauses[this.#nextClause]!.from <= first)
      this.#nextClause++;
    const clause = this.#clauses[this.#nextClause - 1];
    return clause && next <= clause.to ? clause : undefined;
  }

  /** The last cue before token `at` in its sentence, or -1. */
  #nearest(at: number): number {
    while (this.#nextCue < this.#cues.length && this.#cues[this.#nextCue]!.token < at) this.#nextCue++;
    const { tokens, pairAt } = this.#ground;
    let found = this.#nextCue - 1;
    while (found >= 0 && this.#embedded.has(found) && at - this.#cues[found]!.token <= REACH) found--;
    const from = this.#cues[found]?.token;
    if (from === undefined || at - from > REACH) return -1;
    for (let i = from; i < at; i++) {
      const pair = pairAt.get(i);
      if (pair) i = pair.next - 1;
      else if (endsSentence(tokens, i)) return -1;
    }
    return found;
  }

  /** The cue that follows marks at once: `"…"، قال فلان`, or -1. Marks inside a reported clause only take one of their own. */
  #following(next: number, reported: boolean): number {
    const { tokens } = this.#ground;
    let at = next;
    while (at < tokens.length && /^[،,–—-]$/u.test(tokens[at]!.word.surface)) at++;
    const thus = THUS.exec(tokens[at]?.word.form ?? '');
    const index = this.#cueAt.get(at) ?? (thus ? this.#cueAt.get(at + (thus[1] ? 2 : 1)) : undefined);
    const cue = index === undefined ? undefined : this.#cues[index];
    if (!cue || (reported && (cue.kind === 'source' || cue.content))) return -1;
    if (cue.kind === 'source') return namesSource(tokens, cue) ? index! : -1;
    if (cue.kind !== 'verb' || /^[وف]/u.test(cue.reading!.reading.proclitics)) return -1;
    return FOLLOWING.has(cue.reading!.verb.kind) && cue.content?.type !== 'clause' ? index! : -1;
  }

  /** The cue made of the words before a colon, or -1. */
  #label(colon: number): number {
    const { tokens } = this.#ground;
    let from = colon;
    while (from > 0 && colon - from <= LABEL && !endsSentence(tokens, from - 1)) from--;
    if (colon - from > LABEL || colon === from) return -1;
    this.labels.push({
      token: from,
      end: colon,
      kind: 'label',
      reading: null,
      content: null,
      sentence: from,
      coordinated: true,
      pronoun: '',
      shared: false,
      rival: null,
      within: null,
    });
    return this.#cues.length + this.labels.length - 1;
  }
}
