// What a format wrote it reads again, but for what its loss report names; and what the report names is lost indeed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../analysis/model.js';
import { documents } from './anyDocument.fixture.js';
import { bareAnnotation, type StandoffAnnotation, type StandoffDocument } from './document.js';
import { DEFAULT_OPTIONS, type Format, type InterchangeFile, type ReadResult, type WriteOptions } from './format.js';
import { FORMATS } from './formats.js';
import type { Loss } from './losses.js';
import { wellFormed, withLineFeeds } from './offsets.js';
import { xmlText } from './xml.js';

/** Reads what was written, as whoever calls a format does: the annotations' files, with the files that they ask for. */
const readBack = (
  format: Format,
  files: readonly InterchangeFile[],
  articles: readonly StandoffDocument[],
): ReadResult => {
  const main = files.filter(
    ({ name }) => name.endsWith(format.extensions[0]!) && !articles.some((one) => one.name === name),
  );
  const onDisk = articles.map(({ name, text }) => ({ name, text: text.startsWith('\ufeff') ? `\ufeff${text}` : text }));
  const known = new Map([...onDisk, ...files].map(({ name, text }) => [name, text]));
  const wanted = main.flatMap((file) => format.companions(file));
  return format.read(main, new Map(wanted.flatMap((name) => (known.has(name) ? [[name, known.get(name)!]] : []))));
};

/** What is left of each thing that an annotation says when it is lost. */
const BARE = bareAnnotation('', []);

/** The annotations that are left of one when the losses are taken from it. */
const withLoss = (
  some: readonly StandoffAnnotation[],
  { aspect, becomes, name }: Loss,
): readonly StandoffAnnotation[] => {
  const each = (change: (one: StandoffAnnotation) => Partial<StandoffAnnotation>) =>
    some.map((one) => ({ ...one, ...change(one) }));
  switch (aspect) {
    case 'annotation':
      return [];
    case 'span':
      return each(() => ({ fragments: becomes as readonly Span[] }));
    case 'fragments':
      return some.flatMap((one) => (becomes as readonly Span[]).map((fragment) => ({ ...one, fragments: [fragment] })));
    case 'kind':
      return each(() => ({ kind: becomes as string }));
    case 'speaker':
      return each(() => ({ speaker: (becomes as string | undefined) ?? null }));
    case 'attribute':
      return each(({ attributes }) => ({
        attributes: Object.fromEntries(Object.entries(attributes).filter(([own]) => own !== name)),
      }));
    case 'times':
      return each(() => ({ created: null, modified: null }));
    case 'text':
      throw new Error('an annotation has no text');
    default:
      return each(() => ({ [aspect]: BARE[aspect] }));
  }
};

/** What is left of a document by the loss report. Each loss must take something away. */
const withLosses = (document: StandoffDocument, losses: readonly Loss[]): StandoffDocument => {
  const isLineEnds = losses.some(({ aspect, reason }) => aspect === 'text' && reason === 'line-ends');
  const { text, at } = isLineEnds
    ? withLineFeeds(document.text)
    : { text: document.text, at: (offset: number) => offset };
  const moved = <T extends Span>(span: T): T => ({ ...span, start: at(span.start), end: at(span.end) });
  const annotations = document.annotations.flatMap((original, index) => {
    const one = {
      ...original,
      fragments: original.fragments.map(moved),
      parts: original.parts.map(moved),
      cue: original.cue && moved(original.cue),
    };
    return losses
      .filter(({ annotation }) => annotation === index)
      .reduce(
        (left: readonly StandoffAnnotation[], loss) => {
          const less = withLoss(left, loss);
          expect(less, `${loss.aspect} is lost`).not.toEqual(left);
          return less;
        },
        [one],
      );
  });
  return { ...document, text, annotations };
};

const canonical = (annotations: readonly StandoffAnnotation[]): string[] =>
  annotations
    .map((one) => ({
      ...one,
      attributes: Object.entries(one.attributes).sort(),
      parts: one.parts.map(({ role, start, end }) => [start, end, role]).sort(),
    }))
    .map((one) => JSON.stringify(Object.entries(one).sort()))
    .sort();

const VARIANTS: readonly [name: string, options: WriteOptions][] = [
  ['', DEFAULT_OPTIONS],
  [', whole tokens', { ...DEFAULT_OPTIONS, clitics: 'expand' }],
  [', flat', { ...DEFAULT_OPTIONS, flat: true }],
];

describe.each(FORMATS)('$name', (format) => {
  test.each(VARIANTS)('reads what it wrote, but for what it said is lost%s', (_, options) => {
    fc.assert(
      fc.property(documents, (document) => {
        const { files, losses } = format.write([document], options);
        const { documents: read, errors } = readBack(format, files, [document]);
        expect(errors).toEqual([]);
        const expected = withLosses(document, losses);
        const [back] = read;
        if (!back) {
          expect([format.name, expected.annotations]).toEqual(['csv', []]);
          return;
        }
        expect(read.length).toBe(1);
        expect(back.name).toBe(document.name);
        const isTextLost = losses.some(({ aspect }) => aspect === 'text');
        expect(isTextLost ? [wellFormed(expected.text), xmlText(expected.text)] : [expected.text]).toContain(back.text);
        expect(canonical(back.annotations)).toEqual(canonical(expected.annotations));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps several documents apart', () => {
    fc.assert(
      fc.property(documents, documents, (one, two) => {
        const pair = [one, { ...two, name: 'other.article' }];
        const { files } = format.write(pair, DEFAULT_OPTIONS);
        const { documents: read, errors } = readBack(format, files, pair);
        expect(errors).toEqual([]);
        for (const { name, annotations } of pair) {
          const alone = readBack(
            format,
            format.write(
              pair.filter((each) => each.name === name),
              DEFAULT_OPTIONS,
            ).files,
            pair,
          );
          const back = read.find((each) => each.name === name);
          expect(canonical(back?.annotations ?? [])).toEqual(canonical(alone.documents[0]?.annotations ?? []));
          expect(annotations.length >= 0).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
