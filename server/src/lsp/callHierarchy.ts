// The call hierarchy of an article: a person "calls" those whom their statements speak of.
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import type { Mention, Person } from '../analysis/model.js';
import { isolate } from '../display.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { introductionOf } from './definition.js';

const itemOf = (analysed: AnalysedDocument, person: Person): CallHierarchyItem => {
  const range = analysed.range(introductionOf(analysed, person));
  const [title = ''] = analysed.titlesOf(person);
  return {
    name: isolate(person.name),
    detail: title && isolate(title),
    kind: SymbolKind.Class,
    uri: analysed.uri,
    range,
    selectionRange: range,
    data: person.id,
  };
};

const personOf = (analysed: AnalysedDocument, { data }: CallHierarchyItem): Person | null =>
  analysed.person(typeof data === 'string' ? data : null);

/** The mentions of `about` within statements of `speaker`. */
const spokenOf = (analysed: AnalysedDocument, speaker: Person, about: Person): Mention[] => {
  const quotes = analysed.quotesOf(speaker.id).map((index) => analysed.analysis.quotes[index]!);
  return about.mentions.filter(({ start, end }) => quotes.some((quote) => quote.start <= start && end <= quote.end));
};

export const prepareCallHierarchy = (analysed: AnalysedDocument, offset: number): CallHierarchyItem[] => {
  const found = analysed.mentionAt(offset);
  return found ? [itemOf(analysed, found.person)] : [];
};

/** Who speaks about this person. */
export const incomingCalls = (analysed: AnalysedDocument, item: CallHierarchyItem): CallHierarchyIncomingCall[] => {
  const about = personOf(analysed, item);
  if (!about) return [];
  return analysed.analysis.people.flatMap((speaker) => {
    const places = spokenOf(analysed, speaker, about);
    return places.length > 0
      ? [{ from: itemOf(analysed, speaker), fromRanges: places.map((place) => analysed.range(place)) }]
      : [];
  });
};

/** Whom this person speaks about. */
export const outgoingCalls = (analysed: AnalysedDocument, item: CallHierarchyItem): CallHierarchyOutgoingCall[] => {
  const speaker = personOf(analysed, item);
  if (!speaker) return [];
  return analysed.analysis.people.flatMap((about) => {
    const places = spokenOf(analysed, speaker, about);
    return places.length > 0
      ? [{ to: itemOf(analysed, about), fromRanges: places.map((place) => analysed.range(place)) }]
      : [];
  });
};
