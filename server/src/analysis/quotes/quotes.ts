// Quotes: marks, cues and statements line by line, then attribution over the whole document.
import { perLine } from '../document.js';
import type { DateMention, Person, Problem, Quote } from '../model.js';
import type { Structure, StructuredLine } from '../structure/structure.js';
import { type Attribution, Attributor } from './attribution.js';
import { ofTwoSpeakers, type Said, unclosed, withoutSpeaker } from './problems.js';
import { type LineSpeech, readSpeech, type Statement } from './statements.js';

export interface QuoteFindings {
  readonly quotes: readonly Quote[];
  readonly problems: readonly Problem[];
}

const speechOf = perLine((line) => readSpeech(line));

/** Lines that an unclosed quotation may run over. */
const MAX_PARAGRAPHS = 60;

/** Where a quotation ends that began in a line before: the line, the mark's offset in it, and where the text goes on. */
interface Closing {
  readonly line: number;
  readonly at: number;
  readonly next: number;
}

/** Where the quotation that line `index` leaves open is closed, or null. */
const closingOf = (lines: readonly StructuredLine[], index: number): Closing | null => {
  const { article } = lines[index]!;
  for (let i = index + 1; i < Math.min(lines.length, index + MAX_PARAGRAPHS); i++) {
    const line = lines[i]!;
    if (line.article !== article || line.kind === 'break') return null;
    if (line.kind === 'blank') continue;
    const { closes, resumes, open } = speechOf(line.content);
    const end = closes ?? (resumes === 'open' ? null : resumes);
    if (end) return { line: i, ...end };
    if (resumes === null && open) return null;
  }
  return null;
};

/** Finds direct and indirect statements and who made them. */
export const findQuotes = (
  { lines }: Structure,
  people: readonly Person[],
  dates: readonly DateMention[],
): QuoteFindings => {
  const said: Said[] = [];
  const problems: Problem[] = [];
  const attributor = new Attributor(people, dates);
  let article = -1;
  let closing: Closing | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.article !== article) {
      article = line.article;
      attributor.begin();
    }
    if (closing && i < closing.line) continue;
    const from: number = closing?.line === i ? closing.next : 0;
    closing = null;
    if (line.kind === 'blank' || line.kind === 'break' || line.kind === 'metadata') continue;
    const speech = from > 0 ? readSpeech(line.content, from) : speechOf(line.content);
    if (speech.statements.some(({ open }) => open)) closing = closingOf(lines, i);
    if (speech.open && !closing) problems.push(unclosed(inDocument(line, speech.open), speech.open.mark));
    const end = closing ? endBefore(lines, closing) : null;
    const attribute = attributor.read(line, speech);
    for (const statement of speech.statements) {
      if (statement.only === 'headline' && line.kind !== 'headline') continue;
      const attribution = attribute(statement);
      if (attribution) said.push(saidIn(line, speech, statement, statement.open ? end : null, attribution));
    }
  }
  said.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  return {
    quotes: said.map(({ quote }) => quote),
    problems: [...problems, ...withoutSpeaker(said), ...ofTwoSpeakers(said, people)],
  };
};

const inDocument = ({ start }: StructuredLine, span: { readonly start: number; readonly end: number }) => ({
  start: start + span.start,
  end: start + span.end,
});

/** Where the last words end before a closing mark, lines back where the mark stands alone. */
const endBefore = (lines: readonly StructuredLine[], { line, at }: Closing): number => {
  let index = line;
  let words = lines[index]!.content.text.slice(0, at).trimEnd();
  while (words === '' && index > 0) words = lines[--index]!.content.text.trimEnd();
  return lines[index]!.start + words.length;
};

/** A statement as the document's quote; `end` is where it ends if in a later line. */
const saidIn = (
  line: StructuredLine,
  { cues, tokens }: LineSpeech,
  statement: Statement,
  end: number | null,
  { speaker, alternatives, rule, confidence }: Attribution,
): Said => {
  const cue = cues[statement.cue];
  const first = tokens[cue?.token ?? 0];
  const last = tokens[(cue?.end ?? 0) - 1];
  const span = inDocument(line, statement);
  return {
    quote: {
      start: span.start,
      end: end ?? span.end,
      kind: statement.kind,
      speaker,
      alternatives,
      cue: first && last && last.end > first.start ? inDocument(line, { start: first.start, end: last.end }) : null,
      evidence: { rule: statement.rule, because: [rule], confidence: statement.confidence * confidence },
    },
    words: statement.words,
  };
};
