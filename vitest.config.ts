import { defineConfig } from 'vitest/config';

/** A test that waits longer hangs, ms. Far above what any takes: a busy machine makes a run slow and must not fail it. */
const HANGS = 10 * 60_000;

/** The only limits of time there are: no test has a shorter one, and none asserts how fast something is. */
const patience = {
  testTimeout: HANGS,
  hookTimeout: HANGS,
  expect: { poll: { timeout: HANGS } },
};

export default defineConfig({
  test: {
    // a core is left idle otherwise, which is half of two
    maxWorkers: '100%',
    teardownTimeout: HANGS,
    projects: [
      {
        test: {
          ...patience,
          name: 'domain',
          include: ['test/domain/**/*.test.ts', 'test/messages/**/*.test.ts'],
          // pure functions leave nothing behind: each worker loads the domain once, not once a file
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'server',
          include: [
            'test/store/**/*.test.ts',
            'test/solver/**/*.test.ts',
            'test/api/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/demo/**/*.test.ts',
            'test/scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: './web/vite.config.ts',
        root: './web',
        test: { ...patience, name: 'web', include: ['../test/web/**/*.test.ts'] },
      },
      {
        test: {
          ...patience,
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          globalSetup: ['test/pages/fillOnce.ts'],
        },
      },
    ],
  },
});
