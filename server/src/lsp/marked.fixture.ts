// An analysed document for tests, written down as a gold article: what the features show does not hang on what the
// analysis finds.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type GoldMention, type GoldQuote, parseGold } from '../../../scripts/evaluate/gold.mjs';
import { linesOf } from '../analysis/document.js';
import type { Analysis, Evidence, Person, Quote, Span, Speaker } from '../analysis/model.js';
import { structureOf } from '../analysis/structure/structure.js';
import { AnalysedDocument } from './analysedDocument.js';

export const URI = 'file:///news/article.article';

const EVIDENCE: Evidence = { rule: 'marked', because: ['by hand'], confidence: 0.9 };
const span = ({ start, end }: Span): Span => ({ start, end });

const personOf = (text: string, id: string, mentions: readonly GoldMention[]): Person => {
  const names = mentions.flatMap(({ name }) => (name ? [text.slice(name.start, name.end)] : []));
  const [longest] = names.toSorted((a, b) => b.length - a.length);
  const [first] = mentions as [GoldMention];
  return {
    id,
    name: longest ?? text.slice(first.start, first.end),
    official: first.official,
    category: first.official ? 'minister' : null,
    affiliation: { country: null, body: null },
    gender: null,
    registry: null,
    mentions: mentions.map((mention) => ({
      ...span(mention),
      name: mention.name && span(mention.name),
      titles: mention.titles.map(span),
      evidence: EVIDENCE,
    })),
  };
};

const speakerOf = (mentions: readonly GoldMention[], { speaker, start }: GoldQuote): Speaker => {
  const said = mentions.filter(({ id, end }) => id === speaker && end <= start).at(-1);
  return {
    person: mentions.some(({ id }) => id === speaker) ? speaker : null,
    source: speaker.startsWith('src:') ? speaker.slice(4) : null,
    span: said ? span(said) : null,
    channel: null,
  };
};

/** The last occurrence of the mark's attribute `cue` before it. */
const cueOf = (text: string, { cue, start }: GoldQuote): Span | null => {
  if (typeof cue !== 'string') return null;
  const at = text.lastIndexOf(cue, start);
  return { start: at, end: at + cue.length };
};

/**
 * The document that `xml` (the inside of a gold article) marks, with `changes` to its analysis.
 *
 * @example marked('قال <m id="a" class="official"><t>الوزير</t></m> إن <q kind="indirect" speaker="a" cue="قال">…</q>')
 */
export const marked = (
  xml: string,
  change: (analysis: Analysis) => Partial<Analysis> = () => ({}),
): AnalysedDocument => {
  const gold = parseGold(`<article published="2025-04-10">${xml}</article>`);
  const { text, published } = gold;
  const { lines, articles } = structureOf(linesOf(text));
  const ids = [...new Set(gold.mentions.map(({ id }) => id))];
  const analysis: Analysis = {
    published,
    lines: lines.map(({ start, end, kind }) => ({ start, end, kind })),
    articles: articles.map(({ firstLine, endLine, headline }) => ({
      start: lines[firstLine]!.start,
      end: lines[endLine - 1]!.end,
      headline: headline === null ? null : span(lines[headline]!),
      published,
    })),
    people: ids.map((id) =>
      personOf(
        text,
        id,
        gold.mentions.filter((mention) => mention.id === id),
      ),
    ),
    quotes: gold.quotes.map(
      (quote): Quote => ({
        ...span(quote),
        kind: quote.kind,
        speaker: speakerOf(gold.mentions, quote),
        alternatives: [],
        cue: cueOf(text, quote),
        evidence: EVIDENCE,
      }),
    ),
    dates: gold.dates.map(({ start, end, type, value }) => ({
      start,
      end,
      type,
      value,
      calendar: 'gregorian',
      mod: null,
      anchor: null,
      range: null,
      evidence: EVIDENCE,
    })),
    problems: [],
  };
  const document = TextDocument.create(URI, 'arabic-article', 1, text);
  return new AnalysedDocument(document, { ...analysis, ...change(analysis) });
};

/** A caret in the document: before `words`, at its `nth` occurrence. */
export const caret = (analysed: AnalysedDocument, words: string, nth = 0): number => {
  let at = analysed.text.indexOf(words);
  for (let i = 0; i < nth; i++) at = analysed.text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words}`);
  return at;
};
