// The day that an article states as its publication.
import type { StructuredLine } from '../structure/structure.js';
import { dayIn, isoDay, weekdayOf } from './calendars.js';
import { type Expression, expressionsOf } from './extract.js';
import { wordSet } from './grammar.js';
import type { CalendarDate, Meaning } from './meaning.js';

const dateOf = (meaning: Meaning): CalendarDate | null => {
  if (meaning.kind === 'date') return meaning;
  return meaning.kind === 'time' && meaning.day?.kind === 'date' ? meaning.day : null;
};

const isoOf = ({ meaning }: Expression): string | null => {
  const date = dateOf(meaning);
  if (date?.year?.kind !== 'year' || typeof date.month !== 'number' || date.day === null) return null;
  const calendar = date.year.calendar === 'gregorian' ? date.calendar : date.year.calendar;
  const day = dayIn(calendar, date.year.year, date.month, date.day);
  return day === null ? null : isoDay(day);
};

/** How many tokens may stand before the date in an agency's opening: `القدس المحتلة في 10 أبريل /وفا/`. */
const OPENING = 7;
/** How many words beside the date a line may have that only says when: `تاريخ النشر: …`, `كونا 20-8-2025 11:47`. */
const STAMP_WORDS = 4;
/** A paragraph of more tokens than this tells a story, so that there is something to be dated. */
const STORY = 12;
/** How many lines at an article's end may hold its stamp, whatever else they look like. */
const CLOSING_LINES = 4;
const AGENCIES = wordSet(
  'واس وام كونا قنا بنا وات بترا وفا سانا واع سونا ومع وال سبا شينخوا واج تاس وكالات وكاله الموافق',
);
const PROSE = new Set(['.', '،', ',', ':', '؛', '"', '«', '“']);

