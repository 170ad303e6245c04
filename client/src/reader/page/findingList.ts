// All that is annotated, in the panel: filters with counts, and what they leave in the order of the text.

import type { Range } from '../../../../server/src/protocol.js';
import type { Article } from './article.js';
import { chips } from './chips.js';
import { button, element } from './elements.js';
import { chosen, countsOf, type Finding, findingsIn, STATES } from './findings.js';
import type { PanelList, PanelTools } from './panel.js';
import { listed, say } from './say.js';

const ICONS: Readonly<Record<Finding['status'], string>> = {
  undecided: '',
  accepted: '✓',
  corrected: '✎',
  added: '+',
  rejected: '✕',
};

export class FindingList implements PanelList {
  readonly #article: Article;
  readonly #go: (range: Range) => void;
  readonly #kinds = new Set<string>();
  readonly #states = new Set<string>();

  /** @param go shows a place of the article */
  constructor(article: Article, go: (range: Range) => void) {
    this.#article = article;
    this.#go = go;
  }

  draw({ has, some, light, redraw }: PanelTools): HTMLElement[] {
    const all = findingsIn(this.#article.lines);
    const choice = { kinds: this.#kinds, states: this.#states };
    const counts = countsOf(all, choice);
    const found = chosen(all, choice).filter(({ text, about, kind }) => has(text, about, kind));
    const changed = (): void => {
      redraw();
      const left = chosen(findingsIn(this.#article.lines), choice);
      light(this.#kinds.size + this.#states.size > 0 ? left.map(({ range }) => range) : []);
    };
    return [
      chips(
        say('byKind'),
        [...counts.kinds].map(([kind, count]) => ({ id: `kind ${kind}`, label: kind, count, value: kind })),
        this.#kinds,
        changed,
      ),
      chips(
        say('byState'),
        STATES.map((state) => ({
          id: `state ${state}`,
          label: say(state),
          count: counts.states.get(state)!,
          value: state,
        })),
        this.#states,
        changed,
      ),
      element('p', { class: 'shown', role: 'status' }, say('shownOf', found.length, all.length)),
      ...some(found, (finding) => this.#entry(finding)),
    ];
  }

  #entry({ kind, status, conflict, text, about, range }: Finding): HTMLElement {
    const state = listed([say(status), ...(conflict ? [say('conflict')] : [])]);
    const { line, character } = range.start;
    const entry = button(
      {
        class: `finding-entry ${status}${conflict ? ' in-conflict' : ''}`,
        'data-key': `finding ${kind} ${line}:${character}-${range.end.character}`,
        'aria-label': listed([text, kind, state, about].filter(Boolean)),
      },
      element('span', { class: `state-icon ${status}`, 'aria-hidden': 'true' }, conflict ? '!' : ICONS[status]),
      () => this.#go(range),
    );
    entry.append(
      element(
        'span',
        { class: 'what' },
        element('b', { lang: 'ar', dir: 'auto' }, text),
        element('small', {}, `${kind} · ${state}`),
      ),
    );
    return entry;
  }
}
