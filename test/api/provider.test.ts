import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';
import { type TestBrowser, testBrowser } from './testBrowser.ts';
import { type Lie, startProvider, type TestProvider } from './testProvider.ts';
import { totpCode } from './totpCode.ts';

const PASSWORD = 'four quiet lamps burn';

let provider: TestProvider;
let server: Booted;
let database: Database.Database;
beforeAll(async () => {
  provider = await startProvider();
  server = await boot(1, [], provider.env);
  database = new Database(server.database, { timeout: 60_000 });
});
afterAll(async () => {
  database.close();
  await server.close();
  await provider.close();
});

const page = (path: string) => `${server.url}${path}`;
const back = () => page('/sign-in/provider');

/** @returns the token of the link */
async function invite(name: string, role = 'association', scope = 'A01'): Promise<string> {
  const { data } = await server.graphql<{ inviteAccount: { link: { address: string } } }>(
    `mutation { inviteAccount(name: "${name}", shownName: "李二", role: ${role}, scope: "${scope}") { link { address } } }`,
  );
  return data.inviteAccount.link.address.split('/').at(-1) ?? '';
}

/** A browser in which somebody has begun an account with a password. */
async function signedIn(name: string, role?: string, scope?: string): Promise<TestBrowser> {
  const browser = testBrowser();
  const given = { password: PASSWORD, again: PASSWORD };
  await browser.go(page(`/access/${await invite(name, role, scope)}`), given);
  expect(browser.cookie(server.url, 'gongxu_session')).not.toBeNull();
  return browser;
}

/** Begins the way to the provider. @returns its address, to which the page leads */
async function begin(browser: TestBrowser, form: Record<string, string> = {}, action = 'signIn') {
  const { html } = await browser.go(`${back()}?/${action}`, { next: '', link: '', ...form });
  const url = /content="0;url=([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  return new URL(url ?? `about:${html}`);
}

/** Signs in at the provider. @returns the address it sends the browser back to, where it has not gone yet */
async function atProvider(browser: TestBrowser, url: URL, as: string): Promise<string> {
  let { url: at, html } = await browser.go(url.href, undefined, server.url);
  while (html) {
    const action = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', at).href;
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
    ({ url: at, html } = await browser.go(action, { prompt, login: as, password: 'x' }, server.url));
  }
  return at;
}

const isIn = (browser: TestBrowser) => browser.cookie(server.url, 'gongxu_session') !== null;
const acts = () =>
  database.prepare('select action, details from audit_event order by id desc').all() as Act[];
interface Act {
  action: string;
  details: string;
}

test('while the provider is down the page says so, and a password still signs in', async () => {
  await signedIn('down');
  const browser = testBrowser();
  const { html } = await browser.go(`${back()}?/signIn`, { next: '', link: '' });
  expect(html).toContain('现在连不上统一登录');
  const again = testBrowser();
  await again.go(page('/sign-in?/password'), { name: 'down', password: PASSWORD });
  expect(isIn(again)).toBe(true);
  provider.open(back());
});

