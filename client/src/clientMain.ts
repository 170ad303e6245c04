// The extension's entry wherever it runs. One bundle serves the desktop and vscode.dev: most of it is the same.
import type { ExtensionContext } from 'vscode';
import type { Api } from './extension.js';

export const activate = async (context: ExtensionContext): Promise<Api> => {
  const platform =
    'WorkerGlobalScope' in globalThis ? await import('./browser/clientMain.js') : await import('./node/clientMain.js');
  return platform.activate(context);
};
