// All formats, by name.
import type { Format } from './format.js';
import { brat } from './formats/brat.js';
import { conll } from './formats/conll.js';
import { csv } from './formats/csv.js';
import { doccano } from './formats/doccano.js';
import { folia } from './formats/folia.js';
import { json } from './formats/json.js';
import { labelStudio } from './formats/label-studio.js';
import { prodigy } from './formats/prodigy.js';
import { spacy } from './formats/spacy.js';
import { tei } from './formats/tei.js';
import { webannotation } from './formats/webannotation.js';
import { xmi } from './formats/xmi.js';

export const FORMATS: readonly Format[] = [
  brat,
  webannotation,
  xmi,
  conll,
  spacy,
  prodigy,
  doccano,
  labelStudio,
  tei,
  csv,
  folia,
  json,
];

export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
