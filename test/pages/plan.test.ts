import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';

let opened: Opened;
let page: Page;
beforeAll(async () => {
  opened = await open();
  const context = await opened.reader(1440, 'zh');
  page = await context.newPage();
}, 180_000);
afterAll(() => opened.close());

const text = (selector: string) => page.locator(selector).first().innerText();
const PANEL = 'aside .panel';

test('a planner makes a plan, which is kept at an address of its own', async () => {
  await page.goto('/plan');
  await page.locator('#make input[name=by]').fill('张老师');
  await page.locator('#make button').click();
  await page.waitForURL(/\/plan\/\d{4}\/v\d+$/, { timeout: 120_000 });
  expect(await text('h1')).toMatch(/总数 [\d,]+ 人/);
  expect(await text('main')).toContain('演示数据');
});

test('a cell tells why, by keyboard alone', async () => {
  await page.locator('[data-cell]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/cell=/);
  expect(await text(`${PANEL} h2`)).toMatch(/为什么/);
  expect(await page.locator(`${PANEL} .reasons li`).count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('cell'));
});

test('a limit that is moved is answered in place, marked provisional', async () => {
  const answered = page.waitForResponse((response) => response.url().includes('set.maxChange'));
  await page.locator('input[name="set.maxChange"]').fill('0.4');
  expect((await answered).status()).toBe(200);
  await page.waitForSelector('.brief');
  expect(await text('.brief')).toContain('暂定');
  expect(page.url()).toContain('set.maxChange=0.4');
});
