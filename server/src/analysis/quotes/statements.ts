// Statements of one line: what stands between marks and was said, and the clauses that cues introduce, with their extent.
import { complementizer } from '../lexicon/speech.js';
import type { LineContent } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { type Cue, cuesOf, type Ground, isNamed } from './cues.js';
import { isConnective, isNarrative, isOccasion, isTurn, prepositionOf } from './grammar.js';
import { type MarkPair, marksOf } from './marks.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import { isNoSource } from './sources.js';

export interface Statement {
  readonly kind: 'direct' | 'indirect';
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Index into the line's cues; -1 where no cue is near. */
  readonly cue: number;
  readonly rule: string;
  readonly confidence: number;
  /** `source`: holds only if the cue names a source; `headline`: only in a headline. */
  readonly only: 'source' | 'headline' | null;
  /** Whether the closing mark is missing: the words may go on in the next paragraph. */
  readonly open: boolean;
}

export interface LineSpeech {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly statements: readonly Statement[];
  /** The outermost quotations. */
  readonly pairs: readonly MarkPair[];
  /** The first closing mark that closes nothing in this line, by its offset, where the line does not begin with a mark. */
  readonly closes: { readonly at: number; readonly next: number } | null;
  /**
   * Where a quotation ends that began before the line and that its first mark, at the very beginning, takes up again:
   * at the line's end, or `open` where it goes on; null where the line takes up none.
   */
  readonly resumes: { readonly at: number; readonly next: number } | 'open' | null;
}

/** What a line says, its first `from` UTF-16 units belonging to a quotation that began before it. */
export const readSpeech = (line: LineContent, from = 0): LineSpeech => {
  const tokens = from === 0 ? line.tokens : line.tokens.filter((token) => token.start >= from);
  const marks = marksOf(tokens);
  const outer = marks.pairs.filter(({ depth }) => depth === 0);
  const ground: Ground = { tokens, pairs: outer, pairAt: new Map(outer.map((pair) => [pair.first, pair])) };
  const cues = cuesOf(ground);
  const statements = new StatementReader(ground, cues).read();
  const closing = marks.unopened[0];
  return {
    tokens,
    cues: statements.cues,
    statements: statements.statements,
    pairs: outer,
    closes: closing ? { at: tokens[closing.first]!.start, next: tokens[closing.next - 1]!.end } : null,
    resumes: resumed(tokens, outer[0]),
  };
};

const resumed = (tokens: readonly Token[], pair: MarkPair | undefined): LineSpeech['resumes'] => {
  if (pair?.first !== 0) return null;
  if (!pair.closed) return 'open';
  const ends = tokens.slice(pair.next).every(({ word }) => word.kind === 'punctuation');
  return ends ? { at: tokens[pair.close]!.start, next: tokens[pair.next - 1]!.end } : null;
};

const AGREEING_KINDS = new Set([
  'say',
  'opinion',
  'ask',
  'react',
  'promise',
  'tell',
  'accuse',
  'talk',
  'name',
  'write',
]);

class StatementReader {
  readonly #ground: Ground;
  readonly #tokens: readonly Token[];
  readonly #cueAt = new Map<number, number>();
  readonly #cues: Cue[];
  readonly #statements: Statement[] = [];
  /** Token ranges of indirect statements, by cue. */
  readonly #clauses: { from: number; to: number; cue: number }[] = [];
  readonly #embedded = new Set<number>();

  constructor(ground: Ground, cues: readonly Cue[]) {
    this.#ground = ground;
    this.#tokens = ground.tokens;
    this.#cues = [...cues];
    for (const [index, cue] of cues.entries()) this.#cueAt.set(cue.token, index);
  }

