// Quotes: marks, cues and statements line by line, then attribution over the whole document.
import { perLine } from '../document.js';
import type { DateMention, Person, Problem, Quote, Speaker } from '../model.js';
import type { Structure, StructuredLine } from '../structure/structure.js';
import { type Attribution, Attributor } from './attribution.js';
import { type LineSpeech, readSpeech } from './statements.js';

export interface QuoteFindings {
  readonly quotes: readonly Quote[];
  readonly problems: readonly Problem[];
}

const speechOf = perLine((line) => readSpeech(line));

/** Lines that an unclosed quotation may run over. */
const MAX_PARAGRAPHS = 60;

/** Where the marked passage that line `index` leaves open is closed: the line and the mark's offset in it, or null. */
const closingLine = (
  lines: readonly StructuredLine[],
  index: number,
): { line: number; at: number; next: number } | null => {
  const { article } = lines[index]!;
  for (let i = index + 1; i < Math.min(lines.length, index + MAX_PARAGRAPHS); i++) {
    const line = lines[i]!;
    if (line.article !== article || line.kind === 'break') return null;
    if (line.kind === 'blank') continue;
    const { closes, resumes, statements } = speechOf(line.content);
    const end = closes ?? (resumes === 'open' ? null : resumes);
    if (end) return { line: i, ...end };
    if (resumes === null && statements.some(({ open }) => open)) return null;
  }
  return null;
};

/** Finds direct and indirect statements and who made them. */
export const findQuotes = (
  structure: Structure,
  people: readonly Person[],
  dates: readonly DateMention[],
): QuoteFindings => {
  const { lines } = structure;
  const quotes: Quote[] = [];
  const problems: Problem[] = [];
  const attributor = new Attributor(people, dates);
  let article = -1;
  let resume: { line: number; from: number } | null = null;
  let hopeless = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.article !== article) {
      article = line.article;
      attributor.begin();
    }
    if (resume && i < resume.line) continue;
    const from = resume?.line === i ? resume.from : 0;
    resume = null;
    if (line.kind === 'blank' || line.kind === 'break' || line.kind === 'metadata') continue;
    const speech = from > 0 ? readSpeech(line.content, from) : speechOf(line.content);
    const heads = attributor.read(line, speech);
    for (const statement of speech.statements) {
      if (statement.only === 'headline' && line.kind !== 'headline') continue;
      const said = heads(statement);
      if (!said) continue;
      let end = line.start + statement.end;
      if (statement.open && i >= hopeless) {
        const close = closingLine(lines, i);
        if (close) {
          const { start, content } = lines[close.line]!;
          end = start + content.text.slice(0, close.at).trimEnd().length;
          resume = { line: close.line, from: close.next };
        } else {
          hopeless = i + 1;
          problems.push({
            start: line.start + statement.start - 1,
            end: line.start + statement.start,
            code: 'unclosed-quote',
            values: {},
            fix: null,
          });
        }
      }
      quotes.push(quoteOf(statement, line.start + statement.start, end, line, speech, said));
    }
  }
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  return { quotes, problems: [...problems, ...doubts(quotes)] };
};

const quoteOf = (
  { kind, cue, rule, confidence }: LineSpeech['statements'][number],
  start: number,
  end: number,
  line: StructuredLine,
  speech: LineSpeech,
  { speaker, alternatives, rule: attributed, confidence: sure }: Attribution,
): Quote => {
  const own = speech.cues[cue];
  const cueSpan =
    own && own.end > own.token
      ? { start: line.start + speech.tokens[own.token]!.start, end: line.start + speech.tokens[own.end - 1]!.end }
      : null;
  return {
    start,
    end,
    kind,
    speaker,
    alternatives,
    cue: cueSpan,
    evidence: { rule, because: [attributed], confidence: confidence * sure },
  };
};

const isUnknown = ({ person, source }: Speaker): boolean => person === null && source === null;

/** What is doubtful about the quotes as a whole. */
const doubts = (quotes: readonly Quote[]): Problem[] =>
  quotes
    .filter(({ speaker, evidence }) => isUnknown(speaker) && !evidence.because.includes('impersonal'))
    .map(({ start, end }) => ({ start, end, code: 'quote-without-speaker', values: {}, fix: null }));
