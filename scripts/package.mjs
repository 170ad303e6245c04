// Packages the extension: vsce makes the VSIX, then 7-Zip packs the same files again, a twentieth smaller.
//   npm run package [-- --out FILE]
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { path7za } from '7zip-bin';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: `${name}-${version}.vsix` } } });
const scratch = mkdtempSync(join(tmpdir(), 'safir-vsix-'));

await createVSIX({
  packagePath: values.out,
  dependencies: false,
  allowMissingRepository: true,
  readmePath: 'client/dist/README.md',
});

const sevenZip = (args, cwd) => execFileSync(path7za, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
if (process.platform !== 'win32') chmodSync(path7za, 0o755);
const folder = join(scratch, 'files');
const repacked = join(scratch, 'repacked.zip');
sevenZip(['x', resolve(values.out), `-o${folder}`]);
// Named one by one: folders would have entries of their own otherwise.
const files = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());
sevenZip(['a', '-tzip', '-mx=9', '-mfb=258', '-mpass=15', repacked, ...files], folder);
copyFileSync(repacked, values.out);
rmSync(scratch, { recursive: true });
console.log(`Packed again: ${Math.ceil(statSync(values.out).size / 1024)} KB`);
