import { expect, test } from 'vitest';
import { SMALL_CITY } from '../store/smallCity.ts';
import { bootCity } from './bootCity.ts';

interface Tried {
  placesMoved: number;
  verdictChanges: number;
  differences: object[];
  totals: object;
  notes: { code: string; sentenceZh: string; sentenceEn: string }[];
}

const RESULT = `placesMoved verdictChanges differences { programme } totals { recommended objective }
  notes { code sentenceZh sentenceEn }`;
const UNMOVED = { placesMoved: 0, verdictChanges: 0, differences: [] };

test('what did not change moves no place and no verdict: tried out, compared, and solved as a scenario', async () => {
  const { ask, makePlan } = await bootCity(SMALL_CITY);
  const id = await makePlan();
  const { plan } = await ask<{ plan: { totals: object; settings: { setting: string; value: number }[] } }>(
    `{ plan(id: "${id}") { totals { recommended objective } settings { setting value } } }`,
  );
  const asItIs = plan.settings.find(({ setting }) => setting === 'maxChange')?.value;
  const changes = `[{ setting: "maxChange", value: ${asItIs} }]`;
  const { planWhatIf, more } = await ask<Record<'planWhatIf' | 'more', Tried>>(`{
    planWhatIf(plan: "${id}", changes: ${changes}) { ${RESULT} }
    more: planWhatIf(plan: "${id}", changes: [{ setting: "demand", value: 1.2 }]) { ${RESULT} }
  }`);
  expect(planWhatIf).toMatchObject({ ...UNMOVED, totals: plan.totals });
  expect(more).toMatchObject({ ...UNMOVED, totals: plan.totals });
  // the sum of places is said of whatever is tried; and that all demand alike moves nothing
  expect(planWhatIf.notes.map(({ code }) => code)).toEqual(['sum_decided']);
  expect(more.notes.map(({ code }) => code)).toEqual(['sum_decided', 'demand_common']);
  expect(more.notes[1]?.sentenceZh).toContain('不动一个名额');
  expect(more.notes[1]?.sentenceEn).toContain('moves no place by itself');

  const { createScenario } = await ask<{ createScenario: { id: string } }>(
    `mutation { createScenario(plan: "${id}", scenario: { name: "照旧", changes: ${changes} }) { id } }`,
  );
  const compared = () =>
    ask<{ compareScenarios: { result: Tried & { provisional: boolean } }[] }>(`{
      compareScenarios(plan: "${id}", scenarios: ["${createScenario.id}"]) { result { provisional ${RESULT} } }
    }`);
  const before = (await compared()).compareScenarios;
  expect(before.map(({ result }) => result.provisional)).toEqual([false, true]);
  const { solveScenario } = await ask<{ solveScenario: { id: string } }>(
    `mutation { solveScenario(id: "${createScenario.id}") { id } }`,
  );
  const state = async () =>
    (await ask<{ planJob: { state: string } }>(`{ planJob(id: "${solveScenario.id}") { state } }`)).planJob
      .state;
  await expect.poll(state).toBe('done');
  const after = (await compared()).compareScenarios;
  expect(after.map(({ result }) => result.provisional)).toEqual([false, false]);
  for (const { result } of [...before, ...after])
    expect(result).toMatchObject({ ...UNMOVED, totals: plan.totals });
});

test('another sum of places is said of what is tried out', async () => {
  const { ask, makePlan } = await bootCity(SMALL_CITY);
  const id = await makePlan();
  const { planWhatIf } = await ask<{ planWhatIf: Tried }>(
    `{ planWhatIf(plan: "${id}", changes: [{ setting: "sum", value: 110 }]) { ${RESULT} } }`,
  );
  expect(planWhatIf).toMatchObject({ placesMoved: 10, totals: { recommended: 110 } });
  expect(planWhatIf.notes[0]?.sentenceZh).toContain('110 人（与去年比 −10）');
});
