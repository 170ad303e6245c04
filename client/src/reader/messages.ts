// What a Reader's page and the extension say to each other. Each end takes the other's messages for hostile input: what
// does not have the shape given here is dropped. Lines and characters are those of the protocol (UTF-16, from zero, ends
// exclusive); text of the article goes over as it stands and is only ever set as text.
import {
  array,
  boolean,
  type GenericSchema,
  type InferOutput,
  integer,
  literal,
  maxLength,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  record,
  safeParse,
  string,
  variant,
} from 'valibot';

const count = pipe(number(), integer(), minValue(0));
const words = pipe(string(), maxLength(10_000));
const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
/** A stretch of one line, in characters. */
const stretch = object({ start: count, end: count });

export const families = ['official', 'person', 'direct-quote', 'indirect-quote', 'date', 'other'] as const;
export const statuses = ['undecided', 'accepted', 'corrected', 'added'] as const;

const mark = object({
  ...stretch.entries,
  /** How the item is drawn: its kind, or `other` for those of a project. */
  family: picklist(families),
  /** What the user reads for its kind. */
  kind: words,
  status: picklist(statuses),
  /** The same in all stretches of one item, and of no other of this version of the article. */
  group: words,
  /** Whether the item begins and ends here; else it goes on in other lines or stretches. */
  begins: boolean(),
  ends: boolean(),
  /** The person of a mention, the speaker or source of a quote, the value of a date; empty where nobody knows. */
  about: words,
  /** Of a date: its value in words. Of a quote: its cue. Else empty. */
  aside: words,
  doubtful: boolean(),
  conflict: boolean(),
  note: words,
  parts: array(object({ ...stretch.entries, role: picklist(['name', 'title']) })),
});

/** What was rejected is not drawn, but counted. */
const rejected = object({ ...stretch.entries, kind: words });

const piece = object({ text: words, strong: boolean(), target: nullable(range) });

const lineKinds = ['headline', 'dateline', 'metadata', 'break'] as const;

const panel = object({
  people: array(
    object({
      name: words,
      title: words,
      official: boolean(),
      mentions: array(range),
      statements: array(object({ range, text: words, direct: boolean() })),
    }),
  ),
  dates: array(object({ range, text: words, value: words, label: words, instant: nullable(words) })),
  links: array(object({ from: words, to: words, count })),
  /** Null while it is not known. */
  progress: nullable(object({ undecided: count, all: count, orphans: count, done: boolean() })),
});

/** What one of two layers has of a unit. */
const side = object({
  /** This layer says that nothing is to be annotated here. */
  rejected: boolean(),
  text: words,
  /** What it is, and about whom or when. */
  about: words,
  stretches: array(object({ line: count, ...stretch.entries })),
});

export const outcomes = ['open', 'left', 'right', 'both', 'neither'] as const;

/** What a curator decides on: what both layers have, or what they differ in. */
const unit = object({
  index: count,
  kind: words,
  /** The same in words of the user's language. */
  kindLabel: words,
  text: words,
  range,
  left: nullable(side),
  right: nullable(side),
  /** None where the layers agree. */
  differences: array(object({ label: words, left: nullable(words), right: nullable(words) })),
  canTakeBoth: boolean(),
  outcome: picklist(outcomes),
  note: words,
});

/** Two layers under review. */
const review = object({
  /** What the layers are called. */
  left: words,
  right: words,
  /** Units in all. */
  total: count,
  /** The index of the one that the review is at. */
  current: nullable(count),
  /** Annotations that have lost their place. */
  lost: count,
});

const toPage = variant('type', [
  object({
    type: literal('setup'),
    texts: record(string(), string()),
    /** Those that work while one annotates, while one reviews, or both. */
    keys: array(object({ key: words, command: words, title: words, inReader: boolean(), inReview: boolean() })),
    language: picklist(['ar', 'en']),
    /** Of the editor's settings; empty where the user set none. */
    fontFamily: words,
    fontSize: number(),
  }),
  object({ type: literal('text'), version: number(), name: words, lines: array(string()) }),
  /** Lines `from` to `to` (exclusive) are now `lines`. */
  object({ type: literal('edit'), version: number(), from: count, to: count, lines: array(string()) }),
  /** What each of these lines shows now; the others stay as they are. */
  object({
    type: literal('marks'),
    version: number(),
    lines: array(
      object({ line: count, kind: nullable(picklist(lineKinds)), marks: array(mark), rejected: array(rejected) }),
    ),
  }),
  object({ type: literal('panel'), panel }),
  object({ type: literal('select'), range, reveal: boolean() }),
  object({ type: literal('scroll'), line: pipe(number(), minValue(0)) }),
  object({ type: literal('hover'), ticket: count, sections: array(array(array(piece))) }),
  object({ type: literal('keys') }),
  object({ type: literal('print') }),
  /** The review of this article, null where there is none. `units` are those that changed; all others go where it is `fresh`. */
  object({
    type: literal('review'),
    version: number(),
    revision: count,
    fresh: boolean(),
    review: nullable(review),
    units: array(unit),
  }),
]);

/** An item of a version of the text, by the group of its marks. */
const itemPlace = { version: number(), group: words };

const fromPage = variant('type', [
  object({ type: literal('ready') }),
  /** The answer to `print`: the text and its annotations. */
  object({ type: literal('printable'), html: string() }),
  object({ type: literal('selected'), version: number(), range }),
  /** The line at the top and the part of it that is above; whether the user moved it there. */
  object({ type: literal('scrolled'), line: pipe(number(), minValue(0)), byUser: boolean() }),
  object({ type: literal('focused'), on: boolean() }),
  object({ type: literal('hover'), ticket: count, version: number(), at: position }),
  /** A command of Safir's, without its prefix: at the selection, or on an item. */
  object({ type: literal('command'), command: words }),
  object({ type: literal('act'), ...itemPlace, command: words }),
  object({ type: literal('resize'), ...itemPlace, range }),
  object({ type: literal('speaker'), ...itemPlace, person: words }),
  /** The user is at a unit of the review. */
  object({ type: literal('unit'), revision: count, index: count }),
  /** All open differences of a kind go one way. */
  object({
    type: literal('takeKind'),
    revision: count,
    kind: words,
    take: picklist(['left', 'right', 'both', 'neither']),
  }),
]);

export type ToPage = InferOutput<typeof toPage>;
export type FromPage = InferOutput<typeof fromPage>;
export type Mark = InferOutput<typeof mark>;
export type Rejected = InferOutput<typeof rejected>;
export type Family = Mark['family'];
export type Piece = InferOutput<typeof piece>;
export type Panel = InferOutput<typeof panel>;
export type ReviewMessage = Extract<ToPage, { type: 'review' }>;
export type ReviewHeader = NonNullable<ReviewMessage['review']>;
export type Unit = InferOutput<typeof unit>;
export type UnitSide = NonNullable<Unit['left']>;
export type LineLook = (typeof lineKinds)[number] | null;
export type LineMarks = Extract<ToPage, { type: 'marks' }>['lines'][number];

const reading =
  <Schema extends GenericSchema>(schema: Schema) =>
  (value: unknown): InferOutput<Schema> | null => {
    const result = safeParse(schema, value);
    return result.success ? result.output : null;
  };

/** The message, or null where it is none. */
export const readToPage = reading(toPage);
export const readFromPage = reading(fromPage);
