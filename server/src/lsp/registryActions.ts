// The quick fix that adds an official to the workspace's registry.
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Person } from '../analysis/model.js';
import { isolate } from '../display.js';
import type { Messages } from '../messages.js';
import type { RegistryReading } from '../registry/readRegistry.js';
import { type NewOfficial, withOfficial } from '../registry/registryText.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { fileEdit } from './fileEdit.js';
import type { WorkspaceFile } from './workspaceFiles.js';

/** Further than a quick fix, so that a client can ask for this one. */
const ADD_TO_REGISTRY = `${CodeActionKind.QuickFix}.addToRegistry`;

const officialOf = (analysed: AnalysedDocument, person: Person): NewOfficial => ({
  ...{ name: person.name, gender: person.gender, category: person.category, ...person.affiliation },
  title: analysed
    .titlesOf(person)
    .reduce<string | null>((best, title) => (title.length > (best?.length ?? 0) ? title : best), null),
});

/** Offered at a mention of an official who has a name and is in no registry. */
export const registryActions = (
  analysed: AnalysedDocument,
  offset: number,
  registry: WorkspaceFile<RegistryReading> | null,
  messages: Messages,
): CodeAction[] => {
  const person = analysed.mentionAt(offset)?.person;
  if (!registry || !person?.official || person.registry !== null) return [];
  if (!person.mentions.some(({ name }) => name !== null)) return [];
  const text = withOfficial(registry.text ?? '', officialOf(analysed, person));
  const edit = text === null ? null : fileEdit(registry, text);
  if (!edit) return [];
  return [{ title: messages.say('addToRegistry', { name: isolate(person.name) }), kind: ADD_TO_REGISTRY, edit }];
};
