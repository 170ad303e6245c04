// The loss report in words, as Markdown that also reads well as it stands.
import type { Messages } from '../messages.js';
import { wordsOf } from './document.js';
import type { Exported } from './exporting.js';
import { lineAt } from './faults.js';
import { countLosses, type Loss } from './losses.js';

/** Places that are listed of one kind of loss. */
const LISTED = 5;

/**
 * What was exported, and what the format does not hold of it.
 *
 * @param show makes a text of an article fit to stand in a line: isolated and, where Markdown is rendered, escaped
 */
export const reportOf = (
  { documents, files, losses }: Exported,
  format: string,
  messages: Messages,
  show: (text: string) => string,
): string => {
  const named = new Map(documents.map((document) => [document.name, document]));
  const annotations = documents.reduce((sum, document) => sum + document.annotations.length, 0);
  const lines = [
    `# ${messages.say('exported', { format })}`,
    '',
    messages.say('exportCounts', { articles: documents.length, annotations, files: files.length }),
    '',
  ];
  if (losses.length === 0) return [...lines, messages.say('nothingLost', { format }), ''].join('\n');
  lines.push(`## ${messages.say('notHeld', { format })}`, '');
  // Markdown's previews lay a line out by its first strong character, which may be a Latin one.
  const mark = messages.language === 'ar' ? '\u200f' : '';
  const place = ({ document, annotation, span }: Loss): string => {
    const known = named.get(document);
    if (!known || !span || annotation === null) return show(document);
    const line = lineAt(known.text, span.start) + 1;
    const at = show(`${document}:${line}`);
    const words = show(wordsOf(known.text, known.annotations[annotation]!.fragments).slice(0, 80));
    return `${mark}${at} ${words}`;
  };
  for (const { aspect, reason, name = '', losses: all } of countLosses(losses)) {
    const what = messages.say(`loss ${aspect}`, { name: show(name) });
    lines.push(`- **${what}**: ${messages.say(`because ${reason}`)} (${all.length})`);
    lines.push(...all.slice(0, LISTED).map((loss) => `  - ${place(loss)}`));
    if (all.length > LISTED) lines.push(`  - ${messages.say('andMore', { n: all.length - LISTED })}`);
  }
  return `${lines.join('\n')}\n`;
};
