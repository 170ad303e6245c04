// What curators made of one annotator's layer, as that annotator is told: what was dropped, changed or added, and why.
import type { Span } from '../analysis/model.js';
import type { Place } from '../annotations/anchor.js';
import type { Annotation } from '../annotations/annotation.js';
import type { Sidecar } from '../annotations/sidecar.js';
import { layerOf, type Placed, placedIn } from './layer.js';
import { type Difference, differencesOf } from './units.js';

export interface CuratorChange {
  /** The annotator's annotation is not in the curator's layer, stands there otherwise, or one stands there that they did not make. */
  readonly change: 'dropped' | 'changed' | 'added';
  readonly curator: string;
  /** ISO 8601 instant. */
  readonly modified: string;
  readonly note: string | null;
  /** Where it stands: the annotator's annotation, or the curator's where that was added. */
  readonly fragments: readonly Span[];
  /** The annotator's; null for what was added. */
  readonly own: Annotation | null;
  /** The curator's; null where it was dropped. */
  readonly curated: Annotation | null;
  /** In what the two differ; only of what was changed. */
  readonly differences: readonly Difference[];
}

/** What a curator's annotation means for an annotator's; null where they say the same. */
const changeOf = (own: Placed, theirs: Placed): Pick<CuratorChange, 'change' | 'differences'> | null => {
  const wasRejected = own.annotation.status === 'rejected';
  if (theirs.annotation.status === 'rejected') return wasRejected ? null : { change: 'dropped', differences: [] };
  const differences = differencesOf(own, theirs);
  return differences.length > 0 ? { change: 'changed', differences } : null;
};

/** What curators changed in the layer of `annotator`, in the order of the text. */
export const curatorChanges = (sidecar: Sidecar, annotator: string, place: Place): CuratorChange[] => {
  const own = new Map(placedIn(layerOf(sidecar, annotator), place).map((placed) => [placed.id, placed]));
  const changes = placedIn(layerOf(sidecar, null, annotator), place).flatMap((theirs): CuratorChange[] => {
    const { annotation } = theirs;
    const { curated, creator: curator, modified } = annotation;
    if (!curated) return [];
    const note = curated.note ?? null;
    const mine = [...curated.from, ...curated.over].flatMap((id) => own.get(id) ?? []);
    const isKept = annotation.status !== 'rejected';
    if (mine.length === 0) {
      if (!isKept || !curated.layers.includes(annotator)) return [];
      return [
        {
          change: 'added',
          curator,
          modified,
          note,
          fragments: theirs.fragments,
          own: null,
          curated: annotation,
          differences: [],
        },
      ];
    }
    return mine.flatMap((placed) => {
      const said = changeOf(placed, theirs);
      const { fragments } = placed;
      return said
        ? [{ ...said, curator, modified, note, fragments, own: placed.annotation, curated: isKept ? annotation : null }]
        : [];
    });
  });
  return changes.sort((a, b) => a.fragments[0]!.start - b.fragments[0]!.start);
};
