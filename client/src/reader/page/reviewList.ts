// The differences of a review in the panel, by kind, with what is left of each and buttons that take a whole kind.
import type { Unit } from '../messages.js';
import { type Chip, chips } from './chips.js';
import { describeUnit, labelsOf } from './describeUnit.js';
import { button, element } from './elements.js';
import type { PanelList, PanelTools } from './panel.js';
import {
  agreements,
  badgesOf,
  differenceGroups,
  type Group,
  isDifference,
  isOpen,
  type ReviewState,
  SIDES,
} from './reviewState.js';
import { listed, say } from './say.js';

export type TakeOf = 'left' | 'right' | 'both' | 'neither';

export interface ReviewListActions {
  readonly go: (unit: Unit) => void;
  readonly takeKind: (kind: string, take: TakeOf) => void;
  readonly run: (command: string) => void;
}

/** An open one is drawn as an empty circle. */
const STATES: Readonly<Record<Unit['outcome'], string>> = { open: '', left: '✓', right: '✓', both: '✓', neither: '⊘' };

export class ReviewList implements PanelList {
  readonly #review: ReviewState;
  readonly #actions: ReviewListActions;
  /** Whether open differences, and decided ones, are listed. */
  readonly #shown = new Set<string>();

  constructor(review: ReviewState, actions: ReviewListActions) {
    this.#review = review;
    this.#actions = actions;
  }

  draw({ has, some, redraw }: PanelTools): HTMLElement[] {
    const { units } = this.#review;
    const differences = units.filter(isDifference);
    const open = differences.filter(isOpen).length;
    const filters: Chip[] = [
      { id: 'state open', value: 'open', label: say('open'), count: open },
      { id: 'state decided', value: 'decided', label: say('decided'), count: differences.length - open },
    ];
    const wanted = (unit: Unit): boolean =>
      (this.#shown.size === 0 || this.#shown.has(isOpen(unit) ? 'open' : 'decided')) &&
      has(unit.text, unit.kindLabel, ...labelsOf(unit));
    const agreed = agreements(units);
    return [
      chips(say('byState'), filters, this.#shown, redraw),
      ...differenceGroups(units).flatMap((group) => {
        const found = group.units.filter(wanted);
        return [this.#heading(group), ...some(found, (unit) => this.#entry(unit))];
      }),
      ...(agreed.units.length > 0 ? [this.#agreed(agreed)] : []),
    ];
  }

  #heading({ kind, label, open, units }: Group): HTMLElement {
    const { left, right } = this.#review.header!;
    const [one, other] = badgesOf(left, right);
    const take = (which: TakeOf, shown: string, name: string): HTMLElement =>
      button(
        { class: 'take-all', 'data-kind': kind, 'data-take': which, title: name, 'aria-label': `${label}: ${name}` },
        shown,
        () => this.#actions.takeKind(kind, which),
      );
    const buttons =
      open === 0
        ? []
        : [
            element('span', { class: 'take-label' }, say('takeAll')),
            take('left', one, say('takeAllOf', left)),
            take('right', other, say('takeAllOf', right)),
            take('both', '+', say('takeBoth')),
            take('neither', '⊘', say('takeNeither')),
          ];
    return element(
      'div',
      { class: 'kind' },
      element(
        'h2',
        {},
        element('span', {}, label),
        element('span', { class: 'count' }, say('openOf', open, units.length)),
      ),
      ...(buttons.length > 0 ? [element('div', { class: 'take-kind' }, ...buttons)] : []),
    );
  }

  #agreed({ open, units }: Group): HTMLElement {
    return element(
      'div',
      { class: 'kind' },
      element(
        'h2',
        {},
        element('span', {}, say('agreements')),
        element('span', { class: 'count' }, say('openOf', open, units.length)),
      ),
      ...(open > 0
        ? [
            button({ class: 'action', 'data-command': 'takeAgreed' }, say('takeAgreed'), () =>
              this.#actions.run('takeAgreed'),
            ),
          ]
        : []),
    );
  }

  #entry(unit: Unit): HTMLElement {
    const { current } = this.#review;
    const isCurrent = unit.index === current?.index;
    const badges = badgesOf(this.#review.header!.left, this.#review.header!.right);
    const sides = SIDES.flatMap((side, index) => {
      const there = unit[side];
      return there && !there.rejected ? [element('span', { class: `badge ${side}` }, badges[index]!)] : [];
    });
    const entry = button(
      {
        class: `unit-entry ${isOpen(unit) ? 'open-unit' : 'decided-unit'}`,
        'data-unit': String(unit.index),
        'data-key': `unit ${unit.index}`,
        'aria-label': `${unit.text}. ${describeUnit(this.#review, unit.index)}`,
        ...(isCurrent ? { 'aria-current': 'true' } : {}),
      },
      element('span', { class: `state-icon ${unit.outcome}`, 'aria-hidden': 'true' }, STATES[unit.outcome]),
      () => this.#actions.go(unit),
    );
    entry.append(
      element(
        'span',
        { class: 'what' },
        element('b', { lang: 'ar', dir: 'auto' }, unit.text),
        element('small', {}, listed(labelsOf(unit))),
      ),
      element('span', { class: 'badges', 'aria-hidden': 'true', dir: 'ltr' }, ...sides),
    );
    return entry;
  }
}
