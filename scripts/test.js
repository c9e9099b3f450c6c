// `npm test`: from a clean clone, everything. Long output goes to test-output/; the last line is the total.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browser } from './ground/browser.js';
import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run } from './ground/run.js';

const results = at('test-output', 'results.json');

// The browser comes from elsewhere while the processor builds.
const installing = install();
const [built, found] = await Promise.allSettled([
  installing.then(() => build()),
  browser(installing, { postgres: true }),
]);
for (const { reason } of [built, found]) if (reason) throw reason;
const chromium = found.value;
rmSync(at('test-output'), { recursive: true, force: true });
mkdirSync(at('test-output'));

// The check works on one core: beside the tests it takes what they leave idle. What it says is printed after them.
let said = '';
const checking = run(node24, [at('scripts', 'check.js')], {
  onOutput: (text) => {
    said += text;
  },
});
const tested = await run(
  node24,
  [
    at('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { env: chromium ? { GONGXU_CHROMIUM: chromium } : {} },
);
const checked = await checking;
process.stdout.write(said);

const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
  readFileSync(results, 'utf8'),
);
// A suite that does not even load fails without a failed test, and so does the check.
const failed = Math.max(numFailedTests, numFailedTestSuites, tested ? 1 : 0) + (checked ? 1 : 0);
console.log(`${numPassedTests + (checked ? 0 : 1)} passed, ${failed} failed, ${numPendingTests} skipped`);
process.exitCode = failed ? 1 : 0;
