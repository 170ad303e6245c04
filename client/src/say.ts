import { window } from 'vscode';

/** Milliseconds that a message stays in the status bar. */
const SHOWN = 5_000;

/** Says in the status bar what a command has to tell, without taking the focus from the article. */
export const say = (message: string): void => void window.setStatusBarMessage(`$(info) ${message}`, SHOWN);
