// What is wrong with a date as it is written.
import type { DateMention, Problem } from '../model.js';
import type { StructuredLine } from '../structure/structure.js';
import { isoDay } from './calendars.js';
import type { Expression } from './extract.js';
import type { Resolved } from './resolution/resolved.js';

/** An expression with what it was resolved to, in its place in the document. */
export interface Placed {
  readonly expression: Expression;
  readonly resolved: Resolved;
  readonly mention: DateMention;
}

const WEEKDAYS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'] as const;
const WEEKDAY = /ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمع[ةه]|سبت|[أا]حد)/u;

/** What stands between a date and its equal in the other calendar. */
const EQUALS = /^[\s،,(]*(?:الموافق|الموافقين|الموافقة|[-–/])[\s:(]*$/u;

const oneDay = ({ stretch }: Resolved): number | null =>
  stretch !== null && stretch.to - stretch.from === 1 ? stretch.from : null;

/** Whether two neighbours are one day in the Hijri and another calendar. */
const isPair = (line: StructuredLine, one: Placed, two: Placed): boolean =>
  EQUALS.test(line.content.text.slice(one.expression.end, two.expression.start)) &&
  (one.resolved.calendar === 'islamic-umalqura') !== (two.resolved.calendar === 'islamic-umalqura');

const wrongWeekday = (line: StructuredLine, { expression, resolved }: Placed, certain: boolean): Problem | null => {
  const day = oneDay(resolved);
  const written = WEEKDAY.exec(line.content.text.slice(expression.start, expression.end));
  if (resolved.rightWeekday === null || day === null || !written) return null;
  const right = WEEKDAYS[resolved.rightWeekday - 1]!;
  const start = line.start + expression.start + written.index;
  return {
    code: 'wrong-weekday',
    start,
    end: start + written[0].length,
    values: { day: isoDay(day), weekday: written[0], right },
    fix: certain ? right : null,
  };
};

const disagreement = (line: StructuredLine, last: Placed, date: Placed): Problem | null => {
  if (!isPair(line, last, date)) return null;
  const { mention, resolved } = date;
  const [one, two] = [oneDay(last.resolved), oneDay(resolved)];
  if (one === null || two === null || Math.abs(one - two) <= 1) return null;
  const [hijri, gregorian] = resolved.calendar === 'islamic-umalqura' ? [two, one] : [one, two];
  return {
    code: 'calendars-disagree',
    start: mention.start,
    end: mention.end,
    values: { hijri: isoDay(hijri), gregorian: isoDay(gregorian) },
    fix: null,
  };
};

/**
 * The problems of one date: an impossible day, a wrong weekday, a neighbour in another calendar that disagrees by more
 * than a day. That the weekday is wrong, not the day, is certain where the day is that of publication.
 */
export const problemsOf = (
  line: StructuredLine,
  date: Placed,
  last: Placed | null,
  published: string | null,
): Problem[] => {
  const { mention, resolved, expression } = date;
  if (resolved.impossible) {
    const text = line.content.text.slice(expression.start, expression.end);
    return [{ code: 'impossible-date', start: mention.start, end: mention.end, values: { text }, fix: null }];
  }
  return [wrongWeekday(line, date, mention.value === published), last && disagreement(line, last, date)].filter(
    (problem) => problem !== null,
  );
};
