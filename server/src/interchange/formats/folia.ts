// FoLiA 2 (https://folia.readthedocs.io): paragraphs of words, entities on them, and quotes as statements with their
// speaker (source) and cue (relation), the only format with an annotation of its own for them. Words are told by their
// order in the paragraph's text, not by offsets, which its libraries count in different units.
import { type Format, noCompanions, writeEach } from '../format.js';
import { readXmlFiles } from '../xml.js';
import { readDocument } from './folia/reading.js';
import { fileOf } from './folia/writing.js';

export const folia: Format = {
  name: 'folia',
  offsetUnit: null,
  extensions: ['.folia.xml', '.xml'],
  write: (documents, options) => writeEach(documents, (document, losses) => [fileOf(document, losses, options)]),
  companions: noCompanions,
  read: (files) => readXmlFiles(files, readDocument),
};
