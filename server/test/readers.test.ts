// What we write is read by programs that we did not write. Those of npm always run; those of Debian where they are
// installed, and elsewhere the tests say which package they want.
//   apt-get install opennlp libuima-core-java default-jdk-headless libfolia-dev libticcutils-dev g++ pkg-config
//     libxml2-utils python3-nltk
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DOMWindow, JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { analyze } from '../src/analysis/analyze.js';
import { findingsOf } from '../src/annotations/findings.js';
import { type StandoffDocument, wordsOf } from '../src/interchange/document.js';
import { DEFAULT_OPTIONS, type InterchangeFile, type WriteOptions } from '../src/interchange/format.js';
import { formatNamed } from '../src/interchange/formats.js';
import { documentOf } from '../src/interchange/fromArticle.js';

const NAME = 'محادثات.article';
/** With all that programs stumble over; what counts characters in its own way comes behind what has to be found. */
const TEXT = [
  'الدوحة في 18 مارس 2025',
  '',
  'قال وزير الخارجية المصري سامح شكري إن «الحوار مستمر\u00a0مع الجميع».',
  'وشدّ\u064eد شكري على أن بلاده ترحـــب بالاتفاق\u200f.',
  'وأضافت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا أن موسكو تدعم الحوار منذ عام 2024.',
  'مرحبا 😀 بالعالم، وقال الرئيس الفرنسي إيمانويل ماكرون إن باريس\u2028ترحب بذلك.',
  '',
].join('\n');

const found = documentOf({ name: NAME, text: TEXT, findings: findingsOf(analyze(TEXT)), annotations: [] }, 'all', null);
/** One annotation is in two fragments, as no finding is. */
const joined = found.document.annotations.map((one) =>
  one.kind === 'indirect-quote' && TEXT.slice(one.fragments[0]!.start).startsWith('باريس')
    ? {
        ...one,
        fragments: [
          { start: TEXT.indexOf('باريس'), end: TEXT.indexOf('باريس') + 5 },
          { start: TEXT.indexOf('بذلك'), end: TEXT.indexOf('بذلك') + 4 },
        ],
      }
    : one,
);
const DOCUMENT: StandoffDocument = { ...found.document, annotations: joined };
const firstLines = TEXT.slice(0, TEXT.indexOf('مرحبا'));
/** What does not stand behind the emoji. */
const PLAIN: StandoffDocument = {
  name: NAME,
  text: firstLines,
  annotations: DOCUMENT.annotations.filter(({ fragments }) => fragments.at(-1)!.end <= firstLines.length),
};

const written = (
  format: string,
  document = DOCUMENT,
  options: Partial<WriteOptions> = {},
): readonly InterchangeFile[] => formatNamed(format)!.write([document], { ...DEFAULT_OPTIONS, ...options }).files;
const endingIn = (files: readonly InterchangeFile[], ending: string): string =>
  files.find(({ name }) => name.endsWith(ending))!.text;
const words = (document: StandoffDocument, isWanted: (kind: string) => boolean = () => true): string[] =>
  document.annotations.filter(({ kind }) => isWanted(kind)).map(({ fragments }) => wordsOf(document.text, fragments));

test('the sample has each kind, a discontinuous quote, a cue, a speaker and parts', () => {
  const { annotations } = DOCUMENT;
  expect(new Set(annotations.map(({ kind }) => kind))).toEqual(
    new Set(['official', 'direct-quote', 'indirect-quote', 'date']),
  );
  expect(annotations.filter(({ fragments }) => fragments.length > 1).length).toBe(1);
  expect(annotations.some(({ cue, speaker }) => cue && speaker)).toBe(true);
  expect(annotations.some(({ parts }) => parts.length > 1)).toBe(true);
  expect(PLAIN.annotations.length).toBeGreaterThan(5);
});

/** What libraries for browsers expect to find. */
const GLOBALS =
  'document Range Node NodeFilter Element HTMLElement CustomEvent Event DOMParser XMLSerializer customElements navigator';
