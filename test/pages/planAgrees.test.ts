import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanVerdict } from '../../server/domain/plan/planResult.ts';
import { type Opened, open } from './open.ts';

/** What the API hands out of a plan: the numbers that every page and document repeats. */
interface Handed {
  id: string;
  notes: Said[];
  totals: {
    last: number;
    recommended: number;
    matching: Record<'last' | 'plan', Record<'matched' | 'unfilled' | 'unmatched', number>>;
  };
  settings: { setting: string; value: number | null }[];
  specialties: {
    code: string;
    nameZh: string;
    nameEn: string;
    last: number;
    recommended: number;
    relative: Estimated;
  }[];
}

interface Row {
  programme: string;
  last: number;
  rule: number;
  optimum: number;
  recommended: number;
  low: number | null;
  high: number | null;
  verdict: PlanVerdict;
  stability: number | null;
  forced: boolean;
  untried: boolean;
  regret: number | null;
  reasons: (Said & { values: { name: string; number: number | null }[] })[];
}

interface Estimated {
  value: number | null;
  low: number | null;
  high: number | null;
}

interface Said {
  code: string;
  sentenceZh: string;
  sentenceEn: string;
}

/** What keeping is said to cost where it costs nothing. */
const FREE = {
  sentenceZh: expect.stringContaining('不多花代价'),
  sentenceEn: expect.stringContaining('no more than the optimum'),
};

const LANGUAGES = ['zh', 'en'] as const;
type Lang = (typeof LANGUAGES)[number];

let opened: Opened;
let plan: Handed;
const rows: Row[] = [];
const pages = {} as Record<Lang, Page>;

beforeAll(async () => {
  opened = await open();
  for (const lang of LANGUAGES) pages[lang] = await (await opened.reader(1440, lang, false)).newPage();
  const ask = async (query: string) => {
    const answer = await pages.zh.request.post(`${opened.url}/graphql`, { data: { query } });
    return (await answer.json()).data.plan;
  };
  plan = await ask(`{ plan(id: "plan/2027/v1") {
    id notes { code sentenceZh sentenceEn }
    totals { last recommended matching { last { matched unfilled unmatched } plan { matched unfilled unmatched } } }
    settings { setting value }
    specialties { code nameZh nameEn last recommended relative { value low high } }
  } }`);
  // a part at a time: what one query may cost is limited
  let after = '';
  do {
    const { rows: part } = await ask(`{ plan(id: "plan/2027/v1") { rows(first: 60${after}) {
      pageInfo { endCursor hasNextPage }
      edges { node {
        programme last rule optimum recommended low high verdict stability forced untried regret
        reasons { code sentenceZh sentenceEn values { name number } }
      } }
    } } }`);
    rows.push(...part.edges.map(({ node }: { node: Row }) => node));
    after = part.pageInfo.hasNextPage ? `, after: "${part.pageInfo.endCursor}"` : '';
  } while (after);
});
afterAll(() => opened.close());

// Written anew, so that what the product prints is held against a second hand.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const whole = (value: number) => grouped.format(Math.round(value)).replace('-', '−');
const signed = (value: number) => (value > 0 ? `+${whole(value)}` : value === 0 ? '±0' : whole(value));
const tenths = (value: number) => value.toFixed(1);
const saidIn = (lang: Lang, { sentenceZh, sentenceEn }: Said) => (lang === 'zh' ? sentenceZh : sentenceEn);
/** A candidate that stays closed is no programme yet. */
const runs = (row: Row) => row.last > 0 || row.recommended > 0;
const textOf = async (lang: Lang, selector: string) =>
  (await pages[lang].locator(selector).first().innerText()).replaceAll(/\s+/g, ' ');

