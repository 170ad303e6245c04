// The desktop VS Code, where it can be had.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from './paths.js';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether this machine can show windows. */
export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The executable of a downloaded desktop VS Code; undefined without a display or without its download site. */
export const desktopVsCode = async (): Promise<string | undefined> => {
  if (!hasDisplay) return undefined;
  try {
    const answer = await fetch(DOWNLOADS, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return undefined;
    return await downloadAndUnzipVSCode({ version: '1.100.3', cachePath: cache });
  } catch {
    return undefined;
  }
};
