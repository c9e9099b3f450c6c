import { describe, expect, test } from 'vitest';
import { isRefused } from '../../../server/domain/access/accessRefused.ts';
import {
  addAccount,
  changeRole,
  findAccount,
  findAccounts,
  invitedBy,
  setAccountState,
} from '../../../server/store/access/accounts.ts';
import { inviteFirstAdministrator } from '../../../server/store/access/firstAdministrator.ts';
import { makeLink, readLink, useLink } from '../../../server/store/access/links.ts';
import { addPasskey, findPasskey, usePasskey } from '../../../server/store/access/passkeys.ts';
import { changePassword } from '../../../server/store/access/passwordChange.ts';
import { askerOfToken, sessionsOf } from '../../../server/store/access/sessions.ts';
import { signIn } from '../../../server/store/access/signIn.ts';
import { actorOf, OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import { verifyAudit } from '../../../server/store/audit/readAudit.ts';
import { entities } from '../../../server/store/entities/all.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { activeAccount, DIALECTS, emptyStores, granted, later, NOW, PASSWORD } from './emptyStore.ts';

const missing = { code: 'ACCOUNT_NOT_FOUND' };
const DOING = { at: NOW, by: OPERATOR };
const HOUR = 3600;

const newAccount = (name: string, more: object = {}) => ({
  name,
  shownName: '王芳',
  role: 'bureau' as const,
  scope: null,
  ...more,
});

/** All text that a database holds. */
async function everything({ sql, orm }: Store): Promise<string> {
  const tables = [...orm.getMetadata()].map(({ tableName }) => tableName);
  expect(tables.length).toBeGreaterThanOrEqual(entities.length);
  const rows = await Promise.all(tables.map((table) => sql.all(`select * from ${table}`)));
  return JSON.stringify(rows);
}

const signingIn = (name: string, password = PASSWORD) => ({
  name,
  password,
  code: null,
  address: '192.0.2.1',
  agent: null,
  at: NOW,
});

describe.each(DIALECTS)('on %s', (dialect) => {
  const empty = emptyStores(dialect);

  test('an instance without accounts has one link for its first administrator, once', async () => {
    const { store, again } = await empty();
    const other = await again();
    const found = await Promise.all([store, other].map((one) => inviteFirstAdministrator(one, NOW)));
    const [first] = found.filter((one) => one !== null);
    expect(found.filter((one) => one !== null)).toHaveLength(1);
    expect(await inviteFirstAdministrator(store, later(80 * HOUR))).toBeNull();
    const used = await useLink(store, first?.token ?? '', { password: PASSWORD, at: NOW });
    expect(used).toMatchObject({ asker: { role: 'admin', account: { name: 'admin' } } });
  });

  test('a link is used once, for 72 hours, and a newer one ends it', async () => {
    const { store } = await empty();
    const { id } = granted(await addAccount(store, newAccount('wang'), DOING));
    const older = granted(await makeLink(store.sql, id, DOING));
    const { token, until } = granted(await makeLink(store.sql, id, DOING));
    expect(until).toBe(later(72 * HOUR));
    const use = (link: string, at = NOW) => useLink(store, link, { password: PASSWORD, at });
    expect(await use(older.token)).toEqual({ code: 'LINK_OVER' });
    expect(await readLink(store.sql, token, later(72 * HOUR - 1))).toMatchObject({
      account: id,
      name: 'wang',
    });
    expect(await use(token, later(72 * HOUR))).toEqual({ code: 'LINK_OVER' });
    expect(await useLink(store, token, { password: '太短', at: NOW })).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
    });
    const answers = await Promise.all([use(token), use(token)]);
    expect(answers.filter(isRefused)).toEqual([{ code: 'LINK_OVER' }]);
    expect(await use(token)).toEqual({ code: 'LINK_OVER' });
    expect(await readLink(store.sql, token, NOW)).toBeNull();
  });

  test('a new link begins an account anew: what opened it before does so no more once it is used', async () => {
    const { store } = await empty();
    const account = await activeAccount(store, 'li');
    const key = { credentialId: 'abc', publicKey: 'def', counter: 0, transports: ['usb'], name: '钥匙' };
    const session = (await askerOfToken(store.sql, account.token, NOW))?.session.id ?? 0;
    expect(await addPasskey(store.sql, account.id, key, { at: NOW, session })).toBeNull();
    expect(await signIn(store, signingIn('li'))).toEqual({
      code: 'SIGN_IN_PASSKEY_NEEDED',
      pending: expect.stringMatching(/^[\w-]{43}$/),
    });
    const { token } = granted(await makeLink(store.sql, account.id, DOING));
    expect(await askerOfToken(store.sql, account.token, NOW)).not.toBeNull();
    granted(await useLink(store, token, { password: 'another four words', at: NOW }));
    expect(await askerOfToken(store.sql, account.token, NOW)).toBeNull();
    expect(await findPasskey(store.sql, 'abc')).toBeNull();
    expect(await signIn(store, signingIn('li'))).toEqual({ code: 'SIGN_IN_WRONG' });
    expect(await signIn(store, signingIn('li', 'another four words'))).toHaveProperty('token');
  });

  test('a passkey that does not count on may be a copy', async () => {
    const { store } = await empty();
    const { id } = await activeAccount(store, 'zhao');
    const key = { credentialId: 'abc', publicKey: 'def', counter: 3, transports: ['usb'], name: '钥匙' };
    expect(await addPasskey(store.sql, id, key, { at: NOW })).toBeNull();
    const made = await findPasskey(store.sql, 'abc');
    expect(made).toMatchObject({ ...key, account: id });
    expect(await usePasskey(store.sql, made?.id ?? 0, 4, NOW)).toBe(true);
    expect(await usePasskey(store.sql, made?.id ?? 0, 4, NOW)).toBe(false);
  });

  test('names with what nobody sees are refused, and so is a name that is taken', async () => {
    const { store } = await empty();
    const add = (more: object) => addAccount(store, newAccount('wang', more), DOING);
    expect(await add({ shownName: '王\u0000芳' })).toMatchObject({ code: 'ACCOUNT_SHOWN_NAME_INVALID' });
    expect(await add({ shownName: '王芳\u202Egnaf' })).toMatchObject({ code: 'ACCOUNT_SHOWN_NAME_INVALID' });
    expect(await add({ name: 'wa\u0000ng' })).toMatchObject({ code: 'ACCOUNT_NAME_INVALID', field: 'name' });
    expect(await add({ role: 'county', scope: '999999' })).toMatchObject({ code: 'ACCOUNT_SCOPE_UNKNOWN' });
    expect(await add({ role: 'bureau', scope: '220503' })).toMatchObject({ code: 'ACCOUNT_SCOPE_NEEDLESS' });
    expect(await add({ role: 'county', scope: '220503' })).toMatchObject({
      state: 'invited',
      scope: '220503',
    });
    expect(await add({ name: 'WANG' })).toMatchObject({ code: 'ACCOUNT_NAME_TAKEN' });
    expect(await findAccount(store.sql, 'Wang')).toMatchObject({ name: 'wang', role: 'county' });
  });

  test('the last administrator stays one, whoever asks, and of two who lock each other at once one stays', async () => {
    const { store, again } = await empty();
    const other = await again();
    const last = { code: 'ACCOUNT_LAST_ADMIN', field: 'role' };
    const wang = await activeAccount(store, 'wang', 'admin');
    expect(await setAccountState(store.sql, wang.id, 'disabled', DOING)).toEqual(last);
    expect(await changeRole(store, wang.id, { role: 'bureau', scope: null }, DOING)).toEqual(last);
    const li = await activeAccount(store, 'li', 'admin');
    const answers = await Promise.all([
      setAccountState(store.sql, li.id, 'disabled', { at: NOW, by: actorOf(wang.asker) }),
      setAccountState(other.sql, wang.id, 'disabled', { at: NOW, by: actorOf(li.asker) }),
    ]);
    expect(answers.filter(isRefused)).toHaveLength(1);
    const states = (await findAccounts(store.sql, OPERATOR)).map(({ state }) => state);
    expect(states.sort()).toEqual(['active', 'disabled']);
  });

  test('an administrator who has not set up a second factor takes no one’s place who has', async () => {
    const { store } = await empty();
    const wang = await activeAccount(store, 'wang', 'admin');
    await activeAccount(store, 'li', 'admin');
    await store.sql.run('update account set totp_secret = ? where id = ?', ['sealed', wang.id]);
    const last = { code: 'ACCOUNT_LAST_ADMIN', field: 'role' };
    expect(await setAccountState(store.sql, wang.id, 'disabled', DOING)).toEqual(last);
    expect(await changeRole(store, wang.id, { role: 'bureau', scope: null }, DOING)).toEqual(last);
    await store.sql.run(`update account set totp_secret = 'sealed' where name = 'li'`);
    expect(await setAccountState(store.sql, wang.id, 'disabled', DOING)).toMatchObject({ state: 'disabled' });
  });

  test('a bureau looks after schools and not after administrators, and sees those alone', async () => {
    const { store } = await empty();
    const admin = await activeAccount(store, 'admin', 'admin');
    const bureau = await activeAccount(store, 'bureau');
    const county = await activeAccount(store, 'county', 'county', '220503');
    const by = actorOf(bureau.asker);
    const notYours = { code: 'ACCOUNT_NOT_YOURS' };
    // another's is answered as one that is not there
    expect(await makeLink(store.sql, admin.id, { at: NOW, by })).toEqual(missing);
    expect(await makeLink(store.sql, 9999, { at: NOW, by })).toEqual(missing);
    expect(await setAccountState(store.sql, admin.id, 'disabled', { at: NOW, by })).toEqual(missing);
    expect(await addAccount(store, newAccount('own', { role: 'admin' }), { at: NOW, by })).toEqual(notYours);
    expect(await changeRole(store, county.id, { role: 'admin', scope: null }, { at: NOW, by })).toEqual(
      notYours,
    );
    expect((await findAccounts(store.sql, by)).map(({ name }) => name)).toEqual(['county']);
    granted(await setAccountState(store.sql, bureau.id, 'disabled', { at: NOW, by: actorOf(admin.asker) }));
    expect(await setAccountState(store.sql, county.id, 'disabled', { at: NOW, by })).toEqual(missing);
  });

  test('a county looks after the employers of its region and no others', async () => {
    const { store } = await empty();
    const county = await activeAccount(store, 'county', 'county', '220503');
    const bureau = await activeAccount(store, 'bureau');
    const by = (one: typeof county) => ({ at: NOW, by: actorOf(one.asker) });
    const employer = (name: string, region?: string) =>
      newAccount(name, { role: 'employer', scope: `${name}-ltd`, region });
    const own = granted(await addAccount(store, employer('own', '220502'), by(county)));
    expect(own).toMatchObject({ scope: 'own-ltd', region: '220503' });
    const given = granted(await addAccount(store, employer('given', '220503'), by(bureau)));
    const other = granted(await addAccount(store, employer('other', '220502'), by(bureau)));
    const none = granted(await addAccount(store, employer('none'), by(bureau)));
    const listed = (await findAccounts(store.sql, by(county).by)).map(({ name }) => name);
    expect(listed).toEqual(['given', 'own']);
    expect(await makeLink(store.sql, other.id, by(county))).toEqual(missing);
    expect(await setAccountState(store.sql, none.id, 'disabled', by(county))).toEqual(missing);
    expect(await makeLink(store.sql, given.id, by(county))).toHaveProperty('token');
    const school = { role: 'school' as const, scope: '220503' };
    expect(await changeRole(store, own.id, school, by(county))).toHaveProperty('code');
    expect(await addAccount(store, employer('far', '999999'), by(bureau))).toMatchObject({
      code: 'ACCOUNT_SCOPE_UNKNOWN',
    });
  });

  test('no other body bears the code of a region, by which what belongs to it is told', async () => {
    const { store } = await empty();
    const add = (role: 'association' | 'employer') =>
      addAccount(store, newAccount('wang', { role, scope: '220503' }), DOING);
    expect(await add('association')).toEqual({ code: 'ACCOUNT_SCOPE_TAKEN', field: 'scope' });
    expect(await add('employer')).toEqual({ code: 'ACCOUNT_SCOPE_TAKEN', field: 'scope' });
  });

  test('links of somebody who is locked admit nobody any more, and whom they invited is told', async () => {
    const { store } = await empty();
    const bureau = await activeAccount(store, 'bureau');
    const twin = await activeAccount(store, 'twin');
    // of the same shown name, which tells nobody apart
    await store.sql.run(`update account set shown_name = 'x' where id in (?, ?)`, [bureau.id, twin.id]);
    const by = (one: typeof bureau) => ({
      at: NOW,
      by: actorOf({ ...one.asker, account: { ...one.asker.account, shownName: 'x' } }),
    });
    const invited = async (name: string, inviter: typeof bureau) => {
      const made = granted(
        await addAccount(store, newAccount(name, { role: 'association', scope: name }), by(inviter)),
      );
      return { ...made, ...granted(await makeLink(store.sql, made.id, by(inviter))) };
    };
    const own = await invited('own', bureau);
    const used = await invited('used', bureau);
    const other = await invited('other', twin);
    granted(await useLink(store, used.token, { password: PASSWORD, at: NOW }));
    granted(await setAccountState(store.sql, bureau.id, 'disabled', DOING));
    expect(await readLink(store.sql, own.token, NOW)).toBeNull();
    expect(await useLink(store, own.token, { password: PASSWORD, at: NOW })).toEqual({ code: 'LINK_OVER' });
    expect(await readLink(store.sql, other.token, NOW)).not.toBeNull();
    expect((await invitedBy(store.sql)).get('bureau')?.map(({ name }) => name)).toEqual(['own', 'used']);
    const acts = await store.sql.all(`select subject from audit_event where action = 'account.endLink'`);
    expect(acts).toEqual([{ subject: `account/${own.id}` }]);
    expect((await verifyAudit(store.sql)).faults).toEqual([]);
  });

  test('a person who is called as the log calls the program is refused', async () => {
    const { store } = await empty();
    for (const shownName of ['operator', 'Web  Form', '演示 demonstration', '命令行', 'ｏｐｅｒａｔｏｒ'])
      expect(await addAccount(store, newAccount('new', { shownName }), DOING)).toEqual({
        code: 'ACCOUNT_SHOWN_NAME_RESERVED',
        field: 'shownName',
      });
  });

  test('a changed role ends the sessions, and a changed password all but its own', async () => {
    const { store } = await empty();
    const { id, token } = await activeAccount(store, 'wang');
    const elsewhere = granted(await signIn(store, signingIn('wang')));
    const session = (await askerOfToken(store.sql, token, NOW))?.session.id ?? 0;
    const change = { account: id, session, address: '192.0.2.1', at: NOW };
    const password = 'another four words';
    const wrong = await changePassword(store, { ...change, current: 'not this one', password });
    expect(wrong).toMatchObject({ code: 'PASSWORD_WRONG', field: 'current' });
    expect(await changePassword(store, { ...change, current: PASSWORD, password })).toBeNull();
    expect(await askerOfToken(store.sql, elsewhere.token, NOW)).toBeNull();
    expect(await sessionsOf(store.sql, id, NOW)).toMatchObject([{ id: session, way: 'link' }]);
    granted(await changeRole(store, id, { role: 'association', scope: 'A1' }, DOING));
    expect(await askerOfToken(store.sql, token, NOW)).toBeNull();
  });

  test('the log tells every act and no secret, and the database holds none in the clear', async () => {
    const { store } = await empty();
    const { token, link } = await activeAccount(store, 'wang');
    const typed = 'my password in the wrong field';
    await signIn(store, signingIn(typed.slice(0, 20), 'a wrong password'));
    await signIn(store, signingIn('wang', 'a wrong password'));
    const open = granted(await signIn(store, signingIn('wang')));
    const text = await everything(store);
    for (const secret of [PASSWORD, 'a wrong password', 'my password', token, link, open.token])
      expect(text).not.toContain(secret);
    const log = await store.sql.all<{ action: string }>('select action from audit_event order by id');
    expect(log.map(({ action }) => action)).toEqual([
      'account.add',
      'account.link',
      'account.useLink',
      'account.signIn',
      'account.signInWrong',
      'account.signInWrong',
      'account.signIn',
    ]);
    expect((await verifyAudit(store.sql)).faults).toEqual([]);
  });
});
