// How far the article in view is decided, in the status bar.
import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { ArticleInView } from '../articleInView.js';
import type { Annotations } from '../views.js';
import type { AnnotatingMode } from './mode.js';

export class Progress implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listening: Disposable[];

  constructor(article: ArticleInView, annotations: Annotations, mode: AnnotatingMode) {
    this.#item = window.createStatusBarItem('safir.progress', StatusBarAlignment.Right, 89);
    this.#item.name = l10n.t('Safir: annotating');
    this.#item.command = 'safir.nextUndecided';
    const show = (): void => this.#show(article, annotations, mode);
    this.#listening = [article.onDidChange(show), annotations.onDidChange(show), mode.onDidChange(show)];
    show();
  }

  #show({ document }: ArticleInView, annotations: Annotations, { isOn }: AnnotatingMode): void {
    const view = document && annotations.latest(document.uri);
    if (!view) {
      this.#item.hide();
      return;
    }
    const { undecided, all, orphans } = view.progress ?? { undecided: 0, all: 0, orphans: 0 };
    const lost = orphans > 0 ? [l10n.t('{0} annotations have lost their place', orphans)] : [];
    const broken = view.faults.length > 0;
    this.#item.text = broken
      ? `$(error) ${l10n.t('annotations')}`
      : view.done
        ? `$(pass-filled) ${all}`
        : !view.progress
          ? `$(loading~spin) ${l10n.t('annotations')}`
          : `$(${isOn ? 'keyboard' : 'checklist'}) ${l10n.t('undecided {0} of {1}', undecided, all)}${orphans > 0 ? ` $(warning) ${orphans}` : ''}`;
    this.#item.tooltip = broken
      ? l10n.t('The annotations file cannot be read. Select to see why.')
      : [
          ...(view.progress ? [l10n.t('{0} of {1} undecided', undecided, all)] : []),
          ...(isOn ? [l10n.t('Annotating mode: single keys decide, and the text cannot be changed.')] : []),
          ...(view.done ? [l10n.t('Marked as done')] : []),
          ...(view.annotator === null ? [] : [l10n.t('Annotator: {0}', view.annotator)]),
          ...lost,
        ].join('\n');
    this.#item.command = broken ? 'safir.openAnnotations' : 'safir.nextUndecided';
    this.#item.backgroundColor = broken || orphans > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = { label: `Safir: ${this.#item.tooltip}` };
    this.#item.show();
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#item.dispose();
  }
}
