import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
}, 120_000);
afterAll(() => opened.close());

test.each(['zh', 'en'] as const)(
  'a reader goes from the city to a specialty and the plan, in %s',
  async (lang) => {
    const context = await opened.reader(1440, lang);
    const page = await context.newPage();

    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toMatch(lang);
    expect(await page.locator('h1').innerText()).toContain('100');
    await page.locator('a[href="/sectors/3"]').first().click();
    expect(new URL(page.url()).pathname).toBe('/sectors/3');
    await page.locator('a[href^="/specialties/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/specialties\/\d{6}$/);
    await page.locator('nav a[href="/plan"]').first().click();
    await page.locator('a[href="/plan/gaps"]').first().click();
    expect(await page.locator('h1').innerText()).toMatch(/\d/);
    await page.locator('main summary').first().click();

    await context.close();
    expect(opened.problems).toEqual([]);
  },
);

test('a demonstration instance says so on every page, without a script', async () => {
  const context = await opened.reader(390, 'zh', false);
  const page = await context.newPage();
  const said: Record<string, boolean> = {};
  for (const path of [
    '/',
    '/sectors/2',
    '/specialties',
    '/specialties/720201',
    '/plan',
    '/plan/gaps',
    '/method',
    '/imports',
    '/imports/titles',
  ]) {
    await page.goto(path);
    said[path] = (await page.locator('body').innerText()).includes('演示数据');
  }
  expect(Object.values(said)).not.toContain(false);
  await context.close();
});

test('a title is settled once, its occupation found by name, and undone, without a script', async () => {
  const context = await opened.reader(390, 'zh', false);
  const page = await context.newPage();
  await page.goto('/imports/titles');
  const before = await page.locator('h1').innerText();
  await page.locator('tr', { hasText: '普工' }).getByRole('link').click();
  await page.locator('input[name=find]').fill('装配钳工');
  await page.locator('#choose form[method=get] button').click();
  await page.locator('#choose form[method=post] button').first().click();
  expect(new URL(page.url()).searchParams.get('settled')).toBe('普工');
  expect(await page.getByRole('status').innerText()).toMatch(/“普工”已认定为装配钳工.*\d+ 条岗位/);
  expect(await page.locator('h1').innerText()).not.toBe(before);
  await page.locator('form[action="/imports/titles?/undo"] button').first().click();
  expect(await page.getByRole('status').innerText()).toContain('“普工”的认定已撤销');
  expect(await page.locator('h1').innerText()).toBe(before);
  await context.close();
});
