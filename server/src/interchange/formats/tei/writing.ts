// An article to a TEI document.
import type { Span } from '../../../analysis/model.js';
import { familyOf } from '../../../annotations/review.js';
import { isTimexValue } from '../../../annotations/timex.js';
import { extentOf, type StandoffAnnotation, type StandoffDocument } from '../../document.js';
import { type FlatField, flatFieldsOf } from '../../flatFields.js';
import type { InterchangeFile } from '../../format.js';
import { sameSpans } from '../../graph.js';
import { plainLabelOf } from '../../labels.js';
import type { Losses } from '../../losses.js';
import { element, escapeText, isXmlText, XML_HEAD, xmlText } from '../../xml.js';
import { bodyOf, type Mark } from './markup.js';
import { whole, withinParagraphs } from './paragraphs.js';

/** Ids for people and sources, each of which is said once. */
class Register {
  readonly entries = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  pointerTo(name: string): string {
    const id = this.entries.get(name) ?? `${this.#prefix}${this.entries.size + 1}`;
    this.entries.set(name, id);
    return `#${id}`;
  }
}

interface Registers {
  readonly people: Register;
  readonly sources: Register;
  readonly annotators: Register;
}

/** Fields that have an attribute of TEI's own, and so are not said again in a feature structure. */
const markOf = (
  one: StandoffAnnotation,
  id: string,
  flat: Partial<Record<FlatField, string>>,
  { people, sources, annotators }: Registers,
): { mark: Mark; rest: Partial<Record<FlatField, string>> } => {
  const { creator, confidence, ...others } = flat;
  const common = {
    resp: creator === undefined ? null : annotators.pointerTo(creator),
    cert: confidence ?? null,
  };
  const mark = (name: string, attributes: Mark['attributes']): Mark => ({
    id,
    name,
    attributes: { ...attributes, ...common },
    fragments: one.fragments,
  });
  switch (familyOf(one.kind)) {
    case 'mention': {
      const { person, ...rest } = others;
      const ref = person === undefined ? null : people.pointerTo(person);
      return { mark: mark('persName', { type: one.kind, ref }), rest };
    }
    case 'quote': {
      const { speaker, source, ...rest } = others;
      const who = [
        ...(speaker === undefined ? [] : [people.pointerTo(speaker)]),
        ...(source === undefined ? [] : [sources.pointerTo(source)]),
      ];
      const direct = String(one.kind === 'direct-quote');
      return { mark: mark('said', { direct, who: who.length > 0 ? who.join(' ') : null }), rest };
    }
    case 'date': {
      const { value, ...rest } = others;
      if (value === undefined || /\s/.test(value)) return { mark: mark('date', {}), rest: others };
      const when = W3C_DATE.test(value) && isTimexValue(value) ? value : null;
      return { mark: mark('date', { when, 'when-custom': value }), rest };
    }
    default:
      return { mark: mark('seg', { type: 'annotation', subtype: plainLabelOf(one.kind) }), rest: others };
  }
};

/** The dates of XML Schema, which `when` takes; TIMEX3 has more. */
const W3C_DATE = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\d)?)?)?$/;

const marksOf = (
  document: StandoffDocument,
  losses: Losses,
  registers: Registers,
): { marks: Mark[]; features: string[] } => {
  const { text, annotations } = document;
  const marks: { mark: Mark; extent: Span }[] = [];
  const features: string[] = [];
  const add = (mark: Mark): void => void marks.push({ mark, extent: extentOf(mark) });
  const place = (fragments: readonly Span[]): readonly Span[] => {
    const placed = whole(
      text,
      fragments.flatMap((fragment) => withinParagraphs(text, fragment)),
    );
    return sameSpans(placed, fragments) ? fragments : placed;
  };
  for (const [index, one] of annotations.entries()) {
    const fragments = place(one.fragments);
    if (one.status === 'rejected' || plainLabelOf(one.kind) === null || fragments.length === 0) {
      losses.add(
        index,
        'annotation',
        one.status === 'rejected' ? 'rejected' : fragments.length === 0 ? 'line-ends' : 'characters',
      );
      continue;
    }
    if (fragments !== one.fragments) losses.add(index, 'span', 'line-ends', { becomes: fragments });
    const id = `a${index + 1}`;
    const { mark, rest } = markOf({ ...one, fragments }, id, flatFieldsOf(one, index, losses, isXmlText), registers);
    add(mark);
    const own = (spans: readonly Span[]): boolean => spans.every((span) => sameSpans(place([span]), [span]));
    if (!own(one.parts)) losses.add(index, 'parts', 'line-ends');
    else
      for (const [number, part] of one.parts.entries())
        add({
          id: `${id}p${number + 1}`,
          name: part.role === 'name' ? 'name' : 'roleName',
          attributes: { corresp: `#${id}` },
          fragments: [part],
        });
    if (one.cue && !own([one.cue])) losses.add(index, 'cue', 'line-ends');
    else if (one.cue)
      add({ id: `${id}c`, name: 'seg', attributes: { type: 'cue', corresp: `#${id}` }, fragments: [one.cue] });
    if (Object.keys(rest).length > 0) {
      const said = Object.entries(rest).map(([name, value]) =>
        element('f', { name }, element('string', {}, escapeText(value))),
      );
      features.push(element('fs', { type: 'annotation', corresp: `#${id}` }, said.join('')));
    }
  }
  marks.sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
  return { marks: marks.map(({ mark }) => mark), features };
};

const listOf = (list: string, entry: string, naming: string, { entries }: Register): string => {
  const all = [...entries].map(([name, id]) => element(entry, { 'xml:id': id }, element(naming, {}, escapeText(name))));
  return all.length > 0 ? `${element(list, {}, all.join('\n'))}\n` : '';
};

export const fileOf = (original: StandoffDocument, losses: Losses): InterchangeFile => {
  const document = { ...original, text: xmlText(original.text) };
  if (document.text !== original.text) losses.add(null, 'text', 'characters');
  const registers = {
    people: new Register('person'),
    sources: new Register('source'),
    annotators: new Register('annotator'),
  };
  const { marks, features } = marksOf(document, losses, registers);
  const responsible = [...registers.annotators.entries].map(([name, id]) =>
    element('respStmt', { 'xml:id': id }, element('resp', {}, 'annotation') + element('name', {}, escapeText(name))),
  );
  const statement = element('titleStmt', {}, element('title', {}, escapeText(document.name)) + responsible.join(''));
  const publication = element('publicationStmt', {}, element('p', {}, 'Exported by Safir'));
  const source = element('sourceDesc', {}, element('p', {}, escapeText(document.name)));
  const header = element('teiHeader', {}, element('fileDesc', {}, `${statement}${publication}${source}`));
  const notes =
    listOf('listPerson', 'person', 'persName', registers.people) +
    listOf('listOrg', 'org', 'orgName', registers.sources) +
    features.map((feature) => `${feature}\n`).join('');
  const standOff = notes === '' ? '' : `${element('standOff', {}, `\n${notes}`)}\n`;
  const content = `\n${header}\n${standOff}${element('text', { 'xml:lang': 'ar' }, bodyOf(document.text, marks))}\n`;
  return {
    name: `${document.name}.tei.xml`,
    text: `${XML_HEAD}${element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, content)}\n`,
  };
};
