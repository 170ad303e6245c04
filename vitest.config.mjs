import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['server/**/*.test.ts', 'client/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    // Machines are busy and slow: a time limit only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['scripts/compile-lexicon-setup.mjs'],
    coverage: {
      include: ['server/src/analysis/**'],
      exclude: ['**/generated/**', '**/*.test.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
