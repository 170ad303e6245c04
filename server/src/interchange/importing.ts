// Documents that were read, to what is written: a sidecar for each, and the article where there is none yet.
import { emptySidecar, parseSidecar, serialise } from '../annotations/sidecar.js';
import { aligned } from './alignment.js';
import type { StandoffDocument } from './document.js';
import { lineAt } from './faults.js';
import { importInto } from './toSidecar.js';

/** What lies where a document goes. */
export interface Standing {
  /** The article's text without a byte order mark, or null where there is none. */
  readonly article: string | null;
  /** The sidecar's text, or null where there is none. */
  readonly sidecar: string | null;
}

export interface ImportOptions {
  /** Who decided what the file gives to nobody; null where nobody has said. */
  readonly annotator: string | null;
  /** Into the sidecar that is there; else what is read takes its place. */
  readonly merge: boolean;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly newId: () => string;
}

export interface Import {
  readonly name: string;
  /** The text of an article that is to be made, or null. */
  readonly article: string | null;
  /** The sidecar's new text. */
  readonly sidecar: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What a document becomes, or why it cannot be brought in. */
export const importOf = (
  document: StandoffDocument,
  standing: Standing,
  options: ImportOptions,
): Import | { readonly refused: string } => {
  const { name, annotations } = document;
  if (options.annotator === null && annotations.some(({ creator }) => creator === null))
    return { refused: 'the file does not say who decided; say it (--annotator)' };
  const article = standing.article ?? document.text.replace(/^\ufeff/, '');
  const at = aligned(document.text, article);
  if (typeof at !== 'function')
    return { refused: `the article's text differs from line ${lineAt(article, at.differsAt) + 1} on` };
  const parsed = parseSidecar(options.merge ? (standing.sidecar ?? '') : '');
  if ('errors' in parsed) {
    const [error] = parsed.errors;
    return { refused: `its annotations file cannot be read: line ${error!.line + 1}: ${error!.reason}` };
  }
  const { sidecar, ...counts } = importInto('sidecar' in parsed ? parsed.sidecar : emptySidecar, document, {
    text: article,
    article: name,
    at,
    creator: options.annotator ?? '',
    now: options.now,
    newId: options.newId,
  });
  return { name, article: standing.article === null ? article : null, sidecar: serialise(sidecar), ...counts };
};
