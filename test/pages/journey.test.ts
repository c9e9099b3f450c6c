import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';
import { withdrawFile } from './withdrawFile.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const HEADER = '期间,地区,职业,需求人数,求职人数,用人单位数';
const GOOD = [
  '2026Q4,东昌区,焊工,120,60,30',
  '2026Q4,东昌区,车工,90,45,20',
  '2026Q4,集安市,保洁员,300,500,80',
];
const BAD = ['2026Q4,火星区,焊工,50,40,12', '2026Q4,集安市,焊工,-5,40,12', '2026Q4,东昌区,焊工,120,60,30'];
const MENDED = ['2026Q4,通化县,焊工,50,40,12', '2026Q4,集安市,焊工,5,40,12'];

const csv = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${HEADER}\n${rows.join('\n')}\n`),
});

test.each([
  ['zh', '3 行收不了', '5 行全部入库'],
  ['en', '3 refused', 'All 5 rows stored'],
] as const)(
  'a reader goes from the city to a specialty and the plan, and mends a file, in %s',
  async (lang, refused, stored) => {
    const context = await opened.reader(1440, lang);
    const page = await context.newPage();

    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toMatch(lang);
    const before = await page.locator('h1').innerText();
    expect(before).toContain('100');
    await page.locator('a[href="/sectors/3"]').first().click();
    expect(new URL(page.url()).pathname).toBe('/sectors/3');
    await page.locator('a[href^="/specialties/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/specialties\/\d{6}$/);
    await page.locator('nav a[href="/plan"]').first().click();
    await page.locator('a[href="/plan/gaps"]').first().click();
    expect(await page.locator('h1').innerText()).toMatch(/\d/);
    const all = await page.locator('main tbody tr').count();
    await page.locator('select[name=sector]').selectOption('3');
    await page.locator('form[action="/plan/gaps"] button').click();
    await page.waitForURL(/sector=3/);
    const some = await page.locator('main tbody tr').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);

    await page.locator('nav a[href="/imports"]').first().click();
    await page.locator('select[name=kind]').selectOption('market');
    await page.locator('select[name=dataKind]').selectOption('demonstration');
    await page.locator('input[type=file]').setInputFiles(csv(`bad-${lang}.csv`, [...GOOD, ...BAD]));
    await page.locator('form[action="/api/imports"] button[type=submit]').click();
    await page.waitForURL(/\/imports\/\d+/);
    await page.locator('[data-progress]').waitFor({ state: 'detached' });
    // the page that comes in its place
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain(refused);
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe(before);

    await page.goto('/imports');
    await page.locator('select[name=kind]').selectOption('market');
    await page.locator('select[name=dataKind]').selectOption('demonstration');
    await page.locator('input[type=file]').setInputFiles(csv(`mended-${lang}.csv`, [...GOOD, ...MENDED]));
    await page.locator('form[action="/api/imports"] button[type=submit]').click();
    await page.waitForURL(/\/imports\/\d+/);
    // so few vacancies are far from what these counties report: that must be looked at
    await page.locator('#commit input[name=acceptWarnings]').check();
    await page.locator('#commit button').first().click();
    await page.getByText(stored).waitFor();
    // offered once the pages are current; until then they show the figures of before
    await page.locator('main a.button[href="/"]').waitFor();
    await page.goto('/');
    // 565 vacancies to 685 seekers
    expect(await page.locator('h1').innerText()).toContain('82');
    expect(await page.locator('main').innerText()).toContain('565');

    await withdrawFile(page, `mended-${lang}.csv`);
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe(before);
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