test('somebody links an account, signs in by it elsewhere, and unlinks it', async () => {
  const first = await signedIn('li');
  const linked = await first.go(await atProvider(first, await begin(first, {}, 'link'), 'li@gov'));
  expect(linked.url).toBe(page('/account?done=linked'));
  expect(linked.html).toContain('li@gov');

  const second = testBrowser();
  const there = await begin(second, { next: '/account' });
  expect(Object.fromEntries(there.searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: back(),
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  const arrived = await second.go(await atProvider(second, there, 'li@gov'));
  expect(arrived.url).toBe(page('/account'));
  expect(arrived.html).toContain('统一登录');
  expect(JSON.parse(acts()[0]?.details ?? '')).toMatchObject({ way: 'provider' });

  const identity = { issuer: provider.issuer, subject: 'li@gov' };
  expect((await second.go(page('/account?/unlink'), identity)).url).toBe(page('/account?done=unlinked'));
  expect(acts()[0]?.action).toBe('account.dropIdentity');
  const third = testBrowser();
  const gone = await third.go(await atProvider(third, await begin(third), 'li@gov'));
  expect(gone.html).toContain('还没有连到这里的账户');
  expect(isIn(third)).toBe(false);
});

test('an identity nobody linked signs nobody in, and one that is linked is nobody else’s', async () => {
  const stranger = testBrowser();
  const { html } = await stranger.go(await atProvider(stranger, await begin(stranger), 'nobody@gov'));
  expect(html).toContain('请先用密码登录');
  expect(isIn(stranger)).toBe(false);
  expect(acts()[0]).toMatchObject({
    action: 'account.signInWrong',
    details: expect.stringContaining('IDENTITY_UNKNOWN'),
  });

  const one = await signedIn('one');
  await one.go(await atProvider(one, await begin(one, {}, 'link'), 'one@gov'));
  const two = await signedIn('two');
  const taken = await two.go(await atProvider(two, await begin(two, {}, 'link'), 'one@gov'));
  expect(taken.html).toContain('已经连到别的账户');
});

test('an invitation is accepted with the provider, which is then the only way in', async () => {
  const link = await invite('sun');
  const browser = testBrowser();
  const arrived = await browser.go(await atProvider(browser, await begin(browser, { link }), 'sun@gov'));
  expect(arrived.url).toBe(page('/today'));
  const identity = { issuer: provider.issuer, subject: 'sun@gov' };
  expect((await browser.go(page('/account?/unlink'), identity)).html).toContain('唯一办法');

  const other = testBrowser();
  const { html } = await other.go(`${back()}?/signIn`, { next: '', link });
  expect(html).toContain('这个链接用过了或过期了');
});

test('who has codes is asked for one after the provider', async () => {
  const county = await signedIn('zhou', 'county', '220502');
  const session = `gongxu_session=${county.cookie(server.url, 'gongxu_session')}`;
  const ask = (query: string) => server.graphql(query, { headers: { cookie: session } });
  const { data } = await ask('mutation { beginTotp { key { secret } } }');
  const { secret } = (data as never as { beginTotp: { key: { secret: string } } }).beginTotp.key;
  await ask(`mutation { confirmTotp(code: "${totpCode(secret)}") { refused { code } } }`);
  // each code counts once
  database.prepare("update account set totp_step = 1 where name = 'zhou'").run();
  await county.go(await atProvider(county, await begin(county, {}, 'link'), 'zhou@gov'));

  const browser = testBrowser();
  const way = await begin(browser, { next: '/account' });
  const step = await browser.go(await atProvider(browser, way, 'zhou@gov'));
  expect(step.url).toBe(page('/sign-in/second-step?next=%2Faccount'));
  expect(isIn(browser)).toBe(false);
  const wrong = await browser.go(page('/sign-in/second-step?/code'), { code: '000000', next: '/account' });
  expect(wrong.html).toContain('动态码不对');
  const right = { code: totpCode(secret), next: '/account' };
  expect((await browser.go(page('/sign-in/second-step?/code'), right)).url).toBe(page('/account'));
  expect(isIn(browser)).toBe(true);
});

/** The way back with a code that the lying endpoint takes. */
async function lied(lie: Lie) {
  const browser = testBrowser();
  const { searchParams } = await begin(browser);
  provider.lie({ nonce: searchParams.get('nonce') ?? '', ...lie });
  const state = searchParams.get('state');
  const landed = await browser.go(`${back()}?code=x&state=${state}&iss=${provider.issuer}`);
  provider.lie(null);
  return { browser, html: landed.html };
}

test('the endpoint that lies is believed when it tells the truth', async () => {
  expect((await lied({ claims: { sub: 'true@gov' } })).html).toContain('还没有连到这里的账户');
});

test.each<[string, Lie]>([
  ['another issuer', { claims: { iss: 'https://elsewhere.example' } }],
  ['another nonce', { claims: { nonce: 'x' } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['another audience', { claims: { aud: 'another' } }],
  ['a token that has run out', { claims: { exp: 1 } }],
  ['no signature', { alg: 'none' }],
  ['another key', { ownKey: true }],
  ['no subject', { claims: { sub: undefined } }],
  ['a subject that is none', { claims: { sub: 'a\u0000b' } }],
])('%s is refused and written to the log', async (_, lie) => {
  const { browser, html } = await lied(lie);
  expect(html).toContain('统一登录送回来的内容不对');
  expect(isIn(browser)).toBe(false);
  expect(acts()[0]).toMatchObject({
    action: 'account.signInWrong',
    details: expect.stringContaining('PROVIDER_WRONG'),
  });
});

test('what began in another browser, comes back twice or with another state is refused', async () => {
  const own = testBrowser();
  const answer = await atProvider(own, await begin(own), 'one@gov');
  const other = testBrowser();
  expect((await other.go(answer)).html).toContain('不是在这个浏览器开始的');
  await begin(other);
  expect((await other.go(answer)).html).toContain('统一登录送回来的内容不对');
  expect(isIn(other)).toBe(false);

  expect((await own.go(answer)).url).toBe(page('/today'));
  expect((await own.go(answer)).html).toContain('已经用过');

  const again = await begin(own);
  const replayed = new URL(answer);
  replayed.searchParams.set('state', again.searchParams.get('state') ?? '');
  expect((await own.go(replayed.href)).html).toContain('统一登录送回来的内容不对');
});

test('who cancels at the provider is told so', async () => {
  const browser = testBrowser();
  const { searchParams } = await begin(browser);
  const state = searchParams.get('state');
  const { html } = await browser.go(`${back()}?error=access_denied&state=${state}&iss=${provider.issuer}`);
  expect(html).toContain('你在统一登录那边取消了');
});

test('no page of another site is gone on to', async () => {
  const browser = testBrowser();
  const way = await begin(browser, { next: 'https://elsewhere.example/' });
  expect((await browser.go(await atProvider(browser, way, 'one@gov'))).url).toBe(page('/today'));
});
