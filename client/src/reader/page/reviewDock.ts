// The difference that the review is at, beneath the text: what each layer says, the left one at the left in every language,
// and what can be made of it.

import { isAgreed } from '../../reviewing/units.js';
import type { Unit } from '../messages.js';
import { labelsOf, outcomeIn, saidBy } from './describeUnit.js';
import { button, element } from './elements.js';
import { badgesOf, isDifference, isOpen, type ReviewState, SIDES, type Side } from './reviewState.js';
import { listed, say, spoken } from './say.js';

/** Text of the article, a name, or a word of the user's language. */
const quoted = (text: string): HTMLElement => element('bdi', {}, text);

/** Whether there are two things to take. */
const isOnBothSides = ({ left, right }: Unit): boolean =>
  left !== null && right !== null && !left.rejected && !right.rejected;

export class ReviewDock {
  readonly root = element('section', { class: 'dock', hidden: '' });
  readonly #review: ReviewState;
  readonly #run: (command: string) => void;
  #keys: ReadonlyMap<string, string> = new Map();

  /** @param run has a command of Safir's done */
  constructor(review: ReviewState, run: (command: string) => void) {
    this.#review = review;
    this.#run = run;
  }

  /** @param keys the key of each command */
  offer(keys: ReadonlyMap<string, string>): void {
    this.#keys = keys;
    this.draw();
  }

  /** Goes to what can be done. */
  focus(): void {
    this.root.querySelector<HTMLElement>('.takes button')?.focus();
  }

  draw(): void {
    const { header, current, units } = this.#review;
    this.root.hidden = header === null;
    if (!header) return;
    const { lang, dir } = spoken();
    this.root.lang = lang;
    this.root.dir = dir;
    this.root.setAttribute('aria-label', say('review'));
    // What had the focus has it again, though it is another element.
    const focused = this.root.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-command')
      : null;
    const all = units.filter(isDifference).length;
    const steps = element(
      'div',
      { class: 'steps' },
      this.#action('previousDifference', say('previous')),
      this.#action('nextDifference', say('next')),
    );
    if (!current) {
      const words = all === 0 ? say('layersAgree') : say('chooseDifference');
      this.root.replaceChildren(element('div', { class: 'dock-head' }, element('p', { class: 'hint' }, words), steps));
    } else this.root.replaceChildren(this.#head(current, all, steps), this.#sides(current), this.#actions(current));
    if (focused) this.root.querySelector<HTMLElement>(`[data-command="${CSS.escape(focused)}"]`)?.focus();
  }

  #head(unit: Unit, all: number, steps: HTMLElement): HTMLElement {
    const what = isAgreed(unit) ? say('agreed') : listed(labelsOf(unit));
    const state = isOpen(unit) ? 'open' : unit.outcome === 'neither' ? 'neither' : 'taken';
    return element(
      'div',
      { class: 'dock-head' },
      element('b', {}, unit.kindLabel),
      element('span', { class: 'words', lang: 'ar' }, quoted(unit.text)),
      element('span', {}, what),
      element('span', { class: `state ${state}` }, outcomeIn(this.#review, unit)),
      ...(isAgreed(unit)
        ? []
        : [element('span', { class: 'place' }, say('differenceOf', this.#review.number(unit), all))]),
      steps,
    );
  }

  #sides(unit: Unit): HTMLElement {
    const { header } = this.#review;
    const badges = badgesOf(header!.left, header!.right);
    const side = (which: Side, index: 0 | 1): HTMLElement => {
      const there = unit[which];
      const kept = unit.outcome === which || unit.outcome === 'both';
      const said = isAgreed(unit)
        ? [[unit.kindLabel, unit.text] as const]
        : unit.differences.map((one) => [one.label, saidBy(one, which)] as const);
      const isSaid = said.some(([, text]) => text === there?.about);
      const about = there && !there.rejected && there.about && !isSaid ? [['', there.about] as const] : [];
      return element(
        'div',
        { class: `side ${which}${kept ? ' kept' : ''}`, dir: spoken().dir },
        element(
          'h3',
          {},
          element('span', { class: `badge ${which}`, 'aria-hidden': 'true' }, badges[index]),
          quoted(header![which]),
          ...(kept ? [element('span', { class: 'check', 'aria-hidden': 'true' }, '✓')] : []),
        ),
        element(
          'dl',
          {},
          ...[...said, ...about].flatMap(([label, text]) => [
            ...(label ? [element('dt', {}, label)] : []),
            element('dd', { dir: 'auto' }, text),
          ]),
        ),
      );
    };
    return element('div', { class: 'sides' }, ...SIDES.map((which, index) => side(which, index as 0 | 1)));
  }

  #actions(unit: Unit): HTMLElement {
    const { left, right } = this.#review.header!;
    const takes = isAgreed(unit)
      ? [this.#action('takeBoth', say('takeAgreement'))]
      : [
          this.#action('takeLeft', say('takeSide', left), unit.outcome === 'left'),
          ...(unit.canTakeBoth && isOnBothSides(unit)
            ? [this.#action('takeBoth', say('takeBoth'), unit.outcome === 'both')]
            : []),
          this.#action('takeNeither', say('takeNeither'), unit.outcome === 'neither'),
          this.#action('takeRight', say('takeSide', right), unit.outcome === 'right'),
        ];
    const after = isOpen(unit)
      ? []
      : [this.#action('reopenUnit', say('reopen')), this.#action('noteToAnnotators', unit.note || say('note'))];
    return element(
      'div',
      { class: 'takes', role: 'group', 'aria-label': say('decide') },
      ...takes,
      ...(after.length > 0 ? [element('span', { class: 'after', dir: spoken().dir }, ...after)] : []),
    );
  }

  #action(command: string, title: string, pressed?: boolean): HTMLElement {
    const key = this.#keys.get(command);
    const made = button(
      {
        class: 'action',
        'data-command': command,
        dir: spoken().dir,
        ...(pressed === undefined ? {} : { 'aria-pressed': String(pressed) }),
        ...(key ? { 'aria-keyshortcuts': key } : {}),
      },
      quoted(title),
      () => this.#run(command),
    );
    if (key) made.append(element('kbd', { dir: 'ltr', 'aria-hidden': 'true' }, key));
    return made;
  }
}
