// The status bar's one item: what was found in the article in view, or what keeps it from being read.
import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { Counts } from '../../server/src/protocol.js';
import type { ArticleInView } from './articleInView.js';

const counted = ({ officials, people, directQuotes, indirectQuotes, dates, problems }: Counts): string[] => [
  l10n.t('Officials: {0}', officials),
  l10n.t('Other people: {0}', people - officials),
  l10n.t('Direct quotes: {0}', directQuotes),
  l10n.t('Indirect quotes: {0}', indirectQuotes),
  l10n.t('Dates: {0}', dates),
  ...(problems > 0 ? [l10n.t('To be checked: {0}', problems)] : []),
];

export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listening: Disposable;

  constructor(article: ArticleInView) {
    this.#item = window.createStatusBarItem('safir', StatusBarAlignment.Right, 90);
    this.#item.name = 'Safir';
    this.#listening = article.onDidChange(() => this.#show(article));
    this.#show(article);
  }

  #show({ reading, view }: ArticleInView): void {
    const item = this.#item;
    item.backgroundColor = undefined;
    item.command = 'safir.officials.focus';
    if (reading === 'stopped') {
      item.text = '$(warning) Safir';
      item.tooltip = l10n.t('Safir has stopped. Select to see why.');
      item.accessibilityInformation = { label: item.tooltip };
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
      item.command = 'safir.showLog';
    } else if (view) {
      const { officials, directQuotes, indirectQuotes, dates, problems } = view.counts;
      const lines = counted(view.counts);
      item.text = [
        `$(account) ${officials}`,
        `$(quote) ${directQuotes + indirectQuotes}`,
        `$(calendar) ${dates}`,
        ...(problems > 0 ? [`$(info) ${problems}`] : []),
      ].join('  ');
      item.tooltip = lines.join('\n');
      item.accessibilityInformation = { label: `Safir: ${lines.join(', ')}` };
    } else if (reading === 'reading') {
      item.text = '$(loading~spin) Safir';
      item.tooltip = l10n.t('Safir is reading the article…');
      item.accessibilityInformation = { label: item.tooltip };
    }
    if (reading) item.show();
    else item.hide();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#item.dispose();
  }
}
