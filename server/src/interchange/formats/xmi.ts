// UIMA CAS XMI (OASIS UIMA 1.0, chapter 7) with its type system: what INCEpTION imports. A span layer and a relation layer
// in INCEpTION's namespace for custom layers, with DKPro's sentences and tokens. Offsets count UTF-16 units; the text is an
// XML attribute, so its line ends are character references.
import type { StandoffAnnotation, StandoffDocument } from '../document.js';
import { checkSpan, Fault, type Faults } from '../faults.js';
import { FLAT_FIELDS, fieldsFromFlat, flatFieldsOf } from '../flatFields.js';
import { type Format, type InterchangeFile, noCompanions, writeEach } from '../format.js';
import { annotationsOf, type Fields, graphOf } from '../graph.js';
import { labelOf } from '../labels.js';
import type { Losses } from '../losses.js';
import { checkName, renamed } from '../names.js';
import { edgesOf, tokensOf } from '../tokens.js';
import { childrenOf, element, isXmlText, lineOf, readXmlFiles, XML_HEAD, type XmlElement, xmlText } from '../xml.js';

const NAMESPACES = {
  xmi: 'http://www.omg.org/XMI',
  cas: 'http:///uima/cas.ecore',
  type: 'http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore',
  metadata: 'http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore',
  ner: 'http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore',
  custom: 'http:///webanno/custom.ecore',
} as const;

const FINDING = 'webanno.custom.SafirFinding';
const LINK = 'webanno.custom.SafirLink';
const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api';

const fileOf = (original: StandoffDocument, losses: Losses): InterchangeFile => {
  const document = { ...original, text: xmlText(original.text) };
  const { name, text, annotations } = document;
  if (text !== original.text) losses.add(null, 'text', 'characters');
  const graph = graphOf(document, losses, {
    discontinuous: false,
    fits: isXmlText,
    labelOf: (kind) => (isXmlText(kind) ? labelOf(kind) : null),
  });
  const SOFA = 1;
  let last = SOFA;
  const members: number[] = [];
  const structure = (
    type: string,
    at: { start: number; end: number },
    more: Record<string, string | number | null>,
  ): string => {
    members.push(++last);
    return `${element(type, { 'xmi:id': last, sofa: SOFA, begin: at.start, end: at.end, ...more })}\n`;
  };
  const whole = { start: 0, end: text.length };
  const lines = [
    structure('metadata:DocumentMetaData', whole, { language: 'ar', documentTitle: name, documentId: name }),
  ];
  const tokens = tokensOf(text, edgesOf(document));
  const sentences = new Map<number, { start: number; end: number }>();
  for (const { line, start, end } of tokens) sentences.set(line, { start: sentences.get(line)?.start ?? start, end });
  for (const sentence of sentences.values()) lines.push(structure('type:Sentence', sentence, {}));
  for (const token of tokens) lines.push(structure('type:Token', token, {}));
  const ids = graph.spans.map(({ label, fragments, annotation, isMain }) => {
    const one = annotations[annotation]!;
    const fields = isMain ? flatFieldsOf(one, annotation, losses, isXmlText) : {};
    lines.push(structure('custom:SafirFinding', fragments[0]!, { kind: label, ...fields }));
    return last;
  });
  for (const { label, from, to } of graph.links)
    lines.push(
      structure('custom:SafirLink', graph.spans[to - 1]!.fragments[0]!, {
        Governor: ids[from - 1]!,
        Dependent: ids[to - 1]!,
        label,
      }),
    );
  lines.push(
    `${element('cas:Sofa', { 'xmi:id': SOFA, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text/plain', sofaString: text })}\n`,
  );
  lines.push(`${element('cas:View', { sofa: SOFA, members: members.join(' ') })}\n`);
  const spaces = Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  const content = `\n${element('cas:NULL', { 'xmi:id': 0 })}\n${lines.join('')}`;
  return {
    name: `${name}.xmi`,
    text: `${XML_HEAD}${element('xmi:XMI', { ...spaces, 'xmi:version': '2.0' }, content)}\n`,
  };
};

interface Type {
  readonly name: string;
  readonly supertype: string;
  readonly features: Readonly<Record<string, string>>;
}

const TEXT = 'uima.cas.String';
const TYPES: readonly Type[] = [
  {
    name: `${DKPRO}.metadata.type.DocumentMetaData`,
    supertype: 'uima.tcas.DocumentAnnotation',
    features: { documentTitle: TEXT, documentId: TEXT },
  },
  { name: `${DKPRO}.segmentation.type.Sentence`, supertype: 'uima.tcas.Annotation', features: {} },
  { name: `${DKPRO}.segmentation.type.Token`, supertype: 'uima.tcas.Annotation', features: {} },
  {
    name: FINDING,
    supertype: 'uima.tcas.Annotation',
    features: { kind: TEXT, ...Object.fromEntries(FLAT_FIELDS.map((field) => [field, TEXT])) },
  },
  { name: LINK, supertype: 'uima.tcas.Annotation', features: { Governor: FINDING, Dependent: FINDING, label: TEXT } },
];

