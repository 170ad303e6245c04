import type { Diagnostic } from 'vscode-languageserver-types';

/** What is wrong or doubtful, and in which file. */
export interface Problem {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

export const messageOf = ({ diagnostic: { message } }: Problem): string =>
  typeof message === 'string' ? message : message.value;
