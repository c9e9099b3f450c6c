import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';
import { withdrawFile } from './withdrawFile.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const ROWS = ['2027Q1,东昌区,焊工,120,60', '2027Q1,集安市,保洁员,300,500'];
const BAD = ['2027Q1,火星区,焊工,50,40', '2027Q1,集安市,焊工,-5,40'];

async function send(page: Page, name: string, text: string) {
  await page.goto('/imports');
  await page.locator('select[name=kind]').selectOption('market');
  await page.locator('select[name=dataKind]').selectOption('demonstration');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('form[action="/api/imports"] button[type=submit]').click();
  await page.waitForURL(/\/imports\/\d+/);
  await page.locator('[data-progress]').waitFor({ state: 'detached' });
  // the page that comes in its place
  await page.waitForLoadState();
}

test('a clerk maps a foreign header, fetches the refused rows, mends them, sees the difference, commits and withdraws', async () => {
  const context = await opened.reader(1440, 'en');
  const page = await context.newPage();
  await page.goto('/');
  const before = await page.locator('h1').innerText();

  await send(
    page,
    'foreign.csv',
    `统计期,所属县区,职业,需求人数,求职人数\n${[...ROWS, ...BAD].join('\n')}\n`,
  );
  await page.locator('#mapping select').first().selectOption('统计期=period');
  await page.locator('#mapping select').nth(1).selectOption('所属县区=region');
  await page.locator('#mapping button[type=submit]').click();
  await page.getByText('Of 4 rows, 2 refused').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href$="/refused"]').click(),
  ]);
  const back = readFileSync(await download.path(), 'utf8');
  expect(back).toContain('问题/problem');

  await page.locator('form[action="?/commit"] input[name=acceptWarnings]').check();
  await page.locator('form[action="?/commit"] button').click();
  await page.locator('main a.button[href="/"]').waitFor();
  await send(page, 'mended.csv', back.replace('火星区', '通化县').replace('-5', '5'));
  const difference = page.locator('#difference');
  expect(await difference.innerText()).toContain('figures will change');
  expect(await difference.locator('tbody tr').first().innerText()).toContain('50');
  await page.locator('#commit input[name=acceptWarnings]').check();
  await page.locator('#commit button').first().click();
  await page.locator('main a.button[href="/"]').waitFor();
  // what was done to the file stands beside it, by whom
  await page.reload();
  expect(await page.locator('#trace tbody tr').first().innerText()).toMatch(/规划科[\s\S]*committed/);
  await checkPage(page);

  await page.goto('/');
  expect(await page.locator('h1').innerText()).not.toBe(before);
  for (const file of ['mended.csv', 'foreign.csv']) await withdrawFile(page, file);
  await page.goto('/');
  expect(await page.locator('h1').innerText()).toBe(before);
  await context.close();
  expect(opened.problems).toEqual([]);
});

test('without a script a file is checked, corrected and cancelled on a phone', async () => {
  const context = await opened.reader(390, 'zh', false);
  const page = await context.newPage();
  await send(page, 'phone.csv', `期间,地区,职业,需求人数,求职人数\n${ROWS.join('\n')}\n`);
  await page.locator('#commit').waitFor();
  expect(await page.locator('#difference').innerText()).toContain('4 个数字改变');
  await page.locator('#commit form[action="?/cancel"] button').click();
  await page.waitForURL(/removed=/);
  expect(await page.locator('[role=status]').innerText()).toContain('已取消');
  const batch = new URL(page.url()).searchParams.get('removed') ?? '';
  // an address of before, kept in a letter
  expect((await page.goto(`/imports/${batch}`))?.status()).toBe(200);
  const said = (await page.locator('[role=status]').innerText()).replaceAll(/\s+/g, ' ');
  expect(said).toMatch(
    new RegExp(`批次 ${batch} 已取消。.*\\d{4}.* 删除。文件和记录都已删除.*在下面重新上传`),
  );
  expect(await page.locator('form[enctype="multipart/form-data"]').count()).toBe(1);
  expect((await page.request.get(`/imports/${Number(batch) + 1000}`)).status()).toBe(404);
  expect(await page.locator('tr', { hasText: 'phone.csv' }).count()).toBe(0);
  await context.close();
  expect(opened.problems).toEqual([]);
});
