// Keeps a Reader's page in step with the review of its article. The review itself is the one that the text editor and the
// Review view show too.
import { commands, type TextDocument } from 'vscode';
import type { UnitView } from '../../../server/src/protocol.js';
import type { Review } from '../reviewing/review.js';
import { idOf, rowsOf } from '../reviewing/units.js';
import type { FromPage, ReviewMessage, ToPage } from './messages.js';
import { pageUnits, reviewHeader } from './reviewUnits.js';

/** Units in one message: the page takes each in within a frame. */
const CHUNK = 200;

const COMMANDS = { left: 'takeLeft', right: 'takeRight', both: 'takeBoth', neither: 'takeNeither' } as const;

export class ReviewSession {
  readonly #document: TextDocument;
  readonly #review: Review;
  readonly #post: (message: ToPage) => void;
  #revision = 0;
  /** The ids of the units that the page has; null where it shows no review. */
  #ids: string | null = null;
  #version = -1;
  /** Each unit as it was last sent. */
  #sent: string[] = [];
  #sentHeader = '';

  constructor(document: TextDocument, review: Review, post: (message: ToPage) => void) {
    this.#document = document;
    this.#review = review;
    this.#post = post;
  }

  /** Whether the article is under review. */
  get isOn(): boolean {
    return this.#review.document === this.#document;
  }

  /** The page has begun anew. */
  reset(): void {
    this.#ids = null;
    this.#version = -1;
  }

  /** Sends what the page does not show yet. */
  show(): void {
    const { view, current } = this.#review;
    const { version } = this.#document;
    if (!this.isOn) {
      if (this.#ids !== null) this.#send({ fresh: true, review: null, units: [] });
      this.reset();
      return;
    }
    if (!view || view.version !== version) return;
    const ids = JSON.stringify([view.left, view.right, ...view.units.map(idOf)]);
    const fresh = ids !== this.#ids || version !== this.#version;
    if (fresh) {
      this.#ids = ids;
      this.#version = version;
      this.#sent = [];
      this.#revision++;
    }
    const changed = pageUnits(view, (line) => this.#document.lineAt(line).text.length).filter((unit) => {
      const shown = JSON.stringify(unit);
      const isChanged = shown !== this.#sent[unit.index];
      this.#sent[unit.index] = shown;
      return isChanged;
    });
    const review = reviewHeader(view, current);
    const header = JSON.stringify(review);
    if (!fresh && changed.length === 0 && header === this.#sentHeader) return;
    this.#sentHeader = header;
    for (let from = 0; from === 0 || from < changed.length; from += CHUNK)
      this.#send({ fresh: fresh && from === 0, review, units: changed.slice(from, from + CHUNK) });
  }

  #send(message: Pick<ReviewMessage, 'fresh' | 'review' | 'units'>): void {
    this.#post({ type: 'review', version: this.#document.version, revision: this.#revision, ...message });
  }

  /** The user is at a unit; nothing where the page has not heard of the units that there are now. */
  goTo({ revision, index }: Extract<FromPage, { type: 'unit' }>): void {
    const unit = this.#units(revision)[index];
    if (unit) this.#review.goTo(unit);
  }

  async takeKind({ revision, kind, take }: Extract<FromPage, { type: 'takeKind' }>): Promise<void> {
    const { view } = this.#review;
    if (!view || this.#units(revision).length === 0) return;
    const row = rowsOf(view).find((one) => 'kind' in one && one.kind === kind);
    if (row) await commands.executeCommand(`safir.${COMMANDS[take]}`, row);
  }

  #units(revision: number): readonly UnitView[] {
    return this.isOn && revision === this.#revision ? this.#review.units : [];
  }
}
