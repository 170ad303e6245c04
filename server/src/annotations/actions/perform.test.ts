import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../analysis/model.js';
import { anchorIn } from '../anchor.js';
import type { Finding } from '../findings.js';
import { type Item, itemsOf } from '../review.js';
import { builtIn } from '../schema.js';
import { emptySidecar, type Sidecar } from '../sidecar.js';
import { isTimexValue } from '../timex.js';
import { type Resize, resized, snapToWords } from '../words.js';
import type { Action, ItemKey, Refusal } from './action.js';
import { doneOf } from './deciding.js';
import { perform } from './perform.js';

const TEXT = 'قال وزير الخارجية سامي الحكيم الخميس إن اللقاء مهم.\nوأضاف الحكيم أن الحوار مستمر.\n';

const at = (words: string, text = TEXT): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
};
const words = ({ start, end }: Span, text = TEXT): string => text.slice(start, end);

describe('snapping to words', () => {
  test.each([
    ['inside a word', 'لخارج', 'الخارجية'],
    ['over two words', 'رجية سا', 'الخارجية سامي'],
    ['after a proclitic', 'أضاف الحك', 'أضاف الحكيم'],
    ['whole words', 'سامي الحكيم', 'سامي الحكيم'],
    ['with spaces around', ' سامي ', 'سامي'],
    ['over two lines', 'مهم.\nوأضا', 'مهم.\nوأضاف'],
  ])('%s', (_, selected, expected) => expect(words(snapToWords(TEXT, at(selected))!)).toBe(expected));

  it('takes the word at the caret, before or after it', () => {
    const { start, end } = at('سامي');
    for (const caret of [start, start + 2, end]) {
      expect(words(snapToWords(TEXT, { start: caret, end: caret })!)).toBe('سامي');
    }
  });

  it('finds no word in white space', () => expect(snapToWords(' \n ', { start: 0, end: 2 })).toBeNull());
});

test.each<[Resize, string, string | null]>([
  ['grow-end', 'سامي', 'سامي الحكيم'],
  ['grow-end', 'مهم', 'مهم.\nوأضاف'],
  ['grow-start', 'سامي', 'الخارجية سامي'],
  ['grow-start', 'أضاف', 'وأضاف'],
  ['grow-start', 'قال', null],
  ['shrink-end', 'سامي الحكيم', 'سامي'],
  ['shrink-end', 'سامي', null],
  ['shrink-start', 'سامي الحكيم', 'الحكيم'],
  ['shrink-start', 'سامي', null],
  ['proclitic', 'وأضاف', 'أضاف'],
  ['proclitic', 'أضاف', 'وأضاف'],
  ['proclitic', 'سامي', null],
])('%s of %s is %s', (how, before, after) => {
  const span = resized(TEXT, at(before), how);
  expect(span && words(span)).toBe(after);
});

describe('date values', () => {
  test.each([
    '2025-04-10',
    '2025-04',
    '2025',
    '202',
    '20',
    '2025-W15',
    'XXXX-WXX-4',
    '2025-W15-WE',
    '2025-Q2',
    '2025-SP',
    '2025-04-10T18:30',
    '2025-04-10TEV',
    'T18:30',
    'P6M',
    'PT6H',
    'PXY',
    'P1Y6M',
    'XXXX-04-10',
    '2024-02-29',
    'PAST_REF',
  ])('%s is one', (value) => expect(isTimexValue(value)).toBe(true));

  test.each(['', 'P', 'PT', '2025-13', '2025-02-30', '2023-02-29', '10/4/2025', '2025-04-10T25:00', 'tomorrow'])(
    '%s is none',
    (value) => expect(isTimexValue(value)).toBe(false),
  );
});

const finding = (kind: string, text: string, body: object = {}): Finding => ({
  ...at(text),
  kind,
  confidence: 0.9,
  body: { type: 'safir:Finding', kind, ...body },
});

const MENTION = 'وزير الخارجية سامي الحكيم';
const found: Finding[] = [
  finding('official', MENTION, {
    person: 'سامي الحكيم',
    parts: [
      { role: 'title', start: 0, end: 13 },
      { role: 'name', start: 14, end: 25 },
    ],
  }),
  finding('date', 'الخميس', { value: '2025-04-10' }),
  finding('indirect-quote', 'اللقاء مهم', { speaker: 'سامي الحكيم', cue: { start: -40, end: -37 } }),
  finding('indirect-quote', 'الحوار مستمر', { speaker: 'سامي الحكيم' }),
];

let ids = 0;
/** An article with its sidecar, on which one acts. */
class Desk {
  sidecar: Sidecar = emptySidecar;
  readonly creator: string;

  constructor(creator = 'ليلى') {
    this.creator = creator;
  }

