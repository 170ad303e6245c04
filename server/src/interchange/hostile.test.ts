// Files that nobody should have written: each reader says what is wrong and where, keeps the rest, and never throws.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from './anyDocument.fixture.js';
import { bareAnnotation, type StandoffDocument } from './document.js';
import { DEFAULT_OPTIONS, type ReadResult } from './format.js';
import { FORMATS, formatNamed } from './formats.js';

const TEXT = 'ليلى عمر';
const DOCUMENT: StandoffDocument = {
  name: 'a.article',
  text: TEXT,
  annotations: [bareAnnotation('person', [{ start: 0, end: 4 }]), bareAnnotation('person', [{ start: 5, end: 8 }])],
};

const read = (format: string, text: string, name = 'a.article', article = TEXT): ReadResult => {
  const known = formatNamed(format)!;
  const companions = new Map([
    ['a.article', article],
    ['a.article.txt', article],
  ]);
  return known.read([{ name: name + known.extensions[0]!, text }], companions);
};
const written = (format: string): string => {
  const known = formatNamed(format)!;
  return known.write([DOCUMENT], DEFAULT_OPTIONS).files.find(({ name }) => name.endsWith(known.extensions[0]!))!.text;
};
const kept = ({ documents: found }: ReadResult): number =>
  found.reduce((sum, { annotations }) => sum + annotations.length, 0);

describe.each(FORMATS)('$name', ({ name, extensions, read: readFiles }) => {
  test('never throws, whatever of a file was cut away or changed', () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '9', '"', '<', '\n', '{', '-1', '99999999999999999999', '\0'),
        (document, at, length, put) => {
          const files = formatNamed(name)!.write([document], DEFAULT_OPTIONS).files;
          const main = files.filter((file) => file.name.endsWith(extensions[0]!) && file.name !== document.name);
          const broken = main.map((file) => {
            const from = at % (file.text.length + 1);
            return { ...file, text: file.text.slice(0, from) + put + file.text.slice(from + (length % 20)) };
          });
          const texts = new Map([document, ...files].map((file) => [file.name, file.text]));
          const { documents: found, errors } = readFiles(broken, texts);
          for (const { text, annotations } of found)
            for (const { fragments, parts, cue } of annotations)
              for (const { start, end } of [...fragments, ...parts, ...(cue ? [cue] : [])])
                expect(0 <= start && start < end && end <= text.length).toBe(true);
          for (const { file, line, reason } of errors)
            expect([typeof file, Number.isSafeInteger(line), reason.length > 0]).toEqual(['string', true, true]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('names a file that is something else', () => {
    for (const text of [
      'nonsense of no format\nat all',
      '{"a": [1, 2',
      '<a><b></a>',
      'null',
      '[]',
      '[null]',
      '{}',
      '42',
    ])
      expect(kept(readFiles([{ name: `x${extensions[0]}`, text }], new Map([['x.txt', '']])))).toBe(0);
  });
});

describe('brat', () => {
  test.each([
    ['words that are not there', 'T1\tPerson 0 4\tعمر', 'the text has "ليلى"'],
    ['an end beyond the text', 'T1\tPerson 0 99\tليلى', 'outside the text'],
    ['an end before the start', 'T1\tPerson 4 0\tليلى', 'empty'],
    ['an offset that is no number', 'T1\tPerson 0 x\tليلى', 'not as in T1'],
    ['a huge offset', `T1\tPerson 0 ${'9'.repeat(400)}\tليلى`, 'not as in T1'],
    ['fragments that go back', 'T1\tPerson 5 8;0 4\tعمر ليلى', 'go back'],
    ['a relation to nothing', 'R1\tPart Arg1:T1 Arg2:T9', 'there is no span'],
    ['a note on nothing', '#1\tAnnotatorNotes T9\tنص', 'there is no span T9'],
    ['an event', 'E1\tAttribution:T1 Content:T2', 'no line of E'],
  ])('%s: is an error with its line, and the rest is read', (_, line, reason) => {
    const result = read('brat', `T7\tPerson 5 8\tعمر\n${line}\n`);
    expect(kept(result)).toBe(1);
    expect(result.errors).toEqual([{ file: 'a.article.ann', line: 1, reason: expect.stringContaining(reason) }]);
  });
});

describe('XML', () => {
  const BOMB = '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each(['tei', 'xmi', 'folia'])('%s: a DTD is refused', (format) => {
    const text = written(format).replace('?>\n', `?>\n${BOMB}\n`).replace('ليلى', '&b;');
    const { documents: found, errors } = read(format, text);
    expect(found).toEqual([]);
    expect(errors.length).toBe(1);
  });

  test.each(['tei', 'xmi', 'folia'])('%s: an external entity is refused', (format) => {
    const text = written(format).replace('?>\n', '?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd">\n');
    expect(read(format, text)).toEqual({
      documents: [],
      errors: [{ file: expect.any(String), line: 1, reason: 'a DTD is not read' }],
    });
  });

  test.each(['tei', 'xmi', 'folia'])('%s: elements within elements without end are refused', (format) => {
    expect(read(format, '<a>'.repeat(200_000)).errors).toEqual([
      { file: expect.any(String), line: 0, reason: 'nested too deeply' },
    ]);
  });

  test('tei: a chain that comes round to itself is an error with its line', () => {
    const text =
      '<TEI>\n<text><body><p><persName xml:id="a" next="#b">x</persName><persName xml:id="b" prev="#a" next="#a">y</persName></p></body></text></TEI>';
    expect(read('tei', text).errors).toEqual([
      { file: 'a.article.tei.xml', line: 1, reason: 'a comes round to itself' },
    ]);
  });
});

