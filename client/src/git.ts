// The built-in git extension, as far as it is used here
// (https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts).
import { extensions, Uri } from 'vscode';
import { isolate } from '../../server/src/display.js';

interface Ref {
  readonly name?: string;
  readonly commit?: string;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface Repository {
  readonly rootUri: Uri;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<Commit[]>;
  getRefs(query: object): Promise<Ref[]>;
}

interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly Repository[];
    getRepository(uri: Uri): Repository | null;
    openRepository?(root: Uri): Promise<Repository | null>;
  };
}

const api = async (): Promise<ReturnType<GitExtension['getAPI']> | null> => {
  try {
    return (await extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1) ?? null;
  } catch {
    return null;
  }
};

/** The repository that a file is in, opened where the editor has not done so by itself; null where there is none. */
const repositoryOf = async (file: Uri): Promise<Repository | null> => {
  const git = await api();
  if (!git) return null;
  return git.getRepository(file) ?? (await git.openRepository?.(Uri.joinPath(file, '..'))) ?? null;
};

/** The name under which git records this user's commits; null where git is not there or has none. */
export const gitUserName = async (): Promise<string | null> => {
  try {
    const [repository] = (await api())?.repositories ?? [];
    const name = (await repository?.getConfig('user.name')) || (await repository?.getGlobalConfig('user.name'));
    return name?.trim() || null;
  } catch {
    return null;
  }
};

/** A revision of a file, and what to call it. */
export interface Revision {
  readonly name: string;
  readonly description: string;
}

/** Commits offered of one file. */
const MAX_COMMITS = 50;

/** The branches and tags of a file's repository, and the commits that changed the file, the latest first. */
export const revisionsOf = async (file: Uri): Promise<readonly Revision[]> => {
  const repository = await repositoryOf(file).catch(() => null);
  if (!repository) return [];
  const [refs, commits] = await Promise.all([
    repository.getRefs({}).catch(() => []),
    repository.log({ path: file.fsPath, maxEntries: MAX_COMMITS }).catch(() => []),
  ]);
  return [
    ...refs.flatMap(({ name, commit }) => (name ? [{ name, description: commit?.slice(0, 7) ?? '' }] : [])),
    ...commits.map(({ hash, message, authorName, authorDate }) => ({
      name: hash.slice(0, 10),
      description: [message.split('\n')[0], authorName, authorDate?.toISOString().slice(0, 10)]
        .flatMap((part) => (part ? [isolate(part)] : []))
        .join(' · '),
    })),
  ];
};

/** The text of a file in a revision; null where git has none. */
export const textAt = async (file: Uri, revision: string): Promise<string | null> => {
  try {
    return (await (await repositoryOf(file))?.show(revision, file.fsPath)) ?? null;
  } catch {
    return null;
  }
};
