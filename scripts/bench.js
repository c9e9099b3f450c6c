// `npm run bench`: speed and size, each beside an anchor measured in the same call; and what following the plans comes to in
// simulated cities (`--only cities`, about half an hour of CPU; `--cities 4` takes fewer).
import { existsSync } from 'node:fs';
import { browser } from './ground/browser.js';
import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run, runQuietly } from './ground/run.js';

const bench = at('scripts', 'bench');

await install();
await build();
const chromium = await browser();
if (!existsSync(at('scripts', 'bench', 'node_modules'))) {
  await runQuietly('installing the anchors', 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench });
}
// Checked here and not by `npm run check`, which does without the anchors.
await runQuietly('checking the types of the bench', node24, [
  at('node_modules', 'typescript', 'bin', 'tsc'),
  '-p',
  bench,
]);
process.exitCode = await run(node24, [at('scripts', 'bench', 'main.ts'), ...process.argv.slice(2)], {
  env: chromium ? { GONGXU_CHROMIUM: chromium } : {},
});
