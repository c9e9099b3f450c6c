import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFile } from '../../server/store/import/importFile.ts';
import { loadPlanInput } from '../../server/store/loadPlanInput.ts';
import { openStore } from '../../server/store/openStore.ts';
import { createPlanner } from '../../server/store/plans/createPlanner.ts';
import { loadInputApart } from '../../server/store/plans/loadInputApart.ts';
import { makePlan } from '../../server/store/plans/makePlan.ts';
import { readPlan } from '../../server/store/plans/readPlans.ts';
import { watchInput } from '../../server/store/plans/watchInput.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { planInput } from '../domain/plan/planFixture.ts';
import { simplePlanner } from './planner.ts';
import { SMALL_CITY, smallCityFiles } from './smallCity.ts';
import { temporaryStore } from './temporaryStore.ts';

const ACT = { by: '规划科 李', at: '2026-11-25T08:00:00.000Z' };
const FACTS = { entryYear: null, scenario: null, changes: [] };
const ENROLMENT = 'school,specialty,entry_year,stage,planned,enrolled\nS01,710201,2026,招生,50,48\n';
const LATER = { period: '2026Q4', cohort: '2026', entryYear: '2026' };
const fail = (error: unknown) => expect.unreachable(String(error));

test('what another process commits is found out once, in the background; its withdrawal is told at once', async () => {
  const { store, config, folder } = await temporaryStore();
  const planner = simplePlanner();
  const load = vi.spyOn(planner, 'load');
  const plan = await readPlan(store, await makePlan(store, planner, FACTS, ACT));
  const changed = watchInput(store, planner, fail);
  expect([await changed(plan), load.mock.calls.length]).toEqual([false, 1]);

  const path = join(folder, 'enrolment.csv');
  writeFileSync(path, ENROLMENT);
  const other = await openStore(config);
  const { batch } = await importFile(other, { kind: 'enrolment', path });
  planner.input = planInput({ asOf: LATER });
  expect(await changed(plan)).toBeNull();
  await expect.poll(() => changed(plan)).toBe(true);
  expect(load.mock.calls.length).toBe(2);

  await withdraw(other, batch as string);
  await other.close();
  expect([await changed(plan), load.mock.calls.length]).toEqual([false, 2]);
});

test('facts that came and change nothing of the input leave a plan as it is', async () => {
  const { store, take } = await temporaryStore();
  const planner = simplePlanner();
  const plan = await readPlan(store, await makePlan(store, planner, FACTS, ACT));
  const changed = watchInput(store, planner, fail);
  await take('enrolment', ENROLMENT);
  expect(await changed(plan)).toBeNull();
  await expect.poll(() => changed(plan)).toBe(false);
});

test('an input that cannot be made is told of, and tried again with the next question', async () => {
  const { store, take } = await temporaryStore();
  const planner = simplePlanner();
  const plan = await readPlan(store, await makePlan(store, planner, FACTS, ACT));
  const say = vi.fn();
  const changed = watchInput(store, planner, say);
  await take('enrolment', ENROLMENT);
  const load = vi.spyOn(planner, 'load').mockRejectedValueOnce(new Error('the disk is gone'));
  expect(await changed(plan)).toBeNull();
  await expect.poll(() => say.mock.calls).toEqual([[new Error('the disk is gone')]]);
  expect(await changed(plan)).toBeNull();
  await expect.poll(() => changed(plan)).toBe(false);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a planner makes its input once as long as the facts are the same, apart as in place', async () => {
  const { store, config, take } = await temporaryStore();
  for (const [kind, text] of smallCityFiles(SMALL_CITY)) await take(kind, text);
  const make = vi.fn(() => loadInputApart(config));
  const planner = createPlanner(store, make);
  const [first, again] = [await planner.load(null), await planner.load('2027')];
  expect(first.programmes).toHaveLength(2);
  expect(first).toEqual(await loadPlanInput(store));
  expect([again === first, make.mock.calls.length]).toEqual([true, 1]);
  await take('outcomes', '学号,学校,专业,届别,毕业去向\n9001,S01,710201,2026,待就业\n', {
    acceptWarnings: true,
  });
  const before = first.programmes[0]?.graduates ?? 0;
  expect((await planner.load(null)).programmes[0]?.graduates).toBe(before + 1);
  expect(make.mock.calls.length).toBe(2);
});
