// An agreement report as a page of Markdown, in the user's language: for a client that shows Markdown and writes it from
// right to left where it is told to.
import { escapeMarkdown, isolate, leftToRight } from '../display.js';
import type { MessageKey, Messages } from '../messages.js';
import type { AgreementReport } from './report.js';
import { type Cells, DASH, kindRows, linkRows, pairRows, threePlaces } from './rows.js';

/** K. Krippendorff, Content Analysis (2019), section 12.7: rely on .800 and more; draw tentative conclusions from .667. */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

const MARKS = { reliable: '✓', tentative: '≈', unreliable: '✗' } as const;

/** Of the figure as it is shown: two thirds are .667. */
const markOf = (value: number): string => {
  const shown = Number(threePlaces(value));
  return shown >= RELIABLE ? MARKS.reliable : shown >= TENTATIVE ? MARKS.tentative : MARKS.unreliable;
};

const marked = (value: number | null): string =>
  value === null ? DASH : leftToRight(`${markOf(value)} ${threePlaces(value)}`);

const words = (text: string): string => isolate(escapeMarkdown(text));

const cellsIn = (messages: Messages): Cells => ({
  kind: (kind) =>
    kind === null ? `**${messages.say('agreementAll')}**` : words(messages.find(`kind ${kind}`) ?? kind),
  pair: (left, right) => [`${words(left)} ↔ ${words(right)}`],
  figure: marked,
  coefficient: ({ value, unanimous }) => (unanimous ? leftToRight(`${threePlaces(value)}\\*`) : marked(value)),
  share: ({ same, of }) => (of === 0 ? DASH : leftToRight(`${threePlaces(same / of)} (${same}/${of})`)),
});

/** A table; figures at the end of their cells. */
const table = (heads: readonly string[], texts: number, rows: readonly (readonly string[])[]): string =>
  [heads, heads.map((_, column) => (column < texts ? ':--' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');

/** @param unread the articles that could not be read */
export const agreementPage = (report: AgreementReport, unread: readonly string[], messages: Messages): string => {
  const { annotators, articles, words: count, kinds, links } = report;
  // A line that begins with F1 or κ is taken for one from left to right.
  const mark = messages.language === 'ar' ? '\u200f' : '';
  const say = (key: MessageKey): string => messages.say(key);
  const cells = cellsIn(messages);
  const body = [
    `# ${say('agreementTitle')}`,
    `${messages.say('agreementScope', { articles, words: count })} · ${annotators.map(words).join(say('comma'))}`,
    ...(unread.length > 0 ? [messages.say('agreementUnread', { files: unread.map(words).join(say('comma')) })] : []),
    ...(articles === 0
      ? [say('agreementNothing')]
      : [
          `## ${say('agreementKinds')}`,
          table(
            [say('agreementKind'), ...annotators.map(words), say('f1Strict'), say('f1Overlap'), 'κ', 'α', 'uα'],
            1,
            kindRows(kinds, cells),
          ),
          ...(annotators.length > 2
            ? [
                `## ${say('agreementPairs')}`,
                table(
                  [say('agreementAnnotators'), say('f1Strict'), say('f1Overlap'), 'κ'],
                  1,
                  pairRows(kinds[0]!, cells),
                ),
              ]
            : []),
          `## ${say('agreementLinks')}`,
          table(
            [
              ...[say('agreementAnnotators'), say('difference speaker'), say('difference person')],
              ...[say('agreementDates'), say('agreementAttributes')],
            ],
            1,
            linkRows(links, cells),
          ),
          `## ${say('agreementReading')}`,
          (['readMarks', 'readF1', 'readKappa', 'readAlpha', 'readUnits', 'readLinks', 'readUnanimous'] as const)
            .map((key) => `- ${mark}${messages.say(key, { reliable: RELIABLE, tentative: TENTATIVE })}`)
            .join('\n'),
        ]),
  ].join('\n\n');
  return messages.language === 'ar' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
};
