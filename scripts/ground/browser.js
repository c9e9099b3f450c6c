import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { at, node24 } from './paths.js';
import { runQuietly } from './run.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed() {
  if (process.env.GONGXU_CHROMIUM) return process.env.GONGXU_CHROMIUM;
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return null;
}

function hasChineseFont() {
  return Boolean(spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim());
}

/** Debian keeps the programs of a PostgreSQL server in a folder a version. */
function hasPostgres() {
  const versions = '/usr/lib/postgresql';
  return (
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(`${versions}/${version}/bin/initdb`))
  );
}

async function apt(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get update', 'apt-get', ['update', '-qq'], { env });
  await runQuietly('apt-get install', 'apt-get', ['install', '-y', '-qq', ...packages], { env });
}

/**
 * Programs that tests start and npm does not bring: a Chromium with fonts for its pictures (what is installed, else Debian's
 * where root, else Playwright's own download) and, where Debian has to be asked, a PostgreSQL server. Without one its tests
 * are skipped.
 *
 * @param {Promise<void>} dependencies the dependencies, which that download alone needs: Debian's comes beside them
 * @param {{ postgres?: boolean, say?: (text: string) => void }} options `postgres`: whether its tests run as well
 * @returns {Promise<string | undefined>} the program's path; undefined for the one Playwright knows
 */
export async function browser(dependencies, { postgres = false, say = console.error } = {}) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const wanted = mayInstall
    ? [
        installed() ? null : 'chromium',
        hasChineseFont() ? null : 'fonts-noto-cjk',
        postgres && !hasPostgres() ? 'postgresql' : null,
      ].filter(Boolean)
    : [];
  if (wanted.length) {
    say(`Installing ${wanted.join(', ')} …`);
    await apt(...wanted);
  }
  const path = installed();
  if (path) return path;
  await dependencies;
  say('Downloading Chromium …');
  await runQuietly('the download of Chromium', node24, [
    at('node_modules', 'playwright-core', 'cli.js'),
    'install',
    'chromium',
  ]);
  return undefined;
}
