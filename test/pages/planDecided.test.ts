import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, SECOND } from '../../scripts/access/asBureau.ts';
import { type Opened, open } from './open.ts';

const PLAN = 'plan/2027/v1';
const ICONS: Record<string, string> = {
  new: '＋',
  expand: '▲',
  hold: '＝',
  shrink: '▼',
  adjust: '±',
  suspend: '■',
  transfer: '→',
  consolidate: '⇐',
};

interface Matrix {
  programme: string[];
  last: number[];
  recommended: number[];
  counted: number[];
  verdict: string[];
  decidedVerdict: string[];
  feasible: { low: number; high: number }[][];
}

let opened: Opened;
let page: Page;
let before: Matrix;
/** a closed class that is kept, one that grows beyond its limits, one that stops, one that changes a little */
let kept = '';
let over = '';
let within = '';

beforeAll(async () => {
  opened = await open();
  page = await (await opened.reader(1440, 'zh')).newPage();
  before = await matrix();
  const first = (of: (i: number) => boolean) =>
    before.programme[before.programme.findIndex((_, i) => of(i))] ?? '';
  kept = first((i) => before.recommended[i] === 0 && (before.last[i] ?? 0) > 0);
  over = first((i) => before.verdict[i] === 'expand' && (before.last[i] ?? 0) > 60);
  within = first((i) => before.verdict[i] === 'shrink' && (before.last[i] ?? 0) > 50);
  await decide(kept, 40);
  await decide(over, highOf(over) + 30);
  await decide(within, before.last[before.programme.indexOf(within)] ?? 0);
});
afterAll(() => opened.close());

