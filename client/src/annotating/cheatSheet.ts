// The keys of annotating, as a list to read and to run from.
import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  /** Of `runCommands`: the last one is Safir's. */
  readonly args?: { readonly commands: readonly string[] };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly Keybinding[];
  };
}

interface Key extends QuickPickItem {
  readonly command?: string;
}

const MODE = /(?<!!)\bsafir\.annotating\b/;

/** The extension's keys, those of the annotating mode apart. */
export const keysOf = ({ contributes }: Manifest): { mode: Key[]; always: Key[] } => {
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, title]));
  const keys = (inMode: boolean): Key[] =>
    contributes.keybindings
      .filter(({ when }) => MODE.test(when) === inMode)
      .map(({ command: own, args, key }) => {
        const command = args?.commands.at(-1) ?? own;
        return { label: key, description: titles.get(command) ?? command, command };
      });
  return { mode: keys(true), always: keys(false) };
};

/** @param manifest the extension's package.json in the user's language */
export const showKeys = async (manifest: unknown): Promise<void> => {
  const { mode, always } = keysOf(manifest as Manifest);
  const chosen = await window.showQuickPick<Key>(
    [
      { label: l10n.t('In the annotating mode'), kind: QuickPickItemKind.Separator },
      ...mode,
      { label: l10n.t('Always'), kind: QuickPickItemKind.Separator },
      ...always,
    ],
    { title: l10n.t('Keys of Safir'), matchOnDescription: true },
  );
  if (chosen?.command) await commands.executeCommand(chosen.command);
};