  read(): { cues: readonly Cue[]; statements: readonly Statement[] } {
    for (const [index, cue] of this.#cues.entries()) {
      if (this.#embedded.has(index)) continue;
      if (cue.content?.type === 'clause') this.#clause(index, cue.content.at);
      else if (cue.content?.type === 'bare') this.#bare(index, cue.content.at);
      else if (cue.kind === 'source') this.#sourced(index);
    }
    for (const pair of this.#ground.pairs) this.#marked(pair);
    this.#statements.sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      cues: this.#cues.map((cue, i) => (this.#embedded.has(i) ? { ...cue, content: null, embedded: true } : cue)),
      statements: this.#statements,
    };
  }

  /** The clause after the أن at `opener`, and those that `وأن` chains to it. */
  #clause(cue: number, opener: number): void {
    const tokens = this.#tokens;
    let at: number | null = opener;
    while (at !== null) {
      const { pronoun, negated, offset } = complementizer(tokens[at]!.word)!;
      const inside = pronoun !== '' || negated;
      const from: number = inside ? at : at + 1;
      const end = this.#extent(cue, at + 1, at);
      const to = this.#trim(from, end.to);
      if (to > from) {
        this.#clauses.push({ from, to, cue });
        const whole = this.#ground.pairAt.get(from);
        if (!whole || whole.next < to)
          this.#push(
            'indirect',
            inside ? tokens[from]!.start + offset : tokens[from]!.start,
            tokens[to - 1]!.end,
            cue,
            'content clause',
            0.9,
          );
      }
      at = end.chained;
    }
  }

  #bare(cue: number, from: number): void {
    const to = this.#trim(from, this.#extent(cue, from, null).to);
    if (to <= from) return;
    this.#clauses.push({ from, to, cue });
    this.#push('indirect', this.#tokens[from]!.start, this.#tokens[to - 1]!.end, cue, 'words after a colon', 0.7);
  }

  /** Where the clause from `from` ends, and the chained أن that follows it, if any. */
  #extent(owner: number, from: number, opener: number | null): { to: number; chained: number | null } {
    const tokens = this.#tokens;
    let brackets = 0;
    let subjunctive = false;
    /** Where the narrator may have gone on with another clause: `، فيما`. */
    let turn = -1;
    for (let i = from; i < tokens.length; i++) {
      const pair = this.#ground.pairAt.get(i);
      if (pair) {
        i = pair.next - 1;
        continue;
      }
      if (endsSentence(tokens, i)) return { to: i, chained: null };
      const { word } = tokens[i]!;
      if (word.surface === '(') brackets++;
      else if (word.surface === ')' && --brackets < 0) return { to: i, chained: null };
      if (word.kind !== 'arabic') continue;
      const index = this.#cueAt.get(i);
      if (index !== undefined && index !== owner && i > from - 1) {
        if (turn >= 0 && this.#cues[index]!.kind !== 'source' && this.#takesOver(index, turn))
          return { to: turn, chained: null };
        if (this.#ends(owner, index)) return { to: this.#clauseStart(i), chained: null };
        if (this.#cues[index]!.kind !== 'source') this.#embedded.add(index);
      }
      if (isComma(tokens[i - 1])) {
        if (isNarrative(word) || isOccasion(tokens, i)) return { to: i - 1, chained: null };
        if (isTurn(tokens, i)) turn = i - 1;
      }
      const chain = opener === null ? null : this.#chain(i, opener, subjunctive);
      if (chain !== null) return { to: i, chained: chain };
      const inner = complementizer(word);
      if (inner && inner.proclitics === '' && isImperfect(tokens[i + 1])) subjunctive = true;
    }
    return { to: tokens.length, chained: null };
  }

  /** The token of أن if the words at `i` (وأن, وعلى أن, وبأن) go on with what the أن at `opener` began. */
  #chain(i: number, opener: number, subjunctive: boolean): number | null {
    const tokens = this.#tokens;
    const { word } = tokens[i]!;
    const own = complementizer(word);
    let at: number | null = null;
    if (own?.proclitics.startsWith('و')) at = i;
    else {
      const next = tokens[i + 1];
      if (
        word.form.startsWith('و') &&
        next &&
        prepositionOf(word) &&
        prepositionOf(word) === prepositionOf(tokens[opener - 1]?.word ?? next.word)
      ) {
        const after = complementizer(next.word);
        if (after && after.proclitics === '') at = i + 1;
      }
    }
    if (at === null) return null;
    const following = tokens[at + 1];
    if (following && /^(?:كان|كانت|لم|كنا)$/u.test(following.word.form) && tokens[at]!.word.bare.endsWith('إن'))
      return null;
    if (subjunctive && isImperfect(following) && !tokens[at]!.word.bare.includes('إ')) return null;
    return at;
  }

  /** Whether the cue `index` inside the clause of `owner` ends it. */
  #ends(owner: number, index: number): boolean {
    const cue = this.#cues[index]!;
    if (cue.kind === 'source') return this.#namesSource(cue);
    if (!cue.coordinated) return false;
    if (cue.content) return cue.kind !== 'masdar' || isComma(this.#tokens[cue.token - 1]);
    if (cue.kind === 'participle')
      return isComma(this.#tokens[cue.token - 1]) && AGREEING_KINDS.has(cue.reading!.verb.kind);
    const mine = cue.reading;
    const theirs = this.#cues[owner]!.reading;
    if (mine?.part !== 'verb' || mine.tense !== 'perfect' || !AGREEING_KINDS.has(mine.verb.kind)) return false;
    return isComma(this.#tokens[cue.token - 1]) && (theirs?.gender == null || theirs.gender === mine.gender);
  }

  /** Whether the cue speaks for somebody new in the clause that begins at `turn`. */
  #takesOver(index: number, turn: number): boolean {
    const { content, token, reading } = this.#cues[index]!;
    if (content) return true;
    if (reading?.part !== 'verb' || !AGREEING_KINDS.has(reading.verb.kind)) return false;
    return token - turn <= 5;
  }

  #namesSource(cue: Cue): boolean {
    const next = this.#tokens[cue.end];
    return cue.pronoun !== '' || (next !== undefined && !isNoSource(next.word));
  }

  /** Where the clause begins whose cue is at `i`: before its connectives and the comma. */
  #clauseStart(i: number): number {
    let at = i;
    while (at > 0 && (isComma(this.#tokens[at - 1]) || isConnective(this.#tokens[at - 1]!.word))) at--;
    return at;
  }

  /** The end without trailing punctuation that belongs to no quotation. */
  #trim(from: number, to: number): number {
    let end = to;
    while (end > from) {
      const { word } = this.#tokens[end - 1]!;
      if (word.kind !== 'punctuation' || /[»”"’›)%\]]/u.test(word.surface)) break;
      end--;
    }
    return end;
  }

  /** The clause that `بحسب فلان` ascribes to him: the one after it, or the one before it. */
  #sourced(index: number): void {
    const cue = this.#cues[index]!;
    const tokens = this.#tokens;
    if (!this.#namesSource(cue)) return;
    if (
      this.#clauses.some(
        ({ from, to, cue: owner }) =>
          this.#cues[owner]!.sentence === cue.sentence && to <= cue.token && from < cue.token,
      )
    )
      return;
    let start = cue.sentence;
    while (start < cue.token && (isConnective(tokens[start]!.word) || isComma(tokens[start]))) start++;
    if (start >= cue.token) {
      this.#sourcedAfter(index);
      return;
    }
    for (const other of this.#cues)
      if (other.sentence === cue.sentence && other.token < cue.token && other.content) return;
    const from = cue.sentence;
    const to = this.#trim(from, cue.token);
    const before = this.#ground.pairs.find((pair) => pair.next === to);
    if (before && before.first === from) return;
    if (to - from < 3) return;
    const { word, start: begin } = tokens[from]!;
    const conjunction = word.readings.find(({ proclitics, form }) => proclitics === 'و' && form.length > 2);
    this.#clauses.push({ from, to, cue: index });
    this.#push(
      'indirect',
      begin + (conjunction?.offset ?? 0),
      tokens[to - 1]!.end,
      index,
      'clause before its source',
      0.7,
      'source',
    );
  }

  #sourcedAfter(index: number): void {
    const cue = this.#cues[index]!;
    const tokens = this.#tokens;
    let comma: number | null = null;
    for (let i = cue.end; i < Math.min(tokens.length, cue.end + 30); i++) {
      const pair = this.#ground.pairAt.get(i);
      if (pair) {
        i = pair.next - 1;
        continue;
      }
      if (endsSentence(tokens, i)) break;
      const opener = complementizer(tokens[i]!.word);
      if (opener && opener.proclitics === 'ف') {
        this.#clause(index, i);
        return;
      }
      const other = this.#cueAt.get(i);
      if (other !== undefined && other !== index && this.#cues[other]!.content) return;
      if (comma === null && isComma(tokens[i])) comma = i;
    }
    if (comma === null) return;
    const from = comma + 1;
    const to = this.#trim(from, this.#extent(index, from, null).to);
    if (to - from < 3) return;
    this.#clauses.push({ from, to, cue: index });
    this.#push('indirect', tokens[from]!.start, tokens[to - 1]!.end, index, 'clause after its source', 0.7, 'source');
  }

  /** Whether, and by which cue, the words between the marks were said. */
  #marked(pair: MarkPair): void {
    const tokens = this.#tokens;
    const from = pair.open + 1;
    const to = pair.close;
    if (to <= from) return;
    const direct = (cue: number, rule: string, confidence: number, only: Statement['only'] = null): void =>
      this.#push('direct', tokens[from]!.start, tokens[to - 1]!.end, cue, rule, confidence, only, !pair.closed);
    const words = tokens.slice(from, to).filter((token) => token.word.kind !== 'punctuation').length;
    if (words === 0) return;
    const clause = this.#clauses.find((range) => range.from <= pair.first && pair.next <= range.to);
    const introduced = this.#cues.findIndex(({ content }) => content?.type === 'marks' && content.at === pair.first);
    const outside = clause && clause.cue !== introduced && (this.#cues[introduced]?.token ?? 0) < clause.from;
    if (introduced >= 0 && !outside && !this.#embedded.has(introduced)) {
      const cue = this.#cues[introduced]!;
      if (cue.content!.colon || cue.reading?.verb.kind === 'name' || this.#looksSaid(pair, words))
        direct(
          introduced,
          cue.content!.colon ? 'marks after a cue and a colon' : 'marks after a cue',
          cue.content!.colon ? 0.97 : 0.85,
        );
      return;
    }
    if (isColon(tokens[pair.first - 1])) {
      const earlier = this.#nearest(pair.first);
      direct(
        earlier >= 0 ? earlier : this.#label(pair.first - 1),
        earlier >= 0 ? 'marks after a colon' : 'marks after a name and a colon',
        0.85,
      );
      return;
    }
    if (isNamed(this.#ground, pair)) return;
    const after = this.#cueAfter(pair.next);
    if (after >= 0 && words >= 2) {
      direct(after, 'marks before a cue', 0.9);
      return;
    }
    if (clause) {
      if (this.#looksSaid(pair, words)) direct(clause.cue, 'marks inside a reported clause', 0.8);
      return;
    }
    const earlier = this.#nearest(pair.first);
    if (earlier >= 0 && this.#looksSaid(pair, words)) direct(earlier, 'marks in the sentence of a cue', 0.6);
    else if (words >= 6) direct(-1, 'long marked passage', 0.5);
    else if (words <= 5) direct(-1, 'marks in a headline', 0.4, 'headline');
  }

  /** The last cue before token `at` in its sentence, or -1. */
  #nearest(at: number): number {
    let found = -1;
    for (const [index, cue] of this.#cues.entries()) {
      if (cue.token >= at) break;
      found = this.#embedded.has(index) ? found : index;
    }
    if (found < 0) return -1;
    const cue = this.#cues[found]!;
    for (let i = cue.token; i < at; i++) {
      const pair = this.#ground.pairAt.get(i);
      if (pair) i = pair.next - 1;
      else if (endsSentence(this.#tokens, i)) return -1;
    }
    return at - cue.token <= 40 ? found : -1;
  }

  /** The cue that follows marks at once: `"…"، قال فلان`, or -1. */
  #cueAfter(next: number): number {
    let at = next;
    while (at < this.#tokens.length && /^[،,–—-]$/u.test(this.#tokens[at]!.word.surface)) at++;
    for (const skip of [at, at + 1]) {
      const index = this.#cueAt.get(skip);
      if (index === undefined) continue;
      const cue = this.#cues[index]!;
      if (cue.kind === 'source') return this.#namesSource(cue) ? index : -1;
      if (cue.kind !== 'verb' || /^[وف]/u.test(cue.reading!.reading.proclitics)) return -1;
      if (skip > at && !/^(?:هكذا|كما|بهذا|بهذه|كذلك)$/u.test(this.#tokens[at]?.word.form ?? '')) return -1;
      return ['say', 'tell', 'talk', 'write', 'opinion', 'ask', 'react'].includes(cue.reading!.verb.kind) &&
        cue.content?.type !== 'clause'
        ? index
        : -1;
    }
    return -1;
  }

  /** A cue made of the words before a colon: `فلان: "…"`. */
  #label(colon: number): number {
    let from = colon;
    while (from > 0 && !endsSentence(this.#tokens, from - 1)) from--;
    if (colon - from > 14 || colon === from) return -1;
    this.#cues.push({
      token: from,
      end: colon,
      kind: 'label',
      reading: null,
      content: null,
      sentence: from,
      coordinated: true,
      pronoun: '',
      rival: null,
      embedded: false,
    });
    return this.#cues.length - 1;
  }

  /** Whether short marked words read as somebody's words rather than as a name or a term. */
  #looksSaid(pair: MarkPair, words: number): boolean {
    if (isNamed(this.#ground, pair)) return false;
    const inner = this.#tokens.slice(pair.open + 1, pair.close).filter((token) => token.word.kind !== 'punctuation');
    if (words <= 4 && isBlessing(inner)) return false;
    if (words >= 3) return inner.some(({ word }) => word.kind === 'arabic');
    const [first, second] = inner;
    if (first!.word.kind !== 'arabic') return false;
    if (isPredicate(this.#tokens[pair.first - 1])) return true;
    const definite = first!.word.form.startsWith('ال');
    if (second) return !(definite && /^(?:ال|لل|بال)/u.test(second.word.form)) && second.word.kind === 'arabic';
    return !definite && (/(?:ًا|ًّا|ية|يّة|ة|يا)$/u.test(first!.word.surface) || /^ب/u.test(first!.word.form));
  }

  #push(
    kind: Statement['kind'],
    start: number,
    end: number,
    cue: number,
    rule: string,
    confidence: number,
    only: Statement['only'] = null,
    open = false,
  ): void {
    if (end > start) this.#statements.push({ kind, start, end, cue, rule, confidence, only, open });
  }
}

/** Whether a word looks like an imperfect verb: the subjunctive after أن. */
const isImperfect = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word.kind === 'arabic' &&
  /^[يتنا].{2,}/u.test(token.word.form) &&
  !token.word.form.startsWith('ال');

/** `هو «الحل الوحيد»`: marked words that say what something is. */
const isPredicate = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:و?هو|و?هي|يعد|تعد|يمثل|تمثل|يشكل|تشكل|اصبح|اصبحت|كان|كانت)$/u.test(before.word.form);

/** `"حفظه الله"`: a blessing behind a name. */
const isBlessing = (words: readonly Token[]): boolean => words.some(({ word }) => word.form === 'الله');
