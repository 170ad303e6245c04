import { describe, expect, test } from 'vitest';
import { at, day, direct, example, indirect, minister, visitor, year } from '../example.fixture.js';
import { type Branch, findNode, grow, type Node } from './branch.js';
import { filtered } from './filter.js';
import { peopleTree } from './people.js';
import { statementsTree } from './statements.js';
import { timelineTree } from './timeline.js';

/** A branch as one line: its own words, or its kind, and in brackets what lies beneath it. */
const outline = ({ words, key, children }: Branch): string => {
  const beneath = children.length > 0 ? ` (${children.map(outline).join(', ')})` : '';
  return `${words[0] ?? `[${key}]`}${beneath}`;
};

describe('the tree of people', () => {
  test('officials with their mentions and statements, then the others', () => {
    expect(peopleTree(example).map(outline)).toEqual([
      `أحمد عطاف ([mentions] (وزير الخارجية أحمد عطاف), [statements] (${indirect.text}))`,
      '[others] (خالد سليم ([mentions] (خالد سليم, خالد سليم)))',
    ]);
  });
  test('nobody, nothing', () => {
    expect(peopleTree({ ...example, people: [] })).toEqual([]);
  });
});

describe('the tree of statements', () => {
  test('speakers with their statements and whom these name; unknown speakers last', () => {
    const quotes = [direct, indirect];
    expect(statementsTree({ ...example, quotes }).map(outline)).toEqual([
      `أحمد عطاف (${indirect.text} (خالد سليم))`,
      `[] (${direct.text} (خالد سليم))`,
    ]);
  });
  test('whom a statement names stands beneath it once, in the order in which it does', () => {
    const people = [visitor, { ...minister, mentions: [{ ...minister.mentions[0]!, range: at('سليم سيزور') }] }];
    const speaker = { person: null, label: null, range: null, channel: null };
    const [branch] = statementsTree({ ...example, people, quotes: [{ ...indirect, speaker }] });
    expect(branch!.children[0]!.children.map(({ words }) => words[0])).toEqual([visitor.name, minister.name]);
  });
  test('a source that is no person speaks under its own words', () => {
    const source = { person: null, label: 'مصادر', range: null, channel: null };
    const [branch] = statementsTree({ ...example, quotes: [{ ...indirect, speaker: source }] });
    expect(branch!.subject).toEqual({ kind: 'speaker', label: 'مصادر', person: null });
    expect(branch!.range).toBeNull();
  });
  test('a click on a person goes to the first mention', () => {
    expect(statementsTree(example)[0]!.range).toEqual(minister.mentions[0]!.range);
  });
  test('who speaks of himself is not listed beneath his words', () => {
    const speaker = { ...indirect.speaker, person: visitor.id, label: visitor.name };
    const [branch] = statementsTree({ ...example, quotes: [{ ...indirect, speaker }] });
    expect(branch!.children[0]!.children).toEqual([]);
  });
});

describe('the timeline', () => {
  const values = (branches: readonly Branch[]): string[] => branches.map(({ words }) => words.at(-1) ?? '');
  const dated = (value: string, instant: string | null) => ({ ...day, value, label: value, instant });

  test('is in the order of the calendar, not of the text', () => {
    expect(values(timelineTree(example))).toEqual([year.value, day.value]);
  });
  test('puts the wider of two dates that begin together first', () => {
    const dates = ['2025-01-01', '2025', '2025-01'].map((value) => dated(value, '2025-01-01T00:00'));
    expect(values(timelineTree({ ...example, dates }))).toEqual(['2025', '2025-01', '2025-01-01']);
  });
  test('orders years of any length', () => {
    const dates = [
      dated('2025', '2025-01-01T00:00'),
      dated('BC', '-0044-03-15T00:00'),
      dated('far', '+012025-01-01T00:00'),
      dated('632', '0632-06-08T00:00'),
    ];
    expect(values(timelineTree({ ...example, dates }))).toEqual(['BC', '632', '2025', 'far']);
  });
  test('keeps what has no place in the calendar apart', () => {
    const dates = [dated('P3D', null), day];
    expect(timelineTree({ ...example, dates }).map(outline)).toEqual([day.text, `[undated] (${day.text})`]);
  });
});

describe('a filter', () => {
  const tree = peopleTree(example);
  const cases = [
    { query: '', shown: tree.map(outline) },
    { query: '  ', shown: tree.map(outline) },
    { query: 'احمد', shown: [outline(tree[0]!)] },
    { query: 'وزير أحمَد', shown: [outline(tree[0]!)] },
    { query: 'الجزائر', shown: [`أحمد عطاف ([statements] (${indirect.text}))`] },
    { query: 'سليم الجزائر', shown: [`أحمد عطاف ([statements] (${indirect.text}))`] },
    { query: 'طائرة', shown: [] },
  ];
  test.each(cases)('“$query” leaves what holds it, and the way there', ({ query, shown }) => {
    expect(filtered(tree, query).map(outline)).toEqual(shown);
  });
  test('finds a date by its words, its day or its value', () => {
    for (const query of ['مايو', 'monday', '2025-05']) expect(filtered(timelineTree(example), query)).toHaveLength(1);
  });
});

describe('a grown tree', () => {
  const nodes = grow(peopleTree(example));
  const every = (from: readonly Node[]): Node[] => from.flatMap((node) => [node, ...every(node.children)]);

  test('gives each node an id of its own', () => {
    const ids = every(nodes).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('keeps ids when something else comes in', () => {
    const more = grow(
      peopleTree({ ...example, people: [{ ...visitor, id: 'p9', official: true }, ...example.people] }),
    );
    const id = nodes[0]!.children[0]!.id;
    expect(findNode(more, (node) => node.id === id)).not.toBeNull();
  });
  test('makes what lies beneath a node when somebody asks, and once', () => {
    const [person] = peopleTree(example);
    const asked = new Proxy(person!, {
      get: (branch, field) => {
        if (field === 'children') throw new Error('asked');
        return Reflect.get(branch, field);
      },
    });
    const [above] = grow([{ ...person!, children: [asked] }]);
    expect(() => above!.children).toThrow('asked');
    expect(nodes[0]!.children).toBe(nodes[0]!.children);
  });
  test('knows the way up', () => {
    const deepest = findNode(nodes, ({ subject }) => subject.kind === 'statement');
    expect(deepest?.parent?.parent).toBe(nodes[0]);
  });
});
