// Vitest's global set-up: the tests read the compiled lexicon.
export { compileLexicon as setup } from './compile-lexicon.mjs';
