// Where a text has its paragraphs in TEI: no element stands across a line end.
import type { Span } from '../../../analysis/model.js';
import { joined, stretchesOf } from '../../breaks.js';

/** What ends a paragraph; other line ends are characters of one. */
const LINE_END = /[\r\n]+/g;

/** A span without the line ends in it. */
export const withinParagraphs = (text: string, span: Span): Span[] => stretchesOf(text, span, LINE_END);

/** Touching fragments, and those with only line ends between them, are one. */
export const whole = (text: string, fragments: readonly Span[]): Span[] =>
  joined(text, fragments, (between) => /^[\r\n]*$/.test(between));
