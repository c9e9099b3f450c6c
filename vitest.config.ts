import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test that waits longer hangs, ms. Far above what any takes: a busy machine makes a run slow and must not fail it. */
const HANGS = 30 * 60_000;

/** The only limits of time there are: no test has a shorter one, and none asserts how fast something is. */
const patience = {
  testTimeout: HANGS,
  hookTimeout: HANGS,
  expect: { poll: { timeout: HANGS } },
};

/**
 * Files share their worker, so that what they test is loaded once a worker and not once a file; a file that needs its
 * modules fresh does not belong here. What a test spies on is put back after it. Every core works: projects run together
 * only where they say the same of their workers.
 */
const together = { isolate: false, restoreMocks: true, maxWorkers: '100%' };

/** Files beside the pages that open a copy of the filled demonstration instance. */
const FILLED = ['test/api/main.test.ts', 'test/cli/plan.test.ts', 'test/store/postgres.test.ts'];

export default defineConfig({
  test: {
    teardownTimeout: HANGS,
    // dozens of tests start the server or the CLI anew: each then reads what the first compiled
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'node') },
    projects: [
      {
        test: {
          ...patience,
          ...together,
          name: 'domain',
          include: ['test/domain/**/*.test.ts', 'test/messages/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          ...together,
          name: 'server',
          execArgv: ['--import', join(import.meta.dirname, 'test', 'api', 'patientConnections.js')],
          include: [
            'test/store/**/*.test.ts',
            'test/files/**/*.test.ts',
            'test/solver/**/*.test.ts',
            'test/api/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/demo/**/*.test.ts',
            'test/scripts/**/*.test.ts',
          ],
          exclude: FILLED,
        },
      },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: { ...patience, ...together, name: 'web', include: ['../test/web/**/*.test.ts'] },
      },
      {
        test: {
          ...patience,
          ...together,
          name: 'pages',
          include: ['test/pages/**/*.test.ts', ...FILLED],
          globalSetup: ['test/pages/fillOnce.ts'],
        },
      },
    ],
  },
});
