// The three views of the Safir container, and the filter that they share.
import { commands, type Disposable, l10n, window } from 'vscode';
import { isolate } from '../../../server/src/display.js';
import type { ArticleInView } from '../articleInView.js';
import { ArticleTree } from './articleTree.js';
import type { Node } from './branch.js';
import { peopleTree } from './people.js';
import { statementsTree } from './statements.js';
import { timelineTree } from './timeline.js';

export class Trees implements Disposable {
  readonly officials: ArticleTree;
  readonly statements: ArticleTree;
  readonly timeline: ArticleTree;
  #query = '';

  constructor(article: ArticleInView) {
    this.officials = new ArticleTree(
      { id: 'safir.officials', branches: peopleTree, summary: ({ counts }) => String(counts.officials) },
      article,
    );
    this.statements = new ArticleTree(
      { id: 'safir.statements', branches: statementsTree, summary: ({ quotes }) => String(quotes.length) },
      article,
    );
    this.timeline = new ArticleTree(
      {
        id: 'safir.timeline',
        branches: timelineTree,
        summary: ({ dates, published }) =>
          published === null
            ? String(dates.length)
            : `${dates.length} · ${l10n.t('published {0}', isolate(published))}`,
      },
      article,
    );
  }

  /** The node that is selected in the view that was last chosen from. */
  get selected(): Node | undefined {
    return this.#all.map(({ selected }) => selected).find((node) => node !== undefined);
  }

  get #all(): readonly ArticleTree[] {
    return [this.officials, this.statements, this.timeline];
  }

  /** Asks for words, and narrows the views while they are typed. */
  askForFilter(): void {
    const before = this.#query;
    const input = window.createInputBox();
    input.title = l10n.t('Filter officials, statements and dates');
    input.placeholder = l10n.t('Words of a name, title, statement or date');
    input.value = before;
    let accepted = false;
    input.onDidChangeValue((query) => this.filter(query));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) this.filter(before);
      input.dispose();
    });
    input.show();
  }

  /** Shows only what holds these words in all three views; everything, when there are none. */
  filter(query: string): void {
    this.#query = query.trim();
    for (const tree of this.#all) tree.filter(this.#query);
    void commands.executeCommand('setContext', 'safir.filtered', this.#query !== '');
  }

  /** Opens the list of a person's statements. */
  async showStatements(person: string): Promise<void> {
    await this.statements.reveal(({ subject }) => subject.kind === 'speaker' && subject.person?.id === person);
  }

  dispose(): void {
    for (const tree of this.#all) tree.dispose();
  }
}
