// The command line's entry for Node.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { version } from '../../../package.json';
import { linesOf } from '../cli/lines.js';
import { safir } from '../cli/safir.js';
import type { World } from '../cli/world.js';

const { stdin, stdout, stderr } = process;

const world: World = {
  read: (path) => (path === '-' ? buffer(stdin) : readFile(path)),
  lines: (path) => linesOf((path === '-' ? stdin : createReadStream(path)).setEncoding('utf8')),
  print: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  complain: (message) => stderr.write(`safir: ${message}\n`),
};

// Whoever reads the output may stop early (`| head`); there is nobody left to tell.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void safir(process.argv.slice(2), version, world).then((status) => {
  process.exitCode = status;
});
