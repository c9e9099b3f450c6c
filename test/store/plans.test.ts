import { expect, test } from 'vitest';
import { readTrace } from '../../server/store/audit/readAudit.ts';
import { readConfig } from '../../server/store/config.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { givePlanOpinion, movePlan, overridePlan } from '../../server/store/plans/decidePlan.ts';
import { makePlan } from '../../server/store/plans/makePlan.ts';
import { listPlans, readPlan } from '../../server/store/plans/readPlans.ts';
import {
  changeScenario,
  createScenario,
  listScenarios,
  readScenario,
  removeScenario,
  saveScenarioOutcome,
} from '../../server/store/plans/scenarios.ts';
import { planInput, planProgramme, planRow, planSolution } from '../domain/plan/planFixture.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';
import { simplePlanner } from './planner.ts';
import { temporaryStore } from './temporaryStore.ts';

const ACT = { by: '规划科 李', at: '2026-11-25T08:00:00.000Z' };
const FACTS = { entryYear: null, scenario: null, changes: [] };
const PROGRAMME = 'D01/710201';
const CHANGE = {
  programme: PROGRAMME,
  action: 'change' as const,
  intake: 55,
  reason: '实训工位只够 55 人',
  base: 0,
};

test('a plan freezes its input: what comes in later changes nothing of it', async () => {
  const { store } = await temporaryStore();
  const planner = simplePlanner();
  const id = await makePlan(store, planner, FACTS, ACT);
  expect(id).toBe('plan/2027/v1');
  const before = await readPlan(store, id);
  expect(before.input).toEqual(planInput());
  planner.input = planInput({ asOf: { period: '2026Q4', cohort: '2026', entryYear: '2026' } });
  expect(await readPlan(store, id)).toEqual(before);
  expect(planner.hash(await planner.load('2027'))).not.toBe(before.baseHash);
  expect(await makePlan(store, planner, FACTS, ACT)).toBe('plan/2027/v2');
  expect((await listPlans(store)).map((plan) => plan.id)).toEqual(['plan/2027/v2', 'plan/2027/v1']);
  expect((await readPlan(store, id)).inputHash).toBe(before.inputHash);
});

test('limits that cannot hold together make a plan that says so and goes no further', async () => {
  const { store } = await temporaryStore();
  const changes = [{ setting: 'intakeHigh', of: null, value: 10 }];
  const id = await makePlan(store, simplePlanner(), { ...FACTS, changes }, ACT);
  expect(await readPlan(store, id)).toMatchObject({ gap: null, outcome: { infeasible: true } });
  await expect(movePlan(store, id, 'consulted', 9, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_INFEASIBLE' },
  });
});

test('a plan lives through its states, and every write leaves its trace', async () => {
  const { store } = await temporaryStore();
  await liveThrough(store);
});

const programs = postgresPrograms();
test.skipIf(programs === null)('PostgreSQL keeps plans as SQLite does', async () => {
  const server = await startPostgres(programs as string);
  const store = await openStore(readConfig({ DATABASE_URL: server.url, GONGXU_SECRET: 'test-secret' }));
  try {
    await liveThrough(store);
  } finally {
    await store.close();
    server.stop();
  }
});

/** From draft over consultation, overrides and undo to a decision that nothing changes any more. */
async function liveThrough(store: Store): Promise<void> {
  const id = await makePlan(store, simplePlanner(), FACTS, ACT);
  await overridePlan(store, id, CHANGE, ACT);
  await overridePlan(store, id, { ...CHANGE, action: 'send_back', base: 1 }, ACT);
  const opinion = { school: 'D01', programme: PROGRAMME, stance: 'reserved' as const, reason: '缺教师' };
  await expect(givePlanOpinion(store, id, opinion, 0, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_CLOSED', state: 'draft' },
  });
  await movePlan(store, id, 'consulted', 9, ACT);
  await givePlanOpinion(store, id, opinion, 0, { ...ACT, by: '教务处' });
  await expect(givePlanOpinion(store, id, opinion, 0, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_ANSWERED_SINCE', by: '教务处', stance: 'reserved' },
  });
  await expect(movePlan(store, id, 'decided', 9, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_OPEN_PROGRAMMES', programmes: PROGRAMME },
  });
  const undo = { programme: PROGRAMME, action: 'undo' as const, intake: null, reason: '', base: 2 };
  await overridePlan(store, id, undo, ACT);
  await movePlan(store, id, 'decided', 9, ACT);
  await expect(overridePlan(store, id, CHANGE, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_CLOSED', state: 'decided' },
  });
  await expect(movePlan(store, id, 'evaluated', 9, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_NOT_GRADUATED', year: '2030' },
  });
  const plan = await readPlan(store, id);
  expect(plan).toMatchObject({ state: 'decided', decidedBy: '规划科 李', evaluatedAt: null });
  expect(plan.overrides.map(({ action }) => action)).toEqual(['change', 'send_back', 'undo']);
  expect(plan.opinions).toMatchObject([{ ...opinion, by: '教务处' }]);
  const trace = await readTrace(store.sql, id);
  expect(trace.map(({ action }) => action)).toEqual([
    'plan.decided',
    'plan.undo',
    'plan.opinion',
    'plan.consulted',
    'plan.send_back',
    'plan.change',
    'plan.make',
  ]);
  // the one after the plan itself, in the log of acts, where imports stand too
  const { number = 0 } = trace.at(-1) ?? {};
  expect(trace.at(-2)).toMatchObject({ number: number + 1, actor: '规划科 李' });
  expect(JSON.parse(trace.at(-2)?.details ?? '')).toMatchObject({ number: 1, intake: 55 });
}

