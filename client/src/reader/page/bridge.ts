// The way to the extension and back.
import { type FromPage, readToPage, type ToPage } from '../messages.js';

/** What the page remembers while it is hidden or closed. */
export interface Remembered {
  readonly zoom: number;
  readonly panel: boolean;
}

declare const acquireVsCodeApi: () => {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();

export const post = (message: FromPage): void => api.postMessage(message);

export const remembered = (): Remembered => {
  const state = api.getState() as Partial<Remembered> | null | undefined;
  const zoom = Number(state?.zoom);
  return { zoom: zoom >= 0.5 && zoom <= 3 ? zoom : 1, panel: state?.panel !== false };
};

export const remember = (part: Partial<Remembered>): void => api.setState({ ...remembered(), ...part });

export const onMessage = (hear: (message: ToPage) => void): void => {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message) hear(message);
  });
};
