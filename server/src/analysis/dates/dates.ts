// Dates: extraction line by line, then resolution against the article's anchor.
import type { DateMention, Problem } from '../model.js';
import type { Structure, StructuredLine } from '../structure/structure.js';
import { isoDay, parseIso } from './calendars.js';
import { type Expression, expressionsOf } from './extract.js';
import type { Meaning } from './meaning.js';
import { type Placed, problemsOf } from './problems.js';
import { statedDate } from './publication.js';
import { resolve } from './resolution/resolve.js';
import type { Context, Resolved, Stretch } from './resolution/resolved.js';

export interface DateFindings {
  /** The day each article states as its publication, by article. */
  readonly published: readonly (string | null)[];
  readonly dates: readonly DateMention[];
  readonly problems: readonly Problem[];
}

/** The day that an article's relative dates count from. */
interface Anchor {
  readonly day: string | null;
  readonly from: 'publication' | 'option';
}

/** Each article counts from the day that it states, or else from that of the article before it; the first from `given`. */
const anchorsOf = ({ articles, lines }: Structure, given: string | null): Anchor[] => {
  const anchors: Anchor[] = [];
  for (const { firstLine, endLine } of articles) {
    const inherited: Anchor = anchors.at(-1) ?? { day: given, from: 'option' };
    const stated = statedDate(lines.slice(firstLine, endLine), inherited.day);
    anchors.push(stated === null ? inherited : { day: stated, from: 'publication' });
  }
  return anchors;
};

/** A value that lies in one day, and that day. */
const DAY_VALUE = /^(?:\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-\d\d-\d\d)(?=T|$)/;

/** A bare weekday goes by the verb's tense, and what is counted from another day by which day that is. */
const confidenceIn = (meaning: Meaning, from: Resolved['from']): number => {
  const day = meaning.kind === 'time' && meaning.day ? meaning.day : meaning;
  if (day.kind === 'weekday' && day.direction === null && day.week === null) return 0.7;
  return from === 'previous-date' ? 0.8 : from === 'publication' ? 0.9 : 1;
};

const mentionOf = (
  { start, end, mod, range, rule, meaning }: Expression,
  { type, value, calendar, from }: Resolved,
  line: StructuredLine,
  anchor: Anchor,
  previous: Stretch | null,
  index: number,
): DateMention => ({
  start: line.start + start,
  end: line.start + end,
  type,
  value,
  calendar,
  mod,
  anchor:
    from === 'previous-date'
      ? previous && { value: isoDay(previous.from), from }
      : from && anchor.day !== null
        ? { value: anchor.day, from: anchor.from }
        : null,
  range: range && { role: range.role, other: index + range.offset },
  evidence: { rule, because: [line.content.text.slice(start, end)], confidence: confidenceIn(meaning, from) },
});

/** Finds and resolves every temporal expression; `published` is the day to count from where no article states one. */
export const findDates = (structure: Structure, published: string | null): DateFindings => {
  const anchors = anchorsOf(structure, published);
  const dates: DateMention[] = [];
  const problems: Problem[] = [];
  let article = -1;
  let previous: Stretch | null = null;
  for (const line of structure.lines) {
    const anchor = anchors[line.article]!;
    if (line.article !== article) {
      article = line.article;
      previous = null;
    }
    const day = anchor.day === null ? null : parseIso(anchor.day);
    let sentence: { readonly number: number; readonly day: string } | null = null;
    let last: Placed | null = null;
    for (const expression of expressionsOf(line.content)) {
      const context: Context = {
        published: day,
        previous,
        sentenceDay: sentence?.number === expression.sentence ? sentence.day : null,
        tense: expression.tense,
      };
      const resolved = resolve(expression.meaning, context);
      const mention = mentionOf(expression, resolved, line, anchor, previous, dates.length);
      const placed: Placed = { expression, resolved, mention };
      dates.push(mention);
      problems.push(...problemsOf(line, placed, last, anchor.day));
      last = placed;
      previous = resolved.stretch ?? previous;
      const ownDay = DAY_VALUE.exec(resolved.value)?.[0];
      if (ownDay) sentence = { number: expression.sentence, day: ownDay };
    }
  }
  return { published: anchors.map((anchor) => anchor.day), dates, problems };
};
