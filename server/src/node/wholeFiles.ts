// Files that are written whole or not at all.
import { randomUUID } from 'node:crypto';
import { access, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileToWrite } from '../cli/world.js';

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const alreadyThere = (path: string): Error => Object.assign(new Error(`${path}: exists already`), { path });

/** The first of `path.bak`, `path.bak2` … that is free. */
const backupOf = async (path: string): Promise<string> => {
  for (let number = 1; ; number++) {
    const name = `${path}.bak${number === 1 ? '' : number}`;
    if (!(await exists(name))) return name;
  }
};

/** A link, where the disk has them: a renaming would take the place of a file that has come in the meantime. */
const put = async (temporary: string, path: string): Promise<void> => {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await rename(temporary, path);
  }
};

/**
 * Writes all of `files` or none. Each is written beside its place first. Without `backup` nothing that exists is touched;
 * with it, what exists is kept as `NAME.bak`.
 */
export const writeWhole = async (files: readonly FileToWrite[], backup: boolean): Promise<void> => {
  const done: (() => Promise<void>)[] = [];
  const steps = files.map(({ path, text }) => ({
    path,
    text,
    temporary: join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`),
  }));
  try {
    for (const { path } of steps) {
      if (!backup && (await exists(path))) throw alreadyThere(path);
      await mkdir(dirname(path), { recursive: true });
    }
    for (const { temporary, text } of steps) await writeFile(temporary, text, { flag: 'wx' });
    for (const { path, temporary } of steps) {
      if (backup && (await exists(path))) {
        const kept = await backupOf(path);
        await rename(path, kept);
        done.push(() => rename(kept, path));
      }
      await put(temporary, path);
      done.push(() => rm(path));
    }
  } catch (error) {
    for (const undo of done.reverse()) await undo().catch(() => undefined);
    throw error;
  } finally {
    for (const { temporary } of steps) await rm(temporary, { force: true });
  }
};
