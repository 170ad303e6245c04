// Go to definition: from a mention to the one that introduces its person, from a cue to who spoke.
import type { Location } from 'vscode-languageserver';
import type { Mention, Person, Span } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';

/** The first mention that gives the person's whole name; the very first where none does. */
export const introductionOf = (analysed: AnalysedDocument, person: Person): Mention =>
  person.mentions.find(({ name }) => name !== null && analysed.slice(name) === person.name) ?? person.mentions[0]!;

const target = (analysed: AnalysedDocument, offset: number): Span | null => {
  const found = analysed.mentionAt(offset);
  return found ? introductionOf(analysed, found.person) : (analysed.cueAt(offset)?.speaker.span ?? null);
};

/** Where what stands at the offset is introduced. */
export const definition = (analysed: AnalysedDocument, offset: number): Location | null => {
  const span = target(analysed, offset);
  return span && { uri: analysed.uri, range: analysed.range(span) };
};
