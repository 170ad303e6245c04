// The keys, over the page: `?` shows them.
import type { ToPage } from '../messages.js';
import { button, element } from './elements.js';
import { say, spoken } from './say.js';
import { keepKeys } from './typing.js';

type Keys = Extract<ToPage, { type: 'setup' }>['keys'];

/** Keys that the page itself knows. */
const own = (): [key: string, title: string][] => [
  ['→ ←', say('moveWord')],
  ['⇧ → ←', say('extendWord')],
  ['↑ ↓', say('moveLine')],
  ['Enter', say('pin')],
  ['[ ]', say('zoom')],
  ['\\', say('togglePanel')],
  ['Esc', say('leave')],
];

export class KeysDialog {
  readonly #root = element('dialog', { class: 'keys' });

  constructor() {
    document.body.append(this.#root);
    this.#root.addEventListener('click', ({ target }) => target === this.#root && this.#root.close());
    this.#root.addEventListener('keydown', ({ key }) => key === '?' && this.#root.close());
    keepKeys(this.#root);
  }

  fill(keys: Keys): void {
    const row = ([key, title]: readonly [string, string]): HTMLElement =>
      element(
        'div',
        { class: 'key' },
        element('dt', {}, element('kbd', { dir: 'ltr' }, key)),
        element('dd', {}, title),
      );
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
        element('dl', {}, ...[...own(), ...keys.map(({ key, title }) => [key, title] as const)].map(row)),
        element('h3', {}, say('mouse')),
        element('p', { class: 'how' }, say('dragEdge')),
        element('p', { class: 'how' }, say('dragSpeaker')),
      ),
    );
  }

  get isOpen(): boolean {
    return this.#root.open;
  }

  toggle(): void {
    if (this.#root.open) this.#root.close();
    else this.#root.showModal();
  }
}
