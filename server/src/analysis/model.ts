// What an analysis says. Every span counts UTF-16 units from the document's first character, end exclusive.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why something was found: the rule's name, and what in the text or the lexicons spoke for it. */
export interface Evidence {
  readonly rule: string;
  readonly because: readonly string[];
  /** 0–1: how sure the rule is. */
  readonly confidence: number;
}

export type LineKind = 'headline' | 'dateline' | 'metadata' | 'break' | 'paragraph' | 'blank';

/** A line of the document and what it is in its article. */
export interface LinePart extends Span {
  readonly kind: LineKind;
}

/** One article of the file; `إقرأ أيضا` begins a second one. */
export interface ArticlePart extends Span {
  readonly headline: Span | null;
  /** ISO day that the article states as its publication, or null. */
  readonly published: string | null;
}

export const OFFICE_CATEGORIES = [
  'head-of-state',
  'government',
  'minister',
  'diplomat',
  'spokesperson',
  'legislator',
  'military',
  'judiciary',
  'royal',
  'international',
  'party',
  'religious',
  'other',
] as const;
export type OfficeCategory = (typeof OFFICE_CATEGORIES)[number];

export interface Affiliation {
  /** ISO 3166-1 alpha-2, where the title or the registry says a country. */
  readonly country: string | null;
  /** The body in the article's words, where the title says one. */
  readonly body: string | null;
}

export interface Mention extends Span {
  readonly name: Span | null;
  readonly titles: readonly Span[];
  readonly evidence: Evidence;
}

export interface Person {
  readonly id: string;
  /** The fullest name in the article; the fullest title where it never names them. */
  readonly name: string;
  readonly official: boolean;
  readonly category: OfficeCategory | null;
  readonly affiliation: Affiliation;
  readonly gender: 'm' | 'f' | null;
  /** In the order of the text. Never empty. */
  readonly mentions: readonly Mention[];
  /** Key of the entry in the registry of officials that this person is, or null. */
  readonly registry: string | null;
}

export interface Speaker {
  /** A person's id, or null. */
  readonly person: string | null;
  /** The source's own words when it is no particular person, or null. */
  readonly source: string | null;
  /** Where the speaker stands in the text, if he does. */
  readonly span: Span | null;
  /** The agency or outlet through which the words came (`نقلت رويترز عن …`), or null. */
  readonly channel: string | null;
}

/** Other readings of who spoke, best first. */
export interface SpeakerCandidate extends Speaker {
  readonly confidence: number;
}

export interface Quote extends Span {
  readonly kind: 'direct' | 'indirect';
  readonly speaker: Speaker;
  readonly alternatives: readonly SpeakerCandidate[];
  readonly cue: Span | null;
  readonly evidence: Evidence;
}

export type Calendar = 'gregorian' | 'islamic-umalqura' | 'persian' | 'syriac';

export interface DateMention extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** ISO 8601 as TIMEX3 writes it. */
  readonly value: string;
  readonly calendar: Calendar;
  /** TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN, LESS_THAN … */
  readonly mod: string | null;
  /** What it was resolved against: an ISO day, and why that one. */
  readonly anchor: { readonly value: string; readonly from: 'publication' | 'previous-date' | 'option' } | null;
  /** The other end of a range, as an index into `Analysis.dates`. */
  readonly range: { readonly role: 'begin' | 'end'; readonly other: number } | null;
  readonly evidence: Evidence;
}

/**
 * The kinds of problem, each with the values that its message takes (server/src/messages.ts has the messages).
 * - `impossible-date`: no such day. `text`
 * - `wrong-weekday`: the day is not that weekday. `day` (ISO), `weekday` as written, `right` (Arabic weekday)
 * - `calendars-disagree`: a Hijri date and its Gregorian equal are more than a day apart. `hijri`, `gregorian` (ISO days)
 * - `unclosed-quote`: a mark without its partner
 * - `quote-without-speaker`: nobody can be told to have said it
 * - `two-speakers`: the same words attributed to two people. `first`, `second` (names)
 * - `registry-title`: the article's title contradicts the registry. `name`, `title` as written, `office` of the registry
 */
export type ProblemCode =
  | 'impossible-date'
  | 'wrong-weekday'
  | 'calendars-disagree'
  | 'unclosed-quote'
  | 'quote-without-speaker'
  | 'two-speakers'
  | 'registry-title';

/** Something in the text that is wrong or doubtful. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  /** Values for the message of that code. */
  readonly values: Readonly<Record<string, string>>;
  /** A replacement that is certainly right, or null. */
  readonly fix: string | null;
}

export interface Analysis {
  readonly published: string | null;
  readonly lines: readonly LinePart[];
  readonly articles: readonly ArticlePart[];
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateMention[];
  readonly problems: readonly Problem[];
}
