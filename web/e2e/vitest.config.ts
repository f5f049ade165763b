import { defineConfig } from 'vitest/config';

/**
 * The browser tier: the real page on real nodes. `npm run e2e` runs all, `npm run e2e -- adopt` one file.
 * JUNIT_FILE names the report to write, SCREENSHOTS a directory for pictures of every page.
 */
const report = process.env.JUNIT_FILE;

// Before the workers start, so that they and the teardown mean the same directory.
process.env.CONGA_TEST_LABS ??= `/var/tmp/conga-e2e-${process.pid}`;

export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/**/*.test.ts'],
    globalSetup: 'e2e/nothingLeft.ts',
    // Two stories at a time, each with a lab of its own: they wait for clusters much more than they compute.
    maxWorkers: 2,
    testTimeout: 15 * 60_000,
    hookTimeout: 10 * 60_000,
    reporters: report ? ['verbose', ['junit', { outputFile: report }]] : ['verbose'],
  },
});
