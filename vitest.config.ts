import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/slow/**', 'test/peers/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
