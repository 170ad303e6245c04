// Review mode: puts together what the page shows of a review, and keeps it with the unit that the review is at.

import type { Range } from '../../../../server/src/protocol.js';
import type { ReviewMessage, Unit } from '../messages.js';
import type { Article } from './article.js';
import { post } from './bridge.js';
import { labelsOf, outcomeIn } from './describeUnit.js';
import { button, element } from './elements.js';
import type { MarginNotes } from './marginNotes.js';
import { ReviewDock } from './reviewDock.js';
import { ReviewList } from './reviewList.js';
import { agreements, badgesOf, isDifference, isOpen, SIDES } from './reviewState.js';
import { listed, say } from './say.js';
import type { TextView } from './textView.js';

const run = (command: string): void => post({ type: 'command', command });

interface Surroundings {
  readonly article: Article;
  readonly view: TextView;
  readonly notes: MarginNotes;
  /** Brings a place into sight. */
  readonly reveal: (range: Range) => void;
  /** Puts the caret at a place. */
  readonly select: (range: Range) => void;
}

export class Review {
  readonly dock: ReviewDock;
  readonly list: ReviewList;
  readonly #with: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
    const { review } = surroundings.article;
    this.dock = new ReviewDock(review, run);
    this.list = new ReviewList(review, {
      go: (unit) => this.#choose(unit),
      takeKind: (kind, take) => post({ type: 'takeKind', revision: review.revision, kind, take }),
      run,
    });
  }

  get isOn(): boolean {
    return this.#with.article.review.isOn;
  }

  hear(message: ReviewMessage): void {
    const { article, view, reveal } = this.#with;
    if (message.version !== article.version) return;
    const before = article.review.current;
    for (const line of article.review.hear(message)) view.repaint(line);
    const { current } = article.review;
    document.body.classList.toggle('reviewing', article.review.isOn);
    this.#showCurrent();
    this.dock.draw();
    if (current && current.index !== before?.index) reveal(current.range);
  }

  /** The user has moved within the text: the review is at what stands there. */
  follow({ start }: Range): void {
    const { review } = this.#with.article;
    const unit = review.isOn ? review.unitAt(start) : null;
    if (unit && unit.index !== review.current?.index) this.#tell(unit);
  }

  /** Whether something of the review is under the pointer; then the review is at it. */
  clicked(target: EventTarget | null): boolean {
    const { review } = this.#with.article;
    const found = target instanceof Element ? target.closest('[data-unit]') : null;
    const unit = found && review.isOn ? review.units[Number(found.getAttribute('data-unit'))] : undefined;
    if (unit) this.#choose(unit);
    return unit !== undefined;
  }

  /** Writes what differs beside a line whose segments were made anew. */
  write(line: number, row: HTMLElement): void {
    const { article, notes } = this.#with;
    const { review } = article;
    const there = new Set(review.on(line).map(({ unit }) => unit));
    const units = [...there].map((index) => review.units[index]!);
    const wanted = units.filter((unit) => isDifference(unit) && unit.range.start.line === line);
    notes.put(
      row,
      wanted.map((unit) => ({
        element: this.#note(unit),
        about: () => row.querySelector(`[data-units~="${unit.index}"]`) ?? undefined,
      })),
    );
  }

  /** What the bar says while two layers are under review. */
  bar(): HTMLElement[] {
    const { header, units } = this.#with.article.review;
    if (!header) return [];
    const differences = units.filter(isDifference).filter(isOpen).length;
    const agreed = agreements(units).open;
    const words = differences + agreed === 0 ? say('allDecided') : say('openLeft', differences, agreed);
    const badges = badgesOf(header.left, header.right);
    const decided = units.filter((unit) => !isOpen(unit)).length;
    return [
      element('progress', {
        max: String(Math.max(1, header.total)),
        value: String(decided),
        'aria-label': words,
      }),
      element('span', { class: 'words' }, words),
      element(
        'span',
        { class: 'legend', dir: 'ltr' },
        ...SIDES.map((side, index) =>
          element(
            'span',
            {},
            element('span', { class: `badge ${side}`, 'aria-hidden': 'true' }, badges[index]!),
            element('bdi', { class: `layer ${side}` }, header[side]),
          ),
        ),
      ),
      ...(header.lost > 0 ? [element('span', { class: 'warning' }, say('orphans', header.lost))] : []),
      button({ class: 'end' }, say('endReview'), () => run('endReview')),
    ];
  }

  #note(unit: Unit): HTMLElement {
    const { header } = this.#with.article.review;
    const badges = badgesOf(header!.left, header!.right);
    const kept = (side: 'left' | 'right'): boolean => unit.outcome === side || unit.outcome === 'both';
    const sides = SIDES.map((side, index) => {
      const there = unit[side];
      const state = isOpen(unit) ? '' : kept(side) ? ' kept' : ' dropped';
      const isThere = there && !there.rejected;
      return element('span', { class: `badge ${side}${state}` }, isThere ? badges[index]! : '–');
    });
    const made = element(
      'div',
      {
        class: `difference ${isOpen(unit) ? 'open' : 'decided'}`,
        'data-unit': String(unit.index),
        title: `${unit.kindLabel}: ${listed(labelsOf(unit))} · ${outcomeIn(this.#with.article.review, unit)}`,
      },
      element('span', { class: 'label' }, labelsOf(unit)[0]!),
      element('span', { class: 'badges', dir: 'ltr' }, ...sides),
    );
    if (unit.index === this.#with.article.review.current?.index) made.classList.add('at');
    return made;
  }

  #choose(unit: Unit): void {
    this.#with.select({ start: unit.range.start, end: unit.range.start });
    this.#tell(unit);
  }

  #tell({ index }: Unit): void {
    post({ type: 'unit', revision: this.#with.article.review.revision, index });
  }

  #showCurrent(): void {
    const { article, view } = this.#with;
    const index = article.review.current?.index;
    for (const one of view.root.querySelectorAll('.at')) one.classList.remove('at');
    if (index === undefined) return;
    for (const one of view.root.querySelectorAll(`[data-units~="${index}"], [data-unit="${index}"]`))
      one.classList.add('at');
  }
}
