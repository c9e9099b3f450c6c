import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, SECOND } from '../../scripts/access/asBureau.ts';
import { brokenLinks } from './brokenLinks.ts';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';

let opened: Opened;
let page: Page;
/** address of the plan, `/plan/2027/v1` */
let plan = '';
/** places recommended where others are decided */
let recommended = 0;
beforeAll(async () => {
  opened = await open();
  const context = await opened.reader(1440, 'zh');
  page = await context.newPage();
});
afterAll(() => opened.close());

const text = (selector: string) => page.locator(selector).first().innerText();
const PANEL = 'aside .panel';
const DECIDE = 'aside #decide';
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
/** Sends what is decided in the open explanation. */
const decide = (act: string) => page.locator(`${DECIDE} button[formaction$="/${act}"]`).click();

interface Waits {
  unanswered: { until: string; schools: { code: string; nameZh: string }[] } | null;
}

/** Whose answers a decision of today would not wait for. */
async function unansweredOf({ request }: Page): Promise<Waits> {
  const query = `{ plan(id: "${plan.slice(1)}") { unanswered { until schools { code nameZh } } } }`;
  const answer = await request.post(`${opened.url}/graphql`, { data: { query } });
  return (await answer.json()).data.plan;
}

test('a planner makes a plan, which is kept at an address of its own', async () => {
  await page.goto('/plan');
  await page.locator('#make button').click();
  await page.waitForURL(/\/plan\/\d{4}\/v\d+$/);
  plan = new URL(page.url()).pathname;
  expect(await text('h1')).toMatch(/总数 [\d,]+ 人/);
  expect(await text('main')).toContain('演示数据');
});

test('a cell tells why, by keyboard alone, and Escape leads back to it', async () => {
  await page.locator('[data-cell]').first().focus();
  await page.keyboard.press('ArrowDown');
  const cell = await focused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/cell=/);
  expect(await text(`${PANEL} h2`)).toMatch(/为什么/);
  expect(await page.locator(`${PANEL} .reasons li`).count()).toBeGreaterThan(0);
  expect(await text('[data-cell][aria-current]')).toBeTruthy();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('cell'));
  expect(await focused()).toBe(cell);
});

test('the charts of a programme stand beneath the plan: demand and supply, pipeline, what it depends on, quadrant', async () => {
  await page.goto(`${plan}?cell=D03/660103`);
  expect(
    await page.locator('#programme-charts figure').evaluateAll((all) => all.map(({ id }) => id)),
  ).toEqual(['fan', 'waterfall', 'tornado', 'quadrant']);
  expect(await text('#tornado .chart-note')).toMatch(
    /建议的增减方向都不变：仍(比去年[多少]|与去年相同)|会改变增减方向的有：.+约招 \d+ 人，(比去年[多少] \d+ 人|与去年相同)/,
  );
  expect(await text(PANEL)).toContain('可援引的规定');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#waterfall [data-action=csv]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('waterfall-demonstration.csv');
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^\uFEFF# .+\r\n/);
  await page.goto(plan);
});

test('a limit that is moved is answered in place, marked provisional', async () => {
  const answered = page.waitForResponse((response) => response.url().includes('set.maxChange'));
  await page.locator('input[name="set.maxChange"]').fill('0.4');
  expect((await answered).status()).toBe(200);
  await page.waitForSelector('.brief');
  expect(await text('.brief')).toContain('暂定');
  expect(new URL(page.url()).search).toBe('?set.maxChange=0.4');
});

