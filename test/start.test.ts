// npm start, as in README.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './harness/paths.js';
import { eventually } from './harness/poll.js';

const sample = readFileSync(join(root, 'samples/panarab-mediation.article'), 'utf8');

// Windows has no process groups to stop.
test.skipIf(process.platform === 'win32')(
  'npm start prints a sample as a table, shows the samples in VS Code, and stops when asked to',
  async () => {
    const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
    const npm = spawn('npm', ['start', '--silent', '--', '--server'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    try {
      let output = '';
      npm.stdout.on('data', (chunk) => {
        output += chunk;
      });
      await eventually(
        () => ({ output, exited: npm.exitCode }),
        ({ output, exited }) => output.includes('Ctrl+C') || exited !== null,
      );
      for (const heading of ['Officials', 'Quotes', 'Dates']) expect(output).toMatch(new RegExp(`^${heading}$`, 'm'));

      const [url] = /http:\S+/.exec(output)!;
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('workbench');

      const folder = new URL(url).searchParams.get('folder')!;
      expect(readFileSync(join(folder, 'panarab-mediation.article'), 'utf8')).toBe(sample);

      // As Ctrl+C does: to npm and everything that it started.
      process.kill(-npm.pid!, 'SIGINT');
      await once(npm, 'close');
      await expect(fetch(url)).rejects.toThrow();
      expect(existsSync(folder)).toBe(false);
    } finally {
      npm.kill();
    }
  },
);