const inBrowser = (window: DOMWindow): void => {
  vi.stubGlobal('window', window);
  for (const name of GLOBALS.split(' ')) vi.stubGlobal(name, window[name]);
};
afterEach(() => void vi.unstubAllGlobals());

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}
const targetsIn = (document: StandoffDocument): Target[] =>
  (
    JSON.parse(endingIn(written('webannotation', document), '.jsonld')).items as { target: Target | Target[] }[]
  ).flatMap(({ target }) => target);

describe('Web Annotation', () => {
  const { window } = new JSDOM('<article></article>', { url: 'http://localhost/' });
  const article = window.document.querySelector('article')!;

  test('@apache-annotator finds each target by its position and, alone, by its quote', async () => {
    inBrowser(window);
    const dom = await import('@apache-annotator/dom');
    article.textContent = TEXT;
    const rangesOf = async (matches: AsyncIterable<Range>): Promise<string[]> => {
      const texts: string[] = [];
      for await (const range of matches) texts.push(range.toString());
      return texts;
    };
    const targets = targetsIn(DOCUMENT);
    expect(targets.length).toBe(DOCUMENT.annotations.length + 1);
    for (const {
      selector: [quote, position],
    } of targets) {
      const byPosition = dom.createTextPositionSelectorMatcher({ type: 'TextPositionSelector', ...position });
      expect(await rangesOf(byPosition(article as never))).toEqual([quote.exact]);
      const byQuote = dom.createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote });
      expect(await rangesOf(byQuote(article as never))).toEqual([quote.exact]);
    }
  });

  test('@recogito/text-annotator, which counts UTF-16 units, reads what stands before the first emoji', async () => {
    inBrowser(window);
    const { W3CTextFormat } = await import('@recogito/text-annotator');
    article.textContent = firstLines;
    const format = W3CTextFormat('source', article as never);
    const { items } = JSON.parse(endingIn(written('webannotation', PLAIN), '.jsonld')) as { items: never[] };
    const read = items.map(
      (item) =>
        format.parse(item) as unknown as {
          error?: Error;
          parsed?: { target: { selector: { quote: string; start: number; end: number }[] } };
        },
    );
    expect(read.map(({ error }) => error).filter(Boolean)).toEqual([]);
    expect(read.flatMap(({ parsed }) => parsed!.target.selector.map(({ quote }) => quote))).toEqual(words(PLAIN));
    expect(
      read.flatMap(({ parsed }) => parsed!.target.selector.map(({ start, end }) => firstLines.slice(start, end))),
    ).toEqual(words(PLAIN));
  });

  test('jsonld expands every term', async () => {
    const oa = 'http://www.w3.org/ns/oa#';
    const context = {
      oa,
      dcterms: 'http://purl.org/dc/terms/',
      as: 'http://www.w3.org/ns/activitystreams#',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      id: { '@type': '@id', '@id': '@id' },
      type: { '@type': '@id', '@id': '@type' },
      Annotation: 'oa:Annotation',
      AnnotationPage: 'as:OrderedCollectionPage',
      TextualBody: 'oa:TextualBody',
      TextPositionSelector: 'oa:TextPositionSelector',
      TextQuoteSelector: 'oa:TextQuoteSelector',
      items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
      body: { '@type': '@id', '@id': 'oa:hasBody' },
      target: { '@type': '@id', '@id': 'oa:hasTarget' },
      source: { '@type': '@id', '@id': 'oa:hasSource' },
      selector: { '@type': '@id', '@id': 'oa:hasSelector' },
      motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
      purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
      classifying: 'oa:classifying',
      value: 'rdf:value',
      exact: 'oa:exact',
      prefix: 'oa:prefix',
      suffix: 'oa:suffix',
      start: 'oa:start',
      end: 'oa:end',
    };
    const documentLoader = async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: null, documentUrl: url, document: { '@context': context } } as never;
    };
    const [page] = (await jsonld.expand(JSON.parse(endingIn(written('webannotation'), '.jsonld')), {
      documentLoader,
      base: 'http://example.org/',
      safe: true,
    } as never)) as unknown as Record<string, { '@list': Record<string, Record<string, unknown>[]>[] }[]>[];
    const items = page!['http://www.w3.org/ns/activitystreams#items']![0]!['@list'];
    expect(items.length).toBe(DOCUMENT.annotations.length);
    const exacts = items
      .flatMap((item) => item[`${oa}hasTarget`]!)
      .flatMap((target) => target[`${oa}hasSelector`] as Record<string, { '@value': string }[]>[])
      .flatMap((selector) => selector[`${oa}exact`]?.[0]?.['@value'] ?? []);
    expect(exacts).toEqual(
      DOCUMENT.annotations.flatMap(({ fragments }) => fragments.map(({ start, end }) => TEXT.slice(start, end))),
    );
  });
});