test.each(LANGUAGES)('headline and first lines in %s are the sums of the rows', async (lang) => {
  await pages[lang].goto(`/${plan.id}`);
  const change = new Map(plan.specialties.map((one) => [one, one.recommended - one.last]));
  const gained = [...change.values()].filter((one) => one > 0).reduce((so, one) => so + one, 0);
  const h1 = await textOf(lang, 'h1');
  const sum = rows.reduce((so, { recommended }) => so + recommended, 0);
  expect(sum).toBe(plan.settings.find(({ setting }) => setting === 'sum')?.value);
  expect(h1).toContain(whole(sum));
  expect(h1).toContain(whole(gained));
  expect(h1).toContain(signed(Math.max(...change.values())));
  expect(h1).toContain(signed(Math.min(...change.values())));
  const head = await textOf(lang, '[data-part=head]');
  for (const note of plan.notes) expect(head).toContain(saidIn(lang, note));
  const changed = rows.filter((row) => row.stability !== null && row.recommended !== row.last);
  const unstable = changed.filter(({ stability }) => (stability ?? 1) < 0.5).length;
  const steadiness = plan.notes.find(({ code }) => code === 'changes_unstable');
  expect(steadiness && saidIn(lang, steadiness)).toContain(whole(changed.length));
  expect(steadiness && saidIn(lang, steadiness)).toContain(` ${whole(unstable)} `);
  const { last, plan: planned } = plan.totals.matching;
  for (const of of ['matched', 'unfilled', 'unmatched'] as const)
    expect(head).toContain(`${whole(last[of])} → ${whole(planned[of])}`);
  const count = (verdict: PlanVerdict) => rows.filter((row) => runs(row) && row.verdict === verdict).length;
  const words = lang === 'zh' ? { new: '新增', adjust: '微调' } : { new: 'New', adjust: 'Adjust' };
  expect(head).toContain(`${words.new} ${count('new')}`);
  expect(head).toContain(`${words.adjust} ${count('adjust')}`);
  const openedPlaces = rows.filter(({ verdict }) => verdict === 'new');
  const places = openedPlaces.reduce((so, { recommended }) => so + recommended, 0);
  expect(head).toContain(signed(plan.totals.recommended - plan.totals.last - places));
});

test('what did not change moves nothing of the demonstration’s plan, and no end of an assumption that moves no place does', async () => {
  const ask = async (query: string) => {
    const answer = await pages.zh.request.post(`${opened.url}/graphql`, { data: { query } });
    return (await answer.json()).data;
  };
  const asItIs = plan.settings.find(({ setting }) => setting === 'maxChange')?.value;
  for (const change of [`setting: "maxChange", value: ${asItIs}`, 'setting: "demand", value: 1.2']) {
    const { planWhatIf } = await ask(`{
      planWhatIf(plan: "${plan.id}", changes: [{ ${change} }]) { placesMoved verdictChanges differences { programme } }
    }`);
    expect(planWhatIf).toEqual({ placesMoved: 0, verdictChanges: 0, differences: [] });
  }
  const moving = rows.filter(({ verdict }) => verdict === 'expand' || verdict === 'adjust').slice(0, 4);
  for (const { programme, recommended } of moving) {
    const { planProgramme } = await ask(`{ planProgramme(plan: "${plan.id}", programme: "${programme}") {
      tornado { intake bars { assumption low { intake turns } high { intake turns } } }
    } }`);
    const same = { intake: recommended, turns: false };
    const { intake, bars } = planProgramme.tornado;
    expect(intake).toBe(recommended);
    const level = bars.find(
      ({ assumption }: { assumption: string }) => assumption === 'registration_coverage',
    );
    expect(level).toMatchObject({ low: same, high: same });
  }
});

