// A small analysis to test with, laid over one line of text by the words themselves.
import type { AnalysisView, DateView, MentionView, PersonView, QuoteView, Range } from '../../server/src/protocol.js';

const LINE =
  'وقال وزير الخارجية أحمد عطاف إن خالد سليم سيزور الجزائر في 5 مايو 2025، وأضاف «نرحب بخالد سليم» بعد عام 2024';

/** Where `words` stand in the line, the first time or at or after another text. */
export const at = (words: string, after = ''): Range => {
  const start = LINE.indexOf(words, LINE.indexOf(after));
  if (start < 0) throw new Error(`not in the line: ${words}`);
  return { start: { line: 0, character: start }, end: { line: 0, character: start + words.length } };
};

const mention = (text: string, name: Range | null, titles: readonly Range[], range = at(text)): MentionView => ({
  range,
  name,
  titles,
  text,
  confidence: 1,
});

const evidence = { rule: 'example', because: [], confidence: 1 };
const affiliation = { country: null, body: null };

export const minister: PersonView = {
  id: 'p1',
  name: 'أحمد عطاف',
  official: true,
  category: 'minister',
  affiliation: { country: 'DZ', body: null },
  gender: 'm',
  registry: null,
  titles: ['وزير الخارجية'],
  mentions: [mention('وزير الخارجية أحمد عطاف', at('أحمد عطاف'), [at('وزير الخارجية')])],
  quotes: [0],
};

export const visitor: PersonView = {
  id: 'p2',
  name: 'خالد سليم',
  official: false,
  category: null,
  affiliation,
  gender: 'm',
  registry: null,
  titles: [],
  mentions: [
    mention('خالد سليم', at('خالد سليم'), []),
    mention('خالد سليم', at('خالد سليم', '«'), [], at('خالد سليم', '«')),
  ],
  quotes: [],
};

export const indirect: QuoteView = {
  range: at('خالد سليم سيزور الجزائر في 5 مايو 2025'),
  kind: 'indirect',
  text: 'خالد سليم سيزور الجزائر في 5 مايو 2025',
  speaker: { person: 'p1', label: 'أحمد عطاف', range: minister.mentions[0]!.range, channel: null },
  alternatives: [],
  cue: at('وقال'),
  ambiguous: false,
  evidence,
};

export const direct: QuoteView = {
  range: at('نرحب بخالد سليم'),
  kind: 'direct',
  text: 'نرحب بخالد سليم',
  speaker: { person: null, label: null, range: null, channel: null },
  alternatives: [{ ...indirect.speaker, confidence: 0.5 }],
  cue: at('وأضاف'),
  ambiguous: true,
  evidence,
};

const date = (text: string, value: string, instant: string | null, label = value): DateView => ({
  range: at(text),
  type: 'DATE',
  value,
  calendar: 'gregorian',
  mod: null,
  text,
  instant,
  label,
  evidence,
});

export const day = date('5 مايو 2025', '2025-05-05', '2025-05-05T00:00', 'Monday, May 5, 2025');
export const year = date('عام 2024', '2024', '2024-01-01T00:00');

export const example: AnalysisView = {
  uri: 'file:///example.article',
  version: 1,
  published: null,
  articles: [],
  lines: [],
  people: [minister, visitor],
  quotes: [indirect, direct],
  dates: [day, year],
  counts: { officials: 1, people: 2, mentions: 3, directQuotes: 1, indirectQuotes: 1, dates: 2, problems: 0 },
};