/** @param cookie of somebody else than the page's reader */
async function ask<T>(query: string, cookie: string | null = null): Promise<T> {
  const answer = await page.request.post(`${opened.url}/graphql`, {
    data: { query },
    ...(cookie && { headers: { cookie } }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
const matrix = async () =>
  (
    await ask<{ plan: { matrix: Matrix } }>(`{ plan(id: "${PLAN}") { matrix {
      programme last recommended counted verdict decidedVerdict feasible { low high } } } }`)
  ).plan.matrix;
const highOf = (programme: string) => before.feasible[before.programme.indexOf(programme)]?.at(-1)?.high ?? 0;
const decide = (programme: string, intake: number, base = 0, why = '李') =>
  ask(`mutation { overridePlan(plan: "${PLAN}", programme: "${programme}", action: change, base: ${base},
    intake: ${intake}, reason: "理由${why}") { id } }`);

/** Relaxes what holds the plan up. @param only of one programme */
async function relaxAll(only?: string) {
  const { plan } = await ask<{
    plan: {
      revision: number;
      blockers: { breach: { limit: string; end: string; of: string; used: number } | null }[];
    };
  }>(`{ plan(id: "${PLAN}") { revision blockers { breach { limit end of used } } } }`);
  for (const { breach } of plan.blockers)
    if (breach && (!only || breach.of === only))
      await ask(`mutation { relaxPlanLimit(plan: "${PLAN}", limit: "${breach.limit}", end: ${breach.end}, to: ${breach.used},
        of: ${JSON.stringify(breach.of)}, reason: "专项") { id } }`);
}

/** Moves the plan on, all limits that hold it up relaxed. */
async function move(to: string) {
  await relaxAll();
  const now = await ask<{ plan: { revision: number } }>(`{ plan(id: "${PLAN}") { revision } }`);
  await ask(
    `mutation { movePlan(plan: "${PLAN}", to: ${to}, base: ${now.plan.revision}, reason: "省里提前要") { id } }`,
    to === 'decided' ? opened.cookieOf(SECOND) : null,
  );
}

const grouped = new Intl.NumberFormat('en-US');
const signed = (value: number) =>
  value > 0 ? `+${grouped.format(value)}` : value === 0 ? '±0' : `−${grouped.format(-value)}`;
const total = (values: readonly number[]) => values.reduce((so, one) => so + one, 0);
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');

test('page and print say of every cell, row and total what is decided, and what was recommended beside it', async () => {
  const now = await matrix();
  const [decided, recommended] = [total(now.counted), total(now.recommended)];
  await page.goto(`/${PLAN}`);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(spaced(await page.locator('h1').innerText())).toContain(grouped.format(decided));
    expect(spaced(await page.locator('h1').innerText())).toContain(
      `多 ${grouped.format(decided - recommended)} 人`,
    );
    const row = async (of: string) =>
      spaced(await page.locator(`[data-decided] [data-row=${of}]`).innerText());
    expect(await row('decided')).toContain(grouped.format(decided));
    expect(await row('recommended')).toContain(grouped.format(recommended));
    expect(await row('difference')).toContain(signed(decided - recommended));
    for (const verdict of new Set(now.decidedVerdict)) {
      const cell = page.locator(`[data-row=decided] [data-action=${verdict}]`);
      const runs = now.programme.filter(
        (_, i) => now.decidedVerdict[i] === verdict && (now.last[i] !== 0 || now.counted[i] !== 0),
      );
      if (runs.length > 0) expect([verdict, await cell.innerText()]).toEqual([verdict, String(runs.length)]);
    }
    const cells = await page.locator('[data-cell]').evaluateAll((all) =>
      all.map((cell) => ({
        programme: cell.getAttribute('data-cell') ?? '',
        seen: (cell.querySelector('.seen')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        hasEdge: cell.querySelector('.edge') !== null,
        changed: cell.classList.contains('changed'),
      })),
    );
    for (const { programme, seen, hasEdge, changed } of cells) {
      const i = now.programme.indexOf(programme);
      const [counted = 0, was = 0, last = 0] = [now.counted[i], now.recommended[i], now.last[i]];
      if (last === 0 && counted === 0) continue;
      const verdict = now.decidedVerdict[i] ?? '';
      const change = verdict === 'new' ? '' : signed(counted - last);
      expect(seen).toContain(`${ICONS[verdict]} ${grouped.format(counted)} ${change}`);
      expect([programme, changed]).toEqual([programme, counted !== was]);
      if (counted !== was) {
        expect(seen).toContain(`建议 ${ICONS[now.verdict[i] ?? '']} ${grouped.format(was)}`);
        expect(hasEdge).toBe(false);
      }
      expect([programme, seen.includes('停招')]).toEqual([programme, counted === 0]);
    }
    const lines = await page
      .locator('tbody .row')
      .evaluateAll((all) => all.map((line) => (line.textContent ?? '').replaceAll(/\s+/g, ' ')));
    const gaps = await page
      .locator('tbody .row .gap b')
      .evaluateAll((all) =>
        all.map((one) => Number((one.textContent ?? '').replace('−', '-').replaceAll(/[±+,]/g, ''))),
      );
    expect(gaps.length).toBeGreaterThan(2);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    const codes = new Set(now.programme.map((one) => one.split('/')[1] ?? ''));
    for (const code of codes) {
      const own = now.programme.flatMap((one, i) => (one.endsWith(`/${code}`) ? [i] : []));
      const [places, last] = [
        total(own.map((i) => now.counted[i] ?? 0)),
        total(own.map((i) => now.last[i] ?? 0)),
      ];
      const line = lines.find((one) => one.includes(code)) ?? '';
      expect(line).toContain(`${grouped.format(places)} ${signed(places - last)}`);
    }
  }
  await page.emulateMedia({ media: 'screen' });
});

test('DOCX, XLSX, CSV and JSON repeat every decided number beside the recommended one', async () => {
  const now = await matrix();
  const file = async (format: string) =>
    (await page.request.get(`${opened.url}/data/${PLAN}.${format}?lang=zh`)).body();
  const json = JSON.parse((await file('json')).toString());
  expect(json.entrants).toMatchObject({ recommended: total(now.recommended), decided: total(now.counted) });
  expect([json.sum, json.sumRecommended]).toEqual([total(now.counted), total(now.recommended)]);
  expect(json.rows.reduce((so: number, row: { counted: number }) => so + row.counted, 0)).toBe(json.sum);
  const { sheets } = await readXlsx(await file('xlsx'));
  const [, head = [], ...rows] = sheets[1]?.rows ?? [];
  const csv = (await file('csv')).toString();
  const at = (name: string) => head.map(String).indexOf(name);
  const { classMax } = json.limits;
  now.programme.forEach((programme, i) => {
    const [school, specialty] = programme.split('/');
    const ofJson = json.rows.find(
      (one: { school: string; specialty: string }) => one.school === school && one.specialty === specialty,
    );
    expect(ofJson).toMatchObject({
      recommended: now.recommended[i],
      counted: now.counted[i],
      verdict: now.decidedVerdict[i],
      recommendedVerdict: now.verdict[i],
    });
    const ofSheet = rows.find((row) => row[0] === programme) ?? [];
    expect([ofSheet[at('建议')], ofSheet[at('决定')]]).toEqual([now.recommended[i], now.counted[i]]);
    const classes = Math.ceil((now.counted[i] ?? 0) / classMax);
    expect([programme, ofSheet[at('班数')], ofJson.classes]).toEqual([programme, classes, classes]);
    if (now.counted[i] !== now.recommended[i]) {
      expect(ofSheet[at('结论说明')]).toContain(`决定 ${grouped.format(now.counted[i] ?? 0)} 人；建议是`);
      expect(ofSheet[at('建议的说明')]).not.toBe(ofSheet[at('结论说明')]);
    } else expect(ofSheet[at('结论说明')]).toBe(ofSheet[at('建议的说明')]);
    const line = csv.split('\r\n').find((one) => one.startsWith(`${programme},`)) ?? '';
    expect(line).toContain(`,${now.counted[i]},`);
  });
  const { value } = await mammoth.extractRawText({ buffer: await file('docx') });
  const text = spaced(value);
  expect(text).toContain(`按目前的决定为 ${grouped.format(total(now.counted))} 人`);
  for (const programme of [kept, over, within]) {
    const i = now.programme.indexOf(programme);
    expect(text).toContain(`${grouped.format(now.last[i] ?? 0)} → ${grouped.format(now.counted[i] ?? 0)}`);
  }
  expect(text).toMatch(/只允许 \d+ 人，超 \d+ 人/);
  expect(text).toContain('超出限制，还没有放宽');
  // among the limits at work the places in all are the optimum's, never what was decided
  expect(text).not.toMatch(/(?<!求最优解时)招生总数先定为/);
  const { plan } = await ask<{
    plan: {
      settings: { setting: string; value: number | null }[];
      matrix: { optimum: number[] };
      binding: { limit: string; available: number; worth: number; sentenceZh: string }[];
    };
  }>(`{ plan(id: "${PLAN}") { settings { setting value } matrix { optimum }
    binding { limit available worth sentenceZh } } }`);
  const first = plan.settings.find(({ setting }) => setting === 'sum')?.value;
  const sums = plan.binding.filter(({ limit }) => limit === 'sum');
  expect(sums.map(({ available }) => available)).toEqual(first === total(plan.matrix.optimum) ? [first] : []);
  for (const { worth, sentenceZh } of sums) {
    expect(sentenceZh.includes('省不下缺人的代价')).toBe(worth === 0);
    expect(/[约至多]值 (<0\.01|[\d.]+) 个缺人的代价/.test(sentenceZh)).toBe(worth > 0);
  }
  expect(text).toContain('最优解与证明界限的差距');
});

test('a number beyond its limits holds the plan up, with the nearest way back first, until the limit is relaxed for a reason', async () => {
  const high = highOf(over);
  await page.goto(`/${PLAN}?cell=${over}`);
  const form = page.locator('aside #limits');
  expect(await form.locator('button').first().innerText()).toContain(String(high));
  await form.locator('button[formaction$="/relax"]').click();
  await page.waitForSelector('aside #relax-reason-error');
  await form.locator('textarea').fill('新楼 8 月启用');
  await form.locator('button[formaction$="/relax"]').click();
  await page.waitForSelector('aside #limits', { state: 'detached' });
  const panel = await page.locator('aside .panel').innerText();
  expect(panel).toContain('；规划科放宽：新楼 8 月启用');
  expect(panel).not.toContain('：规划科放宽');
  expect(await page.locator('aside [data-beyond]').innerText()).toBe(
    `${high + 30} 人超出限制，已由规划科放宽`,
  );
  expect(await page.locator(`[data-cell="${over}"] .seen`).innerText()).toContain('限制已放宽');
});

test('layout, totals and document say that a limit was relaxed, by whom and why, as the explanation does', async () => {
  await page.goto(`/${PLAN}?cell=${over}`);
  const said = spaced(await page.locator('aside [data-relaxed-by]').innerText());
  expect(said).toMatch(/；规划科放宽：新楼 8 月启用$/);
  expect(await page.locator('[data-decided] [data-row=decided] th').innerText()).toContain('限制已放宽');
  expect(spaced(await page.locator('[data-part=decided] [data-relaxed-by]').innerText())).toBe(said);
  const document = await page.request.get(`${opened.url}/data/${PLAN}.docx?lang=zh`);
  const { value } = await mammoth.convertToHtml({ buffer: await document.body() });
  const now = await matrix();
  const places = grouped.format(now.counted[now.programme.indexOf(over)] ?? 0);
  const printed = spaced(value.replaceAll(/<[^>]+>/g, ' '));
  expect(printed).toContain(` ${places} 超出限制，已放宽 `);
  expect(printed).toContain(said);

  // the layout has the specialties of several schools alone
  await page.goto(`/${PLAN}/layout`);
  const listed = await page
    .locator('td li a')
    .evaluateAll((all) =>
      all.map((one) => new URL((one as HTMLAnchorElement).href).searchParams.get('cell')),
    );
  const free = listed.filter((one) => one && highOf(one) > 0 && ![kept, over, within].includes(one));
  const laidOut = free[0] ?? '';
  await decide(laidOut, highOf(laidOut) + 5);
  await relaxAll(laidOut);
  await page.goto(`/${PLAN}?cell=${laidOut}`);
  const why = await page.locator('aside [data-relaxed-by]').allInnerTexts();
  expect(why.length).toBeGreaterThan(0);
  await page.goto(`/${PLAN}/layout`);
  const row = page.locator('td li', { has: page.locator(`a[href*="${laidOut}"]`) });
  expect(await row.locator('[data-limit]').innerText()).toBe('限制已放宽');
  expect(await row.locator('[data-relaxed-by]').allInnerTexts()).toEqual(why);
  const { planProgramme } = await ask<{ planProgramme: { revision: number } }>(
    `{ planProgramme(plan: "${PLAN}", programme: "${laidOut}") { revision } }`,
  );
  await ask(
    `mutation { undoOverride(plan: "${PLAN}", programme: "${laidOut}", base: ${planProgramme.revision}) { id } }`,
  );
});

test('a large change stands whole in its cell, and with an explanation open every school can be come by', async () => {
  const { planProgramme } = await ask<{ planProgramme: { revision: number } }>(
    `{ planProgramme(plan: "${PLAN}", programme: "${over}") { revision } }`,
  );
  await decide(over, 1400, planProgramme.revision);
  for (const lang of ['zh', 'en'] as const) {
    const tab = await (await opened.reader(1440, lang, false)).newPage();
    for (const search of ['', `?cell=${over}`]) {
      await tab.goto(`/${PLAN}${search}`);
      const cut = await tab.locator('[data-cell]').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const own = cell.getBoundingClientRect();
          const parts = [...cell.querySelectorAll('.line > *')]
            .map((part) => part.getBoundingClientRect())
            .filter(({ width }) => width > 0);
          const isOut = parts.some((part) => part.right > own.right || part.bottom > own.bottom);
          const isCovered = parts.some((a, i) =>
            parts.some(
              (b, j) =>
                i < j &&
                a.left < b.right - 1 &&
                b.left < a.right - 1 &&
                a.top + 4 < b.bottom - 4 &&
                b.top + 4 < a.bottom - 4,
            ),
          );
          return isOut || isCovered ? [[cell.id, (cell.textContent ?? '').replaceAll(/\s+/g, ' ')]] : [];
        }),
      );
      expect([lang, search, cut]).toEqual([lang, search, []]);
    }
    const hidden = await tab.locator('th.school').evaluateAll((heads) => {
      const end = document.querySelector('th.total')?.getBoundingClientRect().left ?? 0;
      return heads.flatMap((head) =>
        head.getBoundingClientRect().right > end + 1 ? [head.textContent ?? ''] : [],
      );
    });
    expect([lang, hidden]).toEqual([lang, []]);
    await tab.context().close();
  }
});

test.each(['zh', 'en'] as const)(
  'in %s a cell and its explanation say what is tried and what the draft says, beside each other',
  async (lang) => {
    const tab = await (await opened.reader(1440, lang, false)).newPage();
    await tab.goto(`/${PLAN}?set.maxChange=0.3`);
    const plain = before.programme.filter((one) => ![kept, over, within].includes(one));
    const shown = new Map(
      await tab
        .locator('[data-cell]')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('data-cell'), one.querySelector('b')?.textContent] as const),
        ),
    );
    const draft = (of: string) => grouped.format(before.recommended[before.programme.indexOf(of)] ?? 0);
    const moved = plain.find((one) => shown.get(one) && shown.get(one) !== draft(one)) ?? '';
    await tab.goto(`/${PLAN}?cell=${moved}&set.maxChange=0.3`);
    expect(spaced(await tab.locator('aside [data-tried]').innerText())).toBe(
      lang === 'zh'
        ? `这一稿的说明（试算未计入）：这一稿 ${draft(moved)}，试算 ${shown.get(moved)}`
        : `The draft explained, without what was tried: ${draft(moved)} in the draft, ${shown.get(moved)} tried out`,
    );
    expect(spaced(await tab.locator('#programme-charts [data-tried]').innerText())).toBe(
      lang === 'zh'
        ? `下面的图说的是这一稿，试算未计入：这一稿 ${draft(moved)}，试算 ${shown.get(moved)}`
        : `The charts below speak of the draft, without what was tried: ${draft(moved)} in the draft, ${shown.get(moved)} tried out`,
    );
    const drawn = spaced(await tab.locator('figure#waterfall').innerText());
    expect(drawn).toContain(lang === 'zh' ? '未计入试算' : 'without what was tried');
    await tab.goto(`/${PLAN}?cell=${moved}`);
    expect(await tab.locator('[data-tried]').count()).toBe(0);
    await tab.context().close();
  },
);

