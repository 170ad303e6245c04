// Who annotates, where neither the settings nor git say so.
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

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
