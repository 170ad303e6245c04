// What newcomers and users meet: npm start, and the packaged extension in the window of a real VS Code.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/*.test.ts'], fileParallelism: false, testTimeout: 300_000, hookTimeout: 300_000 },
});
