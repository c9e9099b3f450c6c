import { expect, test } from 'vitest';
import { type PlanFacts, planInputOf } from '../../server/domain/plan/input/planInputOf.ts';
import { previewPlan } from '../../server/domain/plan/solvePlan.ts';
import { demonstrationFacts } from '../domain/plan/input/demonstrationFacts.ts';
import { directSolver } from './directSolver.ts';
import { solutionOf } from './planOf.ts';

/** The same facts where a registered vacancy stands for so many times the graduates. */
function timesK0(facts: PlanFacts, times: number): PlanFacts {
  const { index } = facts.city;
  const { settings } = index.edition;
  const demand = { ...settings.demand, entryLevelShare: settings.demand.entryLevelShare * times };
  const edition = { ...index.edition, settings: { ...settings, demand } };
  return { ...facts, city: { ...facts.city, index: { ...index, edition } } };
}

test('twice and half as many graduates wanted a vacancy move no place, no card and no candidate, from the facts on', async () => {
  const facts = await demonstrationFacts();
  const solver = await directSolver();
  const [one, twice, half] = await Promise.all(
    [1, 2, 0.5].map(async (times) => {
      const input = planInputOf(timesK0(facts, times));
      const plan = solutionOf(await previewPlan(input, solver, { inputHash: '' }));
      const { programmes, occupations, pairs, balance } = input;
      return {
        level: input.fields.reduce((so, { demand }) => so + (demand.value ?? 0), 0),
        frozen: { programmes, occupations, pairs, balance },
        places: plan.rows.map(({ rule, optimum, recommended }) => [rule, optimum, recommended]),
      };
    }),
  );
  expect(twice?.level).toBeGreaterThan(1.5 * (one?.level ?? 0));
  for (const other of [twice, half]) {
    expect(other?.frozen).toEqual(one?.frozen);
    expect(other?.places).toEqual(one?.places);
  }
  expect(one?.places.some(([, optimum, recommended]) => optimum !== recommended)).toBe(true);
});
