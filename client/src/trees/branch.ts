// A tree of findings in no language yet: what each node is about, where it stands, and what lies beneath it. `item.ts`
// puts it into words.
import type { DateView, MentionView, PersonView, QuoteView, Range } from '../../../server/src/protocol.js';

export type Subject =
  | { readonly kind: 'person'; readonly person: PersonView }
  | { readonly kind: 'mention'; readonly mention: MentionView }
  | { readonly kind: 'speaker'; readonly label: string | null; readonly person: PersonView | null }
  | { readonly kind: 'statement'; readonly quote: QuoteView }
  | { readonly kind: 'spokenOf'; readonly person: PersonView }
  | { readonly kind: 'date'; readonly date: DateView }
  | { readonly kind: 'group'; readonly group: 'mentions' | 'statements' | 'others' | 'undated' };

export interface Branch {
  readonly subject: Subject;
  /** Tells it from its siblings, from one version of the article to the next. */
  readonly key: string;
  /** What a filter searches, the article's own words first: they are what is copied. Empty for a group. */
  readonly words: readonly string[];
  /** Where a click goes. Null for a group, and for a speaker who does not stand in the text. */
  readonly range: Range | null;
  readonly children: readonly Branch[];
}

/** A branch in its tree. */
export interface Node extends Omit<Branch, 'children'> {
  /** The keys from the root to here: the same for the same node of another version. */
  readonly id: string;
  readonly parent: Node | null;
  readonly children: readonly Node[];
}

/** The branches as a tree whose nodes know their parents; what lies beneath a node is made when somebody asks for it. */
export const grow = (branches: readonly Branch[], parent: Node | null = null): Node[] => {
  const seen = new Map<string, number>();
  return branches.map(({ children, ...branch }) => {
    const count = (seen.get(branch.key) ?? 0) + 1;
    seen.set(branch.key, count);
    const id = `${parent?.id ?? ''}/${count > 1 ? `${branch.key}#${count}` : branch.key}`;
    let grown: readonly Node[] | undefined;
    const node: Node = {
      ...branch,
      id,
      parent,
      get children() {
        grown ??= grow(children, node);
        return grown;
      },
    };
    return node;
  });
};

/** The first node, from the top, that fits. */
export const findNode = (nodes: readonly Node[], fits: (node: Node) => boolean): Node | null => {
  for (const node of nodes) {
    const found = fits(node) ? node : findNode(node.children, fits);
    if (found) return found;
  }
  return null;
};