describe('JSON', () => {
  test('what is wrong is named by its line and its place in the value', () => {
    const lines = written('json').split('\n');
    const broken = lines.map((line) =>
      line.includes('عمر') && line.includes('fragments') ? line.replace('"end":8', '"end":88') : line,
    );
    const { errors } = read('json', broken.join('\n'));
    const line = broken.findIndex((text) => text.includes('"end":88'));
    expect(errors).toEqual([
      {
        file: 'a.article.safir.json',
        line,
        reason: expect.stringContaining('annotations.1.fragments.0: 5–88 is outside'),
      },
    ]);
    expect(kept(read('json', broken.join('\n')))).toBe(1);
  });

  test.each(['__proto__', 'constructor'])('a field called %s is a field', (field) => {
    const text = written('json').replace('"kind":"person"', `"${field}":{"polluted":true},"kind":"person"`);
    expect(kept(read('json', text))).toBe(2);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });

  test.each(['json', 'webannotation', 'tei', 'xmi', 'folia'])(
    '%s: an article’s name leads out of no folder',
    (format) => {
      for (const name of ['../evil', '/etc/passwd', 'a\\..\\b', '..', 'C:x']) {
        const text = written(format)
          .replaceAll('"a.article"', JSON.stringify(name))
          .replaceAll('>a.article<', `>${name}<`);
        const { documents: found, errors } = read(format, text);
        expect([name, kept({ documents: found, errors })]).toEqual([name, 0]);
        expect(found.every((one) => one.name === 'a.article')).toBe(true);
        expect(errors.length).toBeGreaterThan(0);
      }
    },
  );

  test('the published schema says what is written', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/interchange.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    fc.assert(
      fc.property(documents, (document) => {
        const [file] = formatNamed('json')!.write([document], DEFAULT_OPTIONS).files;
        expect([validate(JSON.parse(file!.text)), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 50 },
    );
    expect(validate({ ...JSON.parse(written('json')), offsetUnit: 'bytes' })).toBe(false);
  });
});

test('csv: what a spreadsheet would take for a formula is a text, and comes back as it was', () => {
  const formula = '=HYPERLINK("http://example.org")';
  const document = {
    name: 'a.article',
    text: formula,
    annotations: [{ ...bareAnnotation('official', [{ start: 0, end: formula.length }]), person: "'=1" }],
  };
  const [file] = formatNamed('csv')!.write([document], DEFAULT_OPTIONS).files;
  expect(file!.text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(file!.text).toContain(`,"''=1",`);
  expect(read('csv', file!.text, 'officials', formula).documents[0]!.annotations[0]!.person).toBe("'=1");
});

test('conll: a tag that is none, and a token that is not there, are errors with their lines', () => {
  const lines = written('conll').split('\n');
  const tag = lines.map((line) => line.replace('B-Person', 'Person'));
  expect(read('conll', tag.join('\n')).errors.map(({ line, reason }) => [line, reason])).toContainEqual([
    tag.findIndex((line) => line.includes('Person')),
    'no IOB tag: Person',
  ]);
  const token = lines.map((line) => line.replace('عمر', 'علي'));
  expect(read('conll', token.join('\n')).errors).toEqual([
    {
      file: 'a.article.conll',
      line: token.findIndex((line) => line.includes('علي')),
      reason: expect.stringContaining('"علي"'),
    },
  ]);
  const empty = lines.map((line) => line.replace('عمر', ''));
  const place = empty.findIndex((line) => line.startsWith(' '));
  expect(read('conll', empty.join('\n')).errors).toContainEqual({
    ...{ file: 'a.article.conll', line: place },
    reason: 'no token before the first space',
  });
});
