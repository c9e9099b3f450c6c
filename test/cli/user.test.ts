import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findAccount } from '../../server/store/access/accounts.ts';
import { readLink, useLink } from '../../server/store/access/links.ts';
import { askerOfToken } from '../../server/store/access/sessions.ts';
import { readConfig } from '../../server/store/config.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { runCli, spawnCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongxu-user-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = {
  DATABASE_URL: `sqlite:${join(folder, 'user.db')}`,
  GONGXU_SECRET: 'test',
  GONGXU_DEMO: 'off',
  GONGXU_ORIGIN: 'https://talent.example.cn',
};
const user = (...args: string[]) => runCli(['user', ...args], ENV);
const json = async (...args: string[]) => {
  const { stdout, status } = await user(...args, '--json');
  return { status, ...JSON.parse(stdout) };
};

async function within<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(ENV));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const now = () => new Date().toISOString();
const PASSWORD = 'correct horse battery';
const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

test('an account is added, begun by its link, changed, locked and opened again', async () => {
  const added = spawnCli(['user', 'add', 'wang', '--shown-name', '王芳', '--role', 'admin', '--json'], ENV);
  expect(added.status).toBe(0);
  const { link, account } = JSON.parse(added.stdout);
  expect(link).toMatch(/^https:\/\/talent\.example\.cn\/access\/[\w-]{43}$/);
  expect(account).toMatchObject({ name: 'wang', shownName: '王芳', role: 'admin', state: 'invited' });

  const again = await json('link', 'wang');
  const opened = await within(async (store) => {
    expect(await readLink(store.sql, tokenOf(link), now())).toBeNull();
    return useLink(store, tokenOf(again.link), { password: PASSWORD, at: now(), agent: 'Firefox' });
  });
  expect(opened).toMatchObject({ asker: { account: { name: 'wang' } } });

  const [session] = (await json('session', 'wang')).sessions;
  expect(session).toMatchObject({ way: 'link', agent: 'Firefox' });
  expect((await user('session', 'wang')).stdout).toContain('Firefox');
  expect(await json('session', 'wang', '--end', '9999')).toEqual({ status: 1, ended: 0 });
  expect(await json('session', 'wang', '--end', String(session.id))).toEqual({ status: 0, ended: 1 });
  expect(await within((store) => askerOfToken(store.sql, Reflect.get(opened, 'token'), now()))).toBeNull();

  expect(await json('disable', 'wang')).toMatchObject({ status: 1, refused: 'ACCOUNT_LAST_ADMIN' });
  expect((await user('role', 'wang', 'bureau', '--lang', 'en')).stderr).toContain('last administrator');

  await user('add', 'li', '--shown-name', '李强', '--role', 'bureau');
  expect(await json('role', 'li', 'county', '--scope', '220503')).toMatchObject({
    status: 0,
    account: { role: 'county', scope: '220503' },
  });
  expect(await json('disable', 'li')).toMatchObject({ status: 0, account: { state: 'disabled' } });
  expect(await json('link', 'li')).toMatchObject({ status: 1, refused: 'ACCOUNT_DISABLED' });
  expect(await json('enable', 'li')).toMatchObject({ status: 0, account: { state: 'invited' } });
  const listed = await json('list');
  expect(listed.accounts.map(({ name }: { name: string }) => name)).toEqual(['li', 'wang']);
  expect((await user('list')).stdout).toMatch(/王芳\s+管理员/);
  expect(await within(({ sql }) => findAccount(sql, 'li'))).toMatchObject({ createdBy: 'operator' });
});

test('what is refused ends with 1 and its sentence, wrong use with 2', async () => {
  await user('add', 'zhao', '--shown-name', '赵敏', '--role', 'bureau');
  const taken = await json('add', 'zhao', '--shown-name', '赵敏', '--role', 'bureau');
  expect(taken).toMatchObject({ status: 1, refused: 'ACCOUNT_NAME_TAKEN', field: 'name' });
  const inChinese = await user('add', 'qian', '--shown-name', '钱\u202E多', '--role', 'bureau');
  expect(inChinese).toMatchObject({ status: 1, stdout: '' });
  expect(inChinese.stderr).toContain('看得见');
  expect(await json('add', 'qian', '--shown-name', '钱多', '--role', 'school')).toMatchObject({
    status: 1,
    refused: 'ACCOUNT_SCOPE_MISSING',
  });
  expect((await user('link', 'nobody')).status).toBe(2);
  expect((await user('add', 'qian', '--shown-name', '钱多', '--role', 'king')).status).toBe(2);
  expect((await user('session', 'zhao', '--end', 'all')).status).toBe(2);
  expect((await user('add', 'qian')).status).toBe(2);
});
