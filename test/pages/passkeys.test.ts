import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from '../api/boot.ts';
import { checkPage } from './checkPage.ts';
import { launchChromium } from './open.ts';

const PASSWORD = 'four quiet lamps burn';

let server: Booted;
let browser: Browser;
/** passkeys are for names, not for numbers */
let site: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([boot(), launchChromium()]);
  site = server.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const problems: string[] = [];

async function reader(javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled, locale: 'zh-CN' });
  context.setDefaultTimeout(0);
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (said) => {
    if (/Content Security Policy/.test(said.text())) problems.push(said.text());
  });
  return context;
}

/** A page whose browser has a device that makes passkeys. */
async function pageWithDevice(context: BrowserContext) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  /** whether the device knows its holder */
  const know = (isUserVerified: boolean) =>
    cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { page, know };
}

async function invite(name: string): Promise<string> {
  const { data } = await server.graphql<{ inviteAccount: { link: { address: string } } }>(
    `mutation { inviteAccount(name: "${name}", shownName: "王一", role: county, scope: "220502") { link { address } } }`,
  );
  return new URL(data.inviteAccount.link.address, site).pathname;
}

async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await page.click('main button.primary');
  await page.waitForURL('**/account**');
}

const signOut = (page: Page) => page.context().clearCookies({ name: 'gongxu_session' });

async function byPassword(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in?next=/account');
  await page.fill('#name', name);
  await page.fill('#password', PASSWORD);
  await page.click('main button.primary');
}

test('a county makes a passkey, signs in by it alone and after a password, and no more once it is removed', async () => {
  const { page, know } = await pageWithDevice(await reader());
  await begin(page, await invite('wang'));
  await page.goto('/today');
  await page.waitForURL('**/account/second-factor?next=%2Ftoday');
  await page.click('a[href="/account#passkeys"]');
  await page.fill('#passkeyName', '办公室电脑');
  await page.click('#passkeys [data-passkey] button');
  await page.waitForURL('**/account?done=passkey#passkeys');
  expect(await page.textContent('#passkeys li')).toMatch(/办公室电脑.*还没用过/s);
  await checkPage(page);
  await page.goto('/today');
  expect(page.url()).toBe(`${site}/today`);

  await signOut(page);
  await page.goto('/sign-in?next=/account');
  await checkPage(page);
  await page.click('[data-passkey="signIn"] button');
  await page.waitForURL('**/account');
  expect(await page.textContent('#sessions')).toContain('通行密钥');
  expect(await page.textContent('#passkeys li')).toContain('最近用于');

  await signOut(page);
  await byPassword(page, 'wang');
  await page.waitForURL('**/sign-in/second-step?next=%2Faccount');
  await checkPage(page);
  // after a password it is enough to hold the key
  await know(false);
  await page.click('[data-passkey="secondStep"] button');
  await page.waitForURL('**/account');

  // alone it is not
  await signOut(page);
  await page.goto('/sign-in');
  await page.click('[data-passkey="signIn"] button');
  await page.waitForFunction(() => document.querySelector('[data-part="problem"]')?.textContent);
  expect(await page.textContent('[data-part="problem"]')).toContain('没有做成');
  await know(true);
  await page.click('[data-passkey="signIn"] button');
  await page.waitForURL('**/today');

  // the county needs a second factor, so it is taken away as by a new link from above
  await page.goto('/account');
  await page.click('#passkeys li button');
  expect(await page.textContent('#passkeys [role=alert]')).toContain('不能去掉最后一种');
  const { data } = await server.graphql<{ accounts: { accounts: { id: number }[] } }>(
    '{ accounts(find: "wang") { accounts { id } } }',
  );
  const made = await server.graphql<{ newLink: { link: { address: string } } }>(
    `mutation { newLink(id: ${data.accounts.accounts[0]?.id}) { link { address } } }`,
  );
  await begin(page, new URL(made.data.newLink.link.address, site).pathname);
  await signOut(page);
  await page.goto('/sign-in');
  await page.click('[data-passkey="signIn"] button');
  await page.waitForSelector('main [role=alert] strong');
  expect(await page.textContent('main .notice')).toContain('这把通行密钥不对');
  expect(problems).toEqual([]);
});

test('without a script the pages say what passkeys need, and where there are none why', async () => {
  const context = await reader(false);
  const page = await context.newPage();
  await page.goto('/sign-in');
  expect(await page.isVisible('[data-part="off"]')).toBe(true);
  expect(await page.isVisible('[data-passkey="signIn"] button')).toBe(false);
  await page.goto(`${server.url}/sign-in`);
  expect(await page.locator('[data-passkey]').count()).toBe(0);
  await begin(page, server.url + (await invite('zhao')));
  await page.goto(`${server.url}/account`);
  expect(await page.textContent('#passkeys')).toContain('在本机请用 http://localhost 打开');
});
