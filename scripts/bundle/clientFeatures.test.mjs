// What is left out of the client's bundle is nothing that the server offers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { capabilitiesFor } from '../../server/src/lsp/features.ts';
import { LEFT_OUT } from './clientFeatures.mjs';

const capabilities = capabilitiesFor({ semanticTokens: true });
const LIBRARY = join(import.meta.dirname, '../../node_modules/vscode-languageclient/lib/common');

describe.each(Object.entries(LEFT_OUT))('%s', (module, capability) => {
  test('is a module of the library', () => {
    expect(existsSync(join(LIBRARY, `${module}.js`))).toBe(true);
  });

  test('is nothing that the server offers', () => {
    const offered = capability.split('.').reduce((object, key) => object?.[key], capabilities);
    expect(offered).toBeUndefined();
  });
});