test('a kept scenario stands beside the plan at once, and is solved in full when asked', async () => {
  await page.reload();
  await page.locator('.keep input[name=name]').fill('放宽单点变化');
  await page.locator('.keep button').click();
  await page.waitForURL(/\/scenarios/);
  expect(await text('table thead')).toContain('放宽单点变化');
  expect(await text('h1')).toMatch(/预计 [\d,]+ 人，建议 [\d,]+ 人/);
  expect(await text('tbody tr:last-child')).toContain('暂定');
  await page.locator('button[formaction="?/solve"]').click();
  await page.waitForURL(/\/scenarios#scenario-\d+$/);
  expect(await text('tbody tr:last-child')).not.toContain('暂定');
});

test('a name that is taken is refused where it was typed, and the changed limit stays', async () => {
  await page.goto(`${plan}?set.maxChange=0.3`);
  await page.locator('.keep input[name=name]').fill('放宽单点变化');
  await page.locator('.keep button').click();
  await page.waitForSelector('.keep .refusal');
  expect(await page.locator('.keep input[name=name]').inputValue()).toBe('放宽单点变化');
  expect(await text('.limit.changed')).toContain('30%');
});

test('a change needs a reason, and nothing typed is lost', async () => {
  await page.goto(plan);
  await page.locator('[data-cell].expand').first().click();
  await page.waitForURL(/cell=/);
  recommended = Number(await page.locator(`${DECIDE} input[name=places]`).inputValue());
  const changed = String(recommended - 1);
  await page.locator(`${DECIDE} input[name=places]`).fill(changed);
  await decide('change');
  await page.waitForSelector('aside #decide-reason-error');
  expect(await page.locator(`${DECIDE} input[name=places]`).inputValue()).toBe(changed);
  await page.locator(`${DECIDE} textarea[name=reason]`).fill('新校区明年启用');
  await decide('change');
  await page.waitForSelector('aside .standing');
  expect(await text('aside .standing')).toContain('新校区明年启用');
  expect(await text('[data-cell][aria-current] b')).toBe(changed);
  // what is told of the recommendation is told as its own, and how often it stays is not
  expect(await text(PANEL)).toContain('建议的理由');
  expect(await text(PANEL)).not.toContain('稳定程度');
});

test('what was decided can be undone', async () => {
  await decide('undo');
  await page.waitForSelector('aside .standing', { state: 'detached' });
  expect(await text('[data-cell][aria-current] b')).toBe(String(recommended));
  expect(await text(PANEL)).not.toContain('建议的理由');
  expect(await text(PANEL)).toContain('稳定程度');
});

test('words typed and not sent are not left by mistake', async () => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    dialog.dismiss();
  });
  await page.locator(`${DECIDE} textarea[name=reason]`).fill('按学校来函');
  await page.locator('.tabs a').nth(1).click();
  await page.locator('[data-cell]:not([aria-current])').first().click();
  expect(asked).toEqual(['刚才填的还没有保存，确定离开吗？', '刚才填的还没有保存，确定离开吗？']);
  expect(await page.locator(`${DECIDE} textarea[name=reason]`).inputValue()).toBe('按学校来函');
  await page.locator(`${DECIDE} input[name=places]`).fill(String(recommended - 2));
  await decide('change');
  await page.waitForSelector('aside .standing');
});

