import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import type { DemoFile } from '../../scripts/demo/generateDemo.ts';
import { graphqlOf } from './boot.ts';
import { type City, newCity, read } from './newCity.ts';

/** Returns of one county of six, beside the files of all schools. */
const FILES = /^(schools|programmes|enrolment-202\d|outcomes-202[4-6]|market-202[456]Q\d)\.csv$/;
const COUNTY = '220502';

let city: City;
let files: DemoFile[];

/** A market return of the county alone, or of all others. */
function marketOf(file: DemoFile, own: boolean): DemoFile {
  const [head = '', ...rows] = file.text.trim().split('\n');
  const kept = rows.filter((row) => row.split(',').includes(COUNTY) === own);
  return { ...file, text: `${[head, ...kept].join('\n')}\n` };
}

function withoutSchool(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.split(',').includes(MISSING_SCHOOL))
    .join('\n');
}

beforeAll(async () => {
  city = await newCity();
  files = (await demoFiles()).filter(({ name }) => FILES.test(name));
  await city.handIn(
    ...files.map((file) => {
      if (file.name === 'outcomes-2026.csv') return { ...file, text: withoutSchool(file.text) };
      return file.kind === 'market' ? marketOf(file, true) : file;
    }),
  );
});
afterAll(() => city?.close());

const MISSING_SCHOOL = 'D08';
const ask = async <T>(query: string) => (await graphqlOf(() => city.server.url)<T>(query)).data;

test('demand of one county of six makes no verdict, probability or gap', async () => {
  const { guidance, cohortGaps, supplyDemand } = await ask<{
    guidance: {
      verdict: string;
      balance: { shortageProbability: number | null };
      shortageProbability: null;
    }[];
    cohortGaps: { rows: { asLast: { gap: { value: number | null } } }[]; coverage: { unknown: unknown[] } };
    supplyDemand: { coverage: { expected: number; missing: { code: string }[] } };
  }>(`{
    guidance { verdict balance { shortageProbability } shortageProbability }
    cohortGaps { rows { asLast { gap { value } } } coverage { unknown { code } } }
    supplyDemand(groupBy: sector) { coverage { expected missing { code } } }
  }`);
  expect(guidance.length).toBeGreaterThan(20);
  expect(new Set(guidance.map(({ verdict }) => verdict))).toEqual(new Set(['not_assessable']));
  expect(guidance.flatMap((row) => [row.balance.shortageProbability, row.shortageProbability])).toEqual(
    guidance.flatMap(() => [null, null]),
  );
  expect(new Set(cohortGaps.rows.map(({ asLast }) => asLast.gap.value))).toEqual(new Set([null]));
  expect(cohortGaps.coverage.unknown).toHaveLength(5);
  expect(supplyDemand.coverage).toMatchObject({ expected: 6 });
  expect(supplyDemand.coverage.missing.map(({ code }) => code)).not.toContain(COUNTY);
});

test.each([
  ['zh', '6 个县（市、区）里还有 5 个没有交', '6 个里 1 个', '6 个县（市、区）里 1 个的岗位'],
  ['en', '5 of 6 counties have not handed in', '1 of 6 counties', 'known of 1 of 6 counties'],
])('every page says of which counties it speaks (%s)', async (lang, missing, known, reason) => {
  for (const path of ['/', '/sectors/3', '/specialties', '/specialties/710201']) {
    const { text } = await read(city.server, path, lang);
    expect([path, text.includes(missing), text.includes(known)]).toEqual([path, true, true]);
  }
  const gaps = await read(city.server, '/plan/gaps', lang);
  expect(gaps.text).toContain(known);
  expect(gaps.text).not.toContain(missing);
  const specialty = await read(city.server, '/specialties/710201', lang);
  expect(specialty.text).toContain(reason);
  expect(specialty.text).not.toMatch(/\d\s?%\s*的把握|\d\s?% sure/);
});

test.each(['zh', 'en'])('a figure names every kind of file that it is made of (%s)', async (lang) => {
  const sourceOf = (html: string, id: string) =>
    /chart-source[^>]*>([^<]*)</.exec(html.slice(html.indexOf(`id="${id}"`)))?.[1];
  const { html } = await read(city.server, '/specialties/710201', lang);
  const [market, enrolment, outcomes] = ['market-2026Q3.csv', 'enrolment-2026.csv', 'outcomes-2026.csv'];
  expect(sourceOf(html, 'outlook')).toMatch(new RegExp(`${market}.*${enrolment}.*${outcomes}`));
  expect(sourceOf(html, 'pipeline')).toMatch(new RegExp(`${enrolment}.*${outcomes}`));
  expect(sourceOf(html, 'pipeline')).not.toContain(market);
  expect(sourceOf(html, 'time')).toMatch(new RegExp(`${market}.*${enrolment}`));
  expect(sourceOf(html, 'pay')).toBe(lang === 'zh' ? `来源：${outcomes}` : `Source: ${outcomes}`);
  const home = await read(city.server, '/', lang);
  expect(sourceOf(home.html, 'most-wanted')).toMatch(new RegExp(`${market}.*${outcomes}`));
  expect(sourceOf(home.html, 'sector-list')).not.toContain(enrolment);
});