test('CETEIcean shows the TEI: people, what they said, and dates', async () => {
  const { window } = new JSDOM('<body></body>', { url: 'http://localhost/' });
  inBrowser(window);
  const { default: CETEI } = await import('CETEIcean');
  const reader = new CETEI({ documentObject: window.document } as never);
  const shown = reader.makeHTML5(endingIn(written('tei'), '.tei.xml')) as HTMLElement;
  const texts = (name: string): string[] => [...shown.querySelectorAll(name)].map((one) => one.textContent ?? '');
  expect(shown.querySelector('tei-body')!.textContent).toBe(TEXT);
  expect(texts('tei-body tei-persname')).toEqual(words(DOCUMENT, (kind) => kind === 'official'));
  expect(texts('tei-body tei-date')).toEqual(words(DOCUMENT, (kind) => kind === 'date'));
  const said = [...shown.querySelectorAll('tei-said')];
  const quotes = DOCUMENT.annotations.filter(({ kind }) => kind.endsWith('quote'));
  expect(said.map((one) => one.textContent)).toEqual(
    quotes.flatMap(({ fragments }) => fragments.map(({ start, end }) => TEXT.slice(start, end))),
  );
  const speakers = said
    .filter((one) => one.hasAttribute('who'))
    .map((one) => shown.querySelector(`[id="${one.getAttribute('who')!.slice(1)}"]`)!.textContent);
  expect(speakers).toEqual(quotes.flatMap(({ speaker, source }) => speaker ?? source ?? []));
});

/** Whether a program runs here; what is missing is named in the test's title. */
const has = (command: string, ...args: string[]): boolean => {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return !error && status === 0;
};
const UIMA = '/usr/share/java/uimaj-core.jar';
const HAS = {
  opennlp: existsSync('/usr/bin/opennlp'),
  uima: existsSync(UIMA) && has('javac', '-version'),
  folia: has('pkg-config', '--exists', 'folia') && has('g++', '--version') && existsSync('/usr/include/ticcutils'),
  xmllint: has('xmllint', '--version'),
  nltk: has('/usr/bin/python3', '-c', 'import nltk'),
};

const wherever = (is: boolean, debian: string) =>
  is
    ? test
    : (title: string, _: () => unknown) => test.skip(`${title} (skipped: apt-get install ${debian})`, () => undefined);

