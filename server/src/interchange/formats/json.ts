// Safir's own JSON: a document a file, everything in it, an annotation a line. server/schemas/interchange.schema.json
// says what it holds. Offsets count UTF-16 units.
import { bareAnnotation, type StandoffAnnotation, type StandoffDocument, wordsOf } from '../document.js';
import { checkFragments, checkSpan, Faults, parseJson, type Value, withPath } from '../faults.js';
import { fieldsFromJson, fieldsToJson } from '../fields.js';
import { type Format, noCompanions } from '../format.js';
import { checkName } from '../names.js';

const FORMAT = 'safir-annotations';
const VERSION = 1;

const written = (text: string, one: StandoffAnnotation): string =>
  JSON.stringify({
    kind: one.kind,
    fragments: one.fragments,
    words: wordsOf(text, one.fragments),
    ...(one.parts.length > 0 ? { parts: one.parts } : {}),
    ...(one.cue ? { cue: one.cue } : {}),
    ...fieldsToJson(one),
  });

const fileOf = ({ name, text, annotations }: StandoffDocument): string => {
  const head = { format: FORMAT, version: VERSION, offsetUnit: 'utf-16', article: name, text };
  const lines = Object.entries(head).map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)},\n`);
  return `{\n${lines.join('')}"annotations": [\n${annotations.map((one) => written(text, one)).join(',\n')}\n]\n}\n`;
};

const readAnnotation = (value: Value, text: string): StandoffAnnotation => {
  const span = (one: Value) => {
    const [start, end] = [one.get('start').offset, one.get('end').offset];
    return withPath(one, () => checkSpan(start, end, text.length));
  };
  const fragments = checkFragments(value.get('fragments').items.map(span));
  const words = value.get('words').optionalText;
  if (words !== null && words !== wordsOf(text, fragments))
    throw value.fault(`the text has ${JSON.stringify(wordsOf(text, fragments))} there`);
  const cue = value.get('cue');
  return {
    ...bareAnnotation(value.get('kind').text, fragments),
    ...fieldsFromJson(value),
    parts: value.get('parts').optionalItems.map((part) => {
      const role = part.get('role').text;
      if (role !== 'name' && role !== 'title') throw part.fault('a part is a name or a title');
      return { role, ...span(part) };
    }),
    cue: cue.isMissing ? null : span(cue),
  };
};

export const json: Format = {
  name: 'json',
  offsetUnit: 'UTF-16',
  extensions: ['.safir.json'],
  write: (documents) => ({
    files: documents.map((document) => ({ name: `${document.name}.safir.json`, text: fileOf(document) })),
    losses: [],
  }),
  companions: noCompanions,
  read: (files) => {
    const faults = new Faults();
    const documents = files.flatMap((file): StandoffDocument[] => {
      const read = faults.tryJson(file, () => {
        const value = parseJson(file.text);
        if (value.get('format').value !== FORMAT) throw value.fault(`"format" is not "${FORMAT}"`);
        if (value.get('version').number > VERSION) throw value.get('version').fault(`newer than ${VERSION}`);
        if (value.get('offsetUnit').value !== 'utf-16') throw value.get('offsetUnit').fault('not "utf-16"');
        const text = value.get('text').text;
        const name = checkName(value.get('article').text);
        return { name, text, items: value.get('annotations').items };
      });
      if (!read) return [];
      const { name, text, items } = read;
      const annotations = items.flatMap(
        (item) => faults.tryJson(file, () => withPath(item, () => readAnnotation(item, text))) ?? [],
      );
      return [{ name, text, annotations }];
    });
    return { documents, errors: faults.all };
  },
};
