// What an annotator is asked: a speaker, a person, a kind, a value, a note. Each answers undefined when they turn away.
import { env, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Body } from '../../../server/src/annotations/annotation.js';
import type { KindDefinition, Schema } from '../../../server/src/annotations/schema.js';
import { isTimexValue } from '../../../server/src/annotations/timex.js';
import { isolate, shorten } from '../../../server/src/display.js';

/** Characters of the article that a choice shows. */
const SHOWN = 60;

/** Safir's own kinds, in the order of their keys. */
export const kinds = ['official', 'person', 'direct-quote', 'indirect-quote', 'date'] as const;

const ownNames = (): Readonly<Record<string, string>> => ({
  official: l10n.t('Official'),
  person: l10n.t('Person'),
  'direct-quote': l10n.t('Direct quote'),
  'indirect-quote': l10n.t('Indirect quote'),
  date: l10n.t('Date'),
  note: l10n.t('Note'),
  category: l10n.t('Category'),
  affiliation: l10n.t('Affiliation'),
});

/** What the user reads for a kind or an attribute. */
const nameOf = ({ name, label }: KindDefinition): string =>
  (env.language.startsWith('ar') ? label.ar : label.en) ?? ownNames()[name] ?? name;

/** The same for a kind of a project or of Safir's own. */
export const kindName = (kind: string, { kinds: known }: Schema): string => {
  const definition = known.find(({ name }) => name === kind);
  return definition ? nameOf(definition) : (ownNames()[kind] ?? kind);
};

const pick = async <T extends KindDefinition>(title: string, definitions: readonly T[]): Promise<T | undefined> => {
  const items = definitions.map((definition) => ({ label: nameOf(definition), definition }));
  return (await window.showQuickPick(items, { title }))?.definition;
};

export const askKind = async (title: string, { kinds: known }: Schema): Promise<string | undefined> =>
  (await pick(title, known))?.name;

/** An attribute of `kind` and its value; null for none. */
export const askAttribute = async (
  { attributes }: Schema,
  { kind, ...values }: Body,
): Promise<{ readonly name: string; readonly value: string | null } | undefined> => {
  const fitting = attributes.filter((attribute) => attribute.kinds?.includes(kind) ?? true);
  const attribute = await pick(l10n.t('Set which attribute?'), fitting);
  if (!attribute) return undefined;
  const { name } = attribute;
  const now = values[name];
  const value = attribute.values
    ? await window.showQuickPick(attribute.values, { title: nameOf(attribute) })
    : await window.showInputBox({ title: nameOf(attribute), value: typeof now === 'string' ? now : '' });
  return value === undefined ? undefined : { name, value: value.trim() || null };
};

interface Choice extends QuickPickItem {
  readonly name?: string;
  readonly other?: 'person' | 'source';
}

/** A person of the article, those named nearest first, or another one. */
export const askPerson = async (title: string, people: readonly string[]): Promise<string | undefined> => {
  const chosen = await window.showQuickPick<Choice>(
    [
      ...people.map((name) => ({ label: isolate(name), name })),
      { label: '', kind: QuickPickItemKind.Separator },
      { label: l10n.t('Another person…'), other: 'person' as const },
    ],
    { title },
  );
  return chosen?.other ? askText(l10n.t('The person’s full name'), '') : chosen?.name;
};

/** Who speaks: a person of the article, another one, or a source that is no particular person. */
export const askSpeaker = async (
  people: readonly string[],
  source: string,
): Promise<{ readonly person: string } | { readonly source: string } | undefined> => {
  const chosen = await window.showQuickPick<Choice>(
    [
      ...people.map((name) => ({ label: isolate(name), name })),
      { label: '', kind: QuickPickItemKind.Separator },
      { label: l10n.t('Another person…'), other: 'person' as const },
      { label: l10n.t('A source that is no particular person…'), other: 'source' as const },
    ],
    { title: l10n.t('Who says this?') },
  );
  if (chosen?.name !== undefined) return { person: chosen.name };
  if (!chosen?.other) return undefined;
  const text =
    chosen.other === 'person'
      ? await askText(l10n.t('The person’s full name'), '')
      : await askText(l10n.t('The source in the article’s words'), source);
  if (text === undefined) return undefined;
  return chosen.other === 'person' ? { person: text } : { source: text };
};

export const askText = async (title: string, value: string): Promise<string | undefined> =>
  (
    await window.showInputBox({
      title,
      value,
      validateInput: (text) => (text.trim() === '' ? l10n.t('It cannot be empty.') : null),
    })
  )?.trim();

export const askNote = (value: string): Thenable<string | undefined> =>
  window.showInputBox({ title: l10n.t('Note'), value, prompt: l10n.t('Leave it empty to remove the note.') });

export const askDate = (value: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('The date’s value'),
    value,
    prompt: l10n.t('ISO 8601 as TIMEX3 writes it, such as {0}', '2025-04-10, 2025-W15, P3M, PAST_REF'),
    validateInput: (text) => (isTimexValue(text.trim()) ? null : l10n.t('TIMEX3 knows no such value.')),
  });

/** Whether two stretches are joined without the words between them; nothing is asked where there are none. */
export const askApart = async (between: string): Promise<boolean | undefined> => {
  if (between.trim() === '') return false;
  const words = isolate(shorten(between.trim(), SHOWN));
  const chosen = await window.showQuickPick(
    [
      { label: l10n.t('With the words between them'), description: words, apart: false },
      { label: l10n.t('Without the words between them'), description: words, apart: true },
    ],
    { title: l10n.t('Merge the two') },
  );
  return chosen?.apart;
};

/** 0–1. */
export const askConfidence = async (): Promise<number | undefined> => {
  const text = await window.showInputBox({
    title: l10n.t('Accept all suggestions that are at least this sure'),
    value: '90',
    prompt: l10n.t('Per cent'),
    validateInput: (value) => (/^(?:100|\d{1,2})$/.test(value.trim()) ? null : l10n.t('A number from 0 to 100.')),
  });
  return text === undefined ? undefined : Number(text) / 100;
};