describe('programs of Debian', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'safir-readers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const save = (files: readonly InterchangeFile[]): void => {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
  };
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', JAVA_TOOL_OPTIONS: '-Dfile.encoding=UTF-8' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const reader = (name: string): string => fileURLToPath(new URL(`readers/${name}`, import.meta.url));

  wherever(HAS.opennlp, 'opennlp')('OpenNLP reads the officials of the brat files', () => {
    const files = written('brat', PLAIN).map((file) => ({ ...file, name: file.name.replace(NAME, 'talks') }));
    save(files);
    const out = run(
      'opennlp',
      'TokenNameFinderConverter',
      'brat',
      '-annotationConfig',
      'annotation.conf',
      '-bratDataDir',
      '.',
      '-ruleBasedTokenizer',
      'simple',
      '-nameTypes',
      'Official',
    );
    const names = [...out.matchAll(/<START:Official> (.*?) <END>/g)].map(([, name]) => name);
    expect(names).toEqual(words(PLAIN, (kind) => kind === 'official'));
  });

  wherever(HAS.opennlp, 'opennlp')('OpenNLP reads the people of the flat CoNLL file', () => {
    save([{ name: 'talks.conll', text: endingIn(written('conll', DOCUMENT, { flat: true }), '.conll') }]);
    const out = run(
      'opennlp',
      'TokenNameFinderConverter',
      'conll03',
      '-lang',
      'eng',
      '-types',
      'per,loc,org,misc',
      '-data',
      'talks.conll',
      '-encoding',
      'UTF-8',
    );
    const names = [...out.matchAll(/<START:person> (.*?) <END>/g)].map(([, name]) => name);
    expect(names).toEqual(words(DOCUMENT, (kind) => kind === 'official'));
  });

  wherever(HAS.nltk, 'python3-nltk')('NLTK reads the words and tags of the CoNLL file', () => {
    save([{ name: 'nltk.conll', text: endingIn(written('conll', DOCUMENT, { flat: true }), '.conll') }]);
    const rows = run('/usr/bin/python3', reader('readConll.py'), folder, 'nltk.conll')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
    const people: string[] = [];
    for (const [word, tag] of rows) {
      if (tag === 'B-PER') people.push(word!);
      else if (tag === 'I-PER') people.push(`${people.pop()} ${word}`);
    }
    expect(people).toEqual(words(DOCUMENT, (kind) => kind === 'official'));
  });

  wherever(HAS.uima, 'libuima-core-java default-jdk-headless')('UIMA reads the CAS with its type system', () => {
    save(written('xmi').map((file) => ({ ...file, name: file.name.replace(NAME, 'talks') })));
    const out = run('java', '-cp', UIMA, reader('ReadXmi.java'), 'TypeSystem.xml', 'talks.xmi');
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const text = (points: string): string => String.fromCodePoint(...points.trim().split(' ').map(Number));
    for (const [, begin, end, points] of rows) expect(text(points!)).toBe(TEXT.slice(Number(begin), Number(end)));
    const read = rows
      .filter(([kind]) => !['Name', 'Title', 'Cue'].includes(kind!))
      .map(([, , , points]) => text(points!));
    expect(read.sort()).toEqual(
      DOCUMENT.annotations.flatMap(({ fragments }) => fragments.map(({ start, end }) => TEXT.slice(start, end))).sort(),
    );
  });

  wherever(HAS.folia, 'libfolia-dev libticcutils-dev g++ pkg-config')(
    'libfolia finds the FoLiA valid, and reads the statements',
    () => {
      save([{ name: 'talks.folia.xml', text: endingIn(written('folia'), '.folia.xml') }]);
      const flags = run('pkg-config', '--cflags', '--libs', 'folia').trim().split(/\s+/);
      run('g++', '-std=c++17', '-o', 'readFolia', reader('readFolia.cxx'), ...flags);
      const rows = run('./readFolia', 'talks.folia.xml')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      /** libfolia composes what it reads (NFC), and words are joined by spaces. */
      const tight = (text: string): string => text.normalize('NFC').replace(/\s/g, '');
      const of = (type: string, label: string): string[] =>
        rows.filter(([one, kind]) => one === type && kind === label).map(([, , said]) => tight(said!));
      expect(of('entity', 'Official')).toEqual(words(DOCUMENT, (kind) => kind === 'official').map(tight));
      expect(of('entity', 'Date')).toEqual(words(DOCUMENT, (kind) => kind === 'date').map(tight));
      expect(of('statement', 'DirectQuote')).toEqual(words(DOCUMENT, (kind) => kind === 'direct-quote').map(tight));
      expect(of('statement', 'IndirectQuote')).toEqual(words(DOCUMENT, (kind) => kind === 'indirect-quote').map(tight));
      const cues = rows.flatMap((row) =>
        row.filter((cell) => cell.startsWith('cue ')).map((cell) => tight(cell.slice(4))),
      );
      expect(cues).toEqual(
        DOCUMENT.annotations.flatMap(({ kind, cue }) =>
          kind.endsWith('quote') && cue ? [tight(TEXT.slice(cue.start, cue.end))] : [],
        ),
      );
    },
  );

  wherever(HAS.xmllint, 'libxml2-utils')('xmllint finds all that is XML well-formed', () => {
    for (const format of ['tei', 'xmi', 'folia', 'label-studio'])
      for (const { name, text } of written(format).filter(({ name: file }) => /\.(?:xml|xmi)$/.test(file))) {
        writeFileSync(join(folder, 'any.xml'), text);
        expect(has('xmllint', '--noout', join(folder, 'any.xml')), name).toBe(true);
      }
  });
});
