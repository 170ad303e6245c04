// A real VS Code from the npm registry: the VS Code server inside the package code-server.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache } from './paths.js';

const VERSION = '4.100.3';

const npm = (args: readonly string[], cwd: string): void => {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
};

/** The folder of the VS Code server; the first call fetches it (40 MB). */
const installed = (): string => {
  const home = join(cache, `code-server-${VERSION}`);
  const vscode = join('package', 'lib', 'vscode');
  if (!existsSync(home)) {
    console.log(`Fetching the VS Code server (npm package code-server ${VERSION}) …`);
    const partial = `${home}-${process.pid}`;
    mkdirSync(partial, { recursive: true });
    npm(['pack', `code-server@${VERSION}`, '--silent'], partial);
    execFileSync('tar', ['-xzf', `code-server-${VERSION}.tgz`], { cwd: partial });
    rmSync(join(partial, `code-server-${VERSION}.tgz`));
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], join(partial, vscode));
    renameSync(partial, home);
  }
  return join(home, vscode);
};

export interface ServerOptions {
  /** State and extensions; a fresh temporary folder when left out. */
  readonly data?: string;
  /** User settings and language packs, when not in `data`. */
  readonly userData?: string;
  /** Whether folders start restricted, as on the desktop. */
  readonly trust?: boolean;
  /** The display language, whose language pack must be in the user data. */
  readonly locale?: string;
  readonly log?: (line: string) => void;
}

export interface VsCodeServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly data: string;
  /** Of the server's process. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Installs a packaged extension into the server's data folder. */
export const installExtension = (data: string, vsix: string): void => {
  const main = join(installed(), 'out/server-main.js');
  execFileSync(process.execPath, [main, '--server-data-dir', data, '--install-extension', vsix], { stdio: 'pipe' });
};

/** Starts the server on a free port of this machine. */
export const startVsCodeServer = async (options: ServerOptions = {}): Promise<VsCodeServer> => {
  const { log = () => {}, locale, trust = false, userData } = options;
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'safir-vscode-'));
  const child = spawn(
    process.execPath,
    [
      join(installed(), 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--server-data-dir', data],
      ...(userData ? ['--user-data-dir', userData] : []),
      ...(trust ? [] : ['--disable-workspace-trust']),
      ...(locale ? ['--locale', locale] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
    if (!options.data) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const host = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      log(String(chunk));
      output += chunk;
      const port = /listening on (\d{1,5})/.exec(output)?.[1];
      if (port) resolve(`127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then(() => reject(new Error(`The VS Code server ended before it listened:\n${output}`)));
  });
  return { host, data, pid: child.pid!, stop };
};

/** The processes in which the server runs extensions. */
export const extensionHosts = ({ pid }: VsCodeServer): number[] => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((row) => row !== null)
    .map(([, id, parent, args]) => ({ id: Number(id), parent: Number(parent), args: args! }));
  const family = new Set([pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { id, parent } of rows) if (family.has(parent)) family.add(id);
  }
  return rows.filter(({ id, args }) => family.has(id) && args.includes('--type=extensionHost')).map(({ id }) => id);
};

/** The address of a path on this machine, as a window of the server writes it. */
const remoteUri = (server: VsCodeServer, path: string): string => `vscode-remote://${server.host}${path}`;

export interface WindowContents {
  readonly folder: string;
  /** The file in the editor. */
  readonly file?: string;
  /** Runs the extension in this folder from its sources; without it, the installed one. */
  readonly developmentPath?: string;
  /** Runs the tests of this module in the extension host. */
  readonly testsPath?: string;
}

/** The address of a VS Code window. Every path is absolute. */
export const windowUrl = (server: VsCodeServer, contents: WindowContents): string => {
  const { folder, file, developmentPath, testsPath } = contents;
  const named = { openFile: file, extensionDevelopmentPath: developmentPath, extensionTestsPath: testsPath };
  const paths = Object.entries(named).flatMap(([name, path]) => (path ? [[name, remoteUri(server, path)]] : []));
  const query = new URLSearchParams({ folder, payload: JSON.stringify([...paths, ['skipWelcome', 'true']]) });
  return `http://${server.host}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
};
