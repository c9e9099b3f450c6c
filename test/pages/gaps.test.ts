import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUREAU } from '../../scripts/access/asBureau.ts';
import { type Opened, open } from './open.ts';

interface Figure {
  graduationYear: string;
  entrants: number | null;
  gap: { value: number | null; low: number | null; high: number | null };
  side: string | null;
  relative: { value: number | null };
  sentenceZh: string;
  sentenceEn: string;
}

interface Row {
  code: string;
  enrolled: Figure;
  asLast: Figure;
  asPlanned: Figure | null;
  bridge: { cause: string; printed: number }[];
  differs: boolean | null;
}

let opened: Opened;
let rows: Row[];
const ask = async (page: Page, query: string) => {
  const answer = await page.request.post(`${opened.url}/graphql`, { data: { query } });
  return (await answer.json()).data;
};

beforeAll(async () => {
  opened = await open();
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  const figure =
    '{ graduationYear entrants side gap { value low high } relative { value } sentenceZh sentenceEn }';
  const { cohortGaps } = await ask(
    page,
    `{ cohortGaps { rows { code differs bridge { cause printed } enrolled ${figure} asLast ${figure} asPlanned ${figure} } } }`,
  );
  rows = cohortGaps.rows;
});
afterAll(() => opened.close());

// Written anew, so that what the product prints is held against a second hand.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const signed = (value: number) => {
  const whole = Math.round(value);
  return whole === 0 ? '±0' : `${whole > 0 ? '+' : '−'}${grouped.format(Math.abs(whole))}`;
};

test('over all specialties of the demonstration the plan’s pages say the same gaps', async () => {
  const page = await (await opened.reader(1440, 'zh', false)).newPage();
  const { plan } = await ask(
    page,
    `{ plan(id: "plan/2027/v1") {
      fields { code graduationYear gapLast { value low high } gapPlan { value low high } }
      specialties { code last decided gap { value low high } relative { value } }
    } }`,
  );
  const of = new Map(rows.map((row) => [row.code, row]));
  expect(plan.fields.length).toBeGreaterThan(30);
  for (const { code, graduationYear, gapLast, gapPlan } of plan.fields) {
    const row = of.get(code);
    if (!row) continue;
    expect([code, gapLast, gapPlan, graduationYear]).toEqual([
      code,
      row.asLast.gap,
      row.asPlanned?.gap,
      row.asLast.graduationYear,
    ]);
  }
  for (const { code, last, decided, gap, relative } of plan.specialties) {
    const row = of.get(code);
    if (!row) continue;
    expect([code, last, decided]).toEqual([code, row.asLast.entrants, row.asPlanned?.entrants]);
    if (gap.value !== null) expect([code, gap]).toEqual([code, row.asLast.gap]);
    expect([code, relative.value]).toEqual([code, row.asLast.relative.value]);
  }
  // and so does what is published of the next cohort as last year
  const { guidance } = await ask(
    page,
    '{ guidance { key { specialty } lastIntake gap { value low high } } }',
  );
  for (const { key, lastIntake, gap } of guidance)
    if (lastIntake && gap.value !== null)
      expect([key.specialty, gap]).toEqual([key.specialty, of.get(key.specialty)?.asLast.gap]);
});

test.each([
  [1440, 'zh'],
  [390, 'zh'],
  [1440, 'en'],
  [390, 'en'],
] as const)(
  'at %i px in %s every gap has cohort, interval and word, and its steps add up',
  async (width, lang) => {
    const page = await (await opened.reader(width, lang, false)).newPage();
    await page.goto('/plan/gaps');
    const shown = await page.locator('[data-gap-row]').evaluateAll((all) =>
      all.map((line) => ({
        code: line.getAttribute('data-gap-row') ?? '',
        cells: [...line.querySelectorAll('[data-estimate]')].map((cell) => ({
          text: (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          sentence: cell.getAttribute('data-sentence') ?? '',
        })),
        bridge: (line.querySelector('[data-bridge]')?.textContent ?? '').replaceAll(/\s+/g, ' '),
      })),
    );
    const of = new Map(rows.map((row) => [row.code, row]));
    expect(shown.length).toBeGreaterThan(30);
    for (const { code, cells, bridge } of shown) {
      const row = of.get(code) as Row;
      const figures = [row.enrolled, row.asLast, ...(row.asPlanned ? [row.asPlanned] : [])];
      cells.forEach(({ text, sentence }, at) => {
        const { graduationYear, gap, ...said } = figures[at] as Figure;
        expect(text).toContain(graduationYear);
        expect(sentence).toBe(lang === 'zh' ? said.sentenceZh : said.sentenceEn);
        if (gap.value !== null) expect(`${code} ${text}`).toContain(signed(gap.value));
        expect(`${code} ${text}`).toMatch(gap.value === null ? /〔.〕|\[.+\]/ : /\d (至|to) |\d–/);
      });
      const numbers = [...bridge.matchAll(/[+−±]([\d,]+)/g)].map(([all]) => all);
      const steps = row.bridge.map(({ printed }) => signed(printed));
      for (const step of steps) expect(numbers).toContain(step);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const h1 = (await page.locator('h1').innerText()).replaceAll(/\s+/g, ' ');
    const compared = rows.filter(({ differs }) => differs !== null);
    expect(h1).toContain(String(compared.length));
    expect(h1).toContain(String(compared.filter(({ differs }) => !differs).length));
  },
);

test('pressing or copying a figure takes its whole sentence; on paper it is a dozen pages at most', async () => {
  const context = await opened.reader(1440, 'zh');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto('/plan/gaps');
  const cell = page.locator('[data-gap-row] [data-estimate]:has([data-cite])').nth(1);
  const sentence = await cell.getAttribute('data-sentence');
  await cell.locator('[data-cite]').click();
  await page.locator('[data-copied]:not([hidden])').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
  expect(await page.locator('[data-cited]').innerText()).toBe(sentence);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(12);
});

test('pages anybody may open lead a stranger to none that asks who it is, and the bureau back to its plans', async () => {
  const mainOf = async (path: string, cookie = '') => {
    const html = await (await fetch(opened.url + path, { headers: { cookie }, credentials: 'omit' })).text();
    return /<main.*<\/main>/s.exec(html)?.[0] ?? '';
  };
  const refused: string[] = [];
  for (const path of ['/plan/gaps', '/method', '/']) {
    const links = [...(await mainOf(path)).matchAll(/href="(\/[^"#]*)/g)].map(([, to]) => to as string);
    expect(links.length).toBeGreaterThan(1);
    for (const to of new Set(links.map((one) => one.replaceAll('&amp;', '&')))) {
      const answer = await fetch(opened.url + to, { credentials: 'omit' });
      await answer.body?.cancel();
      if (!answer.ok || /\/(sign-in|refused)/.test(answer.url)) refused.push(`${path} → ${to}`);
    }
  }
  // home names the one that it leads to all the same
  expect(refused).toEqual(['/ → /imports']);
  expect(await mainOf('/')).toContain('要先登录');
  const cookie = opened.cookieOf(BUREAU);
  expect(await mainOf('/plan/gaps', cookie)).toContain('href="/plan"');
  expect(await mainOf('/', cookie)).not.toContain('要先登录');
  expect(await mainOf('/method', cookie)).toContain('href="/plan/backtest"');
});
