// The analysis' own modules, bundled for a training script, so that it sees the words just as the product does.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLexicon } from '../compile-lexicon.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} source imports by paths from the repository's root, e.g. `export * from './server/src/…'` */
export async function importAnalysis(source) {
  compileLexicon();
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
