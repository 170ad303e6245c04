// The panel beside the text: people with their statements, the dates on an axis of time, who speaks of whom.

import type { Range } from '../../../../server/src/protocol.js';
import type { Panel as Data } from '../messages.js';
import { button, element } from './elements.js';
import { graph } from './graph.js';
import { say, spoken } from './say.js';
import { timeline } from './timeline.js';
import { keepKeys } from './typing.js';

type Tab = 'review' | 'people' | 'dates' | 'links' | 'findings';
const TABS: readonly Tab[] = ['people', 'dates', 'links', 'findings'];
/** A review has the annotations of two layers, in a tab of its own. */
const REVIEW_TABS: readonly Tab[] = ['review', 'people', 'dates', 'links'];

/** Entries that are made at once; more are a button away. */
const MOST = 200;

/** What a list in the panel is drawn with. */
export interface PanelTools {
  /** Whether some of these hold what the user looks for. */
  readonly has: (...texts: readonly string[]) => boolean;
  /** The first entries, and a button for the rest. */
  readonly some: <T>(all: readonly T[], make: (one: T) => HTMLElement) => HTMLElement[];
  /** Lights places up in the text. */
  readonly light: (ranges: readonly Range[]) => void;
  readonly redraw: () => void;
}

/** A list that fills a tab of the panel. */
export interface PanelList {
  draw(tools: PanelTools): HTMLElement[];
}

export class Panel {
  readonly root = element('aside', { class: 'panel', id: 'panel' });
  readonly #go: (range: Range) => void;
  readonly #light: (ranges: readonly Range[]) => void;
  readonly #lists: Readonly<Record<'review' | 'findings', PanelList>>;
  readonly #tools: PanelTools;
  readonly #body = element('div', { class: 'panel-body', role: 'tabpanel', tabindex: '0' });
  #data: Data | null = null;
  #tab: Tab = 'people';
  #isReviewing = false;
  #isWaiting = false;
  #query = '';
  #most = MOST;
  #open: string | null = null;

