import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPage, checkScriptless } from './checkPage.ts';
import { type OpenedReleases, openReleases } from './openReleases.ts';

let opened: OpenedReleases;
beforeAll(async () => {
  opened = await openReleases();
});
afterAll(() => opened.close());

const PAGES = [
  '/releases',
  '/releases/2026Q3',
  '/releases/2026',
  '/data',
  '/data/most-wanted',
  '/data/counties',
  '/embed/2026Q3/v1/sectors',
  '/embed/2026Q3/v1/counties',
  '/embed/2026Q3/v1/most-wanted',
];

test.each(['zh', 'en'] as const)('every page of a release keeps what all pages keep, in %s', async (lang) => {
  for (const width of [1440, 390]) {
    const context = await opened.reader(width, lang);
    for (const path of PAGES) {
      const page = await context.newPage();
      const response = await page.goto(path);
      expect([path, response?.status()]).toEqual([path, 200]);
      await checkPage(page);
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|\bnull\b|\{\w+\}/);
      await page.close();
    }
    await context.close();
  }
  expect(opened.problems).toEqual([]);
});

test('the page says what the version’s own files say', async () => {
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  await page.goto('/releases/2026Q3');
  const text = async (path: string) => (await page.request.get(`/data/2026Q3/v1/${path}`)).text();
  const said = (await page.locator('article').innerText()).replaceAll(/\s+/g, '');
  const lines = (await text('summary.zh.txt')).split('\r\n').filter((line) => /^\d\. /.test(line));
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(said).toContain(line.replace(/^\d\. /, '').replaceAll(/\s+/g, ''));
  const city = JSON.parse(await text('sectors.json')).rows.find(
    (row: { period: string; row: string }) => row.period === '2026Q3' && row.row === 'city',
  );
  expect(await page.locator('.number').first().innerText()).toBe(city.ratio.value.toFixed(2));
  for (const link of await page.locator('.files a, .links a, dd a').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
  }
  const { tables } = (
    await page.request
      .post('/graphql', { data: { query: '{ release(id: "2026Q3") { tables { name rows finding } } }' } })
      .then((answer) => answer.json())
  ).data.release;
  for (const { finding } of tables) expect(said).toContain(finding.replaceAll(/\s+/g, ''));
});

test('reads without a script, and everything of it is there on paper', async () => {
  const scripted = await opened.reader(1440, 'zh');
  const page = await (await opened.reader(390, 'zh', false)).newPage();
  await page.goto('/releases/2026Q3');
  await checkScriptless(page, scripted);
  const paper = await scripted.newPage();
  await paper.goto('/releases/2026Q3');
  await paper.emulateMedia({ media: 'print' });
  for (const heading of ['#sentences', '#tables', '#cite', '#protection', '#versions'])
    expect(await paper.locator(heading).isVisible(), heading).toBe(true);
  expect(await paper.locator('header nav').first().isVisible()).toBe(false);
});

test('a chart for other pages may be framed, has no script, and says what it is; no other page may be framed', async () => {
  const page = await (await opened.reader(640, 'zh')).newPage();
  const response = await page.goto('/embed/2026Q3/v1/sectors');
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain('frame-ancestors *');
  expect(headers['x-frame-options']).toBeUndefined();
  expect(await page.locator('script').count()).toBe(0);
  const said = await page.locator('body').innerText();
  for (const part of ['2026 年第三季度', 'release/2026Q3/v1', '/releases/2026Q3/v1', '供需罗盘'])
    expect(said).toContain(part);
  const other = await page.goto('/releases/2026Q3');
  expect(other?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(other?.headers()['x-frame-options']).toBe('DENY');
});

test('what is not out is answered as what never was, but for its date', async () => {
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  const at = async (path: string) => {
    const response = await page.goto(path);
    return { status: response?.status(), text: await page.locator('main').innerText() };
  };
  const due = await at('/releases/2026Q4');
  expect(due.status).toBe(404);
  expect(due.text).toContain('2027 年 1 月 20 日 09:00 发布');
  const never = await at('/releases/2019Q3');
  expect([never.status, never.text.includes('2026 年第三季度人才供需信息')]).toEqual([404, true]);
  expect(await at('/releases/2026Q3/v7')).toEqual(await at('/releases/2026Q3/v8'));
  expect((await at('/releases/2026Q3/second')).status).toBe(404);
  const table = await at('/data/planets');
  expect([table.status, table.text.includes('最缺人的职业')]).toEqual([404, true]);
  expect((await page.goto('/embed/2026Q3/v1/planets'))?.status()).toBe(404);
});

test('a correction adds a banner to the version before, and nothing else of it changes', async () => {
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  const frozen = () => page.locator('[data-frozen="release/2026Q3/v1"]').innerHTML();
  await page.goto('/releases/2026Q3/v1');
  expect(await page.locator('.banner').count()).toBe(0);
  const before = await frozen();
  await opened.correct();
  const banners = async () => {
    await page.goto('/releases/2026Q3/v1');
    return page.locator('.banner').count();
  };
  await expect.poll(banners).toBe(1);
  expect(await frozen()).toBe(before);
  expect(await page.locator('.banner a').getAttribute('href')).toBe('/releases/2026Q3');
  await page.goto('/releases/2026Q3');
  expect(await page.locator('.note').innerText()).toContain('一个县补报 9 月的岗位');
  const wanted = page.locator('[aria-labelledby="sentences"] li').nth(4);
  expect(await wanted.innerText()).toContain('最要人');
  await wanted.locator('summary').click();
  expect(await wanted.innerText()).toContain('自动写的是：缺口排在前面的是');
  await page.goto('/embed/2026Q3/v1/sectors');
  expect(await page.locator('body').innerText()).toContain('release/2026Q3/v1');
});

test('of a withdrawn version the note stays', async () => {
  await opened.withdraw();
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  await page.goto('/releases/2026Q2');
  expect(await page.locator('.banner').innerText()).toContain('求职人数重复计算');
  expect(await page.locator('article').innerText()).not.toMatch(/供需比/);
  expect((await page.request.get('/data/2026Q2/v1/all.zip')).status()).toBe(410);
  await checkScriptless(page, await opened.reader(1440, 'zh'));
});
