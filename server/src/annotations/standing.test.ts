import { describe, expect, it, test } from 'vitest';
import { analyze } from '../analysis/analyze.js';
import type { Analysis, Span } from '../analysis/model.js';
import { type Action, type ItemKey, keyOf } from './actions/action.js';
import { perform } from './actions/perform.js';
import { anchorIn } from './anchor.js';
import { findingsOf } from './findings.js';
import { type Item, itemsOf } from './review.js';
import { readSchema } from './schema.js';
import { emptySidecar, type Sidecar } from './sidecar.js';
import { type Standing, standingOf } from './standing.js';

const TEXT = [
  'قال وزير الخارجية سامي الحكيم يوم الخميس 10 أبريل 2025 إن اللقاء مهم.',
  'وأضاف الحكيم أن الحوار مستمر.',
  'والتقى الوزير برهان في المدينة قبل أيام.',
].join('\n');
const ANALYSIS = analyze(TEXT);
const { schema } = readSchema('kinds:\n  - name: place\n');

const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = ({ start, end }: Span): string => TEXT.slice(start, end);

let ids = 0;
/** What stands after some actions, each told where its item begins. */
const decided = (...actions: ((key: (kind: string, text: string) => ItemKey) => Action)[]): Standing => {
  let sidecar: Sidecar = emptySidecar;
  const items = (): Item[] => itemsOf(findingsOf(ANALYSIS), sidecar.annotations, anchorIn(TEXT));
  for (const action of actions) {
    const key = (kind: string, text: string): ItemKey =>
      keyOf(items().find((item) => item.kind === kind && item.span && words(item.span).startsWith(text))!);
    const outcome = perform(
      sidecar,
      items(),
      { text: TEXT, article: '', creator: 'ليلى', now: '2026', newId: () => `${ids++}`, schema },
      action(key),
    );
    if ('refused' in outcome) throw new Error(outcome.refused);
    sidecar = outcome.sidecar;
  }
  return standingOf(ANALYSIS, items(), TEXT);
};

const people = ({ people }: Analysis): Record<string, string[]> =>
  Object.fromEntries(people.map(({ name, mentions }) => [name, mentions.map(words)]));
const speakers = ({ quotes, people }: Analysis): (string | null)[] =>
  quotes.map(({ speaker }) => people.find(({ id }) => id === speaker.person)?.name ?? speaker.source);

const MINISTER = 'سامي الحكيم';

test('the example is what the tests take it for', () => {
  expect(people(ANALYSIS)).toMatchObject({ [MINISTER]: [`وزير الخارجية ${MINISTER}`, 'الحكيم'] });
  expect(speakers(ANALYSIS)).toEqual([MINISTER, MINISTER]);
  expect(ANALYSIS.dates[0]).toMatchObject({ value: '2025-04-10' });
});

test('without a decision all stands as it was found', () => {
  const { analysis, decisions } = decided();
  expect(analysis).toEqual(ANALYSIS);
  expect(decisions.size).toBe(0);
});

test('what was accepted stands as it was found, and surely', () => {
  const { analysis, decisions } = decided((key) => ({ do: 'accept', items: [key('official', 'وزير الخارجية')] }));
  const [minister] = analysis.people;
  expect(minister).toMatchObject({ ...ANALYSIS.people[0], mentions: [{ evidence: { confidence: 1 } }, {}] });
  expect(decisions.get(minister!.mentions[0]!)?.status).toBe('accepted');
  expect(speakers(analysis)).toEqual([MINISTER, MINISTER]);
});

test('what was rejected is gone, and a speaker without mentions remains by name', () => {
  const { analysis } = decided((key) => ({
    do: 'reject',
    items: [key('official', 'وزير الخارجية'), key('official', 'الحكيم'), key('date', words(ANALYSIS.dates[0]!))],
  }));
  expect(people(analysis)).not.toHaveProperty([MINISTER]);
  expect(speakers(analysis)).toEqual([MINISTER, MINISTER]);
  expect(analysis.quotes.every(({ speaker }) => speaker.person === null)).toBe(true);
  expect(analysis.dates.map(({ value }) => value)).not.toContain('2025-04-10');
});

describe('what was added', () => {
  it('is a person of its own, or joins the person whose name it is linked to', () => {
    const add = (): Action => ({ do: 'add', span: at('المدينة'), kind: 'official' });
    expect(people(decided(add).analysis)).toMatchObject({ المدينة: ['المدينة'] });
    const { analysis } = decided(add, (key) => ({
      do: 'linkPerson',
      item: key('official', 'المدينة'),
      person: MINISTER,
    }));
    expect(people(analysis)[MINISTER]).toEqual([`وزير الخارجية ${MINISTER}`, 'الحكيم', 'المدينة']);
    expect(analysis.people[0]!.category).toBe(ANALYSIS.people[0]!.category);
  });

  it('is a quote with its speaker, or a date with its value', () => {
    const { analysis, decisions } = decided(
      () => ({ do: 'add', span: at('في المدينة'), kind: 'direct-quote' }),
      (key) => ({ do: 'setSpeaker', item: key('direct-quote', 'في المدينة'), person: MINISTER }),
      () => ({ do: 'add', span: at('الحوار'), kind: 'date' }),
      (key) => ({ do: 'setValue', item: key('date', 'الحوار'), value: 'P3M' }),
    );
    expect(speakers(analysis)).toEqual([MINISTER, MINISTER, MINISTER]);
    const quote = analysis.quotes.find(({ kind }) => kind === 'direct')!;
    expect(words(quote.speaker.span!)).toBe('الحكيم');
    expect(decisions.get(quote)?.status).toBe('added');
    expect(analysis.dates.find(({ value }) => value === 'P3M')?.type).toBe('DURATION');
  });

  it('is kept apart where its kind is the project’s own', () => {
    const { others } = decided(() => ({ do: 'add', span: at('المدينة'), kind: 'place' }));
    expect(others.map(({ kind }) => kind)).toEqual(['place']);
  });
});

test('a person who is renamed stays who they are, and says what they said', () => {
  const { analysis } = decided(() => ({ do: 'renamePerson', from: MINISTER, to: 'سامي محمد الحكيم' }));
  expect(people(analysis)).toMatchObject({ 'سامي محمد الحكيم': [`وزير الخارجية ${MINISTER}`, 'الحكيم'] });
  const person = analysis.people.find(({ name }) => name === 'سامي محمد الحكيم');
  expect(person).toMatchObject({ official: true, category: ANALYSIS.people[0]!.category });
  expect(speakers(analysis)).toEqual(['سامي محمد الحكيم', 'سامي محمد الحكيم']);
});

test('one mention linked to another person splits them, and what nobody decided stays', () => {
  const { analysis } = decided((key) => ({ do: 'linkPerson', item: key('official', 'الحكيم'), person: 'علي الحكيم' }));
  expect(people(analysis)).toMatchObject({
    [MINISTER]: [`وزير الخارجية ${MINISTER}`],
    'علي الحكيم': ['الحكيم'],
  });
  expect(speakers(analysis)).toEqual([MINISTER, MINISTER]);
});
