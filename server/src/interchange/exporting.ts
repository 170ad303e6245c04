// Articles to files of a format.

import type { StandoffDocument } from './document.js';
import type { Format, InterchangeFile, WriteOptions } from './format.js';
import { type Article, documentOf, type Layer } from './fromArticle.js';
import type { Loss } from './losses.js';

export interface ExportOptions extends WriteOptions {
  readonly layer: Layer;
  /** Whose decisions; null for everybody's. */
  readonly annotator: string | null;
}

export interface Exported {
  readonly documents: readonly StandoffDocument[];
  readonly files: readonly InterchangeFile[];
  readonly losses: readonly Loss[];
}

/** @param articles their names differ */
export const exportArticles = (articles: readonly Article[], format: Format, options: ExportOptions): Exported => {
  const built = articles.map((article) => documentOf(article, options.layer, options.annotator));
  const documents = built.map(({ document }) => document);
  const { files, losses } = format.write(documents, options);
  return { documents, files, losses: [...built.flatMap((one) => one.losses), ...losses] };
};

/** The first name that is there twice, be it in another case, as files on some disks may not differ in that alone. */
export const doubled = (names: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return names.find((name) => {
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};