test('of two tabs on one cell the first stands, the second sees what changed and chooses, and nothing typed is lost', async () => {
  const cell = `/${PLAN}?cell=${within}`;
  const second = await (await opened.reader(1440, 'zh', true, SECOND)).newPage();
  await second.goto(cell);
  await page.goto(cell);
  const save = async (tab: Page, places: string, reason: string) => {
    await tab.locator('aside #decide input[name=places]').fill(places);
    await tab.locator('aside #decide textarea').fill(reason);
    await tab.locator('aside #decide button[formaction$="/change"]').click();
  };
  const last = before.last[before.programme.indexOf(within)] ?? 0;
  await save(page, String(last - 2), '先存的理由');
  await page.waitForSelector('aside .standing >> text=先存的理由');
  await save(second, String(last - 4), '后存的理由');
  await second.waitForSelector('aside #contest');
  const table = spaced(await second.locator('aside #contest table').innerText());
  for (const said of [String(last), String(last - 2), String(last - 4), '先存的理由', '后存的理由'])
    expect(table).toContain(said);
  const after = await matrix();
  expect(after.counted[after.programme.indexOf(within)]).toBe(last - 2);
  expect(await second.locator('[data-blockers]').innerText()).toContain('两个人改了');
  await second.locator('aside #contest button', { hasText: `用局长的 ${last - 4}` }).click();
  await second.waitForSelector('aside #contest', { state: 'detached' });
  expect(await second.locator('[data-cell][aria-current] b').innerText()).toBe(String(last - 4));
  await second.context().close();
});

