// Compiles every data file server/lexicon/NAME.tsv into a module server/src/analysis/lexicon/generated/NAME.ts
// that exports its entries (comments and blank lines dropped) as one string, so that the analysis reads no files, and
// every file of trained weights server/lexicon/NAME.txt likewise. officials.yaml becomes a list of registry entries. The Arabic names of the world's states come from CLDR,
// as a module of the same form.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { cldrMonths } from './lexicon/cldr-months.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'server/lexicon');
const target = join(root, 'server/src/analysis/lexicon/generated');

const TERRITORIES = join(root, 'node_modules/cldr-localenames-full/main/ar/territories.json');

/** Rows `name <tab> ISO 3166-1 alpha-2` of the states, in CLDR's spelling, its variants among them. */
function territoryRows() {
  const names = JSON.parse(readFileSync(TERRITORIES, 'utf8')).main.ar.localeDisplayNames.territories;
  return Object.entries(names)
    .filter(([code, name]) => /^(?!X[AB]|ZZ|E[UZ]|UN)[A-Z]{2}(?:-|$)/u.test(code) && !/[-()]/u.test(name))
    .map(([code, name]) => `${name}\t${code.slice(0, 2)}`);
}

/** The entries of the built-in registry of officials, every field present. */
function registryEntries() {
  const { officials } = parse(readFileSync(join(source, 'officials.yaml'), 'utf8'));
  return officials.map(({ key, names, english = null, gender = null, offices }) => ({
    key,
    names,
    english,
    gender,
    offices: offices.map(({ title, category, country = null, body = null, from = null, to = null }) => ({
      title,
      category,
      country,
      body,
      from,
      to,
    })),
  }));
}

/** Writes `text` to `path` unless it already stands there, so that watchers are not woken for nothing. */
export function writeIfChanged(path, text) {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // not there yet
  }
  writeFileSync(path, text);
}

export function compileLexicon() {
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(source).filter((name) => name.endsWith('.tsv'))) {
    const rows = readFileSync(join(source, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'));
    const text = `// Compiled from server/lexicon/${file}; edit that file.\nexport default ${JSON.stringify(rows.join('\n'))};\n`;
    writeIfChanged(join(target, `${basename(file, '.tsv')}.ts`), text);
  }
  const territories = `// Compiled from CLDR by scripts/compile-lexicon.mjs.\nexport default ${JSON.stringify(territoryRows().join('\n'))};\n`;
  writeIfChanged(join(target, 'territories.ts'), territories);
  const officials = `// Compiled from server/lexicon/officials.yaml; edit that file.\nimport type { Registry } from '../../people/registry.js';\n\nconst entries: Registry = ${JSON.stringify(registryEntries())};\nexport default entries;\n`;
  writeIfChanged(join(target, 'officials.ts'), officials);
  for (const file of readdirSync(source).filter((name) => name.endsWith('.txt'))) {
    const weights = readFileSync(join(source, file), 'utf8').trim();
    const text = `// Compiled from server/lexicon/${file}, which scripts/train writes.\nexport default ${JSON.stringify(weights)};\n`;
    writeIfChanged(join(target, `${basename(file, '.txt')}.ts`), text);
  }
  const months = `// Compiled from CLDR by scripts/lexicon/cldr-months.mjs.\nexport default ${JSON.stringify(cldrMonths())};\n`;
  writeIfChanged(join(target, 'cldr-months.ts'), months);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) compileLexicon();
