// An Arabic language pack for the tests. VS Code has none, and without one it never says that its language is Arabic.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Registers, in a user data folder, an Arabic pack that leaves VS Code's own words in English. */
export const writeLanguagePack = (userData: string): void => {
  mkdirSync(userData, { recursive: true });
  const translations = join(userData, 'ar.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'safir.arabic-language-pack' }, version: '1.0.0' }];
  const pack = { hash: 'safir-tests', label: 'العربية', translations: { vscode: translations }, extensions };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ ar: pack }));
};
