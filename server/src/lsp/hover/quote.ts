// The hover of a quote or its cue: who spoke, and how that was found.
import type { Quote, Speaker } from '../../analysis/model.js';
import type { Messages } from '../../messages.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { isAmbiguous } from '../view.js';
import { evidenceLine, percent } from './evidence.js';
import { field, links, text } from './markdown.js';

export const quoteSection = (analysed: AnalysedDocument, quote: Quote, messages: Messages): string[] => {
  const { kind, speaker, alternatives, cue, evidence } = quote;
  const who = (by: Speaker): string => {
    const label = analysed.labelOf(by);
    const words = label === null ? messages.say('unknownSpeaker') : text(label);
    return by.span ? `${words} ${links(analysed, [by.span])}` : words;
  };
  return [
    `**${messages.say(`quote ${kind}`)}**`,
    field(messages.say('speaker'), who(speaker)),
    ...(speaker.channel === null ? [] : [field(messages.say('channel'), text(speaker.channel))]),
    ...(isAmbiguous(quote)
      ? [
          field(
            messages.say('alternatives'),
            alternatives.map((other) => `${who(other)} (${percent(other.confidence)})`).join(messages.say('comma')),
          ),
        ]
      : []),
    ...(cue ? [field(messages.say('cue'), text(analysed.slice(cue)))] : []),
    evidenceLine(evidence, messages),
  ];
};
