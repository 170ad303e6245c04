// Runs mocha inside VS Code's extension host. VS Code calls `run` and ends with its outcome.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

// Which suites: the folder beside this file, compiled to one file of the same name.
const suites = process.env.SAFIR_SUITES ?? 'english';

/** Resolves when every test has passed. */
export const run = async (): Promise<void> => {
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, color: true, reporter: 'spec' });
  if (process.env.SAFIR_GREP) mocha.grep(process.env.SAFIR_GREP);
  mocha.addFile(`${__dirname}/${suites}.js`);
  const stats = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending });
    });
  });
  if (process.env.SAFIR_RESULTS) writeFileSync(process.env.SAFIR_RESULTS, JSON.stringify(stats));
  if (stats.failed > 0) throw new Error(`${stats.failed} tests failed`);
};
