import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, node24 } from './paths.js';
import { runQuietly } from './run.js';

const stamp = at('node_modules', '.installed-from');

/** Installs from the lock file, unless what is there was installed from this very lock file. */
export async function install(say = console.error) {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('安装依赖 Installing dependencies …');
  await runQuietly('npm ci', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
  ]);
  writeFileSync(stamp, lock);
}
