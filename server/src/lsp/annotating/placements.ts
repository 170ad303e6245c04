// Where each annotation stands in the article as it is being edited: they follow every edit, and what an edit tore out is
// looked for again by its words.
import type { Span } from '../../analysis/model.js';
import { anchorIn, type Place } from '../../annotations/anchor.js';
import { type Annotation, targetsOf } from '../../annotations/annotation.js';
import { type Edit, editBetween, follow } from '../../annotations/edits.js';

interface Placed {
  readonly annotation: Annotation;
  readonly at: readonly Span[];
}

interface Article {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly placed: ReadonlyMap<string, Placed>;
}

/** Whether two annotations say the same of where they stand. */
const sameTargets = (a: Annotation, b: Annotation): boolean => {
  if (a.target === b.target) return true;
  const [one, other] = [targetsOf(a), targetsOf(b)];
  return (
    one.length === other.length &&
    one.every(({ selector: [position, { exact }] }, index) => {
      const [before, quote] = other[index]!.selector;
      return position.start === before.start && position.end === before.end && exact === quote.exact;
    })
  );
};

/** The fragments after an edit, the same list where the edit comes behind them; none where one of them is gone. */
const followed = (fragments: readonly Span[], edit: Edit): readonly Span[] => {
  if ((fragments.at(-1)?.end ?? 0) <= edit.start) return fragments;
  const moved = fragments.flatMap((fragment) => follow(fragment, edit) ?? []);
  return moved.length === fragments.length ? moved : [];
};

export class Placements {
  readonly #articles = new Map<string, Article>();

  /** The place of each of `annotations` in `text`. */
  of(uri: string, text: string, annotations: readonly Annotation[]): Place {
    const before = this.#articles.get(uri);
    if (before?.annotations === annotations && before.text === text) return ({ id }) => before.placed.get(id)?.at ?? [];
    const edit: Edit | null = before ? editBetween(before.text, text) : null;
    const anchor = anchorIn(text);
    const placed = new Map<string, Placed>();
    for (const annotation of annotations) {
      const known = before?.placed.get(annotation.id);
      const kept = known && sameTargets(known.annotation, annotation) ? known.at : [];
      const at = edit ? followed(kept, edit) : kept;
      placed.set(annotation.id, { annotation, at: at.length > 0 ? at : anchor(annotation) });
    }
    this.#articles.set(uri, { text, annotations, placed });
    return ({ id }) => placed.get(id)?.at ?? [];
  }

  drop(uri: string): void {
    this.#articles.delete(uri);
  }
}
