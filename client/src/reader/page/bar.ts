// The bar above the text: how far one is, and what can be set.
import type { Article } from './article.js';
import { button, element } from './elements.js';
import { say, spoken } from './say.js';

interface Does {
  /** What stands at its beginning instead of the progress, while there is something. */
  readonly instead: () => readonly HTMLElement[];
  readonly zoom: (step: 1 | -1) => void;
  readonly toggleKeys: () => void;
  readonly togglePanel: () => void;
  readonly isPanelOpen: () => boolean;
}

export class Bar {
  readonly root = element('header', { class: 'bar' });
  readonly #article: Article;
  readonly #does: Does;

  constructor(article: Article, does: Does) {
    this.#article = article;
    this.#does = does;
  }

  draw(): void {
    const { lang, dir } = spoken();
    const { instead, zoom, toggleKeys, togglePanel, isPanelOpen } = this.#does;
    const beginning = instead();
    this.root.lang = lang;
    this.root.dir = dir;
    this.root.replaceChildren(
      ...(beginning.length > 0 ? beginning : this.#progress()),
      element('span', { class: 'room' }),
      button({ dir: 'ltr', title: `${say('zoom')} ([)`, 'aria-label': `${say('zoom')} −` }, 'A−', () => zoom(-1)),
      button({ dir: 'ltr', title: `${say('zoom')} (])`, 'aria-label': `${say('zoom')} +` }, 'A+', () => zoom(1)),
      button({ title: `${say('keys')} (?)`, 'aria-label': say('keys') }, '?', toggleKeys),
      button(
        {
          title: `${say('togglePanel')} (\\)`,
          'aria-label': say('panel'),
          'aria-pressed': String(isPanelOpen()),
          'aria-controls': 'panel',
        },
        '▤',
        togglePanel,
      ),
    );
  }

  #progress(): HTMLElement[] {
    const progress = this.#article.panel?.progress;
    const words = !progress
      ? say('reading')
      : progress.done
        ? say('done')
        : say('toDecide', progress.undecided, progress.all);
    const meter = element('progress', {
      max: String(Math.max(1, progress?.all ?? 1)),
      value: String((progress?.all ?? 0) - (progress?.undecided ?? 0)),
      'aria-label': words,
    });
    return [
      meter,
      element('span', { class: 'words' }, words),
      ...(progress && progress.orphans > 0
        ? [element('span', { class: 'warning' }, say('orphans', progress.orphans))]
        : []),
    ];
  }
}
