import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { asBureau, cookieOf } from '../access/asBureau.ts';
import { type Instance, startInstance } from './instance.ts';
import { median, type Row, under } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const STEPS = ['0.05', '0.1', '0.15', '0.25', '0.3', '0.35', '0.4', '0.45', '0.5', '0.2'];

/** Address of the plan a demonstration begins with, as soon as it is made. */
async function firstPlan({ url }: Instance): Promise<string> {
  for (let tries = 0; tries < 120; tries++) {
    const html = await (await fetch(`${url}/plan`)).text();
    const found = /\/plan\/\d{4}\/v\d+(?=")/.exec(html);
    if (found) return url + found[0];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the demonstration has no plan');
}

/** Moves the largest change to a value as a drag does. @returns ms until the page shows the answer */
function moveLimit(page: Page, value: string): Promise<number> {
  return page.evaluate(async (to) => {
    const input = document.querySelector<HTMLInputElement>('input[name="set.maxChange"]');
    if (!input) throw new Error('the page has no limit to move');
    const startedAt = performance.now();
    input.value = to;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.body.dataset.busy) {
          watch.disconnect();
          resolve();
        }
      });
      watch.observe(document.body, { attributes: true, attributeFilter: ['data-busy'] });
    });
    return performance.now() - startedAt;
  }, value);
}

/** The workspace of a plan in a real browser: how soon a moved limit is answered, and how long its thread is blocked. */
export async function workspace(folder: string): Promise<Row[]> {
  const database = join(folder, 'workspace.db');
  const instance = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { DATABASE_URL: `sqlite:${database}` },
    secondsAtMost: 120,
  });
  asBureau(instance.url, database);
  const browser = await chromium.launch({
    executablePath: process.env.GONGXU_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = cookieOf(instance.url).split('=');
    await page.context().addCookies([{ name, value, url: instance.url }]);
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { blocked: seen });
      new PerformanceObserver((list) =>
        seen.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    await page.goto(await firstPlan(instance));
    const answers: number[] = [];
    for (const step of STEPS) answers.push(await moveLimit(page, step));
    await page.locator('[data-cell]').first().focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowDown');
    const blocked = await page.evaluate(() => (window as unknown as { blocked: number[] }).blocked);
    return [
      under('a moved limit answered on the page', 's', median(answers) / 1000, 1),
      under('longest task of the page meanwhile', 'ms', Math.max(0, ...blocked), 50),
    ];
  } finally {
    await browser.close();
    await instance.stop();
  }
}
