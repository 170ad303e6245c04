// npm run evaluate [-- --errors] [-- --record] [-- GOLD...]
//
// Annotates the gold articles (samples/gold) with the built command line, scores the result, and fails when an F1 has
// fallen by more than a point from samples/gold/figures.json. `--errors` lists what was missed, spurious or wrong;
// `--record` writes the figures; other gold files or folders are scored without a comparison.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGold } from './evaluate/gold.mjs';
import { score } from './evaluate/score.mjs';

const ROOT = join(import.meta.dirname, '..');
const OWN = join(ROOT, 'samples/gold');
const RECORD = join(OWN, 'figures.json');
const TOLERANCE = 1;

/** The analyses of the articles' plain texts, by the built command line. */
function annotate(golds) {
  const folder = mkdtempSync(join(tmpdir(), 'safir-evaluate-'));
  try {
    const files = golds.map((gold, index) => {
      const file = join(folder, `${String(index).padStart(3, '0')}-${basename(gold.path, '.xml')}.txt`);
      writeFileSync(file, gold.text);
      return file;
    });
    const command = join(ROOT, 'server/dist/node/cli.js');
    const output = execFileSync(process.execPath, [command, 'annotate', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const percent = (value) => (100 * value).toFixed(1).padStart(8);

function table(figures, recorded) {
  const lines = Object.entries(figures).map(([row, { precision, recall, f1, gold }]) => {
    const before = recorded?.[row]?.f1;
    const change = before === undefined ? '' : (100 * f1 - before).toFixed(1).padStart(8);
    return row.padEnd(36) + percent(precision) + percent(recall) + percent(f1) + String(gold).padStart(7) + change;
  });
  const head = `${''.padEnd(36)}precision  recall      F1   gold${recorded ? '  change' : ''}`;
  return [head, ...lines].join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean' }, record: { type: 'boolean' } },
});
const golds = readGold(positionals.length ? positionals : [OWN]);
const found = annotate(golds);
const { figures, errors } = score(
  golds.map((gold, index) => ({ gold, found: found[index], name: basename(gold.path, '.xml') })),
);
if (values.errors) console.log(`${errors.join('\n')}\n`);

const recorded = !positionals.length && existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : undefined;
console.log(`${golds.length} articles\n${table(figures, recorded)}`);
if (values.record && !positionals.length) {
  const tenths = (value) => Number((100 * value).toFixed(1));
  const record = Object.entries(figures).map(([row, { f1, gold }]) => [row, { f1: tenths(f1), gold }]);
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(record), null, 2)}\n`);
} else if (recorded) {
  const fallen = Object.keys(recorded).filter((row) => 100 * (figures[row]?.f1 ?? 0) < recorded[row].f1 - TOLERANCE);
  for (const row of fallen) console.error(`fallen: ${row}, ${recorded[row].f1} was recorded`);
  process.exitCode = fallen.length ? 1 : 0;
} else if (!positionals.length) {
  console.log('Not recorded yet, so nothing to fall from: npm run evaluate -- --record writes the figures.');
}
