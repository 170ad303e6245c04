// The command line's entry for Node.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { version } from '../../../package.json';
import { annotate, type World } from '../cli/annotate.js';
import { HELP, readArguments } from '../cli/arguments.js';
import { linesOf } from '../cli/lines.js';

const { stdin, stdout, stderr } = process;

const world: World = {
  read: (path) => (path === '-' ? buffer(stdin) : readFile(path)),
  lines: (path) => linesOf((path === '-' ? stdin : createReadStream(path)).setEncoding('utf8')),
  print: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  complain: (message) => stderr.write(`safir: ${message}\n`),
};

const main = async (): Promise<number> => {
  const said = readArguments(process.argv.slice(2));
  switch (said.kind) {
    case 'help':
      await world.print(HELP);
      return 0;
    case 'version':
      await world.print(`${version}\n`);
      return 0;
    case 'wrong':
      world.complain(`${said.message}\nTry 'safir --help'.`);
      return 2;
    case 'annotate':
      return annotate(said, world);
  }
};

// Whoever reads the output may stop early (`| head`); there is nobody left to tell.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main().then((status) => {
  process.exitCode = status;
});
