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

test('rule and optimum share out the same vacancies: those that the crosswalk gives to specialties of the plan', async () => {
  const { occupations, pairs, balance } = planInputOf(await demonstrationFacts());
  const shares = Map.groupBy(pairs, ({ occupation }) => occupation);
  for (const { code } of occupations) {
    const sum = (shares.get(code) ?? []).reduce((so, { share }) => so + share, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
  // occupations in which most vacancies ask for no such training
  expect(occupations.filter(({ allotted }) => allotted < 0.5).length).toBeGreaterThan(10);
  expect(occupations.every(({ allotted }) => allotted > 0 && allotted <= 1)).toBe(true);
  // three years are alike enough that their mean, k times, is near what is supplied
  const wanted = occupations.reduce((so, one) => so + (one.wanted ?? 0), 0);
  const meant = occupations.reduce((so, one) => so + (balance.k ?? 0) * (one.vacancies ?? 0), 0);
  expect(wanted / meant).toBeGreaterThan(0.8);
  expect(wanted / meant).toBeLessThan(1.25);
});
