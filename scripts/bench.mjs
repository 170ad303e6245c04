// Size and speed, beside what this machine needs for something simple and beside other libraries, so that the ratios mean
// something anywhere. Nothing fails: a busy machine is no bug.
//   npm run bench
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { benchAnalysis } from './bench/analysis.mjs';
import { benchAnnotating } from './bench/annotating.mjs';
import { benchDates } from './bench/dates.mjs';
import { benchReader } from './bench/reader.mjs';
import { benchServer } from './bench/server.mjs';
import { benchHeap, benchSizes } from './bench/sizes.mjs';
import { importAnalysis } from './train/analysis.mjs';

const load = () =>
  importAnalysis(`
    export { analyze } from './server/src/analysis/analyze.ts';
    export { findDates } from './server/src/analysis/dates/dates.ts';
    export { linesOf } from './server/src/analysis/document.ts';
    export { structureOf } from './server/src/analysis/structure/structure.ts';
  `);

const analysis = await benchHeap(load);
await benchAnalysis(analysis);
await benchDates(analysis);
benchSizes();
await benchServer();
await benchAnnotating();
await benchReader();
execFileSync(process.execPath, [join(import.meta.dirname, '../esbuild.mjs')], { stdio: 'inherit' });
