import { expect, test } from 'vitest';
import { publish } from '../../server/store/publications.ts';
import { SMALL_CITY } from '../store/smallCity.ts';
import { type BootedCity, bootCity } from './bootCity.ts';

interface Figure {
  entryYear: string;
  graduationYear: string;
  entrants: number;
  gap: { value: number | null; low: number; high: number; state: string };
  side: string | null;
  relative: { value: number | null };
  sentenceZh: string;
}

interface Row {
  code: string;
  enrolled: Figure;
  asLast: Figure;
  asPlanned: Figure | null;
  bridge: { cause: string; persons: number; printed: number }[];
  differs: boolean | null;
  sentenceZh: string;
}

interface Gaps {
  plan: { id: string } | null;
  source: string;
  entryYear: string;
  rows: Row[];
  files: { csv: string; json: string };
}

const FIGURE = `entryYear graduationYear entrants side gap { value low high state } relative { value } sentenceZh`;
const gapsOf = async ({ ask }: BootedCity, args = '') =>
  (
    await ask<{ cohortGaps: Gaps }>(`{ cohortGaps${args} {
      plan { id } source entryYear files { csv json }
      rows { code differs sentenceZh bridge { cause persons printed }
        enrolled { ${FIGURE} } asLast { ${FIGURE} } asPlanned { ${FIGURE} } }
    } }`)
  ).cohortGaps;
/** A small city whose figures are published; it has no plan. */
async function published(): Promise<BootedCity> {
  const city = await bootCity(SMALL_CITY);
  await publish(city.store);
  return city;
}
const rowOf = ({ rows }: Gaps, code = '710201') => rows.find((row) => row.code === code) as Row;

const override = (id: string, intake: number, base = 0) =>
  `mutation { overridePlan(plan: "${id}", programme: "S01/710201", action: change, base: ${base}, intake: ${intake}, reason: "a") { id } }`;

