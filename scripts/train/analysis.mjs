// The analysis' own modules, bundled for a training script, so that it sees the words just as the product does.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLexicon } from '../compile-lexicon.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Puts `weights`, the text of a name-tagger.txt, in the place of the weights that the product has. */
const withWeights = (weights) => ({
  name: 'weights',
  setup: ({ onLoad }) =>
    onLoad({ filter: /name-tagger\.ts$/ }, () => ({
      contents: `export default ${JSON.stringify(weights)};`,
      loader: 'ts',
    })),
});

/**
 * @param {string} source imports by paths from the repository's root, e.g. `export * from './server/src/…'`
 * @param {string} [weights] the name tagger's, instead of those of the product
 */
export async function importAnalysis(source, weights) {
  compileLexicon();
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: weights === undefined ? [] : [withWeights(weights)],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