test('schools are asked, one answers, and another person than the one who asked decides', async () => {
  await page.goto(plan);
  await page.locator('summary', { hasText: '送学校征求意见' }).click();
  await page.locator('form[action="?/move"] button').click();
  await page.locator('main > div p', { hasText: '正在征求学校意见' }).first().waitFor();
  const context = await opened.reader(1440, 'zh', true, ofSchool('D01'));
  const school = await context.newPage();
  await school.goto(`${plan}/decisions`);
  await school.locator('input[value=reserved]').check();
  await school.locator('form[action="?/opine"] textarea').fill('师资要到秋天才到位');
  await school.locator('form[action="?/opine"] button').click();
  await school.waitForURL(/#opinions/);
  // what a school cannot send is not there
  const writes = school.locator('main form[method=post], main form[data-what-if]');
  await school.goto(`${plan}?cell=D03/660103&set.maxChange=0.3`);
  expect([await writes.locator('button').count(), await school.locator('.brief').count()]).toEqual([0, 0]);
  expect(await school.locator('.tabs a').allInnerTexts()).not.toContain('情景');
  await school.goto('/plan');
  expect(await writes.count()).toBe(0);
  await context.close();
  await page.goto(`${plan}/decisions`);
  expect(await text('#opinions')).toContain('师资要到秋天才到位');
  expect(await text('#opinions')).toContain('教务处 ·');
  expect(await page.locator('form[action="?/opine"]').count()).toBe(0);
  await page.goto(plan);
  expect(await page.locator('form[action="?/move"]').count()).toBe(0);
  expect(await text('[data-second]')).toBe(
    '这份规划是你（规划科）送学校征求意见的，要由教育局的另一位来定。',
  );
  const second = await (await opened.reader(1440, 'zh', true, SECOND)).newPage();
  await second.goto(plan);
  await second.locator('summary', { hasText: '定下规划' }).click();
  const form = second.locator('form[action="?/move"]');
  // until the last day on which they may answer the page names who has not, and asks for a reason
  const { unanswered } = await unansweredOf(second);
  expect(await form.locator('[data-unanswered]').count()).toBe(unanswered ? 1 : 0);
  if (unanswered) {
    const waits = await form.locator('[data-unanswered]').innerText();
    expect(waits).toContain(`还有 ${unanswered.schools.length} 所学校没有答复`);
    expect(waits).toContain(unanswered.until);
    for (const { code, nameZh } of unanswered.schools) {
      expect(code).not.toBe('D01');
      expect(waits).toContain(nameZh);
    }
    await form.locator('button').click();
    await second.waitForSelector('#move-reason-error');
    const refusal = await second.locator('#move-reason-error').innerText();
    expect(refusal).toContain('现在就定，要写明理由');
    // the refusal names them, and nothing beside it does once more
    expect(await form.locator('[data-unanswered]').count()).toBe(0);
    for (const { code, nameZh } of unanswered.schools) {
      expect(refusal).toContain(nameZh);
      expect(refusal).not.toContain(code);
    }
    await form.locator('textarea').fill('省里提前要');
  }
  await form.locator('button').click();
  await second.locator('main > div p', { hasText: '已决定' }).first().waitFor();
  if (unanswered) {
    await second.goto(`${plan}/decisions`);
    const without = await second.locator('[data-without]').innerText();
    expect(without).toContain('省里提前要');
    for (const { nameZh } of unanswered.schools) expect(without).toContain(nameZh);
  }
  await second.context().close();
  await page.goto(plan);
  expect(await page.locator('form[data-what-if]').count()).toBe(0);
});

test('the plan is handed out as a document and a workbook that others can open', async () => {
  const asked = await page.request.post('/graphql', {
    data: { query: `{ plan(id: "${plan.slice(1)}") { inputHash madeAt matrix { programme } } }` },
  });
  const { inputHash, madeAt, matrix } = (await asked.json()).data.plan;
  await page.locator('summary', { hasText: '导出' }).click();
  const saved = async (format: string) => {
    const href = await page.locator(`.menu a[href*=".${format}"]`).getAttribute('href');
    return (await page.request.get(href ?? '')).body();
  };
  const { value } = await mammoth.extractRawText({ buffer: await saved('docx') });
  expect(value).toContain('通化市 2027 年专业设置与招生计划');
  expect(value).toContain('演示数据');
  expect(value).toContain(inputHash);
  expect(value).toContain('按学校来函');
  expect(value).toContain('师资要到秋天才到位');
  const { sheets } = await readXlsx(await saved('xlsx'));
  const about = Object.fromEntries(sheets[0]?.rows.map(([key, ...rest]) => [key, rest[0]]) ?? []);
  expect(about).toMatchObject({
    数据性质: '演示数据',
    数据版: 'tonghua',
    拟定: `${new Date(Date.parse(madeAt) + 8 * 3_600_000).toISOString().slice(0, 10)} 规划科`,
    '输入摘要（SHA-256）': inputHash,
  });
  expect(sheets[1]?.rows.slice(2).map(([programme]) => programme)).toEqual(matrix.programme);
  expect(sheets[1]?.rows.find((row) => row.includes('按学校来函'))).toContain(recommended - 2);
});

test.each([
  ['?sector=3&cell=D03/660103', 1440, 'zh'],
  ['?sector=3&cell=D03/660103', 390, 'en'],
  ['/scenarios', 390, 'en'],
  ['/decisions', 390, 'en'],
] as const)('the plan’s page %s at %i px in %s keeps what every page keeps', async (path, width, lang) => {
  const context = await opened.reader(width, lang);
  const other = await context.newPage();
  await other.goto(plan + path);
  await checkPage(other);
  await context.close();
});

test('no link of any kind leads nowhere', async () => {
  const { broken, followed } = await brokenLinks(page.request, '/');
  expect(broken).toEqual([]);
  expect(followed).toBeGreaterThan(60);
  expect(opened.problems.filter((problem) => !problem.startsWith('409'))).toEqual([]);
});