test('before a plan there are two named gaps, from the publication; a plan adds the third to the same two', async () => {
  const city = await published();
  const before = await gapsOf(city);
  expect(before).toMatchObject({ plan: null, entryYear: '2027', files: { csv: '/data/cohort-gaps.csv' } });
  expect(before.source).toMatch(/^publication\//);
  for (const { enrolled, asLast, asPlanned } of before.rows) {
    expect(asPlanned).toBeNull();
    expect([enrolled.entryYear, asLast.entryYear]).toEqual(['2026', '2027']);
  }
  expect(rowOf(before).enrolled).toMatchObject({ graduationYear: '2029', entrants: 60 });

  const id = await city.makePlan();
  const after = await gapsOf(city);
  expect(after).toMatchObject({ plan: { id }, source: id, files: { csv: `/data/gaps/${id}.csv` } });
  for (const row of after.rows) {
    const known = rowOf(before, row.code);
    if (!known) continue;
    expect([row.enrolled.gap, row.asLast.gap]).toEqual([known.enrolled.gap, known.asLast.gap]);
    expect(row.asPlanned?.sentenceZh).toContain('照计划');
  }
});

test('figures made after midnight in the city are of that day', async () => {
  const city = await bootCity(SMALL_CITY);
  await publish(city.store, '2026-11-30T18:00:00.000Z');
  const { rows } = await gapsOf(city);
  expect(rows[0]?.enrolled.sentenceZh).toContain('2026-12-01');
});

test('files of real figures never name the demonstration as their publisher', async () => {
  const city = await published();
  const heads = await Promise.all(
    ['cohort-gaps.csv', 'supply-demand/sector.csv', 'references.csv'].map(async (file) => {
      const [head = ''] = (await (await fetch(`${city.url}/data/${file}`)).text()).split('\r\n');
      return head;
    }),
  );
  for (const head of heads) {
    expect(head).toContain('publisherZh=未指明主办单位; publisherEn=Publisher not stated;');
    expect(head).not.toMatch(/演示|demonstration/i);
  }
});

test('the gaps of a plan’s own pages are these, and follow what is decided', async () => {
  const city = await published();
  const id = await city.makePlan();
  const { plan } = await city.ask<{
    plan: { fields: { code: string }[]; specialties: { code: string; gap: object }[] };
  }>(`{
    plan(id: "${id}") {
      fields { code gapLast { value low high state } gapPlan { value low high state } relative { gapLast { value } } }
      specialties { code gap { value low high state } }
    }
  }`);
  const gaps = await gapsOf(city);
  expect(plan.fields.length).toBeGreaterThan(0);
  for (const field of plan.fields) {
    const { asLast, asPlanned } = rowOf(gaps, field.code);
    expect(field).toMatchObject({
      gapLast: asLast.gap,
      gapPlan: asPlanned?.gap,
      relative: { gapLast: asLast.relative },
    });
    expect(plan.specialties.find(({ code }) => code === field.code)?.gap).toEqual(asLast.gap);
  }

  await city.ask(override(id, 55));
  const decided = rowOf(await gapsOf(city));
  expect(decided.asPlanned?.entrants).toBe(55);
  expect(decided.asLast.gap).toEqual(rowOf(gaps).asLast.gap);
  const step = decided.bridge.find(({ cause }) => cause === 'plan');
  expect(step?.persons).toBeCloseTo((decided.asPlanned?.gap.value ?? 0) - (decided.asLast.gap.value ?? 0), 9);
  expect(step?.persons).toBeGreaterThan(0);
  expect(decided.sentenceZh).toContain('计划少招 5 人');
});

test('CSV and JSON repeat every figure and sentence, in both languages', async () => {
  const city = await published();
  const id = await city.makePlan();
  const { rows, files } = await gapsOf(city);
  const text = async (path: string) => (await fetch(`${city.url}${path}`)).text();
  const csv = await text(files.csv);
  const json = JSON.parse(await text(files.json));
  expect(json).toMatchObject({ source: id, state: 'draft' });
  rows.forEach((row, at) => {
    const figures = [row.enrolled, row.asLast, ...(row.asPlanned ? [row.asPlanned] : [])];
    for (const { sentenceZh } of figures) expect(csv).toContain(sentenceZh);
    expect(json.rows[at]).toMatchObject({ sentence: row.sentenceZh, bridge: row.bridge });
    expect(json.rows[at].sentences).toEqual(figures.map(({ sentenceZh }) => sentenceZh));
  });
  expect(csv.split('\r\n').length - 3).toBe(rows.reduce((so, row) => so + (row.asPlanned ? 3 : 2), 0));
  expect(await text(`${files.csv}?lang=en`)).toContain('if intake stays at 60');
  expect((await fetch(`${city.url}/data/cohort-gaps.csv`)).status).toBe(200);
  expect((await fetch(`${city.url}/data/gaps/plan/2027/v9.csv`)).status).toBe(404);
});

test('a plan without a solution has two gaps; one of the former method those it printed', async () => {
  const city = await published();
  const infeasible = await city.makePlan('[{ setting: "intakeHigh", value: 1 }]');
  expect(rowOf(await gapsOf(city, `(plan: "${infeasible}")`)).asPlanned).toBeNull();

  const id = await city.makePlan();
  const now = rowOf(await gapsOf(city));
  await city.store.sql.run(
    `update plan set input = json_remove(input, '$.method', '$.fields[0].enrolled', '$.fields[1].enrolled', '$.fields[2].enrolled', '$.fields[3].enrolled'), input_hash = 'former' where id = ?`,
    [id],
  );
  const former = rowOf(await gapsOf(city));
  expect(former.enrolled).toMatchObject({ gap: { value: null, state: 'not_collected' }, side: null });
  expect(former.asLast.gap).toEqual(now.asLast.gap);
  expect(former.asPlanned?.gap).toEqual(now.asPlanned?.gap);
  expect(former.asLast.relative.value).toBeNull();
  expect(former.differs).toBeNull();
});

test('what it cannot be narrowed by, and a plan that is not there, are refused', async () => {
  const city = await published();
  await expect(gapsOf(city, '(where: { school: "S01" })')).rejects.toThrow();
  await expect(gapsOf(city, '(plan: "plan/2027/v9")')).rejects.toThrow();
  expect((await gapsOf(city, '(where: { specialty: "710201" })')).rows.map(({ code }) => code)).toEqual([
    '710201',
  ]);
});
