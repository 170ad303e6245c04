// A headless Chromium: the machine's own, else the one inside the npm package @sparticuz/chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cache, root } from './paths.js';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The package's Chromium with its libraries and fonts, unpacked once. */
const unpacked = (): string => {
  const home = join(cache, 'chromium');
  if (existsSync(home)) return home;
  const partial = `${home}-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // In a process of its own: the package unpacks into TMPDIR and reads both variables when it is imported.
  const unpack = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  execFileSync(process.execPath, ['--eval', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!existsSync(home)) renameSync(partial, home);
  return home;
};

/** A fontconfig file that offers an Arabic face on machines that have no fonts at all. */
const fontConfiguration = (fonts: readonly string[]): string => {
  const file = join(cache, 'fonts.conf');
  const prefer = (family: string): string =>
    `<alias><family>${family}</family><prefer><family>Open Sans</family><family>Noto Naskh Arabic</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...fonts, '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui'].map(prefer).join('\n  ')}
</fontconfig>
`,
  );
  return file;
};

/** Starts a headless Chromium that reaches this machine only. */
export const launchChromium = async (): Promise<Browser> => {
  const own = installed.find((path) => existsSync(path));
  if (!own && !(process.platform === 'linux' && process.arch === 'x64'))
    throw new Error(`No Chrome or Chromium found; looked for ${installed.join(', ')}`);
  mkdirSync(cache, { recursive: true });
  const home = own ? undefined : unpacked();
  const arabic = join(root, 'node_modules/@expo-google-fonts/noto-naskh-arabic');
  return chromium.launch({
    executablePath: own ?? join(home!, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    env: {
      ...process.env,
      ...(home && { LD_LIBRARY_PATH: `${join(home, 'al2023/lib')}:${process.env.LD_LIBRARY_PATH ?? ''}` }),
      ...(process.platform === 'linux' && {
        FONTCONFIG_FILE: fontConfiguration(home ? [join(home, 'fonts'), arabic] : [arabic]),
      }),
    },
  });
};
