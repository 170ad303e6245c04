// Compiles every data file server/lexicon/NAME.tsv into a module server/src/analysis/lexicon/generated/NAME.ts
// that exports its entries (comments and blank lines dropped) as one string, so that the analysis reads no files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'server/lexicon');
const target = join(root, 'server/src/analysis/lexicon/generated');

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
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) compileLexicon();
