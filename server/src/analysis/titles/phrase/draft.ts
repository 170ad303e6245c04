// The phrase of one office while it is read: what has been read so far, and the moves by which it grows.
import type { OfficeCategory } from '../../model.js';
import type { Token } from '../../text/tokens.js';
import type { Reading, Word } from '../../text/word.js';
import { hasArticle } from '../affixes.js';
import type { FieldNoun, Institution } from '../bodies.js';
import type { Office, OfficeWord } from '../offices.js';

/** Token indices, the end exclusive, and how far into its first token it begins. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** One office with all that belongs to it. */
export interface OfficePhrase {
  /** One past its last token. */
  readonly end: number;
  /** Where it ends if the complement that could belong to the clause does not belong to it; or null. */
  readonly shorter: number | null;
  readonly definite: boolean;
  /** Of its parts, the first that says one. */
  readonly category: OfficeCategory | null;
  readonly country: string | null;
  readonly body: TokenSpan | null;
  /** Whether it is an office of a body whose officers are no officials. */
  readonly private: boolean;
  /** Whether a genitive follows its head: `وزير الخارجية`. */
  readonly construct: boolean;
  /** Whether its head stands with the article and no complement: `السفير`. */
  readonly bare: boolean;
  /** Whether it says what the office is for: `لشؤون`. */
  readonly scoped: boolean;
  /** Where the last office within it begins: that of الرئيس in `مبعوث الرئيس الأميركي`; or null. */
  readonly inner: number | null;
}

/**
 * What has been read of one office's phrase. The steps of the grammar look at it and move it on; those that answer
 * whether the next word belongs leave it as it was where they answer false.
 */
export class Draft {
  readonly tokens: readonly Token[];
  readonly head: OfficeWord;
  /** The prepositions with which its offices take a complement. */
  readonly takes: Set<string>;
  /** The token that is read next. */
  at: number;
  /** Whether a genitive is wanted. */
  open: boolean;
  definite: boolean;
  /** Whether it stands without a genitive before a complement, whose own are no longer the head's: `سفير لدى دولة قطر`. */
  indefinite = false;
  /** Whether what stands last is definite, so that adjectives with the article may follow. */
  settled: boolean;
  category: OfficeCategory | null;
  country: string | null = null;
  body: TokenSpan | null = null;
  private = false;
  inner: number | null = null;
  /** The noun that stands last: an office, a body or field, a place, or one that is unknown. */
  office: Office | null;
  field: FieldNoun | null = null;
  institution: Institution | null = null;
  place = false;
  region = false;
  /** The folded noun, with which an adjective agrees; '' for a name. */
  noun: string;
  /** How many adjectives stand behind the noun that stands last. */
  adjectives = 0;
  genitives = 0;
  construct = false;
  indefiniteAdjective = false;
  scoped = false;
  /** Whether a preposition brought the noun: where an envoy serves is not his country. */
  abroad = false;
  /** Where the first complement began that could belong to the clause. */
  weak: number | null = null;

  constructor(tokens: readonly Token[], after: number, head: OfficeWord) {
    this.tokens = tokens;
    this.head = head;
    this.at = after;
    this.definite = head.closed;
    this.settled = head.closed;
    this.open = !head.closed && head.binding !== 'accusative';
    this.category = head.office.category;
    this.takes = new Set(head.office.takes);
    this.office = head.office;
    this.noun = head.office.head;
  }

  /** The Arabic word at token `at`, or null. */
  word(at: number): Word | null {
    const token = this.tokens[at];
    return token?.word.kind === 'arabic' ? token.word : null;
  }

  /** The reading of the word at `at` with just these proclitics, or null. */
  reading(at: number, proclitics: string): Reading | null {
    return this.word(at)?.readings.find((reading) => reading.proclitics === proclitics) ?? null;
  }

  /** Goes on at token `end`. */
  moveTo(end: number): true {
    this.at = end;
    return true;
  }

  /** Goes on at token `end`, where no genitive is wanted any more. */
  close(end: number): true {
    this.at = hyphenated(this.tokens, end);
    this.open = false;
    this.definite = !this.indefinite;
    this.settled = true;
    this.genitives++;
    return true;
  }

  /** `close`, where the body that it names takes in what has been read. */
  closeBody(end: number): true {
    this.close(end);
    this.growBody();
    return true;
  }

  /** Goes on at token `end`, where a genitive is wanted. */
  reopen(end: number): true {
    this.open = true;
    return this.moveTo(end);
  }

  /** Takes note of the noun that stands last. */
  note(noun: string, field: FieldNoun | null, institution: Institution | null, place = false): void {
    this.noun = noun;
    this.office = null;
    this.field = field;
    this.institution = institution;
    this.place = place;
    this.region = institution?.region ?? false;
    if (!institution) return;
    this.category ??= institution.category;
    this.private ||= institution.private;
  }

  /** Takes note of an office within, at token `at`, as the noun that stands last. */
  noteOffice(at: number, { office, reading }: OfficeWord): void {
    this.note(office.head, null, null);
    this.office = office;
    this.inner = at;
    this.category ??= office.category;
    if (office.head === 'رئيس' && hasArticle(reading)) this.category ??= 'head-of-state';
    for (const preposition of office.takes) this.takes.add(preposition);
  }

  /** The body that it names begins with the noun at token `at`, unless it began before. */
  beginBody(at: number, { offset }: Reading): void {
    this.body ??= { from: at, to: at + 1, offset };
  }

  /** The body takes in what has been read, unless that is of an office within. */
  growBody(): void {
    if (this.body && this.inner === null) this.body = { ...this.body, to: this.at };
  }

  /** Whether its head is of a church or a mosque, whose see may be several places. */
  isClergy(): boolean {
    return this.head.office.category === 'religious';
  }

  /** The phrase as far as it has been read. */
  phrase(): OfficePhrase {
    return {
      end: this.at,
      shorter: this.weak !== null && this.weak < this.at ? this.weak : null,
      definite: this.definite,
      category: this.category,
      country: this.country,
      body: this.body,
      private: this.private,
      construct: this.construct,
      bare: hasArticle(this.head.reading) && this.genitives === 0 && this.country === null,
      scoped: this.scoped,
      inner: this.inner,
    };
  }
}

/** The end of the name whose last token but those behind hyphens ends at `end`: `طنجة-تطوان-الحسيمة`. */
const hyphenated = (tokens: readonly Token[], end: number): number => {
  let to = end;
  while (/^[-–]$/u.test(tokens[to]?.word.surface ?? '') && !tokens[to]!.spaced) {
    const next = tokens[to + 1];
    if (!next || next.spaced || next.word.kind !== 'arabic') break;
    to += 2;
  }
  return to;
};
