// What a curator changed in the annotator's layer, as the annotator is told: in a list, in hovers and as diagnostics.
import type { Diagnostic } from 'vscode-languageserver';
import { wordsOf } from '../../annotations/annotation.js';
import { hullOf } from '../../annotations/fragments.js';
import type { CuratorChange } from '../../curation/changes.js';
import { isolate, shorten } from '../../display.js';
import type { Messages } from '../../messages.js';
import type { CuratorChangeView } from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { severityOf } from '../diagnostics.js';
import type { Settings } from '../settings.js';

/** Characters of the article that a message quotes. */
const SHOWN = 60;

/** What the curator says of a field; null where that is nothing to show. */
const saidOf = (curated: CuratorChange['curated'], field: string): string | null => {
  if (!curated) return null;
  if (field === 'span') return wordsOf(curated);
  if (field === 'speaker') return curated.body.speaker ?? curated.body.source ?? null;
  const value = curated.body[field];
  return typeof value === 'string' ? value : null;
};

/** What happened, in a sentence. `show`: how text of the article and names are put into it. */
export const messageOf = (
  { change, curator, curated, differences }: CuratorChange,
  messages: Messages,
  show: (text: string) => string = isolate,
): string => {
  const by = show(curator);
  if (change === 'dropped') return messages.say('curatorDropped', { curator: by });
  if (change === 'added') return messages.say('curatorAdded', { curator: by });
  const fields = [...new Set(differences.map(({ field }) => messages.find(`difference ${field}`) ?? show(field)))];
  const values = differences.flatMap(({ field }) => {
    const value = field === 'kind' ? messages.find(`kind ${curated?.body.kind}`) : saidOf(curated, field);
    return value ? [show(shorten(value, SHOWN))] : [];
  });
  return messages.say('curatorChanged', {
    curator: by,
    fields: fields.join(messages.say('comma')),
    values: values.join(messages.say('comma')) || '–',
  });
};

/** In the order of the text. */
export const curatorChangeViews = (
  analysed: AnalysedDocument,
  changes: readonly CuratorChange[],
  messages: Messages,
): CuratorChangeView[] =>
  changes.map((change) => ({
    change: change.change,
    curator: change.curator,
    modified: change.modified,
    note: change.note,
    range: analysed.range(hullOf(change.fragments)!),
    text: change.fragments.map((fragment) => analysed.slice(fragment)).join(' … '),
    message: messageOf(change, messages),
  }));

/** One for each change, as severely as the user's settings say of its code. */
export const curatorDiagnostics = (
  analysed: AnalysedDocument,
  changes: readonly CuratorChange[],
  { diagnostics }: Settings,
  messages: Messages,
): Diagnostic[] =>
  curatorChangeViews(analysed, changes, messages).flatMap(({ change, range, message, note }) => {
    const code = `curator-${change}`;
    const severity = severityOf(code, diagnostics);
    if (severity === null) return [];
    const why = note ? ` ${messages.say('curatorNote', { note: isolate(note) })}` : '';
    return [{ range, severity, source: 'Safir', code, message: message + why }];
  });
