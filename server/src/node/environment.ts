// Node's side of what the server needs.
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../lsp/environment.js';

const startOf = async (path: string, bytes: number) => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    const isWhole = bytesRead < bytes;
    // The last character may be cut: a stream waits for the rest of it. A BOM stays, as in a whole file.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead), {
      stream: !isWhole,
    });
    return { text, isWhole };
  } finally {
    await file.close();
  }
};

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

export const nodeEnvironment: Environment = {
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      // Decoding the whole at once is much faster than what `readFile` does with an encoding.
      return (await readFile(fileURLToPath(uri))).toString();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  readStart: async (uri, bytes) => {
    if (!uri.startsWith('file:')) return null;
    return startOf(fileURLToPath(uri), bytes).catch(() => null);
  },
};
