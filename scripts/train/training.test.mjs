// The parts of training that need no corpus: folds, made-up sentences, and what a field learns.
import { describe, expect, test } from 'vitest';
import { Field, random, STATES, shuffled } from './crf.mjs';
import { foldOf } from './folds.mjs';
import { fillTemplate, nameMaker, renamed } from './name-maker.mjs';

describe('folds', () => {
  const sentences = Array.from({ length: 23 }, (_, index) => index);
  const folds = Array.from({ length: 5 }, (_, index) => foldOf(sentences, index + 1, 5));

  test('hold each sentence once', () => {
    expect(folds.flatMap(({ held }) => held)).toEqual(sentences);
  });

  test('are not taught by what they hold', () => {
    for (const { held, taught } of folds) {
      expect(taught.filter((sentence) => held.includes(sentence))).toEqual([]);
      expect(taught.length + held.length).toBe(23);
    }
  });
});

const entries = [
  ['سالم', 'g', 'm'],
  ['ماجد', 'g', 'm'],
  ['هند', 'g', 'f'],
  ['الخطيب', 'f', '-'],
  ['العامري', 'f', '-'],
];
const maker = () => nameMaker(entries, ['فجر'], random(3));

describe('made-up sentences', () => {
  test('mark the names in the slots of a template, and not those of what is no person', () => {
    const { text, persons } = fillTemplate('قال {N} في شارع {x} أمس', maker());
    expect(text).not.toContain('{');
    expect(persons).toHaveLength(1);
    expect(text.slice(0, persons[0].start)).toBe('قال ');
    expect(text.slice(persons[0].end)).toMatch(/^ في شارع /u);
  });

  test('are the same sentences with other names, each replaced by the same one throughout', () => {
    const text = 'وصل وسالم الخطيب ثم غادر الخطيب';
    const persons = [
      { start: 4, end: 16 },
      { start: 25, end: 31 },
    ];
    const other = renamed({ text, persons }, maker(), (word) => (word.startsWith('وس') ? 'و' : ''));
    const [whole, family] = other.persons.map(({ start, end }) => other.text.slice(start, end));
    expect(other.text.replace(whole, '1').replace(family, '2')).toBe('وصل 1 ثم غادر 2');
    expect(whole).toMatch(/^و/u);
    expect(whole.slice(1)).not.toContain('سالم');
    expect(whole.endsWith(` ${family}`)).toBe(true);
  });
});

describe('chance', () => {
  test('is the same for the same seed', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(shuffled(list, random(1))).toEqual(shuffled(list, random(1)));
    expect(shuffled(list, random(1))).not.toEqual(shuffled(list, random(2)));
    expect(shuffled(list, random(1)).sort()).toEqual(list);
  });
});

describe('a field', () => {
  /** Feature 0 is a title, 1 a given name, 2 a family name, 3 anything else. */
  const example = (features, states) => ({
    features: features.map((feature) => Int32Array.of(feature)),
    base: new Float64Array(features.length * STATES),
    states: Uint8Array.from(states),
  });
  const taught = [
    example([0, 1, 2, 3], [0, 2, 4, 0]),
    example([3, 3, 1, 2], [0, 0, 2, 4]),
    example([2, 3, 0, 1], [1, 0, 0, 1]),
  ];

  test('learns which features begin, continue and end a name', () => {
    const field = new Field(4);
    for (let epoch = 0; epoch < 60; epoch++) for (const one of taught) field.step(one, 0.2, 0);
    const [begins, continues, ends] = [0, 1, 2];
    expect(field.weight(1, begins)).toBeGreaterThan(field.weight(3, begins));
    expect(field.weight(2, continues)).toBeGreaterThan(field.weight(1, continues));
    expect(field.weight(2, ends)).toBeGreaterThan(0);
    expect(field.weight(3, begins)).toBeLessThan(0);
  });

  test('forgets by its penalty what tells little', () => {
    const learnt = (penalty) => {
      const field = new Field(4);
      for (let epoch = 0; epoch < 60; epoch++) for (const one of taught) field.step(one, 0.2, penalty);
      return [0, 1, 2, 3].flatMap((feature) => [0, 1, 2].map((role) => Math.abs(field.weight(feature, role))));
    };
    const sum = (list) => list.reduce((a, b) => a + b);
    expect(sum(learnt(0.3))).toBeLessThan(sum(learnt(0)));
    expect(learnt(0.3).filter((weight) => weight === 0).length).toBeGreaterThan(0);
  });
});
