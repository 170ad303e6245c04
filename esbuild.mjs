// Builds the bundles (the client and the server, each for Node and a browser alike, the Reader's page, and the command line) and, unless
// for production, the tests that run in VS Code with their harness.
//   node esbuild.mjs [--production] [--watch]
import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import { context } from 'esbuild';
import { leaveOutClientFeatures } from './scripts/bundle/clientFeatures.mjs';
import { squeeze } from './scripts/bundle/squeeze.mjs';
import { compileLexicon } from './scripts/compile-lexicon.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

compileLexicon();

const shared = {
  bundle: true,
  charset: 'utf8',
  minify: production,
  sourcemap: !production,
  target: 'es2022',
  logLevel: 'warning',
  alias: {
    // Its entry for Node requires its parts in a way that cannot be bundled.
    'jsonc-parser': resolve('node_modules/jsonc-parser/lib/esm/main.js'),
    // Two versions of it, and two forms of one, would be there otherwise.
    'vscode-languageserver-types': resolve('node_modules/vscode-languageserver-types/lib/esm/main.js'),
  },
};
const node = { ...shared, platform: 'node', format: 'cjs' };
/** For Node and a browser's worker alike: each loads its own part of the libraries, and the rest is there once. */
const anywhere = {
  ...node,
  conditions: ['node', 'browser'],
  // Its part for Node would be taken, which a browser cannot load.
  alias: { ...shared.alias, yaml: resolve('node_modules/yaml/browser/dist/index.js') },
};

const bundles = [
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: { page: 'client/src/reader/page/main.ts', style: 'client/src/reader/page/page.css' },
    outdir: 'client/dist/reader',
  },
  {
    ...anywhere,
    entryPoints: ['client/src/clientMain.ts'],
    outfile: 'client/dist/clientMain.js',
    external: ['vscode'],
    plugins: [leaveOutClientFeatures],
  },
  {
    ...anywhere,
    format: 'iife',
    entryPoints: ['server/src/serverMain.ts'],
    outfile: 'server/dist/serverMain.js',
  },
  {
    ...node,
    entryPoints: ['server/src/node/cliMain.ts'],
    outfile: 'server/dist/node/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

const tests = [
  {
    ...node,
    entryPoints: {
      index: 'client/test/index.ts',
      english: 'client/test/english/index.ts',
      arabic: 'client/test/arabic/index.ts',
      trust: 'client/test/trust/index.ts',
    },
    outdir: 'client/dist/test',
    external: ['vscode', 'mocha'],
  },
  {
    ...node,
    format: 'esm',
    packages: 'external',
    entryPoints: {
      launcher: 'test/harness/launcher.ts',
      chromium: 'test/harness/chromium.ts',
      vscode: 'test/vscode.ts',
      icon: 'test/icon.ts',
      start: 'test/start.ts',
      screenshots: 'test/screenshots.ts',
    },
    outdir: 'test/dist',
    outExtension: { '.js': '.mjs' },
    banner: { js: '#!/usr/bin/env node' },
  },
];

const contexts = await Promise.all((production ? bundles : [...bundles, ...tests]).map((options) => context(options)));
if (watch) await Promise.all(contexts.map((bundle) => bundle.watch()));
else {
  await Promise.all(contexts.map((bundle) => bundle.rebuild()));
  await Promise.all(contexts.map((bundle) => bundle.dispose()));
  chmodSync('server/dist/node/cli.js', 0o755);
  if (production)
    await squeeze(['client/dist/clientMain.js', 'client/dist/reader/page.js', 'server/dist/serverMain.js']);
  else chmodSync('test/dist/launcher.mjs', 0o755);
}
