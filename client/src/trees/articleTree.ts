// One view of the Safir container: a tree of the article in view, kept up with it, narrowed by the filter.
import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { isolate } from '../../../server/src/display.js';
import type { AnalysisView, ItemView } from '../../../server/src/protocol.js';
import { decisions } from '../annotating/standing.js';
import type { ArticleInView } from '../articleInView.js';
import { type Branch, findNode, grow, type Node, type Subject } from './branch.js';
import { filtered } from './filter.js';
import { treeItem } from './item.js';

const FAMILIES: Partial<Record<Subject['kind'], 'mention' | 'quote' | 'date'>> = {
  mention: 'mention',
  statement: 'quote',
  date: 'date',
};

/** What one of the views is to show. */
export interface TreeKind {
  readonly id: string;
  readonly branches: (view: AnalysisView) => readonly Branch[];
  /** What stands beside the view's name. */
  readonly summary: (view: AnalysisView) => string;
}

export class ArticleTree implements TreeDataProvider<Node>, Disposable {
  readonly #kind: TreeKind;
  readonly #article: ArticleInView;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #listening: Disposable;
  #query = '';
  #shown: AnalysisView | null = null;
  #items: readonly ItemView[] = [];
  #decided: ReturnType<typeof decisions> | undefined;
  #roots: readonly Node[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(kind: TreeKind, article: ArticleInView) {
    this.#kind = kind;
    this.#article = article;
    this.#view = window.createTreeView(kind.id, { treeDataProvider: this, showCollapseAll: true });
    this.#listening = article.onDidChange(() => this.#update());
    this.#update();
  }

  /** Made when somebody asks for them: a view that is not in sight costs nothing. */
  get roots(): readonly Node[] {
    this.#roots ??= this.#shown ? grow(filtered(this.#kind.branches(this.#shown), this.#query)) : [];
    return this.#roots;
  }

  get selected(): Node | undefined {
    return this.#view.selection[0];
  }

  /** Shows only what holds these words; everything, when there are none. */
  filter(query: string): void {
    this.#query = query;
    this.#roots = undefined;
    this.#show();
  }

  /** Opens the view at the first node that fits, and that node with it. */
  async reveal(fits: (node: Node) => boolean): Promise<void> {
    const node = findNode(this.roots, fits);
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  getChildren(node?: Node): readonly Node[] & Node[] {
    return [...(node?.children ?? this.roots)];
  }

  getParent(node: Node): Node | null {
    return node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    return treeItem(node, this.#article.document!.uri, this.#query !== '', this.#isDecided(node));
  }

  #isDecided({ subject, range }: Node): boolean {
    const family = FAMILIES[subject.kind];
    if (family === undefined || range === null) return false;
    this.#decided ??= decisions(this.#items);
    return this.#decided(family, range);
  }

  #update(): void {
    const { view, items } = this.#article;
    if (view === this.#shown && items === this.#items) return;
    if (view !== this.#shown) this.#roots = undefined;
    if (items !== this.#items) this.#decided = undefined;
    this.#shown = view;
    this.#items = items;
    this.#show();
  }

  #show(): void {
    const view = this.#shown;
    this.#view.description = view ? this.#kind.summary(view) : '';
    this.#view.message = view && this.#query ? this.#filterMessage() : '';
    this.#changed.fire();
  }

  #filterMessage(): string {
    const query = isolate(this.#query);
    return this.roots.length > 0 ? l10n.t('Filtered by “{0}”', query) : l10n.t('Nothing holds “{0}”', query);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}
