// How big what users install is, and how much memory the analysis takes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { kilobytes, printTable, verdict } from './measure.mjs';
import { arabic } from './texts.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLES = ['client/dist/clientMain.js', 'server/dist/serverMain.js'];
const LIMIT = 600 * 1024;

const size = (path) => statSync(join(ROOT, path)).size;

/** Packages the extension; leaves the bundles as they are packaged. */
export function benchSizes() {
  const folder = mkdtempSync(join(tmpdir(), 'safir-bench-'));
  const vsix = join(folder, 'safir.vsix');
  execFileSync('npm', ['run', 'package', '--', '--out', vsix], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const packed = statSync(vsix).size - size('client/media/icon.png');
  rmSync(folder, { recursive: true });
  printTable('Sizes', [
    ['VSIX without images', kilobytes(packed)],
    ...BUNDLES.map((path) => [path, kilobytes(size(path))]),
  ]);
  console.log(verdict(`VSIX of at most ${kilobytes(LIMIT)} without images`, packed <= LIMIT));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** @param {() => Promise<object>} load loads the analysis for the first time */
export async function benchHeap(load) {
  const empty = heap();
  const library = await load();
  const loaded = heap();
  const kept = [library.analyze(arabic)];
  const analysed = heap();
  printTable('Heap', [
    ['the analysis, loaded', kilobytes(loaded - empty)],
    [`${kilobytes(Buffer.byteLength(arabic))} of text analysed`, kilobytes(analysed - loaded)],
  ]);
  return kept.length && library;
}
