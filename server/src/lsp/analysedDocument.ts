// One version of a document together with its analysis. It never changes; every feature reads it.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Mention, Person, Quote, Span } from '../analysis/model.js';
import type { Item } from '../annotations/review.js';
import type { Standing } from '../annotations/standing.js';
import type { Position, Range } from '../protocol.js';

export interface MentionOf {
  readonly person: Person;
  readonly mention: Mention;
}

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
const length = (span: Span): number => span.end - span.start;

export class AnalysedDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly analysis: Analysis;
  readonly #geometry: TextDocument;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #quotesBy: ReadonlyMap<string, readonly number[]>;

  /** What people decided of what is in `analysis`; null where it is the machine's alone. */
  readonly standing: Standing | null;

  constructor(document: TextDocument, analysis: Analysis, standing: Standing | null = null) {
    this.standing = standing;
    this.uri = document.uri;
    this.version = document.version;
    this.text = document.getText();
    this.analysis = analysis;
    this.#geometry = TextDocument.create(this.uri, document.languageId, this.version, this.text);
    this.#people = new Map(analysis.people.map((person) => [person.id, person]));
    const quotesBy = new Map<string, number[]>();
    for (const [index, { speaker }] of analysis.quotes.entries()) {
      if (speaker.person === null) continue;
      const known = quotesBy.get(speaker.person);
      if (known) known.push(index);
      else quotesBy.set(speaker.person, [index]);
    }
    this.#quotesBy = quotesBy;
  }

  /** What people decided, apart from what they rejected. */
  get decided(): readonly Item[] {
    return this.standing ? [...this.standing.decisions.values(), ...this.standing.others] : [];
  }

  /** The same version with people's decisions laid over its analysis. */
  under(standing: Standing): AnalysedDocument {
    return new AnalysedDocument(this.#geometry, standing.analysis, standing);
  }

  offsetAt(position: Position): number {
    return this.#geometry.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.#geometry.positionAt(offset);
  }

  /** The end of a line as the protocol counts them, before what breaks it. */
  lineEnd(line: number): Position {
    return this.positionAt(this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
  }

  range(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The offsets of a client's range. */
  span({ start, end }: Range): Span {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  person(id: string | null): Person | null {
    return (id !== null && this.#people.get(id)) || null;
  }

  /** The ISO day on which the article that holds the offset was published, or null. */
  publishedAt(offset: number): string | null {
    const { articles, published } = this.analysis;
    return articles.find((article) => holds(article, offset))?.published ?? published;
  }

  /** Indices into `analysis.quotes` of what this person said, in the order of the text. */
  quotesOf(person: string): readonly number[] {
    return this.#quotesBy.get(person) ?? [];
  }

  /** A speaker's name, or the source's own words; null where nobody can be told. */
  labelOf(speaker: { readonly person: string | null; readonly source: string | null }): string | null {
    return this.person(speaker.person)?.name ?? speaker.source;
  }

  /** Each distinct title of a person as the article writes it, in the order of the text. */
  titlesOf(person: Person): string[] {
    return [...new Set(person.mentions.flatMap(({ titles }) => titles.map((title) => this.slice(title))))];
  }

  /** The shortest mention that holds the offset. */
  mentionAt(offset: number): MentionOf | null {
    let best: MentionOf | null = null;
    for (const person of this.analysis.people)
      for (const mention of person.mentions)
        if (holds(mention, offset) && (!best || length(mention) < length(best.mention))) best = { person, mention };
    return best;
  }

  /** The shortest of `spans` that holds the offset. */
  shortestAt<T extends Span>(spans: readonly T[], offset: number): T | null {
    let best: T | null = null;
    for (const span of spans) if (holds(span, offset) && (!best || length(span) < length(best))) best = span;
    return best;
  }

  /** The quote whose cue holds the offset. */
  cueAt(offset: number): Quote | null {
    return this.analysis.quotes.find(({ cue }) => cue !== null && holds(cue, offset)) ?? null;
  }
}
