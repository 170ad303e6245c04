// The keys of annotating, as a list to read and to run from.
import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  /** Of `runCommands`: the last one is Safir's. */
  readonly args?: { readonly commands: readonly string[] };
}

/** VS Code gives the title of a command together with its original where it has translated it. */
type Localised = string | { readonly value: string };

const words = (text: Localised): string => (typeof text === 'string' ? text : text.value);

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: Localised }[];
    readonly keybindings: readonly Keybinding[];
  };
}

/** A key, the title of its command, and the command. */
interface Key {
  readonly label: string;
  readonly description: string;
  readonly command: string;
  /** Where it works: annotating in a text editor, in a Reader, or reviewing there. */
  readonly inMode: boolean;
  readonly inReader: boolean;
  readonly inReview: boolean;
}

const MODE = /(?<!!)\bsafir\.annotating\b/;

/** @param manifest the extension's package.json in the user's language */
export const keysOf = (manifest: unknown): Key[] => {
  const { contributes } = manifest as Manifest;
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, words(title)]));
  return contributes.keybindings.map(({ command: own, args, key, when }) => {
    const command = args?.commands.at(-1) ?? own;
    return {
      ...{ label: key, description: titles.get(command) ?? command, command },
      inMode: MODE.test(when),
      inReader: when.includes('safir.readerFocus'),
      inReview: when.includes('safir.readerReview'),
    };
  });
};

/** @param manifest as for `keysOf` */
export const showKeys = async (manifest: unknown): Promise<void> => {
  const keys = keysOf(manifest);
  const mode = keys.filter(({ inMode }) => inMode);
  const always = keys.filter(({ inMode }) => !inMode);
  const chosen = await window.showQuickPick<QuickPickItem & Partial<Key>>(
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
