import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { SMALL_CITY } from '../store/smallCity.ts';
import { bootCity } from './bootCity.ts';

/** A plan as it was kept before methods had names: no occupations, places by field, one number a programme. */
async function oldPlan() {
  const city = await bootCity(SMALL_CITY);
  const id = await city.makePlan();
  const [row] = await city.store.sql.all<{ input: string; outcome: string }>(
    'select input, outcome from plan where id = ?',
    [id],
  );
  const { method, occupations, pairs, balance, limits, ...input } = JSON.parse(row?.input ?? '');
  const { sum, half, ...former } = limits;
  const { flows, wanted, balances, matching, recommendedObjective, ...outcome } = JSON.parse(
    row?.outcome ?? '',
  );
  const rows = outcome.rows.map(({ rule, optimum, forced, ...one }: Record<string, unknown>) => one);
  await city.store.sql.run('update plan set input = ?, outcome = ? where id = ?', [
    JSON.stringify({ ...input, limits: former }),
    JSON.stringify({ ...outcome, rows }),
    id,
  ]);
  return { ...city, id };
}

test('a plan of the former method is read as it was, with the numbers it has and none made up', async () => {
  const { ask, id } = await oldPlan();
  const { plan, planProgramme, compareScenarios } = await ask<Record<string, object>>(`{
    plan(id: "${id}") {
      method solvable totals { recommended recommendedObjective matching { plan { matched } } }
      matrix { last recommended rule optimum forced } settings { setting }
    }
    planProgramme(plan: "${id}", programme: "S01/710201") { recommended rule optimum takeUp { graduates } tornado { gap } }
    compareScenarios(plan: "${id}", scenarios: []) { name }
  }`);
  expect(plan).toMatchObject({
    method: null,
    solvable: false,
    totals: { recommended: 120, recommendedObjective: null, matching: null },
    matrix: { last: [60, 60], rule: [null, null], optimum: [null, null], forced: [false, false] },
  });
  expect(planProgramme).toEqual({ recommended: 53, rule: null, optimum: null, takeUp: null, tornado: null });
  expect(compareScenarios).toHaveLength(1);
});

test('solving it again is refused with what to do instead, in both languages', async () => {
  const { ask, id } = await oldPlan();
  const refused = /(新建一份草案|make a new draft)/;
  const change = '[{ setting: "maxChange", value: 0.3 }]';
  await expect(ask(`{ planWhatIf(plan: "${id}", changes: ${change}) { placesMoved } }`)).rejects.toThrow(
    refused,
  );
  await expect(
    ask(`mutation { createScenario(plan: "${id}", scenario: { name: "a", changes: ${change} }) { id } }`),
  ).rejects.toThrow(refused);
});

test('it is handed out in every format', async () => {
  const { url, id } = await oldPlan();
  for (const format of ['docx', 'xlsx', 'csv', 'json'])
    for (const language of ['zh', 'en']) {
      const answer = await fetch(`${url}/data/${id}.${format}?lang=${language}`);
      expect([format, answer.status, (await answer.arrayBuffer()).byteLength > 0]).toEqual([
        format,
        200,
        true,
      ]);
    }
});

test('its document says by which method it was made and what to do instead, in the language asked for', async () => {
  const { url, store, id } = await oldPlan();
  const said = async (language: string) => {
    const answer = await fetch(`${url}/data/${id}.docx?lang=${language}`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) });
    return value;
  };
  expect(await said('zh')).toContain('这一稿用以前的方法（尚未编号的方法）做成');
  expect(await said('zh')).not.toContain('简单规则只看');
  expect(await said('en')).toMatch(/by an earlier method \(before methods had names\).*make a new draft/);
  await store.sql.run(
    "update plan set input = json_set(input, '$.method', 'balance-transport-0') where id = ?",
    [id],
  );
  expect(await said('en')).toContain('by an earlier method (balance-transport-0)');
});

test('what it is asked that only its own method could tell is told as not known, and what was decided is kept', async () => {
  const { ask, id } = await oldPlan();
  await ask(
    `mutation { overridePlan(plan: "${id}", programme: "S01/710201", action: change, base: 0, intake: 55, reason: "a") { id } }`,
  );
  const { plan } = await ask<{ plan: object }>(`{ plan(id: "${id}") {
    notes { code } totals { decided matching { decided { matched } } }
    specialties { relative { value state } } fields { relative { wanted } }
  } }`);
  expect(plan).toMatchObject({
    notes: [],
    totals: { decided: 122, matching: null },
    specialties: [{ relative: { value: null } }, { relative: { value: null } }],
    fields: [{ relative: null }, { relative: null }],
  });
});
