import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL programs on this machine; null: none, and the tests that need one are skipped. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions
      .map((version) => join(INSTALLED, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  );
}

/** Starts a server with an empty database in a folder of its own. */
export async function startPostgres(programs: string): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-pg-'));
  chmodSync(folder, 0o777);
  const run = (program: string, ...args: string[]) => {
    // the server refuses to run as root: then it runs as the account it was installed with
    const [command, ...all] =
      process.getuid?.() === 0
        ? ['runuser', '-u', 'postgres', '--', join(programs, program), ...args]
        : [join(programs, program), ...args];
    const { status, stderr } = spawnSync(command as string, all, {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-A', 'trust', '-U', 'gongxu', '--no-sync');
  run(
    'pg_ctl',
    '-D',
    data,
    '-o',
    `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
    '-l',
    join(folder, 'log'),
    '-w',
    'start',
  );
  return {
    url: `postgresql://gongxu@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
