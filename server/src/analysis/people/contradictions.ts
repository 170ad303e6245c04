// Titles that contradict the registry: somebody is given an office that he did not hold on the article's day. Only what
// is clear is told: a state's minister, head or spokesperson, in a line that speaks of no other time.
import type { OfficeCategory, Problem } from '../model.js';
import type { LineContent } from '../text/line.js';
import { perLine } from '../text/line.js';
import type { TitleReading } from '../titles/title.js';
import type { Individual, Placed } from './individual.js';
import { heldOn, officeOn, type RegistryOffice } from './registry.js';

const CLEAR: ReadonlySet<OfficeCategory> = new Set(['head-of-state', 'government', 'minister', 'spokesperson']);
/** Words of a title, and of a line, that take it out of the present. */
const OTHER_TIME =
  /(?:سابق|اسبق|راحل|منتهيه|مرشح|معين|منتخب|مكلف|عهد|انذاك|حينها|وقتها|حينئذ|ايام|تاريخ|ذكري|منذ|عندما|حين|سنه|عام)/u;
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/u;

/** How long after its end, and before its beginning, an office may still be spoken of, in months. */
const GRACE = 3;

const speaksOfOtherTimes: (line: LineContent) => boolean = perLine(
  ({ text, tokens }) => YEAR.test(text) || tokens.some(({ word }) => OTHER_TIME.test(word.form)),
);

const monthsOf = (date: string, missing: number): number =>
  Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) : missing);

/** Whether the office was held within some months of the day. */
const heldAbout = (office: RegistryOffice, day: string): boolean =>
  heldOn(office, day) ||
  ((office.from === null || monthsOf(office.from, 1) - GRACE <= monthsOf(day, 1)) &&
    (office.to === null || monthsOf(day, 1) <= monthsOf(office.to, 12) + GRACE));

const isSame = ({ category, country }: TitleReading, office: RegistryOffice): boolean =>
  office.category === category && (country === null || office.country === null || country === office.country);

/** What of a person's titles the registry contradicts; `days` are those of the articles, null where not known. */
export const contradictions = ({ entry, mentions }: Individual, days: readonly (string | null)[]): Problem[] => {
  if (!entry || entry.offices.length === 0) return [];
  return mentions.flatMap((placed) => {
    const day = days[placed.line.article] ?? null;
    const reading = clearTitle(placed);
    if (day === null || !reading) return [];
    if (entry.offices.some((office) => isSame(reading, office) && heldAbout(office, day))) return [];
    const held = officeOn(entry, day);
    const other = entry.offices.find((office) => isSame(reading, office));
    const foreign = entry.offices.every(({ country }) => country !== null && country !== reading.country);
    if (!other && !(held && foreign && reading.country !== null)) return [];
    return [problemOf(placed, reading, (held ?? other)!)];
  });
};

const clearTitle = ({ mention, line }: Placed): TitleReading | null => {
  const [title] = mention.titles;
  const reading = title?.readings.length === 1 ? title.readings[0]! : null;
  if (!mention.name || !reading?.category || !CLEAR.has(reading.category) || reading.country === null) return null;
  return speaksOfOtherTimes(line.content) ? null : reading;
};

const problemOf = ({ mention, line }: Placed, reading: TitleReading, office: RegistryOffice): Problem => {
  const { text } = line.content;
  const [title] = mention.titles;
  return {
    code: 'registry-title',
    start: line.start + title!.start,
    end: line.start + title!.end,
    values: {
      name: text.slice(mention.name!.start, mention.name!.end),
      title: text.slice(reading.start, reading.end),
      office: [office.title, years(office)].filter(Boolean).join(' '),
    },
    fix: null,
  };
};

const years = ({ from, to }: RegistryOffice): string =>
  from === null && to === null ? '' : `(${from?.slice(0, 4) ?? ''}–${to?.slice(0, 4) ?? ''})`;
