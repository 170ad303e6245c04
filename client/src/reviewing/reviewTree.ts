// The view Review: what two layers differ in, by kind, and what the curator made of it.
import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { isolate, leftToRight, shorten, visible } from '../../../server/src/display.js';
import type { DifferenceView, UnitView } from '../../../server/src/protocol.js';
import type { Review } from './review.js';
import { idOf, isAgreed, isOpen, type Row, rowsOf, unitsOf } from './units.js';

/** UTF-16 units of a row's label. */
const LABEL = 28;

const nothing = (): string => l10n.t('nothing');

/** The left one at the left, whatever the language. */
const sideBySide = (left: string, right: string): string => leftToRight(`${isolate(left)} ↔ ${isolate(right)}`);

/** What each side says, as a line. */
export const saidOf = ({ label, left, right }: DifferenceView): string =>
  `${label}: ${sideBySide(left ?? nothing(), right ?? nothing())}`;

/** What the curator made of a unit; null while it is open. */
export const outcomeOf = ({ outcome, differences }: UnitView, leftName: string, rightName: string): string | null => {
  if (!outcome) return null;
  const [left, right] = [outcome.kept.includes('left'), outcome.kept.includes('right')];
  if (left && right) return differences.length === 0 ? l10n.t('taken') : l10n.t('both taken');
  if (!left && !right) return l10n.t('neither taken');
  return l10n.t('{0} taken', isolate(left ? leftName : rightName));
};

const STATES = {
  open: new ThemeIcon('circle-outline'),
  taken: new ThemeIcon('pass-filled', new ThemeColor('safir.decided.outline')),
  neither: new ThemeIcon('circle-slash'),
} as const;

const stateOf = ({ outcome }: UnitView): ThemeIcon =>
  outcome === null ? STATES.open : outcome.kept.length > 0 ? STATES.taken : STATES.neither;

export class ReviewTree implements TreeDataProvider<Row>, Disposable {
  readonly #review: Review;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Row>;
  readonly #listening: Disposable;
  #rows: readonly Row[] = [];
  #units = new Map<string, Row>();
  #shown: Review['view'] = null;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(review: Review) {
    this.#review = review;
    this.#view = window.createTreeView('safir.review', { treeDataProvider: this, showCollapseAll: true });
    this.#listening = review.onDidChange(() => this.#update());
  }

  getChildren(row?: Row): Row[] {
    if (!row) return [...this.#rows];
    return 'unit' in row ? [] : unitsOf(row).map((unit) => this.#units.get(idOf(unit))!);
  }

  getParent(row: Row): Row | null {
    if (!('unit' in row)) return null;
    return this.#rows.find((group) => unitsOf(group).includes(row.unit)) ?? null;
  }

  getTreeItem(row: Row): TreeItem {
    return 'unit' in row ? this.#unitItem(row.unit) : this.#groupItem(row);
  }

  #groupItem(row: Exclude<Row, { unit: UnitView }>): TreeItem {
    const units = unitsOf(row);
    const open = units.filter(isOpen).length;
    const isAgreement = 'agreed' in row;
    const item = new TreeItem(
      isolate(isAgreement ? l10n.t('Agreed') : row.label),
      isAgreement ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
    );
    item.id = isAgreement ? 'agreed' : `kind ${row.kind}`;
    item.description = isolate(l10n.t('{0} of {1} open', open, units.length));
    item.contextValue = isAgreement ? 'reviewAgreed' : 'reviewKind';
    item.iconPath = new ThemeIcon(isAgreement ? 'check-all' : 'diff');
    return item;
  }

  #unitItem(unit: UnitView): TreeItem {
    const { left, right } = this.#review.view!;
    const outcome = outcomeOf(unit, left, right);
    const item = new TreeItem(isolate(shorten(unit.text, LABEL)));
    const said = unit.differences.map(saidOf);
    item.id = idOf(unit);
    item.contextValue = isAgreed(unit) ? 'reviewAgreement' : 'reviewDifference';
    item.description = [...(outcome ? [outcome] : []), ...unit.differences.map(({ label }) => label)].join(' · ');
    item.tooltip = [
      isolate(unit.text),
      ...(said.length > 0 ? [sideBySide(left, right), ...said] : []),
      ...(outcome ? [outcome] : []),
      ...(unit.outcome?.note ? [l10n.t('Note: {0}', isolate(unit.outcome.note))] : []),
    ].join('\n');
    item.iconPath = stateOf(unit);
    item.accessibilityInformation = {
      label: visible([unit.text, unit.kindLabel, ...said, outcome ?? l10n.t('open')].join(', ')),
    };
    item.command = { command: 'safir.goToUnit', title: l10n.t('Show in the article'), arguments: [{ unit }] };
    return item;
  }

  #update(): void {
    const { view, current } = this.#review;
    if (view !== this.#shown) {
      this.#shown = view;
      this.#rows = view ? rowsOf(view) : [];
      this.#units = new Map((view?.units ?? []).map((unit) => [idOf(unit), { unit }]));
      this.#view.description = view ? sideBySide(view.left, view.right) : '';
      this.#view.message = view ? this.#message() : '';
      this.#changed.fire();
    }
    const row = current && this.#units.get(idOf(current));
    // The row may have gone by the time that the view looks for it; what comes after reveals its own.
    if (row && this.#view.visible) this.#view.reveal(row, { select: true, focus: false }).then(undefined, () => {});
  }

  #message(): string {
    const { fault, progress, lost } = this.#review.view!;
    if (fault !== null) return fault;
    const open = progress.openDifferent + progress.openAgreed;
    return [
      open === 0
        ? l10n.t('Everything is decided.')
        : l10n.t('Open differences: {0}, agreements: {1}', progress.openDifferent, progress.openAgreed),
      ...(lost > 0 ? [l10n.t('{0} annotations have lost their place', lost)] : []),
    ].join(' · ');
  }

  dispose(): void {
    this.#listening.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}
