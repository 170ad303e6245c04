// Runs the suites of client/test in a real VS Code: the desktop where it can be downloaded, else the VS Code server.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { desktopVsCode } from './harness/desktop.js';
import { writeLanguagePack } from './harness/languagePack.js';
import { artifacts, root } from './harness/paths.js';

interface Run {
  /** The folder of client/test. */
  readonly suites: string;
  readonly title: string;
  readonly launchArgs?: readonly string[];
  readonly trust?: boolean;
}

const runs: readonly Run[] = [
  { suites: 'english', title: 'English UI' },
  { suites: 'arabic', title: 'Arabic UI', launchArgs: ['--locale=ar'] },
  { suites: 'trust', title: 'Workspace Trust on', trust: true },
];

const launcher = join(root, 'test/dist/launcher.mjs');
const desktop = await desktopVsCode();
console.log(desktop ? `VS Code at ${desktop}` : 'No desktop VS Code to be had: the VS Code server takes its place');

const results = join(artifacts, 'results');
mkdirSync(results, { recursive: true });
const only = process.argv.slice(2);

for (const { suites, title, launchArgs = [], trust = false } of runs) {
  if (only.length > 0 && !only.includes(suites)) continue;
  console.log(`\n${title}`);
  const scratch = mkdtempSync(join(tmpdir(), 'safir-test-'));
  const [folder, userData] = [join(scratch, 'articles'), join(scratch, 'user-data')];
  cpSync(join(root, 'client/test/articles'), folder, { recursive: true });
  writeLanguagePack(userData);
  const result = join(results, `vscode-${suites}.json`);
  writeFileSync(result, JSON.stringify({ passed: 0, failed: 1, skipped: 0 }));
  try {
    await runTests({
      // Only the launcher can leave Workspace Trust on: runTests always passes --disable-workspace-trust.
      vscodeExecutablePath: desktop && !trust ? desktop : launcher,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'client/dist/test/index.js'),
      extensionTestsEnv: { SAFIR_SUITES: suites, SAFIR_RESULTS: result },
      launchArgs: [
        folder,
        `--user-data-dir=${userData}`,
        ...(trust ? ['--enable-workspace-trust'] : []),
        ...launchArgs,
      ],
    });
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
