// Compiles every data file server/lexicon/NAME.tsv into a module server/src/analysis/lexicon/generated/NAME.ts
// that exports its rows (comments and blank lines dropped) as one packed string, so that the analysis reads no files;
// likewise officials.yaml, and the Arabic names of the world's states and of months from CLDR. Files of trained weights,
// NAME.txt, are taken as they are.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cldrMonths } from './lexicon/cldr-months.mjs';
import { pack } from './lexicon/pack.mjs';
import { registryRows } from './lexicon/registry.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'server/lexicon');
const target = join(root, 'server/src/analysis/lexicon/generated');

const TERRITORIES = join(root, 'node_modules/cldr-localenames-full/main/ar/territories.json');

/** Rows of name and ISO 3166-1 alpha-2 of the states, in CLDR's spelling, its variants among them. */
function territoryRows() {
  const names = JSON.parse(readFileSync(TERRITORIES, 'utf8')).main.ar.localeDisplayNames.territories;
  return Object.entries(names)
    .filter(([code, name]) => /^(?!X[AB]|ZZ|E[UZ]|UN)[A-Z]{2}(?:-|$)/u.test(code) && !/[-()]/u.test(name))
    .map(([code, name]) => [name, code.slice(0, 2)]);
}

/** The rows of a lexicon file, without comments and blank lines; cells that are left out at a row's end are empty. */
function rowsOfFile(file) {
  const rows = readFileSync(join(source, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}

/** Writes `text` to `path` unless it already stands there, so that watchers are not woken for nothing. */
function writeIfChanged(path, text) {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // not there yet
  }
  writeFileSync(path, text);
}

/** Writes the module `name` that exports `text`; `from` says what it comes from. */
const write = (name, from, text) =>
  writeIfChanged(join(target, `${name}.ts`), `// Compiled from ${from}.\nexport default ${JSON.stringify(text)};\n`);

const dataFiles = (extension) => readdirSync(source).filter((name) => name.endsWith(extension));

export function compileLexicon() {
  mkdirSync(target, { recursive: true });
  for (const file of dataFiles('.tsv'))
    write(basename(file, '.tsv'), `server/lexicon/${file}; edit that file`, pack(rowsOfFile(file)));
  for (const file of dataFiles('.txt')) {
    const weights = readFileSync(join(source, file), 'utf8').trim();
    write(basename(file, '.txt'), `server/lexicon/${file}, which scripts/train writes`, weights);
  }
  const { people, offices } = registryRows(readFileSync(join(source, 'officials.yaml'), 'utf8'));
  write('officials', 'server/lexicon/officials.yaml; edit that file', pack(people));
  write('officials-offices', 'server/lexicon/officials.yaml; edit that file', pack(offices));
  write('territories', 'CLDR by scripts/compile-lexicon.mjs', pack(territoryRows()));
  write('cldr-months', 'CLDR by scripts/lexicon/cldr-months.mjs', pack(cldrMonths()));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) compileLexicon();