test.each([
  [
    'zh',
    '6 个县（市、区）里的 1 个',
    '6 个县（市、区）里 5 个最近一年没有交',
    /人数太少，还不作评价|全市供需比/,
  ],
  ['en', '1 of 6 counties of', '5 of 6 counties handed in no', /too few people to assess|City ratio/],
])('titles name the part, and what waits has its own reason (%s)', async (lang, part, waits, never) => {
  const home = await read(city.server, '/', lang);
  for (const tag of ['title', 'h1'])
    expect(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(home.html)?.[1]).toContain(part);
  const time = home.html.slice(home.html.indexOf('id="city-time"'));
  expect(time.slice(0, time.indexOf('<svg'))).toContain(part);
  // of the schools of the cohort before, one has not handed in this one
  expect(home.html).toMatch(/data-schools="\d+"/);
  expect(home.text).toMatch(
    lang === 'zh' ? /所学校里还有 1 所没有交/ : /One of \d+ schools has not handed in/,
  );
  const imports = await read(city.server, '/imports', lang);
  expect(imports.html).toMatch(/data-goal="gap" data-standing="part"/);
  expect(imports.text).toContain(waits);
  for (const { text } of [home, imports]) expect(text).not.toMatch(never);
});

test.each(['zh', 'en'])('whoever starts a plan reads first which counties are missing (%s)', async (lang) => {
  const { html, text } = await read(city.server, '/plan', lang);
  expect(html).toContain('data-coverage="1"');
  expect(text).not.toMatch(/现在就能算一稿|one can be computed now/);
});

test('a plan made of it says so before anything else that is not known', async () => {
  const { makePlan } = await ask<{ makePlan: { id: string } }>('mutation { makePlan(changes: []) { id } }');
  let id: string | null = null;
  while (id === null) {
    const { planJob } = await ask<{ planJob: { plan: string | null; state: string; messageZh: string } }>(
      `{ planJob(id: "${makePlan.id}") { plan state messageZh } }`,
    );
    if (planJob.plan === null && planJob.state !== 'running') throw new Error(planJob.messageZh);
    id = planJob.plan;
    if (id === null) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  for (const [lang, part, level, numbers] of [
    ['zh', '只知道 6 个县（市、区）里 1 个的岗位', '岗位只是部分县（市、区）的', /预计[^。]*短缺约|样本太少/],
    ['en', 'known of 1 of 6 counties', 'of some of its counties only', /about \d+ short|too few to assess/],
  ] as const) {
    const { text } = await read(city.server, `/${id}`, lang);
    expect(text).toContain(part);
    expect(text).toContain(level);
    expect(text).not.toMatch(numbers);
  }
  const { rows } = (await (await fetch(`${city.server.url}/data/gaps/${id}.json`)).json()) as {
    rows: Record<'enrolled' | 'asLast' | 'asPlanned', { demand: object; gap: object; relative: object }>[];
  };
  const why = { value: null, state: 'not_collected', note: 'part_of_city' };
  for (const { asLast, asPlanned } of rows)
    for (const one of [asLast, asPlanned])
      expect(one).toMatchObject({ demand: why, gap: why, relative: why });
  const csv = await (await fetch(`${city.server.url}/data/gaps/${id}.csv`)).text();
  expect(csv).toContain('not_collected,part_of_city');
});

test('with the other counties in, verdicts come, and home counts what specialties say beside the table of gaps', async () => {
  await city.handIn(...files.filter(({ kind }) => kind === 'market').map((file) => marketOf(file, false)));
  const home = await read(city.server, '/');
  expect(home.html).not.toContain('data-coverage');
  expect(home.text).toContain('上年同期');
  const { guidance } = await ask<{ guidance: { schools: object[]; beside: string | null }[] }>(
    '{ guidance { schools { code } beside } }',
  );
  const taught = guidance.filter(({ schools }) => schools.length > 0);
  const told = (...of: string[]) => taught.filter(({ beside }) => of.includes(beside ?? '')).length;
  const [short, surplus, refused] = [told('short'), told('surplus'), told('few', 'contradicted')];
  expect(short).toBeGreaterThan(0);
  expect(home.text).toContain(`${short} 个专业比别的更缺人，${surplus} 个相对富余`);
  expect(home.text).toContain(`${refused} 个不下结论`);
  // a side that is refused has one in the table of gaps, which goes by intervals alone
  const { rows } = (await (await fetch(`${city.server.url}/data/cohort-gaps.json`)).json()) as {
    rows: { asLast: { relative: { low: number; high: number } } }[];
  };
  const sided = rows.filter(({ asLast: { relative } }) => relative.low > 0 || relative.high < 0);
  expect(sided).toHaveLength(short + surplus + refused);
});
