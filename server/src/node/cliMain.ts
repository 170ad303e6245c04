// The command line's entry for Node.
import { version } from '../../../package.json';
import { safir } from '../cli/safir.js';
import { nodeWorld } from './world.js';

// Whoever reads the output may stop early (`| head`); there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void safir(process.argv.slice(2), version, nodeWorld).then((status) => {
  process.exitCode = status;
});
