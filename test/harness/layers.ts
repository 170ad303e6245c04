// Writes an annotations file with the decisions of several annotators beside an article.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AnnotationStatus, Body } from '../../server/src/annotations/annotation.js';
import { decideAll } from '../../server/src/annotations/decisions.js';
import { emptySidecar, serialise, sidecarOf } from '../../server/src/annotations/sidecar.js';

/** Words of the article where they first stand, and what an annotator decided on them. */
export type Made = readonly [words: string, kind: string, more?: Partial<Body>, status?: AnnotationStatus];

/** Of samples/panarab-mediation.article a decision of each sort; two of them cannot both be right. */
export const EVERY_SORT: readonly Made[] = [
  ['خريف 2020', 'date', { value: '2020-FA' }, 'accepted'],
  ['يومين', 'date', {}, 'rejected'],
  ['أرمن برس', 'person', { person: 'أرمن برس' }],
  ['وكالة "أرمن برس"', 'official', { person: 'أرمن برس' }],
];

export const writeLayers = (file: string, layers: Readonly<Record<string, readonly Made[]>>): void => {
  const text = readFileSync(file, 'utf8');
  let ids = 0;
  const sidecar = Object.entries(layers).reduce(
    (into, [creator, made]) =>
      decideAll(
        into,
        {
          ...{ text, article: basename(file), creator, now: '2025-06-01T08:00:00.000Z' },
          newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
        },
        made.map(([words, kind, more = {}, status = 'added']) => {
          const start = text.indexOf(words);
          if (start < 0) throw new Error(`${words} is not in ${file}`);
          const body = { type: 'safir:Finding' as const, kind, ...more };
          return { fragments: [{ start, end: start + words.length }], status, body };
        }),
      ),
    emptySidecar,
  );
  writeFileSync(sidecarOf(file), serialise(sidecar));
};
