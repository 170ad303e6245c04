// Where each annotation stands in the article as it is being edited: they follow every edit, and what an edit tore out is
// looked for again by its words.
import type { Span } from '../../analysis/model.js';
import { anchorIn } from '../../annotations/anchor.js';
import type { Annotation } from '../../annotations/annotation.js';
import { type Edit, editBetween, follow } from '../../annotations/edits.js';

interface Placed {
  readonly selector: Annotation['target']['selector'];
  readonly at: Span | null;
}

interface Article {
  readonly text: string;
  readonly placed: ReadonlyMap<string, Placed>;
}

const sameSelector = ([a, x]: Placed['selector'], [b, y]: Placed['selector']): boolean =>
  a.start === b.start && a.end === b.end && x.exact === y.exact;

export class Placements {
  readonly #articles = new Map<string, Article>();

  /** The place of each of `annotations` in `text`, by its id; null for an orphan. */
  of(uri: string, text: string, annotations: readonly Annotation[]): (annotation: Annotation) => Span | null {
    const before = this.#articles.get(uri);
    const edit: Edit | null = before ? editBetween(before.text, text) : null;
    const anchor = anchorIn(text);
    const placed = new Map<string, Placed>();
    for (const annotation of annotations) {
      const { selector } = annotation.target;
      const known = before?.placed.get(annotation.id);
      const kept = known?.at && sameSelector(known.selector, selector) ? known.at : null;
      const followed = kept && edit ? follow(kept, edit) : kept;
      placed.set(annotation.id, { selector, at: followed ?? anchor(annotation) });
    }
    this.#articles.set(uri, { text, placed });
    return ({ id }) => placed.get(id)?.at ?? null;
  }

  drop(uri: string): void {
    this.#articles.delete(uri);
  }
}
