// The keys, over the page: `?` shows them.
import type { ToPage } from '../messages.js';
import { button, element } from './elements.js';
import { say, spoken } from './say.js';
import { keepKeys } from './typing.js';

type Keys = Extract<ToPage, { type: 'setup' }>['keys'];

/** Keys that the page itself knows. */
const own = (isReviewing: boolean): [key: string, title: string][] => [
  ['→ ←', say('moveWord')],
  ['⇧ → ←', say('extendWord')],
  ['↑ ↓', say('moveLine')],
  ['Enter', say('pin')],
  ...(isReviewing ? [] : [['[ ]', say('zoom')] as [string, string]]),
  ['\\', say('togglePanel')],
  ['Esc', say('leave')],
];

export class KeysDialog {
  readonly #root = element('dialog', { class: 'keys' });
  #keys: Keys = [];

  constructor() {
    document.body.append(this.#root);
    this.#root.addEventListener('click', ({ target }) => target === this.#root && this.#root.close());
    this.#root.addEventListener('keydown', ({ key }) => key === '?' && this.#root.close());
    keepKeys(this.#root);
  }

  /** @param keys those of commands */
  offer(keys: Keys): void {
    this.#keys = keys;
  }

  get isOpen(): boolean {
    return this.#root.open;
  }

  /** @param isReviewing shows the keys that work in a review */
  toggle(isReviewing: boolean): void {
    if (this.#root.open) this.#root.close();
    else {
      this.#draw(isReviewing);
      this.#root.showModal();
    }
  }

  #draw(isReviewing: boolean): void {
    const titles = new Map<string, string[]>();
    const add = (key: string, title: string) => titles.set(title, [...(titles.get(title) ?? []), key]);
    for (const [key, title] of own(isReviewing)) add(key, title);
    for (const { key, title, inReader, inReview } of this.#keys) if (isReviewing ? inReview : inReader) add(key, title);
    const row = ([title, keys]: readonly [string, readonly string[]]): HTMLElement =>
      element(
        'div',
        { class: 'key' },
        element('dt', {}, ...keys.map((key) => element('kbd', { dir: 'ltr' }, key))),
        element('dd', {}, title),
      );
    const mouse = [say('mouse'), say('dragEdge'), say('dragSpeaker')] as const;
    const { lang, dir } = spoken();
    this.#root.lang = lang;
    this.#root.dir = dir;
    this.#root.setAttribute('aria-label', say('keys'));
    this.#root.replaceChildren(
      element(
        'div',
        { class: 'keys-inner' },
        element('h2', {}, say('keys')),
        button({ class: 'close', 'aria-label': say('close') }, '×', () => this.#root.close()),
        element('dl', {}, ...[...titles].map(row)),
        ...(isReviewing ? [] : mouse.map((words, index) => element(index === 0 ? 'h3' : 'p', { class: 'how' }, words))),
      ),
    );
  }
}
