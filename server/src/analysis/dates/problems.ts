// What is wrong with a date as it is written.
import type { DateMention, Problem } from '../model.js';
import { isoDay } from './calendars.js';
import type { Resolved } from './resolve.js';

const WEEKDAYS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'] as const;
const WEEKDAY = /(?:ال[إا]ثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|الجمعه|السبت|الأحد|الاحد)/u;

/** The date before it in the line, and what stands between. */
export interface Neighbour {
  readonly resolved: Resolved;
  readonly gap: string;
}

const EQUALS = /^[\s،,(]*(?:الموافق|الموافقين|الموافقة|الموافق ل|[-–/])[\s:(]*$/u;

/** The problems of one date: an impossible day, a wrong weekday, a neighbour in another calendar that disagrees. */
export const problemsOf = (
  { start, end }: DateMention,
  text: string,
  resolved: Resolved,
  last: Neighbour | null,
): Problem[] => {
  if (resolved.impossible) return [{ code: 'impossible-date', start, end, values: { text }, fix: null }];
  const problems: Problem[] = [];
  if (resolved.rightWeekday !== null && resolved.stretch) {
    const right = WEEKDAYS[resolved.rightWeekday - 1]!;
    const written = WEEKDAY.exec(text);
    if (written) {
      const at = start + written.index;
      problems.push({
        code: 'wrong-weekday',
        start: at,
        end: at + written[0].length,
        values: { day: isoDay(resolved.stretch.from), weekday: written[0], right },
        fix: right,
      });
    }
  }
  if (last && EQUALS.test(last.gap) && isPair(last.resolved, resolved)) {
    const [hijri, gregorian] =
      resolved.calendar === 'islamic-umalqura' ? [resolved, last.resolved] : [last.resolved, resolved];
    const apart = Math.abs(hijri.stretch!.from - gregorian.stretch!.from);
    if (apart > 1) {
      problems.push({
        code: 'calendars-disagree',
        start,
        end,
        values: { hijri: isoDay(hijri.stretch!.from), gregorian: isoDay(gregorian.stretch!.from) },
        fix: null,
      });
    }
  }
  return problems;
};

const isOneDay = ({ stretch }: Resolved): boolean => stretch !== null && stretch.to - stretch.from === 1;

const isPair = (one: Resolved, two: Resolved): boolean =>
  isOneDay(one) &&
  isOneDay(two) &&
  one.calendar !== two.calendar &&
  (one.calendar === 'islamic-umalqura' || two.calendar === 'islamic-umalqura');