test('what became of the entrants is frozen with the plan when it is evaluated', async () => {
  const { store, take } = await temporaryStore();
  const input = planInput({
    dataKind: 'real',
    entryYear: '2023',
    programmes: [planProgramme({ school: 'S01', id: 'S01/710201' })],
    schools: [{ code: 'S01', nameZh: '示范第一职业学校', nameEn: '', region: '220502' }],
  });
  const planner = {
    ...simplePlanner(input),
    solve: async () => planSolution({ rows: [planRow({ school: 'S01', programme: 'S01/710201' })] }),
  };
  const id = await makePlan(store, planner, FACTS, ACT);
  await movePlan(store, id, 'consulted', 9, ACT);
  await movePlan(store, id, 'decided', 9, ACT);
  await take('enrolment', 'school,specialty,entry_year,stage,planned,enrolled\nS01,710201,2023,招生,50,48\n');
  await take('outcomes', graduates(['contract', 'contract', 'further_study', 'seeking']));
  await movePlan(store, id, 'evaluated', 9, ACT);
  const known = { school: 'S01', entrants: 48, cohort: '2026', graduates: 4, placed: 3 };
  expect((await readPlan(store, id)).evaluation).toMatchObject([known]);
  await take('outcomes', graduates(['contract'], 100));
  expect((await readPlan(store, id)).evaluation).toMatchObject([known]);
});

function graduates(outcomes: string[], from = 1): string {
  const rows = outcomes.map((outcome, at) => `${from + at},S01,710201,2026,${outcome}`);
  return ['student,school,specialty,cohort,outcome', ...rows, ''].join('\n');
}

test('a scenario keeps its solution until its changes are others', async () => {
  const { store } = await temporaryStore();
  const planner = simplePlanner();
  const plan = await makePlan(store, planner, FACTS, ACT);
  const wider = [{ setting: 'maxChange', of: null, value: 0.4 }];
  const id = await createScenario(store, planner, plan, { name: ' 放宽 ', changes: wider }, ACT);
  const scenario = await readScenario(store.sql, id);
  expect(scenario).toMatchObject({ name: '放宽', changes: wider, outcome: null });
  await saveScenarioOutcome(store, scenario, planSolution());
  await changeScenario(store, planner, id, { name: '放宽四成', changes: wider }, 0, ACT);
  expect((await readScenario(store.sql, id)).outcome).not.toBeNull();
  const wide = [{ setting: 'maxChange', of: null, value: 0.5 }];
  const five = { name: '放宽五成', changes: wide };
  const since = { refusal: { code: 'PLAN_SCENARIO_CHANGED', name: '放宽四成', by: ACT.by } };
  await expect(changeScenario(store, planner, id, five, 0, ACT)).rejects.toMatchObject(since);
  await expect(removeScenario(store, id, 0, ACT)).rejects.toMatchObject(since);
  await changeScenario(store, planner, id, five, 1, ACT);
  // the answer to what was asked before the change comes too late
  await saveScenarioOutcome(store, scenario, planSolution());
  expect((await readScenario(store.sql, id)).outcome).toBeNull();
  const again = { name: '放宽五成', changes: [] };
  await expect(createScenario(store, planner, plan, again, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_SCENARIO_NAME_TAKEN' },
  });
  expect(await makePlan(store, planner, { ...FACTS, scenario: id }, ACT)).toBe('plan/2027/v2');
  expect((await readPlan(store, 'plan/2027/v2')).input.limits.maxChange).toBe(0.5);
  await removeScenario(store, id, 2, ACT);
  expect(await listScenarios(store, plan)).toEqual([]);
  const [removal] = await readTrace(store.sql, plan);
  expect(removal?.action).toBe('scenario.remove');
  expect(JSON.parse(removal?.details ?? '')).toMatchObject({ changes: wide });
});
