// npm start [-- --server]: prints what Safir finds in a sample, then shows a copy of samples/ in a real VS Code: the
// desktop where it can be had (and `--server` is not given), else the VS Code server, at the address that is printed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { desktopVsCode, hasDisplay } from './harness/desktop.js';
import { root } from './harness/paths.js';
import { startVsCodeServer, windowUrl } from './harness/vscodeServer.js';

const SAMPLE = 'panarab-mediation.article';

const openInBrowser = (url: string): void => {
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['explorer', url],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', url];
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  browser.on('error', () => console.log('(No browser could be started: open the address yourself.)'));
  browser.unref();
};

/** Resolves when npm has ended: its shell does not pass on a signal that npm alone gets. */
const orphaned = async (): Promise<void> => {
  const parent = process.ppid;
  while (process.ppid === parent) await pause(500, undefined, { ref: false });
};

const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), orphaned()]);

const command = ['server/dist/node/cli.js', 'annotate', '--format', 'table', join('samples', SAMPLE)];
spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });

const scratch = mkdtempSync(join(tmpdir(), 'safir-start-'));
const folder = join(scratch, 'samples');
cpSync(join(root, 'samples'), folder, { recursive: true, filter: (path) => path !== join(root, 'samples/gold') });
const file = join(folder, SAMPLE);

const desktop = process.argv.includes('--server') ? undefined : await desktopVsCode();
if (desktop) {
  console.log(`\nVS Code opens a copy of samples/: ${folder}`);
  const data = [`--user-data-dir=${join(scratch, 'user-data')}`, `--extensions-dir=${join(scratch, 'extensions')}`];
  const args = [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', ...data, folder, file];
  const vscode = spawn(desktop, args, { stdio: 'ignore' });
  await Promise.race([once(vscode, 'exit'), asked]);
  if (vscode.exitCode === null && vscode.kill()) await once(vscode, 'exit');
} else {
  const server = await startVsCodeServer();
  const url = windowUrl(server, { folder, file, developmentPath: root });
  console.log(`\nVS Code shows a copy of samples/ (${folder}) at\n\n  ${url}\n\nCtrl+C stops it.`);
  if (hasDisplay) openInBrowser(url);
  await asked;
  await server.stop();
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
