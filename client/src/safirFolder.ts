// The folder `.safir` of a workspace folder, where a team keeps what it shares: its registry, its schema.

/** The workspace's own officials, relative to the workspace folder. */
export const REGISTRY = '.safir/officials.yaml';

/** Whether `path` is a file within `.safir` of the folder; both are paths of URIs, `/` between their parts. */
export const isSafirFile = (folder: string, path: string): boolean => {
  const inside = `${folder.replace(/\/$/, '')}/.safir/`;
  return path.startsWith(inside) && !path.split('/').includes('..');
};
