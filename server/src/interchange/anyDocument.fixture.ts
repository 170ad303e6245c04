// Any document: texts of all that formats and programs stumble over, and annotations anywhere in them.
import fc from 'fast-check';
import type { Span } from '../analysis/model.js';
import type { Part } from '../annotations/annotation.js';
import { byExtent, byPlace, type StandoffAnnotation, type StandoffDocument } from './document.js';

const PIECES = [
  'قال',
  'لشكري',
  'وزير الخارجية المصري',
  'شدَّة',
  'شدّ\u064eة',
  'العـــربية',
  'ﷺ',
  '«الحوار مستمر»',
  '2025-04-10',
  'Qatar',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u200c',
  '\u200f',
  '\u202b',
  '\u2028',
  '\u0085',
  '\ufeff',
  '😀',
  '👨‍👩‍👧',
  '&<>"\'',
  ']]>',
  '=1+1',
  "'",
  '\\',
  '\0',
  '\ud83d',
  '\uffff',
];

const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''));

/** The offsets at which nothing is cut in two. */
const edgesIn = (text: string): number[] => {
  const edges = [0];
  for (const character of text) edges.push(edges.at(-1)! + character.length);
  return edges;
};

const spanAmong = (edges: readonly number[]): fc.Arbitrary<Span> =>
  fc
    .uniqueArray(fc.nat(edges.length - 1), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((a, b) => a - b))
    .map(([start, end]) => ({ start: edges[start!]!, end: edges[end!]! }));

/** One span, or several apart. */
const fragmentsAmong = (edges: readonly number[]): fc.Arbitrary<readonly Span[]> =>
  fc.uniqueArray(fc.nat(edges.length - 1), { minLength: 2, maxLength: 5 }).map((places) => {
    const sorted = places.sort((a, b) => a - b).map((place) => edges[place]!);
    return Array.from({ length: sorted.length >> 1 }, (_, i) => ({ start: sorted[2 * i]!, end: sorted[2 * i + 1]! }));
  });

const words = fc.constantFrom(
  'سامح شكري',
  'لشكري',
  'مصادر دبلوماسية',
  'A & "B" <c>',
  'سطر\nآخر',
  '=x',
  '😀',
  'a\u0001b',
  ' فراغ ',
);
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { freq: 2 });
const instants = fc.constantFrom('2026-01-02T03:04:05.678Z', '2025-12-31T23:59:59Z');

const kinds = fc.constantFrom('official', 'person', 'direct-quote', 'indirect-quote', 'date', 'event', 'a-1b', 'شيء');

const annotationIn = (text: string): fc.Arbitrary<StandoffAnnotation> => {
  const edges = edgesIn(text);
  const span = spanAmong(edges);
  const part = fc
    .tuple(fc.constantFrom('name' as const, 'title' as const), span)
    .map(([role, at]): Part => ({ role, ...at }));
  return fc
    .record({
      id: orNull(fc.uuid().map((uuid) => `urn:uuid:${uuid}`)),
      kind: kinds,
      fragments: fragmentsAmong(edges),
      parts: fc.uniqueArray(part, { maxLength: 3, selector: ({ start, end, role }) => `${start} ${end} ${role}` }),
      person: orNull(words),
      speaker: orNull(words),
      source: orNull(words),
      cue: orNull(span),
      value: orNull(fc.constantFrom('2025-04-10', 'PXY', '2025-04-10T18:30', 'يوم ما')),
      attributes: fc.dictionary(
        fc.constantFrom('note', 'category', 'affiliation', 'stance', 'درجة'),
        fc.oneof(words, fc.integer(), fc.constant({ deep: ['ا', null] })),
        { maxKeys: 3, noNullPrototype: true },
      ),
      status: fc.constantFrom(
        'undecided' as const,
        'accepted' as const,
        'rejected' as const,
        'corrected' as const,
        'added' as const,
      ),
      creator: orNull(fc.constantFrom('ليلى', 'Omar B.', 'x\ty')),
      confidence: fc.constantFrom(1, 0.5, 0.123),
      created: orNull(instants),
      modified: orNull(instants),
    })
    .map((one) => ({
      ...one,
      parts: one.parts.sort(byPlace),
      creator: one.status === 'undecided' ? null : one.creator,
    }));
};

export const documents: fc.Arbitrary<StandoffDocument> = texts.chain((text) =>
  fc
    .record({
      name: fc.constantFrom('مقال.article', 'talks.ar.txt', 'a b & c.article'),
      text: fc.constant(text),
      annotations: fc.uniqueArray(annotationIn(text), { maxLength: 5, selector: ({ id }) => id ?? Symbol() }),
    })
    .map((document) => ({ ...document, annotations: document.annotations.sort(byExtent) })),
);