const typeSystem = (): string => {
  const feature = ([name, range]: [string, string]): string =>
    element('featureDescription', {}, element('name', {}, name) + element('rangeTypeName', {}, range));
  const types = TYPES.map(({ name, supertype, features }) =>
    element(
      'typeDescription',
      {},
      element('name', {}, name) +
        element('supertypeName', {}, supertype) +
        element('features', {}, Object.entries(features).map(feature).join('')),
    ),
  );
  const content = `${element('name', {}, 'Safir')}${element('types', {}, `\n${types.map((type) => `${type}\n`).join('')}`)}`;
  return `${XML_HEAD}${element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, content)}\n`;
};

/** The feature structures of a type, whatever prefix its namespace has in the file. */
const structuresOf = (root: XmlElement, namespace: string, local: string): XmlElement[] => {
  const prefixes = Object.entries(root.attributes).flatMap(([name, uri]) =>
    name.startsWith('xmlns:') && uri === namespace ? [name.slice('xmlns:'.length)] : [],
  );
  return childrenOf(root).filter(({ name }) => prefixes.some((prefix) => name === `${prefix}:${local}`));
};

const attribute = ({ attributes }: XmlElement, name: string): string => {
  const value = attributes[name];
  if (value === undefined) throw new Fault(`it has no ${name}`);
  return value;
};

const numberIn = (of: XmlElement, name: string): number => {
  const value = attribute(of, name);
  if (!/^\d{1,9}$/.test(value)) throw new Fault(`${name} is no offset: ${value}`);
  return Number(value);
};

const readStructures = (
  root: XmlElement,
  file: InterchangeFile,
  text: string,
  sofa: string,
  faults: Faults,
): readonly StandoffAnnotation[] => {
  const attempt = <T>(of: XmlElement, read: (line: number) => T): T[] => {
    const line = lineOf(file.text, of);
    const found = faults.try(file.name, line, () => {
      if (attribute(of, 'sofa') !== sofa) throw new Fault('it is about another text');
      return read(line);
    });
    return found === undefined ? [] : [found];
  };
  const spanOf = (of: XmlElement, label: string, fields: Fields, line: number) => ({
    key: attribute(of, 'xmi:id'),
    label,
    fragments: [checkSpan(numberIn(of, 'begin'), numberIn(of, 'end'), text.length)],
    fields,
    about: line,
  });
  const spans = [
    ...structuresOf(root, NAMESPACES.custom, 'SafirFinding').flatMap((of) =>
      attempt(of, (line) =>
        spanOf(
          of,
          attribute(of, 'kind'),
          fieldsFromFlat((field) => of.attributes[field]),
          line,
        ),
      ),
    ),
    ...structuresOf(root, NAMESPACES.ner, 'NamedEntity').flatMap((of) =>
      attempt(of, (line) => spanOf(of, attribute(of, 'value'), {}, line)),
    ),
  ];
  const links = structuresOf(root, NAMESPACES.custom, 'SafirLink').flatMap((of) =>
    attempt(of, (line) => ({
      label: attribute(of, 'label'),
      from: attribute(of, 'Governor'),
      to: attribute(of, 'Dependent'),
      about: line,
    })),
  );
  return annotationsOf(text, spans, links, (line, { message }) => faults.add(file.name, line, message));
};

export const xmi: Format = {
  name: 'xmi',
  offsetUnit: 'UTF-16',
  extensions: ['.xmi'],
  write: (documents) => {
    const { files, losses } = writeEach(documents, (document, losses) => [fileOf(document, losses)]);
    return { files: [...files, { name: 'TypeSystem.xml', text: typeSystem() }], losses };
  },
  companions: noCompanions,
  read: (files) =>
    readXmlFiles(files, (root, file, faults) => {
      const [sofa, ...more] = structuresOf(root, NAMESPACES.cas, 'Sofa');
      if (!sofa || more.length > 0) throw new Fault(`${more.length + (sofa ? 1 : 0)} texts (Sofa) instead of one`);
      const [meta] = structuresOf(root, NAMESPACES.metadata, 'DocumentMetaData');
      const name = checkName(meta?.attributes.documentTitle ?? renamed(file.name, ['.xmi'], '.txt') ?? file.name);
      const text = attribute(sofa, 'sofaString');
      return { name, text, annotations: readStructures(root, file, text, attribute(sofa, 'xmi:id'), faults) };
    }),
};