test.each([
  ['zh', 'abc', '“abc”不是招生人数'],
  ['zh', '-3', '“-3”不是招生人数'],
  ['en', '99999999999', '“99999999999” is no intake'],
] as const)(
  'in %s an intake of %s is refused at its field, with what was typed',
  async (lang, typed, said) => {
    const tab = await (await opened.reader(1440, lang)).newPage();
    await tab.goto(`/${PLAN}?cell=${within}`);
    await tab.locator('aside #decide input[name=places]').fill(typed);
    await tab.locator('aside #decide textarea').fill('字'.repeat(10_000));
    await tab.locator('aside #decide button[formaction$="/change"]').click();
    await tab.waitForSelector('aside #decide-places-error');
    expect(await tab.locator('aside #decide-places-error').innerText()).toContain(said);
    expect(await tab.locator('aside #decide input[name=places]').inputValue()).toBe(typed);
    await tab.locator('aside #decide input[name=places]').fill('40');
    await tab.locator('aside #decide button[formaction$="/change"]').click();
    await tab.waitForSelector('aside #decide-reason-error');
    expect(await tab.locator('aside #decide-reason-error').innerText()).toMatch(/10000|10,000/);
    expect(await tab.locator('aside #decide textarea').inputValue()).toHaveLength(10_000);
    await tab.context().close();
  },
);

