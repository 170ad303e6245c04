// The hover of a date: which day that is in both calendars, and what it was counted from.
import type { DateMention } from '../../analysis/model.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { inWords, labelOf, type ShownCalendar } from '../calendar.js';
import { evidenceLine } from './evidence.js';
import { field, links, text } from './markdown.js';

/** The date in words of each calendar in Arabic, whatever the user's language: it is what the article may say. */
const calendars = ({ value, calendar }: DateMention): [ShownCalendar, string][] => {
  const shown: ShownCalendar[] = [
    'gregory',
    'islamic-umalqura',
    ...(calendar === 'persian' ? ['persian' as const] : []),
  ];
  return shown.flatMap((one) => {
    const words = inWords(value, one, 'ar');
    return words === null ? [] : [[one, words]];
  });
};

export const dateSection = (analysed: AnalysedDocument, date: DateMention, messages: Messages): string[] => {
  const { value, type, mod, anchor, range, calendar } = date;
  const label = labelOf(date, messages);
  const days = calendars(date);
  const other = range && analysed.analysis.dates[range.other];
  return [
    `**${text(value)}** · ${messages.say(`type ${type}`)}`,
    ...(label === value || days.some(([, words]) => words === label) ? [] : [label]),
    ...days.map(([name, words]) => field(messages.say(`calendar ${name}`), text(words))),
    ...(calendar === 'syriac' ? [messages.say('syriacMonths')] : []),
    ...(mod === null ? [] : [field(messages.say('modifier'), text(messages.find(`modifier ${mod}`) ?? mod))]),
    ...(other && range
      ? [
          field(
            messages.say(range.role === 'begin' ? 'rangeEnd' : 'rangeBegin'),
            `${text(other.value)} ${links(analysed, [other])}`,
          ),
        ]
      : []),
    ...(anchor
      ? [field(messages.say('anchor'), `${text(anchor.value)} (${messages.say(`anchor ${anchor.from}`)})`)]
      : []),
    evidenceLine(date.evidence, messages),
  ];
};
