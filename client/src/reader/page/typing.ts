// Keys in a field or a dialog of the page: which are its own, and which are VS Code's all the same.

const EDITING = /^(?:[acvxyz]|Arrow\w+|Home|End|Backspace|Delete)$/iu;

/** Whether a key types, moves or edits where the focus is; function keys and other keys with Ctrl or ⌘ do not. */
const isOwn = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey ? EDITING.test(key) : key !== 'Escape' && !/^F\d+$/u.test(key);

/** Keeps an element's own keys from the page and from VS Code, for which letters are commands. */
export const keepKeys = (where: HTMLElement): void => {
  where.addEventListener('keydown', (event) => {
    if (isOwn(event)) event.stopPropagation();
  });
};
