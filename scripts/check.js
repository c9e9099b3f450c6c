// `npm run check`: format, lint, layers (who may import whom), types of server, pages, tests and scripts, the
// committed schema, and what is generated from it for the pages.

import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run } from './ground/run.js';

const tsc = at('node_modules', 'typescript', 'bin', 'tsc');

const CHECKS = {
  'format and lint': () => run(at('node_modules', '.bin', 'biome'), ['ci', '.']),
  layers: () =>
    run(node24, [
      at('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      ...['--config', at('.dependency-cruiser.js'), 'messages', 'server', 'web/src', 'scripts', 'test'],
    ]),
  // building it is checking its types, once
  'types of the server': () =>
    build(['server']).then(
      () => 0,
      () => 1,
    ),
  'types of tests and scripts': () => run(node24, [tsc, '--noEmit', '-p', at('test')]),
  'types of the pages': async () => {
    // A clean clone has neither the tsconfig the pages extend nor the types of their routes.
    const web = { cwd: at('web') };
    await run(node24, [at('node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'], web);
    return run(
      node24,
      [at('node_modules', 'svelte-check', 'bin', 'svelte-check'), '--fail-on-warnings'],
      web,
    );
  },
  'schema as committed': () => run(node24, [at('server', 'dist', 'api', 'printSchema.js'), '--check']),
  'types of the pages’ documents as committed': () => run(node24, [at('scripts', 'generate.js'), '--check']),
};

await install();
const failed = [];
for (const [name, check] of Object.entries(CHECKS)) {
  if ((await check()) !== 0) failed.push(name);
}
console.log(failed.length ? `Check failed: ${failed.join(', ')}` : 'All checks passed.');
process.exitCode = failed.length ? 1 : 0;
