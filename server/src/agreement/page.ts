// An agreement report as a page of Markdown, in the user's language: for a client that shows Markdown and writes it from
// right to left where it is told to.
import { escapeMarkdown, isolate, leftToRight } from '../display.js';
import type { MessageKey, Messages } from '../messages.js';
import type { Coefficient } from './coefficient.js';
import type { Share } from './pairs.js';
import type { AgreementReport, KindAgreement } from './report.js';

/** K. Krippendorff, Content Analysis (2019), section 12.7: rely on .800 and more; draw tentative conclusions from .667. */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

const MARKS = { reliable: '✓', tentative: '≈', unreliable: '✗' } as const;

const markOf = (value: number): string =>
  value >= RELIABLE ? MARKS.reliable : value >= TENTATIVE ? MARKS.tentative : MARKS.unreliable;

const DASH = '–';

/** Without the sign of what is rounded to nothing. */
const figure = (value: number | null): string => (value === null ? DASH : value.toFixed(3).replace(/^-(?=0\.0+$)/, ''));
const marked = (value: number | null): string =>
  value === null ? DASH : leftToRight(`${markOf(value)} ${figure(value)}`);
const coefficient = ({ value, unanimous }: Coefficient): string =>
  unanimous ? leftToRight(`${figure(value)}\\*`) : marked(value);
const share = ({ same, of }: Share): string => (of === 0 ? DASH : leftToRight(`${figure(same / of)} (${same}/${of})`));

const words = (text: string): string => isolate(escapeMarkdown(text));

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
  const kindOf = ({ kind }: KindAgreement): string =>
    kind === null ? `**${say('agreementAll')}**` : words(messages.find(`kind ${kind}`) ?? kind);
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
            kinds.map((kind) => [
              kindOf(kind),
              ...kind.annotations.map(String),
              marked(kind.mean.strict),
              marked(kind.mean.overlap),
              kind.pairs.length === 1 ? coefficient(kind.pairs[0]!.kappa) : marked(kind.mean.kappa),
              coefficient(kind.alphaWords),
              coefficient(kind.alphaUnits),
            ]),
          ),
          ...(annotators.length > 2
            ? [
                `## ${say('agreementPairs')}`,
                table(
                  [say('agreementAnnotators'), say('f1Strict'), say('f1Overlap'), 'κ'],
                  1,
                  kinds[0]!.pairs.map(({ left, right, strict, overlap, kappa }) => [
                    `${words(left)} ↔ ${words(right)}`,
                    ...[marked(strict.f1), marked(overlap.f1), coefficient(kappa)],
                  ]),
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
            links.map(({ left, right, speaker, person, value, attribute }) => [
              `${words(left)} ↔ ${words(right)}`,
              ...[speaker, person, value, attribute].map(share),
            ]),
          ),
          `## ${say('agreementReading')}`,
          (['readMarks', 'readF1', 'readKappa', 'readAlpha', 'readUnits', 'readLinks', 'readUnanimous'] as const)
            .map((key) => `- ${mark}${messages.say(key, { reliable: RELIABLE, tentative: TENTATIVE })}`)
            .join('\n'),
        ]),
  ].join('\n\n');
  return messages.language === 'ar' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
};
