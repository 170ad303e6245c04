// Statements of one line: what stands between marks and was said, and the clauses that cues introduce.
import type { LineContent } from '../text/line.js';
import type { Token } from '../text/tokens.js';
import { clausesOf } from './clauses.js';
import { type Cue, cuesOf } from './cues.js';
import { passagesOf } from './marked.js';
import { type Ground, type MarkPair, marksOf } from './marks.js';

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
  /** Its folded words. */
  readonly words: string;
}

/** UTF-16 offsets in the line: of a closing mark, and of what follows it. */
export interface ClosingMark {
  readonly at: number;
  readonly next: number;
}

export interface LineSpeech {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly statements: readonly Statement[];
  /** The outermost quotations. */
  readonly pairs: readonly MarkPair[];
  /** The opening mark that nothing in the line closes, or null. UTF-16 offsets in the line. */
  readonly open: { readonly start: number; readonly end: number; readonly mark: string } | null;
  /** The first closing mark that closes nothing in the line, or null. */
  readonly closes: ClosingMark | null;
  /**
   * Where a quotation ends that began before the line and that its first mark, at the very beginning, takes up again:
   * at the line's end, or `open` where it goes on; null where the line takes up none.
   */
  readonly resumes: ClosingMark | 'open' | null;
}

/** What a line says, its first `from` UTF-16 units belonging to a quotation that began before it. */
export const readSpeech = (line: LineContent, from = 0): LineSpeech => {
  const tokens = from === 0 ? line.tokens : line.tokens.filter((token) => token.start >= from);
  const marks = marksOf(tokens);
  const pairs = marks.pairs.filter(({ depth }) => depth === 0);
  const ground: Ground = { tokens, pairs, pairAt: new Map(pairs.map((pair) => [pair.first, pair])) };
  const cues = cuesOf(ground);
  const reported = clausesOf(ground, cues);
  const marked = passagesOf(ground, cues, reported);
  const statements: Statement[] = [];
  for (const { from, to, start, cue, rule, confidence, inMarks, needsSource } of reported.clauses) {
    if (inMarks) continue;
    const end = tokens[to - 1]!.end;
    const only = needsSource ? 'source' : null;
    statements.push({
      kind: 'indirect',
      start,
      end,
      cue,
      rule,
      confidence,
      only,
      open: false,
      words: wordsOf(tokens, from, to),
    });
  }
  for (const { pair, cue, rule, confidence, headline } of marked.passages) {
    const words = wordsOf(tokens, pair.open + 1, pair.close);
    const start = tokens[pair.open + 1]!.start;
    const end = tokens[pair.close - 1]!.end;
    const only = headline ? 'headline' : null;
    statements.push({ kind: 'direct', start, end, cue, rule, confidence, only, open: !pair.closed, words });
  }
  const [closing] = marks.unopened;
  return {
    tokens,
    cues: [...cues.map((cue, i) => ({ ...cue, within: reported.embedded.get(i) ?? null })), ...marked.labels],
    statements: statements.sort((a, b) => a.start - b.start || b.end - a.end),
    pairs,
    open: openMark(line.text, tokens, pairs.at(-1)),
    closes: closing ? { at: tokens[closing.first]!.start, next: tokens[closing.next - 1]!.end } : null,
    resumes: resumed(tokens, pairs[0]),
  };
};

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .filter(({ word }) => word.kind !== 'punctuation')
    .map(({ word }) => word.form)
    .join(' ');

const openMark = (text: string, tokens: readonly Token[], last: MarkPair | undefined): LineSpeech['open'] => {
  if (!last || last.closed) return null;
  const { start } = tokens[last.first]!;
  const { end } = tokens[last.open]!;
  return { start, end, mark: text.slice(start, end) };
};

const resumed = (tokens: readonly Token[], pair: MarkPair | undefined): LineSpeech['resumes'] => {
  if (pair?.first !== 0) return null;
  if (!pair.closed) return 'open';
  const ends = tokens.slice(pair.next).every(({ word }) => word.kind === 'punctuation');
  return ends ? { at: tokens[pair.close]!.start, next: tokens[pair.next - 1]!.end } : null;
};
