// The curator's commands.
import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { type CurateParams, type LayersView, layersRequest, type UnitView } from '../../../server/src/protocol.js';
import { Turns } from '../../../server/src/turns.js';
import type { Desk, Desks } from '../desks.js';
import { isArticle } from '../languageClient.js';
import { say } from '../say.js';
import { askLayers } from './layers.js';
import type { Compared, Review } from './review.js';
import { isAgreed, isOpen, nextDifference, type Row, rowsOf, unitAt, unitsOf } from './units.js';

type Take = CurateParams['take'];

const TAKES: Readonly<Record<string, Take>> = {
  takeLeft: 'left',
  takeRight: 'right',
  takeBoth: 'both',
  takeNeither: 'neither',
  reopenUnit: 'reopen',
};

const isCompared = (given: unknown): given is Compared =>
  typeof given === 'object' && given !== null && 'left' in given && 'right' in given;

const isRow = (given: unknown): given is Row =>
  typeof given === 'object' && given !== null && ('unit' in given || 'units' in given || 'agreed' in given);

export class Reviewing {
  readonly #client: BaseLanguageClient;
  readonly #desks: Desks;
  readonly #review: Review;
  readonly #turns = new Turns();

  constructor(client: BaseLanguageClient, desks: Desks, review: Review) {
    this.#client = client;
    this.#desks = desks;
    this.#review = review;
  }

  register(): Disposable[] {
    const inTurn =
      (run: (given: unknown) => Promise<void> | void) =>
      (given?: unknown): Promise<void> =>
        this.#turns.take(() => run(given));
    const inReview = (run: (given: unknown) => Promise<void> | void) =>
      inTurn((given) => (this.#review.view ? run(given) : say(l10n.t('Start a review first.'))));
    const handlers = {
      review: inTurn((given) => this.#start(isCompared(given) ? given : undefined)),
      reviewInReader: inTurn(() => this.#inReader()),
      endReview: inTurn(() => this.#review.end()),
      nextDifference: inReview(() => this.#step(1)),
      previousDifference: inReview(() => this.#step(-1)),
      goToUnit: inReview((given) => (isRow(given) ? this.#show(unitsOf(given)[0]!) : this.#step(1))),
      ...Object.fromEntries(
        Object.entries(TAKES).map(([name, take]) => [
          name,
          inReview((given) => this.#take(this.#meant(given), take, null, !isRow(given))),
        ]),
      ),
      takeAgreed: inReview(() =>
        this.#take(
          this.#review.units.filter((unit) => isAgreed(unit) && isOpen(unit)),
          'both',
        ),
      ),
      takeKind: inReview(() => this.#takeKind()),
      noteToAnnotators: inReview((given) => this.#note(this.#meant(given)[0])),
    };
    return Object.entries(handlers).map(([name, run]) => commands.registerCommand(`safir.${name}`, run));
  }

  /** Shows the review in a Reader; that of the article at hand where none is under way. */
  async #inReader(): Promise<void> {
    if (!this.#review.document) await this.#start(undefined, false);
    const { document, current } = this.#review;
    if (!document) return;
    await commands.executeCommand('safir.openInReader', document.uri);
    if (current) this.#desk?.show(current.range);
  }

  /** @param isListed whether the view lists the differences: a Reader does it itself */
  async #start(given: Compared | undefined, isListed = !this.#desks.activeReader): Promise<void> {
    const desk = this.#desks.active;
    if (!desk || !isArticle(desk.document)) return say(l10n.t('Open an Arabic article first.'));
    const { document } = desk;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    const layers = await this.#client.sendRequest<LayersView | null>(layersRequest.method, { uri });
    if (!layers) return;
    const compared = given ?? (await askLayers(layers, Uri.parse(sidecarOf(`${document.uri}`))));
    if (!compared) return;
    const view = await this.#review.start(document, compared);
    if (view?.fault) {
      this.#review.end();
      void window.showErrorMessage(view.fault);
      return;
    }
    if (!given && isListed) await commands.executeCommand('safir.review.focus', { preserveFocus: true });
    const first = nextDifference(this.#review.units, null, 1, true);
    if (first) this.#show(first);
    else if (view?.units.length === 0) say(l10n.t('Neither layer has an annotation.'));
    else say(l10n.t('The two layers agree.'));
  }

  /** The units that a command is about: those of the row that it was given on, else the one at hand. */
  #meant(given: unknown): readonly UnitView[] {
    if (isRow(given)) {
      const own = unitsOf(given);
      return own.length > 1 ? own.filter(isOpen) : own;
    }
    const at = this.#desk?.selection.start;
    const { current, units } = this.#review;
    const isAtHand = current && at && unitAt([current], at);
    const unit = isAtHand ?? (at && unitAt(units, at)) ?? current;
    return unit ? [unit] : [];
  }

  get #desk(): Desk | null {
    const { document } = this.#review;
    return document && this.#desks.at(document.uri);
  }

  async #take(units: readonly UnitView[], take: Take, note: string | null = null, advances = false): Promise<void> {
    if (units.length === 0) return say(l10n.t('There is nothing here to do that to.'));
    const [last] = units.slice(-1);
    const refused = await this.#review.curate(units, take, note);
    if (refused !== null) return say(refused);
    const isWanted =
      workspace.getConfiguration('safir', this.#review.document?.uri).get('annotating.advance') !== false;
    if (!advances || !isWanted || take === 'reopen') return;
    const next = nextDifference(this.#review.units, last!, 1, true);
    if (next) this.#show(next);
    else say(l10n.t('All differences are decided.'));
  }

  async #takeKind(): Promise<void> {
    const { left, right } = this.#review.view!;
    const groups = rowsOf(this.#review.view!).flatMap((row) =>
      'units' in row ? [{ label: row.label, description: String(row.units.filter(isOpen).length), row }] : [],
    );
    const group = await window.showQuickPick(groups, { title: l10n.t('Take all open differences of which kind?') });
    if (!group) return;
    const sides: { label: string; take: Take }[] = [
      { label: l10n.t('Take {0}', left), take: 'left' },
      { label: l10n.t('Take {0}', right), take: 'right' },
      { label: l10n.t('Take both'), take: 'both' },
      { label: l10n.t('Take neither'), take: 'neither' },
    ];
    const side = await window.showQuickPick(sides, { title: group.label });
    if (side) await this.#take(group.row.units.filter(isOpen), side.take);
  }

  /** Says why to the annotators: the unit is taken again as it was, with the note. */
  async #note(unit: UnitView | undefined): Promise<void> {
    if (!unit) return say(l10n.t('There is nothing here to do that to.'));
    if (!unit.outcome) return say(l10n.t('Decide it first; then say why.'));
    const note = await window.showInputBox({
      title: l10n.t('Why? The annotators read it.'),
      value: unit.outcome.note ?? '',
    });
    if (note === undefined) return;
    const { kept } = unit.outcome;
    const take: Take = kept.length === 2 ? 'both' : (kept[0] ?? 'neither');
    await this.#take([unit], take, note.trim() || null);
  }

  #step(direction: 1 | -1): void {
    const { current, units } = this.#review;
    const next = nextDifference(units, current ?? this.#desk?.selection.start ?? null, direction, false);
    if (next) this.#show(next);
    else say(l10n.t('The two layers agree.'));
  }

  #show(unit: UnitView): void {
    this.#review.goTo(unit);
    const desk = this.#desk;
    if (desk) desk.show(unit.range);
    else if (this.#review.document)
      void window
        .showTextDocument(this.#review.document, { preserveFocus: true })
        .then(() => this.#desk?.show(unit.range));
  }
}
