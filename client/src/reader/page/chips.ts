// Filters that one presses in and out, each with a count.
import { button, element } from './elements.js';

export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/**
 * @param label what they filter
 * @param chosen the ids of those that are pressed in; changed when one is pressed
 * @param changed told after that
 */
export const chips = (label: string, all: readonly Chip[], chosen: Set<string>, changed: () => void): HTMLElement =>
  element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': label },
    ...all.map(({ id, label: name, count }) => {
      const made = button({ class: 'chip', 'data-chip': id, 'aria-pressed': String(chosen.has(id)) }, name, () => {
        if (!chosen.delete(id)) chosen.add(id);
        changed();
      });
      made.append(' ', element('span', { class: 'count' }, String(count)));
      return made;
    }),
  );
