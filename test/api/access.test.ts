import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';
import { totpCode } from './totpCode.ts';

const PASSWORD = 'four quiet lamps burn';

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: answers of many questions
type Answered = { data: any; errors?: { extensions: { code: string } }[]; cookie: string | null };

/** Asks as somebody; without a cookie as a stranger. */
async function ask(query: string, cookie = '', variables: object = {}): Promise<Answered> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  const [set = null] = response.headers.getSetCookie();
  return { ...(await response.json()), cookie: set };
}

const asBureau = async (query: string, variables: object = {}): Promise<Answered['data']> =>
  (await server.graphql(query, { variables })).data;

/** Invites somebody as the bureau. @returns the token of the link */
async function invite(name: string, role: string, scope: string | null): Promise<string> {
  const { inviteAccount } = await asBureau(
    `mutation ($name: String!, $role: Role!, $scope: String) {
      inviteAccount(name: $name, shownName: "王一", role: $role, scope: $scope) {
        refused { code } account link { address until } } }`,
    { name, role, scope },
  );
  expect(inviteAccount.refused).toBeNull();
  return inviteAccount.link.address.split('/').at(-1);
}

const ACCEPT = `mutation ($token: String!, $password: String!) {
  acceptLink(token: $token, password: $password) { refused { code field sentence } me { name needsSecondFactor } } }`;
const SIGN_IN = `mutation ($name: String!, $password: String!, $code: String) {
  signIn(name: $name, password: $password, code: $code) { refused { code sentence until } me { name role } } }`;
const plain = (cookie: string | null) => cookie?.split(';')[0] ?? '';

