import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUREAU, type Person, SECOND, sessionOf } from '../../scripts/access/asBureau.ts';
import { readConfig } from '../../server/store/config.ts';
import { openStore } from '../../server/store/openStore.ts';
import { type Booted, boot } from '../api/boot.ts';
import { made } from '../store/releases/releaseCity.ts';
import { SMALL_CITY, smallCityFiles } from '../store/smallCity.ts';
import { SCHOOLS } from '../store/temporaryStore.ts';
import { checkPage } from './checkPage.ts';
import { launchChromium } from './open.ts';

const DESK = '/releases/desk/2026Q3';
/** A day on which nothing was announced. */
const DAY = '2099-01-20';

let server: Booted;
let browser: Browser;
beforeAll(async () => {
  server = await boot(16);
  for (const [kind, text] of [['schools', SCHOOLS] as const, ...smallCityFiles(SMALL_CITY)]) {
    const batch = (await server.upload(kind, `${kind}.csv`, text)).split('/').pop();
    await server.graphql(`mutation { commitImport(batch: "${batch}", acceptWarnings: true) { state } }`);
  }
  const store = await openStore(readConfig({ DATABASE_URL: `sqlite:${server.database}` }));
  await made(store);
  await store.close();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Somebody at a window, without a script unless told. */
async function reader(person: Person, width: number, lang = 'zh', script = false): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  });
  const [name = '', value = ''] = sessionOf(server.database, person).split('=');
  await context.addCookies([
    { name, value, url: server.url },
    { name: 'lang', value: lang, url: server.url },
  ]);
  return context;
}

const standing = (page: Page) => page.locator('[data-standing]').getAttribute('data-standing');
const h1 = async (page: Page) => (await page.locator('h1').innerText()).replaceAll(/\s/g, '');

test('two persons bring a release to its minute without a script, and the first is never offered to approve it', async () => {
  const first = await (await reader(BUREAU, 390)).newPage();
  await first.goto('/releases/desk');
  await first.getByRole('link', { name: '2026 年第三季度' }).click();
  // the calendar's minute is over
  expect(await standing(first)).toBe('past');
  expect(await first.locator('#errors li').count()).toBeGreaterThan(0);
  expect(await first.getByRole('button', { name: '送审' }).isDisabled()).toBe(true);

  // a minute that is announced for another day needs a reason
  const minute = first.locator('#minute');
  const setMinute = async (reason: string) => {
    if (!(await minute.locator('form').isVisible())) await minute.locator('summary').click();
    await minute.locator('[name=day]').fill(DAY);
    await minute.locator('[name=time]').fill('09:00');
    await minute.locator('[name=reason]').fill(reason);
    await minute.getByRole('button').click();
  };
  await setMinute('');
  expect(await minute.locator('[role=alert]').count()).toBe(1);
  expect(await minute.locator('[name=day]').inputValue()).toBe(DAY);
  await setMinute('两县的报表晚到');
  expect(await first.locator('#errors').count()).toBe(0);

  // a word that says more than the interval is refused, with the word that is allowed, and what was typed stays
  const sentence = first.locator('[data-sentence]').nth(1);
  await sentence.locator('summary', { hasText: '改写' }).click();
  await sentence.locator('[name=zh]').fill('这里显著缺人');
  await sentence.locator('form').getByRole('button', { name: '存下' }).click();
  expect(await sentence.locator('[role=alert]').count()).toBe(1);
  expect(await sentence.locator('[name=zh]').inputValue()).toBe('这里显著缺人');

  while ((await first.locator('#warnings li').count()) > 0) {
    const warning = first.locator('#warnings li').first();
    await warning.locator('summary').click();
    await warning.locator('textarea').fill('核对过，属实');
    await warning.getByRole('button').click();
  }
  expect(await standing(first)).toBe('ready');
  expect(await h1(first)).toBe('都查过了，可以送审');
  await first.getByRole('button', { name: '送审' }).click();
  expect(await standing(first)).toBe('review');
  expect(await first.getByRole('button', { name: '批准' }).count()).toBe(0);
  expect(await first.locator('[data-second]').innerText()).toContain('规划科');

  const second = await (await reader(SECOND, 1440)).newPage();
  await second.goto(DESK);
  await second.getByRole('button', { name: '批准' }).click();
  expect(await standing(second)).toBe('scheduled');
  expect(await h1(second)).toMatch(/^已定时，还有\d+天\d+小时$/);

  // whatever is written makes it a draft that both sign anew
  await first.goto(DESK);
  await sentence.locator('summary', { hasText: '改写' }).click();
  await sentence.locator('[name=zh]').fill('岗位和求职者见下面各表');
  await sentence.locator('[name=en]').fill('The tables below tell of vacancies and seekers');
  await sentence.locator('form').getByRole('button', { name: '存下' }).click();
  expect(['ready', 'blocked']).toContain(await standing(first));
});

test.each([
  [1440, 'zh'],
  [390, 'en'],
] as const)('the desk at %s px in %s holds what pages hold', async (width, lang) => {
  const context = await reader(BUREAU, width, lang, true);
  const page = await context.newPage();
  for (const path of ['/releases/desk', DESK]) {
    await page.goto(path);
    await checkPage(page);
  }
  await context.close();
});

test('a link opens a version for one person until it is ended, is kept nowhere and found by no machine', async () => {
  const page = await (await reader(BUREAU, 1440)).newPage();
  await page.goto(DESK);
  const previews = page.locator('#previews');
  await previews.locator('summary').click();
  await previews.locator('[name=person]').fill('李局长');
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await previews.locator('[name=day]').fill(soon);
  await previews.locator('form').last().getByRole('button').click();
  const href = new URL(await previews.locator('.link').innerText());
  const open = () => fetch(`${server.url}${href.pathname}`, { credentials: 'omit' });

  const opened = await open();
  expect(opened.headers.get('cache-control')).toBe('private, no-store');
  expect(opened.headers.get('x-robots-tag')).toContain('noindex');
  const html = await opened.text();
  expect(html).toContain('data-preview="true"');
  expect(html).toContain('李局长');
  expect(
    await (await fetch(`${server.url}/releases/preview/none`, { credentials: 'omit' })).text(),
  ).toContain('data-preview="false"');

  await page.goto(DESK);
  expect(await previews.innerText()).toContain('打开过 1 次');
  await previews.getByRole('button', { name: '停用' }).click();
  expect(await (await open()).text()).toContain('data-preview="false"');
  const { data } = await server.graphql<{ auditEvents: { events: { action: string }[] } }>(
    '{ auditEvents { events { action } } }',
  );
  expect(data.auditEvents.events.map(({ action }) => action)).toContain('release.preview.open');
});
