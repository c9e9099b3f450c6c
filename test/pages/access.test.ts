import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode } from '../api/totpCode.ts';
import { checkPage, checkScriptless } from './checkPage.ts';
import { type Opened, open } from './open.ts';

const PASSWORD = 'four quiet lamps burn';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** Somebody who has not signed in. */
async function stranger(width: number, lang: 'zh' | 'en', script = true): Promise<[BrowserContext, Page]> {
  const context = await opened.reader(width, lang, script);
  await context.clearCookies({ name: 'gongxu_session' });
  return [context, await context.newPage()];
}

async function go(page: Page, press: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(press).first().click()]);
}

/** Invites a county as the bureau that tests ask as. @returns the link */
async function invitedCounty(name: string): Promise<string> {
  const response = await fetch(`${opened.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { inviteAccount(name: "${name}", shownName: "孙一", role: county, scope: "220502") {
        refused { code } link { address } } }`,
    }),
  });
  return (await response.json()).data.inviteAccount.link.address;
}

/** On a phone the header's offers stand behind its menu. */
async function openMenu(page: Page): Promise<void> {
  const closed = page.locator('header details:not([open])');
  if (await closed.isVisible()) await closed.locator('summary').click();
}

/** What the header offers. */
async function menu(page: Page): Promise<string[]> {
  await openMenu(page);
  const shown = page.locator('header nav:visible');
  return shown.locator('ul a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

async function signOut(page: Page): Promise<void> {
  await openMenu(page);
  await go(page, 'header form[action="/sign-out"] button:visible');
  expect(new URL(page.url()).pathname).toBe('/');
}

const EVERYBODY = ['/today', '/account'];
const ROLES = [
  ['demo.bureau', ['/today', '/plan', '/releases/desk', '/imports', '/admin', '/account'], '/admin'],
  ['demo.bureau2', ['/today', '/plan', '/releases/desk', '/imports', '/admin', '/account'], '/account'],
  ['demo.county', ['/today', '/plan', '/imports', '/admin', '/account'], '/admin/invite'],
  ['demo.school', ['/today', '/plan', '/imports', '/account'], '/account'],
  ['demo.association', ['/today', '/plan', '/imports', '/account'], '/account'],
  ['demo.employer', EVERYBODY, '/account'],
  ['demo.admin', ['/today', '/admin', '/account'], '/admin'],
] as const;
const READERS = [
  [1440, 'zh'],
  [390, 'en'],
] as const;

test.each(
  ROLES.flatMap(([name, work, page]) => READERS.map(([w, lang]) => [name, w, lang, work, page] as const)),
)(
  '%s at %i px in %s goes from sign-in over their own pages to sign-out',
  async (name, width, lang, work, own) => {
    const [context, page] = await stranger(width, lang);
    await page.goto(`/sign-in?next=${encodeURIComponent(own)}`);
    await checkPage(page);
    await go(page, `button[value="${name}"]`);
    expect(new URL(page.url()).pathname).toBe(own);
    await checkPage(page);
    expect(await menu(page)).toEqual(work);
    await checkPage(page);
    await signOut(page);
    await page.goto(own);
    expect(page.url()).toContain(`/sign-in?next=${encodeURIComponent(own)}`);
    await context.close();
  },
);

test('the public’s pages come without a cookie, and their header offers to sign in, and no work', async () => {
  const page = await fetch(opened.url, { credentials: 'omit' });
  expect(page.headers.getSetCookie()).toEqual([]);
  const html = await page.text();
  const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
  expect(header).toContain('href="/sign-in"');
  expect(header).not.toMatch(/href="\/(?:today|plan|imports|admin|account)"/);
});

test('an address that leads elsewhere is not followed after sign-in', async () => {
  const [context, page] = await stranger(1440, 'zh');
  await page.goto(`/sign-in?next=${encodeURIComponent('//example.org/x')}`);
  await go(page, 'button[value="demo.school"]');
  expect(page.url()).toBe(`${opened.url}/today`);
  await context.close();
});

test('without a script an administrator invites the bureau on a phone, whose link works once', async () => {
  const [context, page] = await stranger(390, 'zh', false);
  const [scripted] = await stranger(390, 'zh');
  const look = () => checkScriptless(page, scripted);
  await page.goto('/sign-in');
  await go(page, 'button[value="demo.admin"]');
  await page.goto('/admin/invite');
  await page.fill('#shownName', '钱示范');
  await page.fill('#name', 'Not a name');
  await page.locator('#role').selectOption('bureau');
  await go(page, 'main form button');
  expect(await page.locator('#name-problem').innerText()).toContain('2 至 32 个字符');
  expect(await page.inputValue('#shownName')).toBe('钱示范');
  expect(await page.inputValue('#role')).toBe('bureau');
  await look();
  await page.fill('#name', 'qian.bureau');
  await go(page, 'main form button');
  await look();
  const link = await page.locator('.address').innerText();
  await signOut(page);
  // by whatever name it is asked for, it is not kept for others
  const otherwise = link.replace('/access/', '/%61ccess/');
  expect(await (await fetch(otherwise, { credentials: 'omit' })).text()).toContain('钱示范');

  await page.goto(link);
  await look();
  await page.fill('#password', PASSWORD);
  await page.fill('#again', `${PASSWORD}.`);
  await go(page, 'main form button');
  expect(await page.locator('#again-problem').innerText()).toContain('不一样');
  await page.fill('#password', 'gongxugongxu 2026');
  await page.fill('#again', 'gongxugongxu 2026');
  await go(page, 'main form button');
  expect(await page.locator('#password-problem').innerText()).toContain('姓名');
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await go(page, 'main form button');
  await page.goto('/account');
  await look();
  await signOut(page);

  await page.goto(link);
  expect(await page.locator('h1').innerText()).toBe('这个链接用过了');
  expect(await (await fetch(otherwise, { credentials: 'omit' })).text()).toContain('这个链接用过了');
  await look();
  await scripted.close();
  await context.close();
});

test('whoever must have a second factor sets it up before anything else, and signs in with it from then on', async () => {
  const [context, page] = await stranger(1440, 'en');
  await page.goto(await invitedCounty('sun.county'));
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await go(page, 'main form button');
  expect(new URL(page.url()).pathname).toBe('/account/second-factor');
  await page.goto('/admin');
  expect(page.url()).toContain('/account/second-factor?next=%2Fadmin');
  await checkPage(page);
  await go(page, 'main form button');
  await page.locator('svg.qr').waitFor();
  await checkPage(page);
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
  await page.fill('#code', '000 000');
  await go(page, 'main form button');
  expect(await page.locator('#code-problem').innerText()).toContain('not right');
  expect((await page.locator('.secret').innerText()).replaceAll(' ', '')).toBe(secret);
  await page.fill('#code', totpCode(secret));
  await go(page, 'main form button');
  expect(new URL(page.url()).pathname).toBe('/admin');
  await checkPage(page);
  await signOut(page);

  const signIn = async (name: string, password: string, code: string) => {
    await page.goto('/sign-in');
    await page.fill('#name', name);
    await page.fill('#password', password);
    await page.fill('#code', code);
    await go(page, 'main form button');
  };
  await signIn('sun.county', 'not the password', '');
  const wrong = await page.locator('[role=alert]').innerText();
  expect(await page.inputValue('#name')).toBe('sun.county');
  await checkPage(page);
  await signIn('nobody.here', PASSWORD, '');
  expect(await page.locator('[role=alert]').innerText()).toBe(wrong);
  await signIn('sun.county', PASSWORD, '');
  expect(await page.locator('#code-problem').innerText()).toContain('also needs a code');
  await signIn('sun.county', PASSWORD, ` ${totpCode(secret, 1).replace(/^.../, '$& ')}`);
  expect(new URL(page.url()).pathname).toBe('/today');
  await page.goto('/account');
  await checkPage(page);
  await context.close();
});

test('after five wrong passwords the page says until when', async () => {
  const [context, page] = await stranger(390, 'zh');
  const wrong = async () => {
    await page.goto('/sign-in');
    await page.fill('#name', 'somebody.else');
    await page.fill('#password', 'not the password');
    await go(page, 'main form button');
  };
  await wrong();
  await wrong();
  await wrong();
  await wrong();
  await wrong();
  await wrong();
  expect(await page.locator('[role=alert]').innerText()).toMatch(/试错太多次，\d\d:\d\d:\d\d 之后才能再试/);
  await checkPage(page);
  await context.close();
});
