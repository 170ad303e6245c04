// XML both ways. Reading is @rgrove/parse-xml's: strict, without entities of a document's own (a DTD is refused), so that
// nothing can be made to grow or be fetched. Writing is this: the libraries at hand drop control characters or leave CR,
// and so CRLF, to be normalised away by whoever reads (XML 1.0, 2.11 and 3.3.3).
import { parseXml, XmlCdata, XmlDocumentType, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { StandoffDocument } from './document.js';
import { Fault, Faults, lineAt, withoutMark } from './faults.js';
import type { InterchangeFile, ReadResult } from './format.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold, escaped or not, and halves of surrogate pairs. */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with U+FFFD for each UTF-16 unit that XML cannot hold: as long as before. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

/** Whether XML can hold all of a text. */
export const isXmlText = (text: string): boolean => xmlText(text) === text;

/** Character data. */
export const escapeText = (text: string): string => xmlText(text).replace(/[&<>\r]/g, (mark) => ESCAPES[mark]!);

/** An element with escaped content; attributes that are null are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content = '',
): string => {
  const said = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null
      ? []
      : [` ${attribute}="${xmlText(String(value)).replace(/[&<>"\t\n\r]/g, (mark) => ESCAPES[mark]!)}"`],
  );
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`;
};

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The line, zero-based, at which a fault of an XML file is. */
export class XmlFault extends Fault {
  readonly line: number;

  constructor(reason: string, line: number) {
    super(reason);
    this.line = line;
  }
}

/** The root of an XML document. Throws an `XmlFault` for one that is not well-formed or has a DTD. */
export const rootOf = (text: string): XmlElement => {
  try {
    const { root, children } = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    const doctype = children.find((child) => child instanceof XmlDocumentType);
    if (doctype) throw new XmlFault('a DTD is not read', lineOf(text, doctype));
    if (!root) throw new XmlFault('it is empty', 0);
    return root;
  } catch (error) {
    if (error instanceof XmlError) throw new XmlFault(error.message.split('\n')[0]!, error.line - 1);
    throw error;
  }
};

/** The documents of XML files, each of which `read` takes; a fault of one leaves the others as they are. */
export const readXmlFiles = (
  files: readonly InterchangeFile[],
  read: (root: XmlElement, file: InterchangeFile, faults: Faults) => StandoffDocument,
): ReadResult => {
  const faults = new Faults();
  const documents = files.flatMap((given) => {
    const file = { ...given, text: withoutMark(given.text) };
    try {
      return [read(rootOf(file.text), file, faults)];
    } catch (error) {
      if (!(error instanceof Fault) && !(error instanceof RangeError)) throw error;
      const reason = error instanceof Fault ? error.message : 'nested too deeply';
      faults.add(file.name, error instanceof XmlFault ? error.line : 0, reason);
      return [];
    }
  });
  return { documents, errors: faults.all };
};

/** The line at which an element begins. */
export const lineOf = (text: string, { start }: XmlNode): number => lineAt(text, Math.max(0, start));

export const childrenOf = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter(
    (child): child is XmlElement => child instanceof XmlElement && (name === undefined || child.name === name),
  );

/** The elements of that name within `root`, in the order of the text. */
export const elementsOf = (root: XmlElement, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  const open: XmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!(node instanceof XmlElement)) continue;
    if (node.name === name) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i]!);
  }
  return found;
};

export { XmlCdata, XmlElement, XmlText };
