// TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): the article as paragraphs with persName, roleName, said and
// date in them; the people, and what TEI has no attribute for, in standOff. The characters of <body>, its white space among
// them, are just the article's text. What crosses another element is parted, and its parts are chained by next and prev
// (Guidelines, 20.3). It has no offsets.
import { type Format, noCompanions, writeEach } from '../format.js';
import { readXmlFiles } from '../xml.js';
import { readDocument } from './tei/reading.js';
import { fileOf } from './tei/writing.js';

export const tei: Format = {
  name: 'tei',
  offsetUnit: null,
  extensions: ['.tei.xml', '.xml'],
  write: (documents) => writeEach(documents, (document, losses) => [fileOf(document, losses)]),
  companions: noCompanions,
  read: (files) => readXmlFiles(files, readDocument),
};