/** The date in an agency's opening: few words before it, behind it a sign, a dash or nothing. */
const openingDate = (
  { content: { tokens } }: StructuredLine,
  expressions: readonly Expression[],
): Expression | null => {
  for (const expression of expressions) {
    if (expression.from > OPENING) break;
    if (dateOf(expression.meaning)?.day == null) continue;
    if (
      tokens.slice(0, expression.from).some(({ word }, at) => PROSE.has(word.surface) && !isAfterPlace(at, expression))
    )
      break;
    const next = tokens[expression.to]?.word;
    if (!next || /^[-–—/(|ـ]/u.test(next.surface) || AGENCIES.has(next.form)) return expression;
  }
  return null;
};

/** Whether the comma at token `at` parts the place, of three words at most, from the date: `نواكشوط، 18 فبراير 2021 (ومأ)`. */
const isAfterPlace = (at: number, { from }: Expression): boolean => at === from - 1 && at <= 3;

/** The first full date of a line. */
const fullDate = ({ content }: StructuredLine): Expression | undefined =>
  expressionsOf(content).find((expression) => isoOf(expression) !== null);

/** Whether a line says when and little else: no caption, no sentence. */
const isStamp = (line: StructuredLine): boolean => {
  const date = fullDate(line);
  if (!date) return false;
  const { tokens } = line.content;
  const covered = (index: number): boolean =>
    expressionsOf(line.content).some(({ from, to }) => index >= from && index < to);
  const others = tokens.filter(({ word }, index) => word.kind === 'arabic' && word.form.length > 2 && !covered(index));
  return others.length <= STAMP_WORDS && tokens.at(-1)!.word.surface !== '.';
};

const dayOf = (lines: readonly StructuredLine[]): string | null => {
  const date = lines.map(fullDate).find((found) => found !== undefined);
  return date ? isoOf(date) : null;
};

/** The years that the article itself names as past: it cannot be older than the last of them. */
const latestPastYear = (lines: readonly StructuredLine[]): number | null => {
  let latest: number | null = null;
  for (const { content } of lines) {
    for (const { meaning, tense, from } of expressionsOf(content)) {
      const year = meaning.kind === 'year' ? meaning : meaning.kind === 'date' ? meaning.year : null;
      if (year?.kind !== 'year' || year.calendar !== 'gregorian' || (tense !== 'past' && tense !== 'since')) continue;
      if (/^(?:بحلول|حتي|قبل|مطلع|نهايه)$/u.test(content.tokens[from - 1]?.word.form ?? '')) continue;
      if (latest === null || year.year > latest) latest = year.year;
    }
  }
  return latest;
};

/** The first relative day with its weekday: `اليوم الخميس`, `أمس الأربعاء`. */
const weekdayOfPublication = (lines: readonly StructuredLine[]): number | null => {
  for (const { content } of lines) {
    for (const { meaning } of expressionsOf(content)) {
      const day = meaning.kind === 'time' ? meaning.day : meaning;
      if (day?.kind === 'relative-day' && day.weekday !== null && day.shift.base === 'now') {
        return ((((day.weekday - 1 - day.shift.offset) % 7) + 7) % 7) + 1;
      }
    }
  }
  return null;
};

/** How many years a weekday is looked for; after six or eleven the same day falls on it again. */
const YEARS_AHEAD = 12;

/** A day and month of the opening with the year in which the weekday told elsewhere fits, not before what is past. */
const completed = (meaning: Meaning, lines: readonly StructuredLine[], fallback: string | null): string | null => {
  const date = dateOf(meaning);
  if (!date || typeof date.month !== 'number' || date.day === null || date.year !== null) return null;
  const { calendar, month, day } = date;
  if (fallback !== null) {
    const number = dayIn(calendar, Number(fallback.slice(0, 4)), month, day);
    return number !== null && calendar === 'gregorian' ? isoDay(number) : null;
  }
  const weekday = date.weekday ?? weekdayOfPublication(lines);
  const earliest = latestPastYear(lines);
  if (weekday === null || earliest === null || calendar !== 'gregorian') return null;
  for (let year = earliest; year < earliest + YEARS_AHEAD; year++) {
    const number = dayIn(calendar, year, month, day);
    if (number !== null && weekdayOf(number) === weekday) return isoDay(number);
  }
  return null;
};

/** A full date that a paragraph calls today: `اليوم الثلاثاء 4 جويلية 2023`. */
const calledToday = (lines: readonly StructuredLine[]): string | null => {
  for (const { kind, content } of lines) {
    if (kind !== 'paragraph') continue;
    const today = expressionsOf(content).find(
      ({ from, meaning }) => content.tokens[from]?.word.form === 'اليوم' && meaning.kind === 'date',
    );
    if (today) return isoOf(today);
  }
  return null;
};

/**
 * The publication date of an article's lines as an ISO day, or null where they state none: its dateline, the opening of
 * its first paragraph, its closing stamp. An opening without a year takes that of `fallback`, or the one that the
 * article's weekday and years leave.
 */
export const statedDate = (lines: readonly StructuredLine[], fallback: string | null): string | null => {
  const datelines = lines.filter(({ kind }) => kind === 'dateline');
  const opening = lines.find(({ kind }) => kind === 'paragraph');
  const opened = [...datelines, ...(opening ? [opening] : [])]
    .map((line) => openingDate(line, expressionsOf(line.content)))
    .find((found) => found !== null);
  const told = lines.some(({ kind, content }) => kind === 'paragraph' && content.tokens.length > STORY);
  const heads = lines.filter(({ kind }) => kind === 'dateline' || (told && kind === 'headline'));
  const closing = [...lines.filter(({ kind }) => kind === 'metadata'), ...(told ? lines.slice(-CLOSING_LINES) : [])];
  return (
    dayOf(heads.filter(isStamp)) ??
    (opened ? isoOf(opened) : null) ??
    dayOf(closing.filter(isStamp)) ??
    dayOf(datelines) ??
    calledToday(lines) ??
    (opened ? completed(opened.meaning, lines, fallback) : null)
  );
};