test.each(LANGUAGES)('every cell and every total of the matrix in %s is the row’s', async (lang) => {
  await pages[lang].goto(`/${plan.id}`);
  const cells = await pages[lang]
    .locator('[data-cell]')
    .evaluateAll((all) =>
      all.map((cell) => [
        cell.getAttribute('data-cell'),
        (cell.querySelector('.seen')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        cell.querySelector('.visually-hidden')?.textContent ?? '',
        cell.querySelector('.edge') !== null,
      ]),
    );
  expect(cells).toHaveLength(rows.length);
  const shown = new Map(cells.map(([programme, ...of]) => [programme, of]));
  for (const row of rows) {
    const [seen = '', spoken = '', hasEdge] = shown.get(row.programme) ?? [];
    if (!runs(row)) continue;
    const sign = row.verdict === 'new' ? '' : signed(row.recommended - row.last);
    expect(seen).toContain(` ${whole(row.recommended)} ${sign}`);
    expect(hasEdge).toBe(row.stability !== null);
    const forced = lang === 'zh' ? '受限制决定' : 'forced by limits';
    expect([row.programme, String(spoken).includes(forced)]).toEqual([row.programme, row.forced]);
    const untried = lang === 'zh' ? '没有重新试算' : 'not tried anew';
    expect([row.programme, String(spoken).includes(untried)]).toEqual([row.programme, row.untried]);
    if (row.stability !== null) expect(spoken).toContain(`${Math.round(row.stability * 100)}%`);
  }
  const totals = await pages[lang]
    .locator('tbody .row')
    .evaluateAll((all) => all.map((line) => (line.textContent ?? '').replaceAll(/\s+/g, ' ')));
  for (const { code, last, recommended, relative } of plan.specialties) {
    const line = totals.find((one) => one.includes(code)) ?? '';
    expect(line).toContain(`${whole(recommended)} ${signed(recommended - last)}`);
    if (relative.value !== null) expect(line).toContain(signed(Math.round(relative.value)));
  }
});

test('every reason says the numbers of its own row, in both languages', () => {
  for (const row of rows) {
    for (const { code, values, ...said } of row.reasons) {
      const of = new Map(values.map(({ name, number }) => [name, number]));
      const printed: (string | null)[] = [];
      if (code === 'three_numbers')
        printed.push(
          tenths(row.rule),
          whole(row.optimum),
          whole(row.recommended),
          tenths(of.get('target') ?? NaN),
        );
      if (code === 'small_move') printed.push(whole(Math.abs(row.recommended - row.last)));
      if (code === 'stability') {
        expect(of.get('share')).toBe(row.stability);
        printed.push(whole((row.stability ?? 0) * 100), whole(row.low ?? NaN));
      }
      if (code === 'keeping_costs') {
        expect(of.get('regret')).toBe(row.regret);
        printed.push(whole(row.last));
        // less than a figure shows is said in words
        if (row.regret !== null && row.regret >= 0.005) printed.push(row.regret.toFixed(2));
        else expect(said).toMatchObject(FREE);
      }
      const relative = plan.specialties.find((one) => row.programme.endsWith(`/${one.code}`))?.relative;
      if (code === 'relative_short') printed.push(whole(relative?.value ?? NaN));
      if (code === 'relative_surplus') printed.push(whole(-(relative?.value ?? NaN)));
      for (const lang of LANGUAGES)
        for (const text of printed)
          expect(`${row.programme} ${saidIn(lang, { code, ...said })}`).toContain(text);
    }
  }
});

/** A specialty beside others, wherever it is handed out. */
interface Beside {
  told: string | null;
  gap: Estimated;
  probability: number | null;
}

const REFUSED = ['few', 'contradicted'];
const NOT_TOLD = { zh: /不下结论/, en: /neither side is told|no side is told|not told/i } as const;

test('a plan’s “why” says of a specialty beside others what its page says, and refuses where that refuses', async () => {
  const request = pages.zh.request;
  const answer = await request.post(`${opened.url}/graphql`, {
    data: {
      query: `{
        guidance { key { specialty } beside supply { value low high }
          balance { gap { value low high } supply { value low high note } shortageProbability }
          pipeline { step persons { value low high } } }
        plan(id: "${plan.id}") { fields { code relative { told shortLast gapLast { value low high } } } }
      }`,
    },
  });
  const { data } = await answer.json();
  const ofPage = new Map<string, Beside>();
  for (const { key, beside, balance, supply, pipeline } of data.guidance) {
    const { gap, shortageProbability: probability } = balance;
    ofPage.set(key.specialty, { told: beside, gap, probability });
    // one supply, in words, in the chart of years and in that of its steps
    if (balance.supply.note === 'smallest_class') continue;
    const { note, ...inWords } = balance.supply;
    expect([key.specialty, supply]).toEqual([key.specialty, inWords]);
    expect(pipeline.at(-1).persons).toEqual({ ...inWords, value: expect.closeTo(inWords.value, 9) });
  }
  const published = await (await request.get('/data/cohort-gaps.json')).json();
  const table = published.rows ?? published;
  expect(table.length).toBeGreaterThan(30);
  for (const { key, specialty = key?.specialty, asLast } of table) {
    const { value, low, high } = asLast.relative;
    const inTable = { told: asLast.told, gap: { value, low, high }, probability: asLast.relativeShort };
    expect([specialty, inTable]).toEqual([specialty, ofPage.get(specialty)]);
  }
  for (const { code, relative } of data.plan.fields) {
    const { told, gapLast: gap, shortLast: probability } = relative;
    expect([code, { told, gap, probability }]).toEqual([code, ofPage.get(code)]);
  }

  const refused = new Set<string>();
  for (const { programme, reasons } of rows) {
    const code = programme.split('/')[1] ?? '';
    const page = ofPage.get(code);
    const said = reasons.find((one) => one.code.startsWith('relative_'));
    if (!page || !said) continue;
    const { probability, gap } = page;
    const isSurplus = page.told === 'surplus';
    const values = Object.fromEntries(said.values.map(({ name, number }) => [name, number]));
    expect([code, said.code, values]).toEqual([
      code,
      `relative_${page.told}`,
      expect.objectContaining({
        gap: gap.value,
        low: gap.low,
        high: gap.high,
        probability: isSurplus ? 1 - (probability ?? NaN) : probability,
      }),
    ]);
    const isRefused = REFUSED.includes(page.told ?? '');
    if (isRefused) refused.add(code);
    for (const lang of LANGUAGES) {
      const sentences = reasons.map((one) => saidIn(lang, one));
      const refuses = sentences.some((one) => one.match(NOT_TOLD[lang]));
      expect([code, refuses]).toEqual([code, isRefused]);
      const names = lang === 'zh' ? /虽然更缺|虽然富余|更缺：假定/ : /^(Shorter than|In surplus)/;
      if (isRefused) expect(sentences.filter((one) => names.test(one))).toEqual([]);
    }
  }
  expect(refused.size).toBeGreaterThan(5);

  // in the matrix and in the document, and on the page itself
  for (const lang of LANGUAGES) {
    await pages[lang].goto(`/${plan.id}`);
    const lines = await pages[lang]
      .locator('tbody .row')
      .evaluateAll((all) => all.map((line) => (line.textContent ?? '').replaceAll(/\s+/g, ' ')));
    const file = await pages[lang].request.get(`/data/${plan.id}.docx?lang=${lang}`);
    const { value: document } = await mammoth.extractRawText({ buffer: await file.body() });
    const notes = document.split('\n').filter((line) => NOTES[lang].test(line));
    for (const { code, nameZh, nameEn } of plan.specialties) {
      const isRefused = refused.has(code);
      const line = lines.find((one) => one.includes(code)) ?? '';
      expect([code, MARKED[lang].test(line)]).toEqual([code, isRefused]);
      const name = lang === 'zh' ? nameZh : nameEn;
      const listed = notes.flatMap((note) => note.replace(/[。.]$/, '').split(/：|: |、|, /)).includes(name);
      expect([code, listed]).toEqual([code, isRefused]);
    }
    for (const code of [...refused].slice(0, 3)) {
      await pages[lang].goto(`/specialties/${code}`);
      expect(await textOf(lang, 'main')).toMatch(NOT_TOLD[lang]);
    }
  }
});

/** What a page answers to how many will be missing in all, and whether that is a refusal. */
const IN_ALL = /<dt[^>]*>(?:一共差多少|How many in all)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/s;
const SIDE = { zh: /▲|▼|可能缺人|可能富余/, en: /▲|▼|likely (short|in surplus)/ } as const;
const SIDE_SAID = {
  zh: /到时通化.{0,2}(缺|富余) \d|届.*(缺|富余) \d/,
  en: /short (by|of) \d|surplus of \d|\d in surplus/,
} as const;

test('how many are missing in all is refused in the table of gaps and in a plan’s “why” where the page refuses it', async () => {
  const ofPlan = Map.groupBy(rows, ({ programme }) => programme.split('/')[1] ?? '');
  let refused = 0;
  for (const lang of LANGUAGES) {
    await pages[lang].goto('/plan/gaps');
    const shown = await pages[lang].locator('[data-gap-row]').evaluateAll((all) =>
      all.map((line) => ({
        code: line.getAttribute('data-gap-row') ?? '',
        cells: [...line.querySelectorAll('[data-estimate]')].map((cell) => ({
          word: cell.querySelector('.word')?.textContent ?? null,
          sentence: cell.getAttribute('data-sentence') ?? '',
        })),
        bridge: line.querySelector('[data-bridge]')?.textContent ?? '',
      })),
    );
    expect(shown.length).toBeGreaterThan(30);
    for (const { code, cells, bridge } of shown) {
      const answer = await pages[lang].request.get(`${opened.url}/specialties/${code}`);
      const inAll = IN_ALL.exec(await answer.text())?.[1];
      if (inAll === undefined) continue;
      const isRefused = NOT_TOLD[lang].test(inAll);
      refused += Number(isRefused);
      for (const { word, sentence } of cells) {
        if (word === null) continue;
        expect([code, NOT_TOLD[lang].test(word)]).toEqual([code, isRefused]);
        expect([code, NOT_TOLD[lang].test(sentence)]).toEqual([code, isRefused]);
        if (isRefused) expect(`${word} ${sentence} ${bridge}`).not.toMatch(SIDE[lang]);
        if (isRefused) expect(`${sentence} ${bridge}`).not.toMatch(SIDE_SAID[lang]);
      }
      for (const { reasons } of ofPlan.get(code) ?? []) {
        const level = reasons.filter((one) => /^level_(gap|untold|contradicted)/.test(one.code));
        for (const one of level)
          expect([code, NOT_TOLD[lang].test(saidIn(lang, one))]).toEqual([code, isRefused]);
      }
    }
  }
  expect(refused).toBeGreaterThan(10);
});

/** Of which specialties the document tells no side, and how the matrix marks them. */
const NOTES = { zh: /^不下结论的 \d+ 个专业/, en: /^No side is told of \d+ special/ } as const;
const MARKED = { zh: /不下结论/, en: /not told|figures disagree|too few/i } as const;

test.each(LANGUAGES)(
  'workbook, CSV, JSON and document in %s repeat every row and every sentence',
  async (lang) => {
    const file = async (format: string) => {
      const answer = await pages[lang].request.get(`/data/${plan.id}.${format}?lang=${lang}`);
      return answer.body();
    };
    const { sheets } = await readXlsx(await file('xlsx'));
    const head = (sheets[1]?.rows[1] ?? []).map(String);
    const line = (row: readonly unknown[]) => new Map(head.map((name, at) => [name, row[at] ?? null]));
    const H =
      lang === 'zh'
        ? {
            last: '去年',
            rule: '简单规则',
            optimum: '最优解',
            recommended: '建议',
            decided: '决定',
            reasons: '建议的理由',
            forced: '受限制决定',
            said: '结论说明',
            yes: '是',
          }
        : {
            last: 'Last year',
            rule: 'Simple rule',
            optimum: 'Optimum',
            recommended: 'Recommended',
            decided: 'Decided',
            reasons: 'Reasons for the recommendation',
            forced: 'Forced by limits',
            said: 'Verdict in words',
            yes: 'yes',
          };
    const lines = (sheets[1]?.rows.slice(2) ?? []).map(line);
    const csv = (await file('csv')).toString('utf8');
    const json = JSON.parse((await file('json')).toString('utf8'));
    const { value: document } = await mammoth.extractRawText({ buffer: await file('docx') });
    expect(lines).toHaveLength(rows.length);
    expect(json.rows).toHaveLength(rows.length);
    expect(json.sum).toBe(plan.totals.recommended);
    for (const note of plan.notes) expect(document).toContain(saidIn(lang, note));
    // as the page counts them: a candidate that stays closed is none of them
    for (const [verdict, zh, en] of [
      ['hold', '保持', 'hold'],
      ['adjust', '微调', 'adjust'],
    ] as const) {
      const count = rows.filter((row) => runs(row) && row.verdict === verdict).length;
      expect(document).toContain(lang === 'zh' ? `${zh} ${count} 个` : `${en} ${count}`);
    }
    rows.forEach((row, at) => {
      const { programme, last, rule, optimum, recommended, verdict, stability, forced } = row;
      const of = lines[at] ?? new Map();
      expect([H.last, H.rule, H.optimum, H.recommended, H.decided].map((name) => of.get(name))).toEqual([
        last,
        rule,
        optimum,
        recommended,
        recommended,
      ]);
      expect(of.get(H.forced)).toBe(forced ? H.yes : '');
      expect(json.rows[at]).toMatchObject({
        last,
        rule,
        optimum,
        recommended,
        decided: recommended,
        verdict,
        stability,
        forced,
      });
      expect(csv).toContain(`\r\n${programme},`);
      const said = String(of.get(H.said));
      if (verdict === 'adjust') expect(said).toContain(signed(recommended - last));
      if (recommended > 0 && verdict !== 'new') expect(said).toContain(whole(recommended));
      expect(document).toContain(said);
      const sentences = row.reasons.map((one) => saidIn(lang, one));
      expect(of.get(H.reasons)).toBe(sentences.join('\n'));
      for (const sentence of sentences) expect(document).toContain(sentence);
      expect(json.rows[at].reasons.map(({ sentence }: { sentence: string }) => sentence)).toEqual(sentences);
    });
    // what is the same at every school of a specialty the document says once
    const bySpecialty = Array.from(
      Map.groupBy(rows, ({ programme }) => programme.split('/')[1]).values(),
      (own) => own.map(({ reasons }) => new Set(reasons.map((one) => saidIn(lang, one)))),
    );
    for (const sentence of new Set(bySpecialty.flat().flatMap((said) => [...said]))) {
      const times = bySpecialty.map((own) => own.filter((said) => said.has(sentence)).length);
      const written = times.map((count, i) =>
        count === bySpecialty[i]?.length ? Math.min(count, 1) : count,
      );
      // “8 entrants …” is not said where “18 entrants …” is
      const found = document
        .split(sentence)
        .slice(0, -1)
        .filter((before) => !/\d$/.test(before));
      expect([sentence, found.length]).toEqual([sentence, written.reduce((so, one) => so + one, 0)]);
    }
  },
);

test('an explanation shows its row’s three numbers, what graduates take up, and what keeping costs', async () => {
  // one of every action, and one that is forced
  const each = [...Map.groupBy(rows.filter(runs), ({ verdict, forced }) => `${verdict} ${forced}`).values()];
  for (const [at, row] of each.flatMap((all) => all[0] ?? []).entries()) {
    const lang = LANGUAGES[at % 2] ?? 'zh';
    await pages[lang].goto(`/${plan.id}?cell=${row.programme}`);
    const panel = await textOf(lang, 'aside .panel');
    expect(panel).toContain(whole(row.recommended));
    const three = await textOf(lang, 'aside [data-three]');
    for (const text of [tenths(row.rule), whole(row.optimum), whole(row.recommended)])
      expect(`${row.programme} ${three}`).toContain(text);
    const shown = row.reasons.filter(({ code }) => code !== 'takes_up');
    for (const reason of shown) expect(panel).toContain(saidIn(lang, reason).replaceAll(/\s+/g, ' '));
  }
});