test.each([
  ['set.classMin=60', 'classMin', '60'],
  ['set.classMax=20', 'classMax', '20'],
  ['set.half=0.6', 'half', '0.6'],
  ['set.intakeHigh=99999999999', 'intakeHigh', '99999999999'],
  ['set.sum=100.5', 'sum', '100.5'],
  ['set.classMin=abc', 'classMin', 'abc'],
] as const)(
  'a limit that cannot be meant, %s, is told at its field and kept as typed',
  async (search, setting, typed) => {
    for (const lang of ['zh', 'en'] as const) {
      const tab = await (await opened.reader(1440, lang, false)).newPage();
      expect((await tab.goto(`/${PLAN}?${search}`))?.status()).toBe(200);
      const field = tab.locator(`input[name="set.${setting}"]:not([type=hidden])`);
      expect(await field.inputValue()).toBe(typed);
      const sentence = await tab.locator(`[id="error-set.${setting}"]`).innerText();
      expect(sentence).toContain(typed);
      expect(/[\u4e00-\u9fff]/.test(sentence)).toBe(lang === 'zh');
      await tab.context().close();
    }
  },
);

test.each(['zh', 'en'] as const)(
  'in %s every tab beside the matrix says whether it follows what was decided or what was recommended',
  async (lang) => {
    const tab = await (await opened.reader(1440, lang)).newPage();
    const text = async (selector: string) => spaced(await tab.locator(selector).first().innerText());
    const now = await matrix();
    const changed = now.programme.filter((_, i) => now.counted[i] !== now.recommended[i]);
    expect(changed.length).toBeGreaterThan(2);
    const zh = lang === 'zh';

    await tab.goto(`/${PLAN}?set.maxChange=0.3`);
    expect(await text('h1')).toContain(zh ? '试算：' : 'Tried out: ');
    expect(await text('.brief')).toContain(
      zh
        ? `另作决定的 ${changed.length} 个专业点不计在内`
        : `the ${changed.length} programmes decided otherwise`,
    );
    await tab.goto(`/${PLAN}`);
    expect(await text('[data-part=head]')).toContain(
      zh
        ? `另作决定的 ${changed.length} 个专业点不在其内`
        : `The ${changed.length} programmes decided otherwise`,
    );
    const scenario = `{ name: "试${lang}", changes: [{ setting: "maxChange", value: 0.3 }] }`;
    await ask(`mutation { createScenario(plan: "${PLAN}", scenario: ${scenario}) { id } }`);
    await tab.goto(`/${PLAN}/scenarios`);
    const [recommended, decided] = [total(now.recommended), total(now.counted)].map((one) =>
      grouped.format(one),
    );
    expect(await text('[data-compared=places]')).toContain(
      `${recommended} ${decided} ${signed(total(now.counted) - total(now.recommended))}`,
    );
    expect(await text('h1')).toContain(zh ? '按目前的决定' : 'as decided so far');
    // the total decided lies beyond what is allowed, and nobody has let it
    const beyond = zh
      ? '决定的总数超出了允许的范围，还没有放宽'
      : 'beyond what is allowed, nobody has relaxed';
    expect(await text('[data-beyond]')).toContain(beyond);

    await tab.goto(`/${PLAN}/layout`);
    expect(await text('.sub')).toContain(zh ? '去年 → 决定' : 'Last year → decided');
    const laidOut = await tab.locator('td li').evaluateAll((all) =>
      all.map((one) => ({
        programme: new URL((one.querySelector('a') as HTMLAnchorElement).href).searchParams.get('cell') ?? '',
        shown: one.querySelector('b')?.textContent ?? '',
        beside: one.querySelector('[data-recommended]')?.textContent?.replaceAll(/\D/g, '') ?? null,
      })),
    );
    for (const { programme, shown, beside } of laidOut) {
      const i = now.programme.indexOf(programme);
      const isChanged = now.counted[i] !== now.recommended[i];
      expect([programme, shown]).toEqual([programme, grouped.format(now.counted[i] ?? 0)]);
      expect([programme, beside]).toEqual([programme, isChanged ? String(now.recommended[i]) : null]);
    }

    await tab.goto(`/${PLAN}/decisions`);
    const foot = await text('#ledger summary');
    const [all = 0, ...parts] = foot.match(/\d+/g)?.map(Number) ?? [];
    const one = zh ? 0 : (foot.match(/\bone\b/g)?.length ?? 0);
    expect(total(parts) + one).toBe(all);
    expect(all).toBe(await tab.locator('#ledger details tbody tr').count());
    await tab.context().close();
  },
);

