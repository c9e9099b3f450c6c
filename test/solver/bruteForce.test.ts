import { expect, test } from 'vitest';
import { missing } from '../../server/domain/facts/estimate.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import type { PlanInput, SupplyYear } from '../../server/domain/plan/planInput.ts';
import { checkPlan } from '../../server/domain/plan/solve/checkPlan.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { bruteForce } from './bruteForce.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, planOf, programmeOf } from './planOf.ts';

/**
 * Three programmes of up to 12 entrants in two or three specialties that compete for three or four occupations, classes of 3–5,
 * with every kind of limit now and then: places decided in all, thin classes with a partner, red cards, candidates,
 * who joins later, capacities, an intake band, a budget, openings and closures by hand or by number, priorities.
 */
function smallPlan(seed: number): PlanInput {
  const random = randomSource(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const chance = (p: number) => random() < p;
  const scenarios = whole(1, 4);
  const occupations = Array.from({ length: whole(3, 4) }, (_, o) =>
    occupationOf(
      `O${o}`,
      Array.from({ length: scenarios }, () => whole(0, 8) / (chance(0.5) ? 1 : 2)),
      { sectors: chance(0.4) ? [{ code: 'A', weight: 1 }] : [], wanted: chance(0.1) ? null : 1 },
    ),
  );
  const programmes = ['S1/1', 'S2/1', chance(0.5) ? 'S2/2' : 'S1/3'].map((id) => {
    const candidate = chance(0.2);
    const last = candidate ? 0 : whole(1, 7);
    const { card } = programmeOf(id, last);
    return programmeOf(id, last, {
      standing: candidate ? 'candidate' : 'running',
      yield: whole(5, 10) / 10,
      quality: random(),
      places: chance(0.3) ? whole(3, 40) : null,
      teachers: chance(0.3) ? whole(1, 3) : null,
      onRoll: chance(0.5) ? [whole(0, 12), whole(0, 12)] : [],
      card: { ...card, colour: chance(0.2) ? 'red' : 'none' },
      fixed: chance(0.9) ? null : chance(0.5) ? 'open' : 'closed',
    });
  });
  const specialties = [...new Set(programmes.map(({ specialty }) => specialty))];
  const pairs = specialties.flatMap((s) =>
    occupations.filter(() => chance(0.6)).map(({ code }) => `${s} ${code}`),
  );
  const total = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  const input = planOf(occupations, pairs, programmes, {
    classMin: 3,
    classMax: chance(0.5) ? 5 : 4,
    maxChange: pickChange(random()),
    qualityWeight: chance(0.3) ? 0.2 : 0,
    openingCost: 1,
    thinClassCost: chance(0.5) ? 3 : 0,
    reachWeight: chance(0.5) ? 1 : 0,
    newAt: 0.5,
    sum: chance(0.5) ? Math.max(0, total + whole(-1, 1)) : null,
    intakeLow: chance(0.3) ? Math.round(total * 0.9) : null,
    intakeHigh: chance(0.3) ? Math.round(total * 1.1) : null,
    budget: chance(0.3) ? 3500 * Math.round(total * 1.05) : null,
    openingsPerSchool: chance(0.5) ? 1 : 0,
    closuresPerSchool: chance(0.5) ? 1 : 0,
  });
  const fields = input.fields.map((one) => ({ ...one, supply: chance(0.3) ? [joinedBy(whole(1, 3))] : [] }));
  return { ...input, fields };
}

/** A graduation year with so many who join after the first year. */
function joinedBy(persons: number): SupplyYear {
  const none = missing('not_collected', 0, 0.8);
  const transfers = { ...none, value: persons, low: persons, high: persons, state: 'ok' as const };
  return { year: '2029', supply: none, transfers, late: none };
}

function pickChange(at: number): number {
  return at < 0.3 ? 0.1 : at < 0.7 ? 0.2 : 0.4;
}

test('the optimum costs exactly as much as the best of all plans, on 240 random small cities', async () => {
  const solver = await directSolver();
  const costs = [];
  for (let seed = 1; seed <= 240; seed++) {
    const input = smallPlan(seed);
    const outcome = await solvePlan(input, solver, { inputHash: '', gap: 0, redraws: 0 });
    const recommended =
      'infeasible' in outcome ? [] : outcome.rows.map((row) => row.recommended ?? row.last ?? 0);
    costs.push({
      seed,
      found: 'infeasible' in outcome ? null : Number(outcome.objective.toFixed(6)),
      best: rounded(bruteForce(input, 12)),
      broken: 'infeasible' in outcome ? [] : checkPlan(input, recommended),
    });
  }
  expect(costs.filter(({ found, best, broken }) => found !== best || broken.length > 0)).toEqual([]);
  expect(costs.filter(({ best }) => best === null).length).toBeLessThan(100);
});

function rounded(cost: number | null): number | null {
  return cost === null ? null : Number(cost.toFixed(6));
}
