import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { env } from 'vscode';

suite('Arabic UI', () => {
  test('VS Code speaks Arabic', () => {
    assert.equal(env.language, 'ar');
  });
});
