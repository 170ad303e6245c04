// Who annotates: the setting, else git's user name, else whoever the user says.
import { ConfigurationTarget, extensions, l10n, type Uri, window, workspace } from 'vscode';

/** What is used here of https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly {
      readonly rootUri: Uri;
      getConfig(key: string): Promise<string>;
      getGlobalConfig(key: string): Promise<string>;
    }[];
  };
}

/** The name under which git records this user's commits; null where git is not there or has none. */
export const gitUserName = async (): Promise<string | null> => {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const [repository] = (await git?.activate())?.getAPI(1).repositories ?? [];
    const name = (await repository?.getConfig('user.name')) || (await repository?.getGlobalConfig('user.name'));
    return name?.trim() || null;
  } catch {
    return null;
  }
};

/** Asks the user's name and keeps it in the settings; null when they would rather not say. */
export const askAnnotator = async (): Promise<string | null> => {
  const name = await window.showInputBox({
    title: l10n.t('Who annotates?'),
    prompt: l10n.t('Your name stands with each of your decisions. Safir keeps it in your settings.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name has at least one letter.') : null),
  });
  if (name === undefined) return null;
  await workspace.getConfiguration('safir').update('annotator', name.trim(), ConfigurationTarget.Global);
  return name.trim();
};
