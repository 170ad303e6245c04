// Dates: extraction line by line, then resolution against the article's anchor.
import type { DateMention, Problem } from '../model.js';
import type { Structure } from '../structure/structure.js';
import { isoDay, parseIso } from './calendars.js';
import { expressionsOf } from './extract.js';
import { problemsOf } from './problems.js';
import { statedDate } from './publication.js';
import { type Resolved, resolve, type Stretch } from './resolve.js';

export interface DateFindings {
  /** The day each article states as its publication, by article. */
  readonly published: readonly (string | null)[];
  readonly dates: readonly DateMention[];
  readonly problems: readonly Problem[];
}

const DAY_VALUE = /^(?:\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-\d\d-\d\d)(?=T|$)/;

/**
 * Finds and resolves every temporal expression. An article counts from the day that it states; one that states none,
 * from the day of the article before it, the first from `published`.
 */
export const findDates = (structure: Structure, published: string | null): DateFindings => {
  const anchors: (string | null)[] = [];
  const stated: boolean[] = [];
  for (const { firstLine, endLine } of structure.articles) {
    const own = statedDate(structure.lines.slice(firstLine, endLine), anchors.at(-1) ?? published);
    stated.push(own !== null);
    anchors.push(own ?? anchors.at(-1) ?? published);
  }
  const dates: DateMention[] = [];
  const problems: Problem[] = [];
  let article = -1;
  let previous: Stretch | null = null;
  for (const line of structure.lines) {
    if (line.article !== article) {
      article = line.article;
      previous = null;
    }
    const anchor = anchors[article] ?? null;
    const day = anchor === null ? null : parseIso(anchor);
    let sentenceDay: string | null = null;
    let sentence = -1;
    let last: { resolved: Resolved; end: number } | null = null;
    for (const expression of expressionsOf(line.content)) {
      const { meaning, mod, start, end, rule, tense, range } = expression;
      if (expression.sentence !== sentence) {
        sentence = expression.sentence;
        sentenceDay = null;
      }
      const resolved = resolve(meaning, { published: day, previous, sentenceDay, tense });
      const mention: DateMention = {
        start: line.start + start,
        end: line.start + end,
        type: resolved.type,
        value: resolved.value,
        calendar: resolved.calendar,
        mod,
        anchor: anchorOf(
          resolved,
          previous,
          anchor,
          stated[article] ? 'publication' : anchors[article - 1] ? 'publication' : 'option',
        ),
        range: range && { role: range.role, other: dates.length + range.offset },
        evidence: { rule, because: [line.content.text.slice(start, end)], confidence: 1 },
      };
      dates.push(mention);
      const text = line.content.text.slice(start, end);
      problems.push(
        ...problemsOf(mention, text, resolved, last && { ...last, gap: line.content.text.slice(last.end, start) }),
      );
      last = { resolved, end };
      if (resolved.stretch) previous = resolved.stretch;
      const dayValue = DAY_VALUE.exec(resolved.value)?.[0];
      if (dayValue) sentenceDay = dayValue;
    }
  }
  return { published: anchors, dates, problems };
};

const anchorOf = (
  { from }: Resolved,
  previous: Stretch | null,
  anchor: string | null,
  kind: 'publication' | 'option',
): DateMention['anchor'] => {
  if (from === 'previous-date') return previous && { value: isoDay(previous.from), from };
  return from && anchor ? { value: anchor, from: kind } : null;
};
