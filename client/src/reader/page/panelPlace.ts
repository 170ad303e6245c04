// Where the panel stands: beside the text, or over it while it is open on a page too narrow for both.
import { remember, remembered } from './bridge.js';

const narrow = matchMedia('(max-width: 720px)');

export class PanelPlace {
  readonly #changed: () => void;
  #isBeside = remembered().panel;

  /** @param changed told when the panel opens or closes */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#show();
    narrow.addEventListener('change', () => this.closeDrawer());
  }

  get isOpen(): boolean {
    return narrow.matches ? this.isDrawerOpen : this.#isBeside;
  }

  get isDrawerOpen(): boolean {
    return document.body.classList.contains('drawer');
  }

  closeDrawer(): void {
    document.body.classList.remove('drawer');
    this.#changed();
  }

  toggle(): void {
    if (narrow.matches) document.body.classList.toggle('drawer');
    else {
      this.#isBeside = !this.#isBeside;
      remember({ panel: this.#isBeside });
      this.#show();
    }
    this.#changed();
  }

  #show(): void {
    document.body.classList.toggle('without-panel', !this.#isBeside);
  }
}
