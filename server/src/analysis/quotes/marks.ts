// Quotation marks of one line: which opens, which closes, and what they enclose.
import type { Token } from '../text/tokens.js';

/** Two marks and what stands between them. Token indexes; `close` is the line's token count where none closes it. */
export interface MarkPair {
  /** The opening mark's last token. */
  readonly open: number;
  /** The closing mark's first token. */
  readonly close: number;
  /** The first token after the closing mark. */
  readonly next: number;
  /** The opening mark's first token. */
  readonly first: number;
  readonly depth: number;
  readonly closed: boolean;
}

/** A line's tokens with the marks that are jumped over. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly pairs: readonly MarkPair[];
  /** The outermost pair that opens at a token. */
  readonly pairAt: ReadonlyMap<number, MarkPair>;
}

export interface Marks {
  /** By opening mark; a pair that encloses nothing else than another pair is left out. */
  readonly pairs: readonly MarkPair[];
  /** Closing marks that close nothing in this line. */
  readonly unopened: readonly { readonly first: number; readonly next: number }[];
}

type Family = 'angle' | 'double' | 'ascii' | 'single' | 'apostrophe' | 'singleAngle' | 'paren';
type Role = 'open' | 'close' | 'either';

/** Each mark's family and the role that it plays when nothing speaks against it. */
const MARKS: ReadonlyMap<string, readonly [Family, Role]> = new Map([
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ['“', ['double', 'open']],
  ['”', ['double', 'close']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['"', ['ascii', 'either']],
  ['＂', ['ascii', 'either']],
  ['‘', ['single', 'open']],
  ['’', ['single', 'close']],
  ["'", ['apostrophe', 'either']],
  ['‹', ['singleAngle', 'open']],
  ['›', ['singleAngle', 'close']],
]);

const isWord = (token: Token | undefined): boolean => token !== undefined && token.word.kind !== 'punctuation';
const OPENERS = new Set(['(', '[', '{', '«', '“', '‘', '‹', '"', ':']);
const ENDERS = new Set(['.', '،', ',', '؛', ';', '؟', '?', '!', ')', ']']);
const MAX_DEPTH = 8;

/** What the neighbours say: a mark that leans on the following word opens, one that leans on the preceding closes. */
const lean = (tokens: readonly Token[], first: number, next: number): Role => {
  const before = tokens[first - 1];
  const after = tokens[next];
  const freeBefore = !before || tokens[first]!.spaced || OPENERS.has(before.word.surface);
  const freeAfter = !after || after.spaced || ENDERS.has(after.word.surface);
  if (freeBefore && !freeAfter) return 'open';
  if (!freeBefore && (freeAfter || !isWord(after)))
    return isWord(after) || freeAfter || isWord(before) ? 'close' : 'either';
  if (!freeBefore && isWord(after)) return isWord(before) ? 'either' : 'open';
  return 'either';
};

/** و, بـ, كـ or the like glued to an opening mark. */
const isProclitic = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word.kind === 'arabic' &&
  token.word.form.length <= 2 &&
  /^[وفبلك]ا?ل?$/u.test(token.word.form);

/** A mark that waits for its partner. */
interface Opened {
  readonly family: Family;
  readonly first: number;
  readonly open: number;
  /** A closing mark of another kind, which closes it if no mark of its own does: `"…”`. */
  other: { readonly first: number; readonly next: number } | null;
}

/** Pairs the marks of one line, nested ones too, in one pass. */
export const marksOf = (tokens: readonly Token[]): Marks => {
  const pairs: Omit<MarkPair, 'depth'>[] = [];
  const unopened: { first: number; next: number }[] = [];
  const stack: Opened[] = [];
  let ascii = tokens.reduce((count, token) => count + (token.word.surface === '"' ? 1 : 0), 0);
  for (let i = 0; i < tokens.length; i++) {
    const { surface, kind } = tokens[i]!.word;
    if (kind !== 'punctuation') continue;
    let mark = MARKS.get(surface);
    let next = i + 1;
    const twin = tokens[next]?.word.surface === surface && !tokens[next]!.spaced;
    if (!mark && twin && (surface === '(' || surface === ')')) {
      mark = ['paren', surface === '(' ? 'open' : 'close'];
      next++;
    } else if (mark?.[0] === 'apostrophe' && twin) {
      mark = ['ascii', 'either'];
      next++;
    }
    if (!mark) continue;
    const first = i;
    i = next - 1;
    const [family, usual] = mark;
    const hint = lean(tokens, first, next);
    if (family === 'apostrophe' || family === 'single') {
      if (tokens[first - 1]?.word.kind === 'latin' && !tokens[first]!.spaced) continue;
      if (hint === 'either' && !isProclitic(tokens[first - 1])) continue;
    }
    const at = openAt(stack, family);
    let role = usual;
    if (family === 'ascii') {
      const remaining = ascii--;
      role = at < 0 ? 'open' : 'close';
      if (at < 0 && hint === 'close' && remaining % 2 === 1) role = 'close';
      else if (at >= 0 && hint === 'open' && remaining % 2 === 0) {
        stack.length = at;
        role = 'open';
      }
    } else if (hint !== 'either' && hint !== usual) {
      if (usual === 'either') role = hint;
      else if (hint === 'close' ? at >= 0 : at < 0) role = hint;
    } else if (usual === 'either') role = at < 0 ? 'open' : 'close';
    else if (usual === 'close' && at < 0 && tokens[first - 1]?.word.surface === ':') role = 'open';
    if (role === 'open') {
      if (stack.length < MAX_DEPTH) stack.push({ family, first, open: next - 1, other: null });
    } else if (at >= 0) {
      const { first: begin, open } = stack[at]!;
      stack.length = at;
      if (first > open + 1) pairs.push({ first: begin, open, close: first, next, closed: true });
    } else if (stack.length > 0) stack.at(-1)!.other ??= { first, next };
    else unopened.push({ first, next });
  }
  for (const { first, open, other } of stack) {
    const close = other?.first ?? tokens.length;
    if (open + 1 < close) pairs.push({ first, open, close, next: other?.next ?? close, closed: other !== null });
  }
  return { pairs: nested(pairs), unopened };
};

/** The pairs in order with their depths; of pairs that cross, the first. */
const nested = (pairs: Omit<MarkPair, 'depth'>[]): MarkPair[] => {
  pairs.sort((a, b) => a.open - b.open);
  const around: number[] = [];
  const result: MarkPair[] = [];
  for (const [i, pair] of pairs.entries()) {
    while (around.length > 0 && around.at(-1)! <= pair.first) around.pop();
    if (around.length > 0 && around.at(-1)! < pair.next) continue;
    if (wraps(pair, pairs[i + 1])) continue;
    result.push({ ...pair, depth: around.length });
    around.push(pair.next);
  }
  return result;
};

const openAt = (stack: readonly { family: Family }[], family: Family): number => {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.family === family) return i;
  return -1;
};

/** `((«…»))` is one quotation. */
const wraps = (outer: Omit<MarkPair, 'depth'>, inner: Omit<MarkPair, 'depth'> | undefined): boolean =>
  inner !== undefined && inner.first === outer.open + 1 && inner.next === outer.close;
