// References: every mention of a person; from a cue, every statement of who spoke.
import type { Location } from 'vscode-languageserver';
import type { Span, Speaker } from '../analysis/model.js';
import type { AnalysedDocument } from './analysedDocument.js';
import { introductionOf } from './definition.js';

const same = (a: Speaker, b: Speaker): boolean => a.person === b.person && a.source === b.source;

const spans = (analysed: AnalysedDocument, offset: number, withIntroduction: boolean): readonly Span[] => {
  const found = analysed.mentionAt(offset);
  if (found) {
    const introduction = introductionOf(analysed, found.person);
    return found.person.mentions.filter((mention) => withIntroduction || mention !== introduction);
  }
  const speaker = analysed.cueAt(offset)?.speaker;
  if (!speaker || analysed.labelOf(speaker) === null) return [];
  return analysed.analysis.quotes.filter((quote) => same(quote.speaker, speaker));
};

export const references = (analysed: AnalysedDocument, offset: number, withIntroduction: boolean): Location[] =>
  spans(analysed, offset, withIntroduction).map((span) => ({ uri: analysed.uri, range: analysed.range(span) }));
