// Anchoring: where an annotation stands in the text as it is now. By position where the words still stand there; else by
// its quote, told apart by what stood before and after; else by the nearest stretch that resembles it.
import { match } from '@sanity/diff-match-patch';
import type { Span } from '../analysis/model.js';
import { type Annotation, type Target, targetsOf } from './annotation.js';

interface Anchored extends Span {
  readonly how: 'position' | 'quote' | 'fuzzy';
}

/** A text as it is compared: no BOM, LF, composed (NFC), with the way back. */
interface View {
  readonly text: string;
  /** Original offset of each character, and of the end. */
  readonly offsets: readonly number[];
}

const CLUSTER = /\r\n?|\ufeff|[^\p{M}\r\ufeff]\p{M}*|\p{M}+/gsu;

const viewOf = (text: string): View => {
  const offsets: number[] = [];
  let out = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const seen = cluster === '\ufeff' ? '' : cluster.startsWith('\r') ? '\n' : cluster.normalize('NFC');
    for (let i = 0; i < seen.length; i++) offsets.push(index + Math.min(i, cluster.length - 1));
    out += seen;
  }
  offsets.push(text.length);
  return { text: out, offsets };
};

const compared = (text: string): string => viewOf(text).text;

/** How many characters two strings share at their ends (`suffix`) or beginnings. */
const shared = (a: string, b: string, fromEnd: boolean): number => {
  const limit = Math.min(a.length, b.length);
  for (let i = 0; i < limit; i++) {
    if (fromEnd ? a.at(-1 - i) !== b.at(-1 - i) : a[i] !== b[i]) return i;
  }
  return limit;
};

/** Characters around a short quote that tell it from another of the same words. */
const CONTEXT = 4;

/** Occurrences looked at before the best is taken; a quote of one letter has thousands. */
const MAX_OCCURRENCES = 200;

const findQuote = (view: View, exact: string, prefix: string, suffix: string, expected: number): Span | null => {
  const places: number[] = [];
  for (let at = view.text.indexOf(exact); at >= 0; at = view.text.indexOf(exact, at + 1)) places.push(at);
  const nearest = places.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected)).slice(0, MAX_OCCURRENCES);
  let best: { at: number; context: number } | null = null;
  for (const at of nearest) {
    const context = contextOf(view.text, { start: at, end: at + exact.length }, prefix, suffix);
    if (!best || context > best.context) best = { at, context };
  }
  if (!best) return null;
  const telling = exact.length >= 4 || best.context >= CONTEXT || nearest.length === 1;
  return telling ? { start: best.at, end: best.at + exact.length } : null;
};

/** The longest pattern that the bitap matcher takes. */
const BITS = 32;
/** Share of characters that may differ. */
const THRESHOLD = 0.35;
/** How far from where it was expected a resembling stretch may stand. */
const DISTANCE = 2_000;

const findLike = (view: View, exact: string, prefix: string, suffix: string, expected: number): Span | null => {
  if (exact.length < 4) return null;
  const options = { threshold: THRESHOLD, distance: DISTANCE };
  const head = exact.slice(0, BITS);
  const found = match(view.text, head, Math.min(expected, view.text.length), options);
  if (found < 0) return null;
  const tail = exact.slice(-BITS);
  const wanted = found + exact.length - tail.length;
  const foundTail = exact.length <= BITS ? found : match(view.text, tail, Math.min(wanted, view.text.length), options);
  if (foundTail < found) return null;
  const like = trimmedToWords(view.text, found, foundTail + tail.length, prefix, suffix);
  // A few words resemble many others: they are the same only where something beside them is.
  const isTold = like && (exact.length > BITS || contextOf(view.text, like, prefix, suffix) >= CONTEXT);
  return isTold ? like : null;
};

/** Characters that a stretch shares with what stood before and behind a quote. */
const contextOf = (text: string, { start, end }: Span, prefix: string, suffix: string): number =>
  shared(text.slice(Math.max(0, start - prefix.length), start), prefix, true) +
  shared(text.slice(end, end + suffix.length), suffix, false);

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word goes on from one character to the next. */
const isInWord = (before: string | undefined, after: string | undefined): boolean =>
  LETTER.test(before ?? '') && LETTER.test(after ?? '');

/** Moves a stretch's ends to where the known context ends and begins again, or else out to the ends of its words. */
const trimmedToWords = (text: string, start: number, end: number, prefix: string, suffix: string): Span | null => {
  const window = 12;
  const lead = prefix.slice(-6);
  const trail = suffix.slice(0, 6);
  const leadAt = lead ? text.indexOf(lead, Math.max(0, start - window - lead.length)) : -1;
  const from = leadAt >= 0 && Math.abs(leadAt + lead.length - start) <= window ? leadAt + lead.length : start;
  const trailAt = trail ? text.indexOf(trail, Math.max(from, end - window)) : -1;
  const to = trailAt >= 0 && Math.abs(trailAt - end) <= window ? trailAt : Math.min(end, text.length);
  let first = from;
  let last = to;
  while (first < last && /\s/u.test(text[first]!)) first++;
  while (last > first && /\s/u.test(text[last - 1]!)) last--;
  if (first >= last) return null;
  if (!LETTER.test(prefix.at(-1) ?? '')) while (isInWord(text[first - 1], text[first])) first--;
  if (!LETTER.test(suffix[0] ?? '')) while (isInWord(text[last - 1], text[last])) last++;
  return { start: first, end: last };
};

/** Finds targets in one text; what is costly to prepare is prepared once, and only where a position no longer holds. */
const targetsIn = (text: string): ((target: Target) => Anchored | null) => {
  let view: View | undefined;
  return ({ selector: [{ start, end }, { exact, prefix, suffix }] }) => {
    if (exact !== '' && text.slice(start, end) === exact) return { start, end, how: 'position' };
    if (exact === '') return null;
    view ??= viewOf(text);
    const [quote, before, after] = [compared(exact), compared(prefix), compared(suffix)];
    const known = findQuote(view, quote, before, after, start);
    const found = known ?? findLike(view, quote, before, after, start);
    if (!found) return null;
    const last = view.offsets[found.end] ?? text.length;
    return { start: view.offsets[found.start]!, end: last, how: known ? 'quote' : 'fuzzy' };
  };
};

/** Where an annotation stands: its fragments in the order of the text; none where it has lost its place. */
export type Place = (annotation: Annotation) => readonly Span[];

/** Finds annotations in one text. One of which a fragment is lost, or no longer in its order, has lost its place. */
export const anchorIn = (text: string): ((annotation: Annotation) => readonly Anchored[]) => {
  const anchor = targetsIn(text);
  return (annotation) => {
    const placed: Anchored[] = [];
    for (const target of targetsOf(annotation)) {
      const at = anchor(target);
      if (!at || at.start < (placed.at(-1)?.end ?? 0)) return [];
      placed.push(at);
    }
    return placed;
  };
};
