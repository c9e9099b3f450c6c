import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Opened, open } from './open.ts';

let opened: Opened;
/** codes of specialties, those taught here first */
let codes: string[];
beforeAll(async () => {
  opened = await open();
  const query = '{ specialties(first: 200) { edges { node { code } } } }';
  const answer = await fetch(`${opened.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await answer.json();
  codes = data.specialties.edges.map(({ node }: { node: { code: string } }) => node.code);
});
afterAll(async () => {
  expect(opened.problems).toEqual([]);
  await opened.close();
});

/** Pages looked at: all kinds of specialties, taught and not. */
const SAMPLE = 40;
const sample = () => codes.filter((_, at) => at % Math.floor(codes.length / SAMPLE) === 0).slice(0, SAMPLE);
const PHONE = 844;

describe('a family with a phone', () => {
  test.each(['zh', 'en'] as const)(
    'the first screen in %s answers what, for whom, work and pay',
    async (lang) => {
      const page = await (await opened.reader(390, lang, false, null)).newPage();
      const late: string[] = [];
      for (const code of codes.slice(0, 40)) {
        await page.goto(`/specialties/${code}`);
        const ends = await page
          .locator('h1, .facts, .verdict-line, .lede, .figure-tile:nth-child(-n + 2)')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
        if (ends.length !== 6 || Math.max(...ends) > PHONE) late.push(`${code}: ${ends}`);
        // how an index is made is a planner's question: it comes after what a family asks
        const note = page.locator('#index');
        const from = (await note.count()) ? ((await note.boundingBox())?.y ?? 0) : Number.POSITIVE_INFINITY;
        if (from < PHONE) late.push(`${code}: index explained at ${from}`);
        const tile = await page.locator('.figure-tile').nth(3).innerText();
        if (/靠拢|排在第|合成|drawn towards|position|made of/.test(tile)) late.push(`${code}: ${tile}`);
      }
      expect(late).toEqual([]);
    },
  );

  test('in the list the word of today says that it is of today, beside that of the graduation year', async () => {
    const page = await (await opened.reader(390, 'zh', false, null)).newPage();
    await page.goto('/specialties');
    const labels = await page
      .locator('.word-cell:has(.word)')
      .evaluateAll((cells) =>
        cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '').trim()),
      );
    expect(labels.length).toBeGreaterThan(3);
    expect(new Set(labels)).toEqual(new Set(['眼下']));
    const relative = page.locator('td.relative').first();
    expect(await relative.getAttribute('data-label')).toBe('毕业那年，和别的专业比');
  });

  test.each(['zh', 'en'] as const)('no page of a sample in %s scrolls sideways', async (lang) => {
    const page = await (await opened.reader(390, lang, false, null)).newPage();
    const wide: string[] = [];
    for (const code of sample()) {
      await page.goto(`/specialties/${code}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${code}: ${over}`);
    }
    expect(wide).toEqual([]);
  });

  test.each(['720201', '660103', '620101'])('%s fits on paper, without controls', async (code) => {
    const page = await (await opened.reader(690, 'zh', false)).newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/specialties/${code}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(await page.locator('nav:visible, form:visible, summary.menu:visible').count()).toBe(0);
    expect(await page.locator('.verdict-line').isVisible()).toBe(true);
  });

  test.each([
    ['hl', '护理'],
    ['huli', '护理'],
    ['学修车', '汽车运用与维修'],
    ['收银员', '会计事务'],
  ])('typing %s without JavaScript finds %s first', async (typed, name) => {
    const page = await (await opened.reader(390, 'zh', false, null)).newPage();
    await page.goto('/specialties');
    await page.getByRole('searchbox').fill(typed);
    await page.getByRole('button', { name: '查找' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
    expect(await page.locator('tbody th a').first().textContent()).toBe(name);
    expect(await page.locator('h1').textContent()).toContain(typed);
  });

  test('says why a specialty was found whose name does not', async () => {
    const page = await (await opened.reader(390, 'zh', false, null)).newPage();
    await page.goto('/specialties?q=收银员');
    expect(await page.locator('tbody th').first().textContent()).toContain('可以做：收银员');
    await page.goto('/specialties?q=学修车');
    expect(await page.locator('tbody th').first().textContent()).toContain('平常说的“修车”');
  });

  test('a search that finds nothing says so and what to try, and all of it finds something', async () => {
    const page = await (await opened.reader(390, 'zh', false, null)).newPage();
    await page.goto('/specialties?q=没有这样的');
    expect(await page.locator('h1').textContent()).toContain('没有找到“没有这样的”');
    const tries = await page
      .locator('main a[href*="?q="]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(tries).toHaveLength(4);
    for (const href of tries) {
      await page.goto(href);
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    }
  });

  test('what is not taught here leads to what is near it', async () => {
    const page = await (await opened.reader(390, 'zh', false, null)).newPage();
    await page.goto('/specialties/720402');
    await page.locator('#near a').first().click();
    expect(await page.locator('.facts').textContent()).toMatch(/在 \d+ 所学校：/);
  });
});
