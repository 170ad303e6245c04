// Text from an article made fit to be shown inside other text: in an outline, a hover, a message.

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** C0 and C1 controls, and the bidi controls that could reach beyond the text they stand in. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * `text` on one line, its control characters shown as text and unpaired surrogates as U+FFFD.
 *
 * @example visible('a\u202eb\u0000')
 * 'a[U+202E]b[U+0000]'
 */
export const visible = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(LONE_SURROGATES, '\ufffd');

/** `visible` text within a bidi isolate: neither it nor what stands around it changes the other's order. */
export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${visible(text)}${POP_ISOLATE}`;

/** A whole line of Arabic, laid out from right to left wherever it is shown. */
export const rightToLeft = (line: string): string => `${RIGHT_TO_LEFT_ISOLATE}${line}${POP_ISOLATE}`;

/** What has a left and a right of its own, or figures, laid out from left to right wherever it is shown. */
export const leftToRight = (line: string): string => `${LEFT_TO_RIGHT_ISOLATE}${line}${POP_ISOLATE}`;

/** At most `limit` UTF-16 units of `text`, cut at a space where there is one, with … for the rest. */
export const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > limit / 2 ? space : limit)}…`;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `text` as Markdown that shows just that text: no link, no image, no HTML, no icon. */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(/[!-/:-@[-`{-~]/g, (mark) => ENTITIES[mark] ?? `\\${mark}`);
