import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { StoreConfig } from '../../server/store/config.ts';
import { fillSmallCity } from '../store/releases/releaseCity.ts';
import { temporaryStore } from '../store/temporaryStore.ts';
import { runCli } from './runCli.ts';

const VERSION = 'release/2026Q3/v1';

function cliOf({ database }: StoreConfig) {
  const file = database.dialect === 'sqlite' ? database.file : '';
  const env = { DATABASE_URL: `sqlite:${file}`, GONGXU_SECRET: 'test-secret', GONGXU_DEMO: 'on' };
  const release = async (...args: string[]) => {
    const { stdout, status } = await runCli(['release', ...args, '--json'], env);
    return { status: status ?? 0, ...JSON.parse(stdout) };
  };
  return { file, release, plain: (...args: string[]) => runCli(['release', ...args], env) };
}

test('a release is made, checked, signed and withdrawn at the command line, and exits tell how it ended', async () => {
  const { config, take } = await temporaryStore();
  await fillSmallCity(take);
  const { file, release, plain } = cliOf(config);
  expect(await release('make', '2030Q1')).toMatchObject({ status: 1, refused: 'RELEASE_NO_FACTS' });
  expect(await release('make', '2026Q3')).toMatchObject({ status: 0, version: VERSION, state: 'draft' });
  expect(await release('make', '2026Q3')).toMatchObject({ status: 1, refused: 'RELEASE_EXISTS' });
  const late = '2031-01-20T09:00+08:00';
  expect(await release('schedule', VERSION, late)).toMatchObject({ refused: 'RELEASE_REASON_MISSING' });
  expect(await release('schedule', VERSION, late, '--reason', '补报')).toMatchObject({
    publishAt: '2031-01-20T01:00:00.000Z',
  });
  pretendProtected(file);
  expect(await release('check', VERSION)).toMatchObject({ version: VERSION });
  expect(await release('submit', VERSION, '--say', '看过')).toMatchObject({ status: 0, state: 'review' });
  expect(await release('approve', VERSION)).toMatchObject({ status: 0, state: 'scheduled' });
  expect(await release('publish-due')).toMatchObject({ published: [] });
  expect(await release('withdraw', VERSION, '--zh', '错', '--en', 'wrong')).toMatchObject({
    status: 1,
    refused: 'RELEASE_NOT_NOW',
    message: '这一版现在是“已定时”，不能撤回。',
  });
  const listed = await plain('list');
  expect(listed.stdout).toContain('已定时');
  expect((await plain('check', 'release/2020Q1/v1')).status).toBe(2);
});

/** As a version is that every attack failed on. */
function pretendProtected(file: string): void {
  const database = new Database(file, { timeout: 60_000 });
  const { audit } = database.prepare('select audit from release_version').get() as { audit: string };
  database
    .prepare('update release_version set audit = ?')
    .run(JSON.stringify({ ...JSON.parse(audit), broken: [] }));
  database.close();
}