test('of two who answer for one school the second sees the first, and what was typed is kept', async () => {
  await move('consulted');
  const form = 'form[action="?/opine"]';
  const school = async (name: string) =>
    (await opened.reader(1440, 'zh', true, ofSchool('D01', name))).newPage();
  const [first, second] = [await school('office'), await school('head')];
  for (const tab of [first, second]) await tab.goto(`/${PLAN}/decisions`);
  const [whole, ...own] = await first
    .locator(`${form} [name=programme] option`)
    .evaluateAll((all) =>
      all.map((one) => ({ value: (one as HTMLOptionElement).value, text: one.textContent?.trim() })),
    );
  expect(whole).toEqual({ value: '', text: '我校整体' });
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ value }) => !value.startsWith('D01/'))).toEqual([]);
  const answer = async (tab: Page, reason: string) => {
    await tab.locator(`${form} input[value=reserved]`).check();
    await tab.locator(`${form} textarea`).fill(reason);
    await tab.locator(`${form} button`).click();
  };
  await answer(first, '先答的话');
  await first.waitForSelector('.opinion >> text=先答的话');
  await answer(second, '后答的话');
  await second.waitForSelector(`${form} [data-other]`);
  expect(await second.locator(`${form} .refusal`).innerText()).toContain('教务处已替这所学校答过');
  expect(await second.locator(`${form} [data-other]`).innerText()).toContain('先答的话');
  expect(await second.locator(`${form} textarea`).inputValue()).toBe('后答的话');
  await second.locator(`${form} button`).click();
  await second.waitForSelector('.opinion >> text=后答的话');
  expect(await second.locator('.opinion').count()).toBe(1);
  for (const tab of [first, second]) await tab.context().close();
});

