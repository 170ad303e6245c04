// Takes the arguments of a desktop VS Code and runs an extension's tests in the VS Code server instead: the
// `vscodeExecutablePath` of @vscode/test-electron where the desktop cannot be had.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.js';
import { startVsCodeServer, windowUrl } from './vscodeServer.js';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    locale: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'enable-workspace-trust': { type: 'boolean' },
  },
});

const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
const folder = positionals[0];
const [extension, tests] = [text('extensionDevelopmentPath'), text('extensionTestsPath')];
if (!folder || !extension || !tests)
  throw new Error('usage: launcher --extensionDevelopmentPath=DIR --extensionTestsPath=FILE FOLDER');

const [locale, userData] = [text('locale'), text('user-data-dir')];
const server = await startVsCodeServer({
  trust: values['enable-workspace-trust'] === true,
  ...(locale ? { locale } : {}),
  ...(userData ? { userData } : {}),
});
const browser = await launchChromium();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();

let finish: (code: number) => void;
const finished = new Promise<number>((resolve) => {
  finish = resolve;
});
await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
// What VS Code says of itself: where it connects, the native modules and the marketplace it goes without.
const chatter =
  /connection token|Creating a socket|builtin extensions cache|ChatSessionStore|Service Worker|search provider|bindings file|native-watchdog|ripgrep|open-vsx\.org|refused to show dialog in tests/;
await page.exposeFunction('codeAutomationLog', (severity: string, args: unknown[]) => {
  if (!args.some((arg) => chatter.test(String(arg)))) (severity === 'error' ? console.error : console.log)(...args);
});
page.on('crash', () => finish(1));
process.once('SIGINT', () => finish(130));
process.once('SIGTERM', () => finish(143));
const contents = { folder: resolve(folder), developmentPath: resolve(extension), testsPath: resolve(tests) };
await page.goto(windowUrl(server, contents));
process.exitCode = await finished;
await browser.close();
await server.stop();
