import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_REPORT'];

/** Reports in a real browser: Chromium has to be installed, so they have a ring of their own. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
});
