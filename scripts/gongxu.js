// `npm run -s gongxu -- <command>`: the command line, on any Node from 20 on. Prints nothing of its own on stdout.
import { build } from './ground/build.js';
import { install } from './ground/install.js';
import { at, node24 } from './ground/paths.js';
import { run } from './ground/run.js';

await install();
await build(['server']);
process.exitCode = await run(node24, [at('server', 'dist', 'cli', 'main.js'), ...process.argv.slice(2)], {
  // paths are meant from where the command was typed, not from the project's folder
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
