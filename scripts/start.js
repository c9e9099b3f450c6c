// `npm start`: from a clean clone to a running instance, on any Node from 20 on.

import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run } from './ground/run.js';

await install();
await build();
process.exitCode = await run(node24, [at('server', 'dist', 'main.js')]);
