// Node's side of what the server needs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../lsp/environment.js';

export const nodeEnvironment: Environment = {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return null;
    }
  },
};
