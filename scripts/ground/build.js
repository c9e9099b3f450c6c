import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, node24 } from './paths.js';
import { runQuietly } from './run.js';

const MADE = new Set(['node_modules', 'dist', 'build', '.svelte-kit']);

/** Each part: what it is made from, and the file whose age says when it was last made. */
const PARTS = {
  server: {
    sources: ['server', 'messages', 'tsconfig.json', 'package-lock.json'],
    stamp: at('server', 'dist', '.built'),
    make: () => {
      rmSync(at('server', 'dist'), { recursive: true, force: true });
      return runQuietly(
        'building the server',
        node24,
        [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'],
        { cwd: at('server') },
      );
    },
  },
  web: {
    sources: ['web', 'messages', 'package-lock.json'],
    stamp: at('web', 'build', '.built'),
    make: () =>
      runQuietly('building the pages', node24, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
        cwd: at('web'),
      }),
  },
};

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), 0);
}

function madeAt(stamp) {
  return statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Builds the named parts whose sources are newer than what was built from them, side by side. */
export async function build(parts = ['server', 'web'], say = console.error) {
  const builds = await Promise.allSettled(parts.map((name) => buildPart(name, say)));
  const failed = builds.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

async function buildPart(name, say) {
  const { sources, stamp, make } = PARTS[name];
  if (madeAt(stamp) >= Math.max(...sources.map((source) => newest(at(source))))) return;
  say(name === 'server' ? '构建服务端 Building the server …' : '构建页面 Building the pages …');
  const startedAt = new Date();
  await make();
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
}
