// Filters that one presses in and out, each with a count. Where none is pressed in, nothing is left out.
import { button, element } from './elements.js';

export interface Chip {
  /** Unlike that of every other one in the panel. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * @param label what they filter by
 * @param chosen the values of those that are pressed in; changed when one is pressed
 * @param changed told after that
 */
export const chips = (label: string, all: readonly Chip[], chosen: Set<string>, changed: () => void): HTMLElement =>
  element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': label },
    ...all.map(({ id, value, label: name, count }) => {
      const attributes = { class: 'chip', 'data-key': id, 'aria-pressed': String(chosen.has(value)) };
      const made = button(attributes, name, () => {
        if (!chosen.delete(value)) chosen.add(value);
        changed();
      });
      made.append(' ', element('span', { class: 'count' }, String(count)));
      return made;
    }),
  );
