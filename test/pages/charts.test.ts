import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const TIME = '#city-time';
/** `--demo` of the visual specification, which only the mark of demonstration data wears. */
const VIOLET = [91, 58, 140] as const;

async function home(lang: 'zh' | 'en', script = true): Promise<Page> {
  const context = await opened.reader(1440, lang, script);
  const page = await context.newPage();
  await page.goto('/');
  return page;
}

async function saved(page: Page, click: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(click).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many pixels of a picture have a colour, within a little of anti-aliasing. */
function pixels(page: Page, png: Buffer, colour: readonly [number, number, number]): Promise<number> {
  return page.evaluate(
    async ([base64, [red, green, blue]]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        const away =
          Math.abs((data[at] ?? 0) - red) +
          Math.abs((data[at + 1] ?? 0) - green) +
          Math.abs((data[at + 2] ?? 0) - blue);
        if (away < 24) found += 1;
      }
      return found;
    },
    [png.toString('base64'), colour] as const,
  );
}

test('表格 swaps the drawing for its table without a script', async () => {
  const page = await home('zh', false);
  const figure = page.locator(TIME);
  const [drawing, table] = [figure.locator('.chart-body'), figure.locator('.chart-table')];
  expect([await drawing.isVisible(), await table.isVisible()]).toEqual([true, false]);
  await figure.getByText('表格', { exact: true }).click();
  expect([await drawing.isVisible(), await table.isVisible()]).toEqual([false, true]);
  expect(await table.locator('caption').innerText()).toContain('供需比');
  await figure.getByText('表格', { exact: true }).click();
  expect(await drawing.isVisible()).toBe(true);
  await page.context().close();
});

test('key t swaps the figure in focus, and only that one', async () => {
  const page = await home('zh');
  await page.locator(`${TIME} a`).last().focus();
  await page.keyboard.press('t');
  expect(await page.locator(`${TIME} .chart-table`).isVisible()).toBe(true);
  expect(await page.locator('figure.chart .chart-table:visible').count()).toBe(1);
  await page.keyboard.press('t');
  expect(await page.locator(`${TIME} .chart-body`).isVisible()).toBe(true);
  await page.context().close();
});

test('the CSV link saves a file whose first line says the data kind', async () => {
  const page = await home('zh');
  const { name, bytes } = await saved(page, `${TIME} a[href^="/data/"]`);
  expect(name).toMatch(/\.csv$/);
  expect(bytes.toString('utf8').split(/\r?\n/)[0]).toContain('dataKind=demonstration');
  await page.context().close();
});

test('the saved SVG carries finding, data kind and source, and stands without the page', async () => {
  const page = await home('zh');
  const finding = (await page.locator(`${TIME} .chart-finding`).innerText()).replace(/\s/g, '');
  const { name, bytes } = await saved(page, `${TIME} [data-action=svg]`);
  const svg = bytes.toString('utf8');
  const said = svg.replace(/<[^>]*>/g, '').replace(/\s/g, '');
  expect(name).toBe('city-time-demonstration.svg');
  expect(said).toContain(finding);
  expect(said).toContain('演示数据');
  expect(said).toContain('来源：市场供求季报（演示数据）');
  expect(svg).not.toMatch(/class=|var\(--/);
  await page.context().close();
});

test('the saved PNG is painted at twice the size, with the mark of demonstration data', async () => {
  const page = await home('zh');
  const svg = (await saved(page, `${TIME} [data-action=svg]`)).bytes.toString('utf8');
  const { name, bytes } = await saved(page, `${TIME} [data-action=png]`);
  expect(name).toBe('city-time-demonstration.png');
  // width and height of a PNG: big-endian at 16 and 20 (RFC 2083, IHDR)
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const drawn = ['width', 'height'].map(
    (side) => 2 * Number(new RegExp(`<svg[^>]* ${side}="(\\d+)`).exec(svg)?.[1]),
  );
  expect(size).toEqual(drawn);
  expect(await pixels(page, bytes, VIOLET)).toBeGreaterThan(200);
  await page.context().close();
});

test.each([
  ['zh', /^20\d\d 年第.季度，供需比 \d\.\d\d，95% 区间 \d\.\d\d–\d\.\d\d，人手 \S+/],
  ['en', /^Q\d 20\d\d, Ratio \d\.\d\d, 95% interval \d\.\d\d–\d\.\d\d, Workforce \S+/],
] as const)(
  'arrow keys speak name, value, interval and word, and Escape closes the tooltip, in %s',
  async (lang, sentence) => {
    const page = await home(lang);
    await page.locator(`${TIME} svg.plot:visible`).focus();
    const [live, tip] = [page.locator('.chart-live'), page.locator('.chart-tip')];
    await page.keyboard.press('ArrowRight');
    const first = await live.innerText();
    expect(first).toMatch(sentence);
    await page.keyboard.press('ArrowRight');
    const second = await live.innerText();
    expect(second).toMatch(sentence);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await live.innerText()).toBe(first);
    expect(await tip.innerText()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    expect(await page.locator('[data-row].at').count()).toBe(0);
    await page.context().close();
  },
);

test('a point under the pointer says the same as its row of the table', async () => {
  const page = await home('zh');
  const point = page.locator(`${TIME} svg.plot:visible .dot[data-row]`);
  await point.hover();
  const row = Number(await point.getAttribute('data-row'));
  const cells = await page
    .locator(`${TIME} .chart-table tbody tr`)
    .nth(row)
    .locator('th, td')
    .allTextContents();
  const tip = await page.locator('.chart-tip').innerText();
  for (const cell of cells.map((text) => text.trim()).filter((text) => text !== '—'))
    expect(tip).toContain(cell);
  await page.context().close();
  expect(opened.problems).toEqual([]);
});
