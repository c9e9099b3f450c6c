// `npm run dev`: the server rebuilt and restarted on change, the pages with hot reload on port 5173.

import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run } from './ground/run.js';

await install();
await build(['server']);
const port = process.env.PORT ?? '3000';
const codes = await Promise.all([
  run(
    node24,
    [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.', '--watch', '--preserveWatchOutput'],
    { cwd: at('server') },
  ),
  run(node24, ['--watch', at('server', 'dist', 'main.js')], { env: { PORT: port } }),
  run(node24, [at('node_modules', 'vite', 'bin', 'vite.js'), 'dev'], {
    cwd: at('web'),
    env: { GONGXU_API: `http://127.0.0.1:${port}` },
  }),
]);
process.exitCode = Math.max(...codes);