test('what was typed into a cell of a plan that was decided meanwhile is told and kept', async () => {
  const cell = `/${PLAN}?cell=${within}`;
  await page.goto(cell);
  await page.locator('aside #decide textarea').fill('没来得及存的话');
  const [undo] = before.programme.filter((one) => one === kept);
  const { planProgramme } = await ask<{ planProgramme: { revision: number } }>(
    `{ planProgramme(plan: "${PLAN}", programme: "${undo}") { revision } }`,
  );
  await ask(
    `mutation { undoOverride(plan: "${PLAN}", programme: "${undo}", base: ${planProgramme.revision}) { id } }`,
  );
  await move('decided');
  await page.locator('aside #decide button[formaction$="/change"]').click();
  await page.waitForSelector('aside #decide .refusal');
  expect(await page.locator('aside #decide .refusal').innerText()).toContain('已决定');
  expect(await page.locator('aside #decide textarea').inputValue()).toBe('没来得及存的话');
  // somebody who still has the page before the decision open
  await expect(ask(`mutation { movePlan(plan: "${PLAN}", to: decided, base: 0) { id } }`)).rejects.toThrow(
    /局长/,
  );

  // the total was let with all else: every file says of it who let it and why
  const file = async (format: string) =>
    (await page.request.get(`${opened.url}/data/${PLAN}.${format}?lang=zh`)).body();
  const json = JSON.parse((await file('json')).toString());
  const now = await matrix();
  const counted = grouped.format(total(now.counted));
  const said = json.broken.find((one: string) => one.includes(`决定 ${counted} 人`)) ?? '';
  // it was let for the number before the undo, and says so
  const [, to = ''] =
    /^全市：.*“招生总数上限”只允许 [\d,]+ 人，超 [\d,]+ 人；规划科放宽（放宽时是 ([\d,]+) 人）：专项$/.exec(
      said,
    ) ?? [];
  expect([said, to]).toEqual([said, expect.stringMatching(/\d/)]);
  const { sheets } = await readXlsx(await file('xlsx'));
  expect(sheets[0]?.rows).toContainEqual(['超出的限制', said]);
  expect(sheets[4]?.rows.flat()).toContain(said);
  expect(sheets[6]?.rows.flat().join()).toContain(`“招生总数上限”放宽到最多 ${to} 人`);
  expect((await file('csv')).toString().split('\r\n')[0]).toContain(said);
  const { value } = await mammoth.extractRawText({ buffer: await file('docx') });
  expect(value).toContain(said);
});
