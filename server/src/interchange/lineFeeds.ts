// Documents for formats whose lines end by LF alone.
import type { Span } from '../analysis/model.js';
import type { StandoffDocument } from './document.js';
import type { Losses } from './losses.js';
import { withLineFeeds } from './offsets.js';

/**
 * The document with LF for CRLF and CR, its annotations moved along, and without what the format cannot hold.
 *
 * @param holdable the text with a character of the same length for each that the format cannot hold
 */
export const onLineFeeds = (
  document: StandoffDocument,
  losses: Losses,
  holdable: (text: string) => string,
): StandoffDocument => {
  const { text, at } = withLineFeeds(holdable(document.text));
  if (document.text.includes('\r')) losses.add(null, 'text', 'line-ends');
  else if (text !== document.text) losses.add(null, 'text', 'characters');
  const moved = <T extends Span>(span: T): T => ({ ...span, start: at(span.start), end: at(span.end) });
  return {
    ...document,
    text,
    annotations: document.annotations.map((one) => ({
      ...one,
      fragments: one.fragments.map(moved),
      parts: one.parts.map(moved),
      cue: one.cue && moved(one.cue),
    })),
  };
};