test('a county is invited, chooses a password, sets up codes, signs out and in again', async () => {
  const token = await invite('wang.county', 'county', '220502');
  expect((await ask(`{ accessLink(token: "${token}") { state name } }`)).data.accessLink).toEqual({
    state: 'open',
    name: 'wang.county',
  });
  const short = await ask(ACCEPT, 'lang=zh', { token, password: 'short' });
  expect(short.data.acceptLink.refused).toMatchObject({ code: 'PASSWORD_TOO_SHORT', field: 'password' });
  expect(short.data.acceptLink.refused.sentence).toContain('12 个字符');

  const accepted = await ask(ACCEPT, '', { token, password: PASSWORD });
  expect(accepted.data.acceptLink.me).toEqual({ name: 'wang.county', needsSecondFactor: true });
  expect(accepted.cookie).toMatch(/^gongxu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = plain(accepted.cookie);
  expect((await ask('{ batches { id } }', cookie)).errors?.[0]?.extensions.code).toBe('SECOND_FACTOR_NEEDED');

  const begun = await ask('mutation { beginTotp { key { secret uri qr { size path } } } }', cookie);
  const { secret, uri, qr } = begun.data.beginTotp.key;
  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  expect(qr.path).toMatch(/^M4 4h1v1h-1z/);
  const confirm = (code: string) =>
    ask(`mutation { confirmTotp(code: "${code}") { refused { code } } }`, cookie);
  expect((await confirm('12345')).data.confirmTotp.refused.code).toBe('SECOND_FACTOR_CODE_WRONG');
  expect((await confirm(totpCode(secret))).data.confirmTotp.refused).toBeNull();
  expect((await ask('{ batches { id } }', cookie)).data.batches).toEqual([]);

  expect((await ask(`{ accessLink(token: "${token}") { state } }`)).data.accessLink.state).toBe('used');
  expect((await ask(ACCEPT, '', { token, password: PASSWORD })).data.acceptLink.refused.code).toBe(
    'LINK_OVER',
  );

  const out = await ask('mutation { signOut { refused { code } } }', cookie);
  expect(out.cookie).toContain('Max-Age=0');
  expect((await ask('{ me { name } }', cookie)).data.me).toBeNull();

  const tryIn = (given: object) => ask(SIGN_IN, '', { name: 'wang.county', password: PASSWORD, ...given });
  expect((await tryIn({})).data.signIn.refused.code).toBe('SIGN_IN_CODE_MISSING');
  const wrong = (await tryIn({ password: 'not the password' })).data.signIn;
  expect(wrong).toEqual((await tryIn({ name: 'nobody' })).data.signIn);
  expect(wrong.refused.code).toBe('SIGN_IN_WRONG');
  const again = await tryIn({ code: totpCode(secret, 1) });
  expect(again.data.signIn.me).toEqual({ name: 'wang.county', role: 'county' });

  const log = await ask(
    '{ auditEvents { events { action account details } totalCount } }',
    plain(again.cookie),
  );
  expect(log.data.auditEvents.events.map(({ action }: { action: string }) => action)).toContain(
    'account.useLink',
  );
  const whole = await asBureau('{ auditEvents { totalCount } auditChain { fault brokenAt length } }');
  expect(whole.auditChain).toMatchObject({ fault: null, brokenAt: null });
  expect(whole.auditEvents.totalCount).toBeGreaterThanOrEqual(log.data.auditEvents.totalCount);
  expect(JSON.stringify(log)).not.toMatch(new RegExp(`${token}|${PASSWORD}|${secret}`));
});

test('after five wrong passwords nobody is heard for a while, and whoever looks after the account sees it', async () => {
  await ask(ACCEPT, '', { token: await invite('wang.school', 'association', 'a-1'), password: PASSWORD });
  const wrong = () => ask(SIGN_IN, 'lang=en', { name: 'wang.school', password: 'not the password' });
  const codes = [await wrong(), await wrong(), await wrong(), await wrong(), await wrong()].map(
    ({ data }) => data.signIn.refused.code,
  );
  expect(codes).toEqual(Array(5).fill('SIGN_IN_WRONG'));
  const waits = (await ask(SIGN_IN, 'lang=en', { name: 'wang.school', password: PASSWORD })).data.signIn
    .refused;
  expect(waits.code).toBe('SIGN_IN_WAIT');
  expect(waits.sentence).toMatch(/^Too many wrong tries; try again after \d\d:\d\d:\d\d\.$/);
  const { accounts } = await asBureau('{ accounts { needing accounts { name needs waitUntil } } }');
  expect(accounts.accounts[0]).toEqual({ name: 'wang.school', needs: ['waiting'], waitUntil: waits.until });
});

test('an account of the level above is like one that is not there, and nobody gives a role that they do not look after', async () => {
  const own = await ask(ACCEPT, '', {
    token: await invite('wang.two', 'association', 'a-2'),
    password: PASSWORD,
  });
  const cookie = plain(own.cookie);
  expect((await ask('{ accounts { total } }', cookie)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const { accounts } = await asBureau('{ accounts { accounts { id name } } }');
  expect(accounts.accounts.map(({ name }: { name: string }) => name)).not.toContain('bureau');
  expect((await asBureau('{ account(id: 1) { name } }')).account?.name).not.toBe('bureau');
  const made = await asBureau(
    'mutation { inviteAccount(name: "boss", shownName: "一", role: admin) { refused { code } link { address } } }',
  );
  expect(made.inviteAccount).toEqual({ refused: { code: 'ACCOUNT_NOT_YOURS' }, link: null });
});

test('a role, a lock and a new link end sessions; the owner ends them elsewhere', async () => {
  const token = await invite('wang.three', 'association', 'a-3');
  const first = plain((await ask(ACCEPT, '', { token, password: PASSWORD })).cookie);
  const second = plain((await ask(SIGN_IN, '', { name: 'wang.three', password: PASSWORD })).cookie);
  const sessions = await ask('{ mySessions { way current } }', second);
  expect(sessions.data.mySessions).toEqual([
    { way: 'password', current: true },
    { way: 'link', current: false },
  ]);
  expect((await ask('mutation { endOtherSessions }', second)).data.endOtherSessions).toBe(1);
  expect((await ask('{ me { name } }', first)).data.me).toBeNull();

  const changed = await ask(
    `mutation { choosePassword(current: "${PASSWORD}", password: "wang.three 2026") { refused { code field } } }`,
    second,
  );
  expect(changed.data.choosePassword.refused).toEqual({ code: 'PASSWORD_OF_NAMES', field: 'password' });

  const { accounts } = await asBureau('{ accounts(find: "wang.three") { accounts { id } } }');
  const [{ id }] = accounts.accounts;
  const locked = await asBureau(
    `mutation { disableAccount(id: ${id}) { refused { code } } newLink(id: ${id}) { refused { code } } }`,
  );
  expect(locked).toEqual({
    disableAccount: { refused: null },
    newLink: { refused: { code: 'ACCOUNT_DISABLED' } },
  });
  expect((await ask('{ me { name } }', second)).data.me).toBeNull();
});

test('the log is a file for whoever may read it, and its formulas are text', async () => {
  expect((await fetch(`${server.url}/api/audit.csv`, { credentials: 'omit' })).status).toBe(401);
  const response = await fetch(`${server.url}/api/audit.csv`);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  const lines = (await response.text()).trimEnd().split('\r\n');
  const { auditChain } = await asBureau('mutation { checkAudit { length } }').then(() =>
    asBureau('{ auditChain { length } }'),
  );
  expect(lines[1]).toMatch(/^number,at,account,role,actor,action,subject/);
  expect(lines.length).toBe(auditChain.length + 2);
  const { auditEvents } = await asBureau(
    '{ auditEvents(where: { action: "file.download" }) { events { actor subject details } } }',
  );
  expect(auditEvents.events).toEqual([{ actor: '规划科', subject: 'audit', details: '{"file":"csv"}' }]);
});

test('beyond a demonstration nobody signs in with one click, and the page offers nothing of the kind', async () => {
  expect((await ask('{ signInOffers { demonstrators { name } } }')).data.signInOffers.demonstrators).toEqual(
    [],
  );
  const tried = await ask('mutation { signInAsDemonstrator(name: "demo.admin") { refused { code } } }');
  expect(tried.data.signInAsDemonstrator.refused.code).toBe('DEMONSTRATION_OVER');
  expect(tried.cookie).toBeNull();
  const page = await fetch(`${server.url}/sign-in`, { credentials: 'omit' });
  const html = await page.text();
  expect(html).toContain('autocomplete="one-time-code"');
  expect(html).not.toContain('demonstrator');
  expect(page.headers.getSetCookie()).toEqual([]);
});

test('who found an open browser can change no way of signing in: that takes a sign-in of the last five minutes', async () => {
  const token = await invite('wang.four', 'association', 'a-4');
  const cookie = plain((await ask(ACCEPT, '', { token, password: PASSWORD })).cookie);
  const begun = await ask('mutation { beginTotp { key { secret } } }', cookie);
  const { secret } = begun.data.beginTotp.key;
  const age = (minutes: number) => {
    const database = new Database(server.database, { timeout: 60_000 });
    database
      .prepare(
        `update account_session set started_at = ? where account_id = (select id from account where name = 'wang.four')`,
      )
      .run(new Date(Date.now() - minutes * 60_000).toISOString());
    database.close();
  };
  age(6);
  const late = await ask(
    `mutation { beginTotp { refused { code } key { secret } } beginPasskey { refused { code sentence } }
      removePasskey(id: 1) { refused { code } } linkProvider { refused { code } }
      unlinkIdentity(issuer: "a", subject: "b") { refused { code } } }`,
    `lang=en; ${cookie}`,
  );
  const again = { refused: { code: 'SIGN_IN_AGAIN' } };
  expect(late.data).toMatchObject({
    beginTotp: { ...again, key: null },
    beginPasskey: again,
    removePasskey: again,
    linkProvider: again,
    unlinkIdentity: again,
  });
  expect(late.data.beginPasskey.refused.sentence).toMatch(/^Sign in again/);
  // what was begun in time may take the phone a while
  const access = '{ myAccess { isFresh hasTotp pendingTotp { secret } } }';
  expect((await ask(access, cookie)).data.myAccess).toEqual({
    isFresh: false,
    hasTotp: false,
    pendingTotp: { secret },
  });
  age(16);
  expect((await ask(access, cookie)).data.myAccess.pendingTotp).toBeNull();
  const confirm = `mutation { confirmTotp(code: "${totpCode(secret)}") { refused { code } } }`;
  expect((await ask(confirm, cookie)).data.confirmTotp.refused.code).toBe('SIGN_IN_AGAIN');

  const signedInAgain = plain((await ask(SIGN_IN, cookie, { name: 'wang.four', password: PASSWORD })).cookie);
  expect((await ask('{ me { name } }', cookie)).data.me).toBeNull();
  expect((await ask(confirm, signedInAgain)).data.confirmTotp.refused).toBeNull();
});

test('a form whose session or right ended comes back with what was typed and can be sent again, without its secrets', async () => {
  const send = (cookie: string, path = '/plan/2027/v1?/override') =>
    fetch(server.url + path, {
      method: 'POST',
      credentials: 'omit',
      redirect: 'manual',
      headers: { origin: server.url, accept: 'text/html', cookie: `lang=zh; ${cookie}` },
      body: new URLSearchParams({
        reason: '"><script>alert(1)</script> 实训设备不够',
        base: '3',
        password: PASSWORD,
      }),
    });
  const response = await send('gongxu_session=of-a-session-that-ended');
  expect(response.status).toBe(401);
  const html = await response.text();
  expect(html).toContain('登录已失效，你写的内容还在');
  expect(html).toContain('action="/plan/2027/v1?/override"');
  expect(html).toContain('&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62; 实训设备不够</p>');
  expect(html).toContain('<input type="hidden" name="base" value="3">');
  expect(html).not.toMatch(/<script|four quiet lamps/);
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");

  const barred = await send(sessionOf(server.database, ofSchool('D01')), '/admin/invite');
  expect(barred.status).toBe(403);
  const told = await barred.text();
  expect(told).toContain('你的账户现在不能做这件事，你写的内容还在');
  expect(told).toContain(' 实训设备不够</p>');
});

test('whatever is typed to sign in, to invite or to begin is answered by a sentence, and nothing is half done', async () => {
  const form = (path: string, body: Record<string, string>, cookie = '') =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      ...(cookie ? {} : { credentials: 'omit' as const }),
      headers: { origin: server.url, accept: 'text/html', ...(cookie && { cookie }) },
      body: new URLSearchParams(body),
    });
  const odd = await form('/sign-in?/password', {
    name: 'a\r\nset-cookie: x=1\u0000\u202e',
    password: 'p\u0000\u202e',
    next: '/\r\nlocation: //elsewhere.example',
  });
  expect(odd.status).toBe(422);
  expect(odd.headers.getSetCookie()).toEqual([]);
  expect(await odd.text()).toContain('账户名或密码不对');
  const long = await form('/sign-in?/password', { name: 'x'.repeat(100_000), password: 'y'.repeat(300_000) });
  expect(long.status).toBe(422);
  const tooLong = await form('/sign-in?/password', { name: 'x', password: 'y'.repeat(10_000_000) });
  expect(tooLong.status).toBe(413);

  const before = (await asBureau('{ accounts { total } }')).accounts.total;
  const invitation = { name: 'li', shownName: '李\u202e四', role: 'association', body: 'a-9' };
  const refused = await form('/admin/invite', invitation, 'lang=zh');
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('value="a-9"');
  expect(html).toContain('看得见的字符');
  const INVITE = `mutation ($name: String!, $shownName: String!, $scope: String!) {
    inviteAccount(name: $name, shownName: $shownName, role: association, scope: $scope) { refused { code } } }`;
  const codes = async (variables: object) => (await asBureau(INVITE, variables)).inviteAccount.refused?.code;
  const good = { name: 'li', shownName: '李四', scope: 'a-9' };
  expect(await codes({ ...good, shownName: '李'.repeat(65) })).toBe('ACCOUNT_SHOWN_NAME_INVALID');
  expect(await codes({ ...good, name: 'l\u0000i' })).toBe('ACCOUNT_NAME_INVALID');
  expect(await codes({ ...good, scope: 'a\u0000' })).toBe('ACCOUNT_SCOPE_UNKNOWN');
  expect((await asBureau('{ accounts { total } }')).accounts.total).toBe(before);

  const token = await invite('li.four', 'association', 'a-10');
  const begin = (password: string) => ask(ACCEPT, '', { token, password });
  expect((await begin('p'.repeat(70_000))).data.acceptLink.refused.code).toBe('PASSWORD_TOO_LONG');
  expect((await begin('a quiet \u0000 lamp \u202e burns')).data.acceptLink.me.name).toBe('li.four');
});
