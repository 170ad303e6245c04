// Node's side of what the server needs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../lsp/environment.js';

export const nodeEnvironment: Environment = {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      // Decoding the whole at once is much faster than what `readFile` does with an encoding.
      return (await readFile(fileURLToPath(uri))).toString();
    } catch {
      return null;
    }
  },
};
