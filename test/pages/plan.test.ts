import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';

let opened: Opened;
let page: Page;
/** address of the plan, `/plan/2027/v1` */
let plan = '';
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
  plan = new URL(page.url()).pathname;
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

test('a kept scenario stands beside the plan', async () => {
  await page.reload();
  await page.locator('.keep input[name=name]').fill('放宽单点变化');
  await page.locator('.keep input[name=by]').fill('张老师');
  await page.locator('.keep button').click();
  await page.waitForURL(/\/scenarios/);
  expect(await text('table')).toContain('放宽单点变化');
  expect(await text('h1')).toMatch(/\d/);
});

test('a change needs a reason, and nothing typed is lost', async () => {
  await page.goto(plan);
  await page.locator('[data-cell].hold, [data-cell].expand, [data-cell].shrink').first().click();
  await page.waitForURL(/cell=/);
  await page.locator('aside input[name=places]').fill('31');
  await page.locator('aside input[name=by]').fill('李主任');
  await page.locator('aside button[formaction="?/change"]').click();
  await page.waitForSelector('aside .refusal');
  expect(await page.locator('aside input[name=places]').inputValue()).toBe('31');
  await page.locator('aside textarea[name=reason]').fill('新校区明年启用');
  await page.locator('aside button[formaction="?/change"]').click();
  await page.waitForSelector('aside .standing');
  expect(await text('aside .standing')).toContain('新校区明年启用');
  expect(await text('[data-cell][aria-current] b')).toBe('31');
});

test('what was decided can be undone', async () => {
  await page.locator('aside input[name=by]').fill('李主任');
  await page.locator('aside button[formaction="?/undo"]').click();
  await page.waitForSelector('aside .standing', { state: 'detached' });
  expect(await text('[data-cell][aria-current] b')).not.toBe('31');
});

test('words typed and not sent are not left by mistake', async () => {
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.message();
    dialog.dismiss();
  });
  await page.locator('aside textarea[name=reason]').fill('还没写完');
  await page.locator('.tabs a').nth(1).click();
  expect(asked).toContain('没有保存');
  expect(page.url()).toContain('cell=');
  await page.locator('aside textarea[name=reason]').fill('按学校来函');
  await page.locator('aside input[name=places]').fill('33');
  await page.locator('aside input[name=by]').fill('李主任');
  await page.locator('aside button[formaction="?/change"]').click();
  await page.waitForSelector('aside .standing');
});

test('schools are asked, answer, and the plan is decided', async () => {
  const move = async (state: string) => {
    await page.locator('summary', { hasText: state }).click();
    await page.locator('form[action="?/move"] input[name=by]').fill('王局长');
    await page.locator('form[action="?/move"] button').click();
    await page.waitForLoadState();
  };
  await page.goto(plan);
  await move('送学校征求意见');
  await page.goto(`${plan}/decisions`);
  await page.locator('input[value=reserved]').check();
  await page.locator('form[action="?/opine"] input[name=by]').fill('学校办公室');
  await page.locator('form[action="?/opine"] textarea').fill('师资要到秋天才到位');
  await page.locator('form[action="?/opine"] button').click();
  await page.waitForURL(/#opinions/);
  expect(await text('#opinions')).toContain('师资要到秋天才到位');
  await page.goto(plan);
  await move('定下规划');
  expect(await text('main')).toContain('已决定');
});

test('the plan is handed out as a document and a workbook that others can open', async () => {
  await page.goto(plan);
  const hrefs = await page
    .locator('.menu a[download]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const docx = await page.request.get(hrefs.find((href) => href.includes('.docx')) ?? '');
  const { value } = await mammoth.extractRawText({ buffer: await docx.body() });
  expect(value).toContain('演示数据');
  expect(value).toContain('按学校来函');
  expect(value).toContain('师资要到秋天才到位');
  const xlsx = await page.request.get(hrefs.find((href) => href.includes('.xlsx')) ?? '');
  expect(xlsx.headers()['content-type']).toContain('spreadsheetml');
  await writeFile(join(tmpdir(), 'plan.xlsx'), await xlsx.body());
  expect(opened.problems.filter((problem) => !problem.startsWith('409'))).toEqual([]);
});