  get items(): Item[] {
    return itemsOf(found, this.sidecar.annotations, anchorIn(TEXT));
  }

  key(kind: string, text: string): ItemKey {
    const span = at(text);
    const item = this.items.find((one) => one.kind === kind && one.span?.start === span.start);
    return { kind, ...(item?.span ?? span), id: item?.annotation?.id ?? null };
  }

  do(action: Action): Refusal | null {
    const context = {
      text: TEXT,
      article: 'a.article',
      creator: this.creator,
      now: '2026-01-02T03:04:05Z',
      newId: () => `urn:uuid:${ids++}`,
      schema: builtIn,
    };
    const outcome = perform(this.sidecar, this.items, context, action);
    if ('refused' in outcome) return outcome.refused;
    this.sidecar = outcome.sidecar;
    return null;
  }

  get decisions(): [status: string, kind: string, words: string][] {
    return this.items.flatMap(({ annotation, kind, fragments, status }) =>
      annotation ? [[status, kind, fragments.map((fragment) => words(fragment)).join(' … ')]] : [],
    );
  }

  body(text: string) {
    const { start } = at(text);
    return this.items.find((item) => item.span?.start === start && item.annotation)!.body;
  }
}

describe('actions', () => {
  it('accepts, rejects and takes back', () => {
    const desk = new Desk();
    desk.do({ do: 'accept', items: [desk.key('official', MENTION), desk.key('date', 'الخميس')] });
    expect(desk.decisions).toEqual([
      ['accepted', 'official', MENTION],
      ['accepted', 'date', 'الخميس'],
    ]);
    desk.do({ do: 'reject', items: [desk.key('date', 'الخميس')] });
    expect(desk.decisions[1]).toEqual(['rejected', 'date', 'الخميس']);
    desk.do({ do: 'withdraw', items: [desk.key('date', 'الخميس'), desk.key('official', MENTION)] });
    expect(desk.decisions).toEqual([]);
    expect(desk.items.map(({ status }) => status)).toEqual(Array(4).fill('undecided'));
  });

  it('adds a selection, snapped to words, and forgets it when it is rejected', () => {
    const desk = new Desk();
    desk.do({ do: 'add', span: at('لحوار'), kind: 'person' });
    expect(desk.decisions).toEqual([['added', 'person', 'الحوار']]);
    expect(desk.body('الحوار')).toMatchObject({ person: 'الحوار', parts: [{ role: 'name', start: 0, end: 6 }] });
    desk.do({ do: 'reject', items: [desk.key('person', 'الحوار')] });
    expect(desk.sidecar.annotations).toEqual([]);
  });

  it('adds a selection as it is when told so', () => {
    const desk = new Desk();
    desk.do({ do: 'add', span: at('لحوار'), kind: 'person', exact: true });
    expect(desk.decisions).toEqual([['added', 'person', 'لحوار']]);
  });

  it('resizes a mention with its parts staying where they stand', () => {
    const desk = new Desk();
    desk.do({ do: 'resize', item: desk.key('official', MENTION), how: 'shrink-start' });
    expect(desk.decisions).toEqual([['corrected', 'official', 'الخارجية سامي الحكيم']]);
    expect(desk.body('الخارجية').parts).toEqual([
      { role: 'title', start: 0, end: 8 },
      { role: 'name', start: 9, end: 20 },
    ]);
    desk.do({ do: 'resize', item: desk.key('official', 'الخارجية'), how: 'grow-start' });
    expect(desk.decisions).toEqual([['corrected', 'official', MENTION]]);
    expect(desk.sidecar.annotations).toHaveLength(1);
  });

  it('tells name from title anew', () => {
    const desk = new Desk();
    desk.do({ do: 'setPart', item: desk.key('official', MENTION), span: at('الخارجية سامي'), role: 'name' });
    expect(desk.body(MENTION).parts).toEqual([
      { role: 'title', start: 0, end: 4 },
      { role: 'name', start: 5, end: 18 },
      { role: 'name', start: 19, end: 25 },
    ]);
  });

  it('splits and merges', () => {
    const desk = new Desk();
    desk.do({ do: 'split', item: desk.key('official', MENTION), at: at('سامي').start });
    expect(desk.decisions.map(([, , text]) => text)).toEqual(['وزير الخارجية', 'سامي الحكيم']);
    desk.do({ do: 'merge', items: [desk.key('official', 'سامي'), desk.key('official', 'وزير')] });
    expect(desk.decisions).toEqual([['corrected', 'official', MENTION]]);
    expect(desk.body(MENTION).parts).toEqual([
      { role: 'title', start: 0, end: 13 },
      { role: 'name', start: 14, end: 25 },
    ]);
  });

  describe('on discontinuous annotations', () => {
    const APART = 'سامي الحكيم … اللقاء';
    const apart = (): Desk => {
      const desk = new Desk();
      desk.do({ do: 'add', span: at('سامي الحكيم'), kind: 'person' });
      desk.do({ do: 'addFragment', item: null, span: at('لقا') });
      return desk;
    };
    const only = (desk: Desk): string[] => desk.decisions.map(([, , text]) => text);
    const PERSON = { kind: 'person', text: 'سامي' };

    it('adds the selection, snapped to words, to what was decided last', () => {
      const desk = apart();
      expect(desk.decisions).toEqual([['added', 'person', APART]]);
      expect(desk.body('سامي')).toMatchObject({ person: 'سامي الحكيم اللقاء', parts: [{ end: 11 }, { role: 'name' }] });
      expect(desk.sidecar.annotations[0]!.target).toMatchObject([
        { selector: [at('سامي الحكيم'), { exact: 'سامي الحكيم' }] },
        { selector: [at('اللقاء'), { exact: 'اللقاء' }] },
      ]);
    });

    it('joins a fragment with what it overlaps or stands beside', () => {
      const desk = apart();
      desk.do({ do: 'addFragment', item: desk.key(PERSON.kind, PERSON.text), span: at('الحكيم الخميس') });
      desk.do({ do: 'addFragment', item: desk.key(PERSON.kind, PERSON.text), span: at('مهم') });
      expect(only(desk)).toEqual(['سامي الحكيم الخميس … اللقاء مهم']);
    });

    it('takes words out of the middle, and a fragment at the caret', () => {
      const desk = new Desk();
      const quote = () => desk.key('indirect-quote', 'اللقاء');
      desk.do({ do: 'addFragment', item: quote(), span: at('قال') });
      const whole = () => ({ ...desk.key('indirect-quote', 'قال') });
      desk.do({ do: 'setSpan', item: whole(), span: at(TEXT.split('\n')[0]!) });
      desk.do({ do: 'removeFragment', item: whole(), span: at('سامي الحكيم الخميس') });
      expect(only(desk)).toEqual(['قال وزير الخارجية … إن اللقاء مهم.']);
      const caret = at('اللقاء').start;
      expect(desk.do({ do: 'removeFragment', item: whole(), span: at('سامي') })).toBe('cannot-leave');
      desk.do({ do: 'removeFragment', item: whole(), span: { start: caret, end: caret } });
      expect(only(desk)).toEqual(['قال وزير الخارجية']);
      expect(desk.do({ do: 'removeFragment', item: whole(), span: at('قال وزير الخارجية') })).toBe('cannot-leave');
      expect(Array.isArray(desk.sidecar.annotations[0]!.target)).toBe(false);
    });

    it('keeps a quote’s cue where it stands when a fragment comes before it', () => {
      const desk = new Desk();
      desk.do({ do: 'addFragment', item: desk.key('indirect-quote', 'اللقاء'), span: at('الخارجية') });
      const shift = at('اللقاء').start - at('الخارجية').start;
      expect(desk.body('الخارجية').cue).toEqual({ start: -40 + shift, end: -37 + shift });
    });

    test.each<[Resize, string]>([
      ['grow-start', 'الخارجية سامي الحكيم … اللقاء'],
      ['grow-end', 'سامي الحكيم … اللقاء مهم'],
      ['shrink-start', 'الحكيم … اللقاء'],
    ])('%s moves the outer end only', (how, expected) => {
      const desk = apart();
      desk.do({ do: 'resize', item: desk.key(PERSON.kind, PERSON.text), how });
      expect(only(desk)).toEqual([expected]);
    });

    it('shrinks no fragment to nothing', () => {
      const desk = apart();
      expect(desk.do({ do: 'resize', item: desk.key(PERSON.kind, PERSON.text), how: 'shrink-end' })).toBe(
        'cannot-resize',
      );
    });

    it('splits them in a gap and in a fragment, and merges with the words between or without', () => {
      const desk = apart();
      desk.do({ do: 'split', item: desk.key(PERSON.kind, PERSON.text), at: at('الخميس').start });
      expect(only(desk)).toEqual(['سامي الحكيم', 'اللقاء']);
      const both = () => [desk.key('person', 'سامي'), desk.key('person', 'اللقاء')] as const;
      desk.do({ do: 'merge', items: both(), apart: true });
      expect(only(desk)).toEqual([APART]);
      desk.do({ do: 'split', item: desk.key(PERSON.kind, PERSON.text), at: at('الحكيم').start });
      expect(only(desk)).toEqual(['سامي', 'الحكيم … اللقاء']);
      desk.do({ do: 'merge', items: [desk.key('person', 'سامي'), desk.key('person', 'الحكيم')] });
      expect(only(desk)).toEqual([APART]);
      desk.do({ do: 'split', item: desk.key(PERSON.kind, PERSON.text), at: at('الخميس').start });
      desk.do({ do: 'merge', items: both() });
      expect(only(desk)).toEqual(['سامي الحكيم الخميس إن اللقاء']);
    });

    it('leaves suggestions in their gaps open, and keeps overlapping ones', () => {
      const desk = apart();
      desk.do({ do: 'add', span: at('الحكيم الخميس إن'), kind: 'direct-quote' });
      expect(desk.items.map(({ kind, status }) => [kind, status])).toContainEqual(['date', 'undecided']);
      expect(only(desk)).toEqual([APART, 'الحكيم الخميس إن']);
    });
  });

  it('sets links, values and attributes', () => {
    const desk = new Desk();
    desk.do({ do: 'setSpeaker', item: desk.key('indirect-quote', 'اللقاء مهم'), source: 'مصادر' });
    expect(desk.body('اللقاء')).toMatchObject({ source: 'مصادر', cue: { start: -40, end: -37 } });
    expect(desk.body('اللقاء')).not.toHaveProperty('speaker');
    desk.do({ do: 'setCue', item: desk.key('indirect-quote', 'اللقاء مهم'), span: at('قال') });
    expect(desk.body('اللقاء').cue).toEqual({ start: -at('اللقاء').start, end: 3 - at('اللقاء').start });
    desk.do({ do: 'setValue', item: desk.key('date', 'الخميس'), value: '2025-04-17' });
    desk.do({ do: 'setAttribute', item: desk.key('date', 'الخميس'), name: 'note', value: 'انظر الخبر' });
    expect(desk.body('الخميس')).toMatchObject({ value: '2025-04-17', note: 'انظر الخبر' });
    desk.do({ do: 'setAttribute', item: desk.key('date', 'الخميس'), name: 'note', value: null });
    expect(desk.body('الخميس')).not.toHaveProperty('note');
    desk.do({ do: 'setKind', item: desk.key('official', MENTION), kind: 'person' });
    expect(desk.decisions[0]).toEqual(['corrected', 'person', MENTION]);
    expect(desk.body(MENTION).person).toBe('سامي الحكيم');
  });

  it('renames a person wherever they are named, suggested or decided', () => {
    const desk = new Desk();
    desk.do({ do: 'accept', items: [desk.key('indirect-quote', 'اللقاء مهم')] });
    desk.do({ do: 'renamePerson', from: 'سامي الحكيم', to: ' سامي محمد الحكيم ' });
    expect(desk.body(MENTION).person).toBe('سامي محمد الحكيم');
    expect(desk.body('اللقاء').speaker).toBe('سامي محمد الحكيم');
    expect(desk.body('الحوار').speaker).toBe('سامي محمد الحكيم');
  });

  it('leaves what another annotator decided as it is', () => {
    const desk = new Desk('سمير');
    desk.do({ do: 'accept', items: [desk.key('official', MENTION)] });
    const mine = new Desk('ليلى');
    mine.sidecar = desk.sidecar;
    mine.do({ do: 'reject', items: [mine.key('official', MENTION)] });
    expect(mine.sidecar.annotations.map(({ creator, status }) => [creator, status])).toEqual([
      ['سمير', 'accepted'],
      ['ليلى', 'rejected'],
    ]);
  });

  it('marks the article done, each annotator for themselves', () => {
    const desk = new Desk();
    desk.do({ do: 'markDone', done: true });
    expect(doneOf(desk.sidecar)).toEqual({ ليلى: '2026-01-02T03:04:05Z' });
    desk.do({ do: 'markDone', done: false });
    expect(doneOf(desk.sidecar)).toEqual({});
  });

  const desk = new Desk();
  test.each<[Refusal, Action]>([
    ['no-item', { do: 'accept', items: [{ kind: 'date', start: 0, end: 3, id: null }] }],
    ['no-item', { do: 'withdraw', items: [desk.key('date', 'الخميس')] }],
    ['no-words', { do: 'add', span: { start: 3, end: 3 }, kind: 'date', exact: true }],
    ['bad-value', { do: 'setValue', item: desk.key('date', 'الخميس'), value: 'غدا' }],
    ['bad-value', { do: 'setAttribute', item: desk.key('date', 'الخميس'), name: 'kind', value: 'x' }],
    ['cannot-resize', { do: 'resize', item: desk.key('date', 'الخميس'), how: 'shrink-end' }],
    ['cannot-split', { do: 'split', item: desk.key('date', 'الخميس'), at: at('الخميس').start + 2 }],
    ['cannot-merge', { do: 'merge', items: [desk.key('date', 'الخميس'), desk.key('official', MENTION)] }],
  ])('%s', (refusal, action) => expect(desk.do(action)).toBe(refusal));
});
