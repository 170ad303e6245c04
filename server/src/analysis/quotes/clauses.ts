// Reported clauses of one line: what stands behind أن, behind a bare colon, or beside `بحسب فلان`.
import { complementizer } from '../lexicon/speech.js';
import type { Cue } from './cues.js';
import { type CueIndex, extentOf, namesSource, withoutPunctuation } from './extent.js';
import { isConnective } from './grammar.js';
import type { Ground } from './marks.js';
import { endsSentence, isComma } from './sentences.js';

/** A clause that a cue introduces. Token indexes, end exclusive. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** UTF-16 offset in the line at which the reported words begin, a conjunction or preposition before أن left out. */
  readonly start: number;
  /** Index of the cue. */
  readonly cue: number;
  readonly rule: string;
  readonly confidence: number;
  /** Whether all of it stands in marks, so that it is a direct quote and nothing else. */
  readonly inMarks: boolean;
  /** Whether the clause is reported only if the cue proves to name a source. */
  readonly needsSource: boolean;
}

export interface Clauses {
  /** In order. */
  readonly clauses: readonly Clause[];
  /** Cues that are part of reported words, by index, and the cue that reports them. */
  readonly embedded: ReadonlyMap<number, number>;
}

/** How far behind `بحسب فلان` its clause may begin, in tokens. */
const SOURCE_REACH = 30;
/** The longest remark before أن that opens a sentence: `تجدر الإشارة إلى أن`. */
const REMARK = 3;
/** The fewest words of a clause that only `بحسب فلان` shows to be reported. */
const SHORTEST = 3;

/** Reads the reported clauses of a line. */
export const clausesOf = (ground: Ground, cues: readonly Cue[]): Clauses => {
  const reader = new ClauseReader(ground, cues);
  for (const [index, cue] of cues.entries()) reader.read(index, cue);
  return { clauses: reader.clauses.sort((a, b) => a.from - b.from || b.to - a.to), embedded: reader.embedded };
};

class ClauseReader {
  readonly clauses: Clause[] = [];
  readonly embedded = new Map<number, number>();
  readonly #ground: Ground;
  readonly #index: CueIndex;
  readonly #endingAt: ReadonlyMap<number, number>;
  /** By sentence: where its first clause ends, and its first cue that introduces something. */
  readonly #firstEnd = new Map<number, number>();
  readonly #firstCue = new Map<number, number>();

  constructor(ground: Ground, cues: readonly Cue[]) {
    this.#ground = ground;
    this.#index = { cues, at: new Map(cues.map(({ token }, i) => [token, i])) };
    this.#endingAt = new Map(ground.pairs.map(({ first, next }) => [next, first]));
    for (const { sentence, token, content } of cues)
      if (content && !this.#firstCue.has(sentence)) this.#firstCue.set(sentence, token);
  }

  read(index: number, cue: Cue): void {
    if (this.embedded.has(index)) return;
    if (cue.content?.type === 'clause') this.#opened(index, cue.content.at);
    else if (cue.content?.type === 'bare') this.#reach(index, cue.content.at, 'words after a colon', 1);
    else if (cue.kind === 'source' && namesSource(this.#ground.tokens, cue)) this.#framed(index, cue);
  }

  #add(clause: Clause): void {
    const { sentence } = this.#index.cues[clause.cue]!;
    this.#firstEnd.set(sentence, Math.min(this.#firstEnd.get(sentence) ?? clause.to, clause.to));
    this.clauses.push(clause);
  }

  #extent(cue: number, from: number, opener: number | null) {
    const extent = extentOf(this.#ground, this.#index, cue, from, opener);
    for (const index of extent.embedded) this.embedded.set(index, cue);
    return extent;
  }

  /** The clause after the أن at `opener`, and those that `وأن` chains to it. */
  #opened(cue: number, opener: number): void {
    const { tokens, pairAt } = this.#ground;
    for (let at: number | null = opener; at !== null; ) {
      const { pronoun, negated, offset } = complementizer(tokens[at]!.word)!;
      const inside = pronoun !== '' || negated;
      const from: number = inside ? at : at + 1;
      const end = this.#extent(cue, at + 1, opener);
      const to = withoutPunctuation(tokens, from, end.to);
      if (to > from) {
        const start = tokens[from]!.start + (inside ? offset : 0);
        const inMarks = (pairAt.get(from)?.next ?? 0) >= to;
        this.#add({ from, to, start, cue, rule: 'content clause', confidence: 0.9, inMarks, needsSource: false });
      }
      at = end.chained;
    }
  }

  /** The words from token `from` on. */
  #reach(cue: number, from: number, rule: string, shortest: number): void {
    const { tokens } = this.#ground;
    const to = withoutPunctuation(tokens, from, this.#extent(cue, from, null).to);
    if (to - from < shortest) return;
    const needsSource = this.#index.cues[cue]!.kind === 'source';
    const inMarks = (this.#ground.pairAt.get(from)?.next ?? 0) >= to;
    this.#add({ from, to, start: tokens[from]!.start, cue, rule, confidence: 0.7, inMarks, needsSource });
  }

  /** The clause that `بحسب فلان` frames: the one after it if it opens the sentence, else the one before it. */
  #framed(index: number, cue: Cue): void {
    const { tokens } = this.#ground;
    if ((this.#firstEnd.get(cue.sentence) ?? Number.POSITIVE_INFINITY) <= cue.token) return;
    let start = cue.sentence;
    while (start < cue.token && (isConnective(tokens[start]!.word) || isComma(tokens[start]))) start++;
    if (start >= cue.token) {
      this.#behind(index, cue);
      return;
    }
    if ((this.#firstCue.get(cue.sentence) ?? cue.token) < cue.token) return;
    const from = this.#behindRemark(cue.sentence);
    const to = withoutPunctuation(tokens, from, cue.token);
    if (to - from < SHORTEST || this.#endingAt.get(to) === from) return;
    const { word, start: begin } = tokens[from]!;
    const conjunction = word.readings.find(({ proclitics, form }) => proclitics === 'و' && form.length > 2);
    this.#add({
      from,
      to,
      start: begin + (conjunction?.offset ?? 0),
      cue: index,
      rule: 'clause before its source',
      confidence: 0.7,
      inMarks: false,
      needsSource: true,
    });
  }

  /** Where the sentence at token `from` begins to say something: behind `يذكر أن`. */
  #behindRemark(from: number): number {
    const { tokens } = this.#ground;
    for (let i = from + 1; i <= from + REMARK; i++) {
      const opener = tokens[i] && complementizer(tokens[i]!.word);
      if (opener?.proclitics === '' && opener.pronoun === '') return i + 1;
    }
    return from;
  }

  #behind(index: number, { end }: Cue): void {
    const { tokens, pairAt } = this.#ground;
    let comma: number | null = null;
    for (let i = end; i < Math.min(tokens.length, end + SOURCE_REACH); i++) {
      const pair = pairAt.get(i);
      if (pair) {
        i = pair.next - 1;
        continue;
      }
      if (endsSentence(tokens, i)) break;
      if (complementizer(tokens[i]!.word)?.proclitics === 'ف') {
        this.#opened(index, i);
        return;
      }
      const other = this.#index.at.get(i);
      if (other !== undefined && other !== index && this.#index.cues[other]!.content) return;
      if (isComma(tokens[i])) comma ??= i;
    }
    if (comma !== null) this.#reach(index, comma + 1, 'clause after its source', SHORTEST);
  }
}