  /**
   * @param go shows a place of the article
   * @param light lights places up in it
   * @param lists what two layers under review differ in, and all that is annotated
   */
  constructor(
    go: (range: Range) => void,
    light: (ranges: readonly Range[]) => void,
    lists: Readonly<Record<'review' | 'findings', PanelList>>,
  ) {
    this.#lists = lists;
    this.#tools = {
      has: (...texts) => this.#has(...texts),
      some: (all, make) => this.#some(all, make),
      light,
      redraw: () => this.#draw(),
    };
    this.#go = go;
    this.#light = light;
  }

  /** Makes it anew, in the language that is spoken now. */
  reset(): void {
    const { lang, dir } = spoken();
    this.root.lang = lang;
    this.root.dir = dir;
    this.root.setAttribute('aria-label', say('panel'));
    const labels: Readonly<Record<Tab, string>> = {
      review: say('differences'),
      people: say('officials'),
      dates: say('dates'),
      links: say('graph'),
      findings: say('annotations'),
    };
    const tabs = this.#tabs.map((tab) =>
      button({ role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel-body' }, labels[tab], () => this.#show(tab)),
    );
    const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': say('panel') }, ...tabs);
    list.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      event.stopPropagation();
      const forward = dir === 'rtl' ? -step : step;
      const all = this.#tabs;
      this.#show(all[(all.indexOf(this.#tab) + forward + all.length) % all.length]!);
      document.getElementById(`tab-${this.#tab}`)?.focus();
    });
    const filter = element('input', {
      type: 'search',
      class: 'filter',
      placeholder: say('filter'),
      'aria-label': say('filter'),
      dir: 'auto',
    });
    filter.value = this.#query;
    filter.addEventListener('input', () => {
      this.#query = filter.value.trim();
      this.#most = MOST;
      this.#draw();
    });
    keepKeys(filter);
    this.#body.id = 'panel-body';
    this.root.replaceChildren(list, filter, this.#body);
    this.#draw();
  }

  get #tabs(): readonly Tab[] {
    return this.#isReviewing ? REVIEW_TABS : TABS;
  }

  /** Two layers are under review, or no longer. */
  review(isReviewing: boolean): void {
    const changes = isReviewing !== this.#isReviewing;
    this.#isReviewing = isReviewing;
    if (changes) this.#tab = isReviewing ? 'review' : 'people';
    if (changes) this.reset();
    else if (this.#tab === 'review') this.#draw();
  }

  /** What is annotated has changed; of many changes in a row the last is drawn. */
  marksChanged(): void {
    if (this.#tab !== 'findings' || this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#draw();
    });
  }

  show(data: Data): void {
    this.#data = data;
    this.#draw();
  }

  #show(tab: Tab): void {
    this.#tab = tab;
    this.#most = MOST;
    this.#draw();
  }

  #draw(): void {
    for (const tab of this.#tabs) {
      const made = this.root.querySelector(`#tab-${tab}`);
      made?.setAttribute('aria-selected', String(tab === this.#tab));
      made?.setAttribute('tabindex', tab === this.#tab ? '0' : '-1');
    }
    this.#body.setAttribute('aria-labelledby', `tab-${this.#tab}`);
    if (!this.#data) {
      this.#body.replaceChildren(element('p', { class: 'hint' }, say('reading')));
      return;
    }
    // What had the focus has it again, though it is another element.
    const key = this.#body.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : null;
    const made = this.#made(this.#tab, this.#data);
    this.#body.replaceChildren(...(made.length > 0 ? made : [element('p', { class: 'hint' }, say('nothing'))]));
    if (key) this.#body.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  #made(tab: Tab, data: Data): HTMLElement[] {
    switch (tab) {
      case 'review':
      case 'findings':
        return this.#lists[tab].draw(this.#tools);
      case 'people':
        return this.#people(data);
      case 'dates':
        return this.#dates(data);
      case 'links':
        return this.#links(data);
    }
  }

  #has(...texts: readonly string[]): boolean {
    return this.#query === '' || texts.some((text) => text.includes(this.#query));
  }

  /** The first entries, and a button for the rest. */
  #some<T>(all: readonly T[], make: (one: T) => HTMLElement): HTMLElement[] {
    const made = all.slice(0, this.#most).map(make);
    if (all.length <= this.#most) return made;
    const more = button({ class: 'more' }, `… ${all.length - this.#most}`, () => {
      this.#most += MOST;
      this.#draw();
    });
    return [...made, more];
  }

  #people({ people }: Data): HTMLElement[] {
    const found = people.filter(({ name, title, statements }) =>
      this.#has(name, title, ...(this.#query ? statements.map(({ text }) => text) : [])),
    );
    const groups = [
      [say('officials'), found.filter(({ official }) => official)],
      [say('people'), found.filter(({ official }) => !official)],
    ] as const;
    return groups.flatMap(([heading, some]) =>
      some.length === 0
        ? []
        : [
            element('h2', {}, heading, element('span', { class: 'count' }, String(some.length))),
            ...this.#some(some, (person) => this.#person(person)),
          ],
    );
  }

  #person({ name, title, mentions, statements }: Data['people'][number]): HTMLElement {
    const isOpen = this.#open === name;
    const head = button(
      { class: 'person', 'data-person': name, 'aria-expanded': String(isOpen) },
      element(
        'span',
        {},
        element('b', { lang: 'ar', dir: 'auto' }, name),
        ...(title ? [element('small', { lang: 'ar', dir: 'auto' }, title)] : []),
      ),
      () => {
        this.#open = isOpen ? null : name;
        this.#light(isOpen ? [] : mentions);
        const [first] = mentions;
        if (!isOpen && first) this.#go(first);
        this.#draw();
        this.#body.querySelector<HTMLElement>(`[data-person="${CSS.escape(name)}"]`)?.focus();
      },
    );
    head.append(element('span', { class: 'counts' }, `${mentions.length} · ${statements.length}`));
    head.title = `${say('mentions')}: ${mentions.length}, ${say('statements')}: ${statements.length}`;
    if (!isOpen) return head;
    const places = mentions.map((range) =>
      button(
        { class: 'place', 'aria-label': `${say('mentions')} ${range.start.line + 1}` },
        String(range.start.line + 1),
        () => this.#go(range),
      ),
    );
    const said = statements.map(({ range, text, direct }) =>
      button({ class: `statement ${direct ? 'direct-quote' : 'indirect-quote'}`, lang: 'ar', dir: 'rtl' }, text, () =>
        this.#go(range),
      ),
    );
    return element('div', { class: 'open' }, head, element('div', { class: 'places' }, ...places), ...said);
  }

  #dates({ dates }: Data): HTMLElement[] {
    const found = dates.filter(({ text, label, value }) => this.#has(text, label, value));
    const { axis, ordered, rest } = timeline(found, this.#go);
    const entry = ({ range, text, label }: Data['dates'][number]): HTMLElement =>
      button(
        { class: 'date-entry' },
        element('span', {}, element('b', { dir: 'auto' }, label), element('small', { lang: 'ar', dir: 'auto' }, text)),
        () => this.#go(range),
      );
    return [
      ...(axis ? [axis] : []),
      ...this.#some(ordered, entry),
      ...(rest.length > 0 ? [element('h2', {}, say('noDates')), ...this.#some(rest, entry)] : []),
    ];
  }

  #links({ links, people }: Data): HTMLElement[] {
    const found = links.filter(({ from, to }) => this.#has(from, to));
    const mentions = new Map(people.map((person) => [person.name, person]));
    const choose = (name: string): void => {
      const person = mentions.get(name);
      if (!person) return;
      const places = [...person.mentions, ...person.statements.map(({ range }) => range)];
      this.#light(places);
      if (places[0]) this.#go(places[0]);
    };
    return found.length > 0 ? [element('h2', {}, say('links')), ...graph(found, choose)] : [];
  }
}
