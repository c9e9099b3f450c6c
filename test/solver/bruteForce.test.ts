import { expect, test } from 'vitest';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { bruteForce } from './bruteForce.ts';
import { directSolver } from './directSolver.ts';
import { fieldOf, planOf, programmeOf } from './planOf.ts';

/**
 * Three programmes of up to 12 entrants in two fields, classes of 3–5, with every kind of limit now and then: thin classes
 * with a partner, red cards, candidates, places, an intake band, a budget, openings and closures by hand or by number.
 */
function smallPlan(seed: number): PlanInput {
  const random = randomSource(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const chance = (p: number) => random() < p;
  const demand = () => Array.from({ length: whole(1, 4) }, () => whole(0, 10) / (chance(0.5) ? 1 : 2));
  const programmes = ['S1/1', 'S2/1', 'S2/2'].map((id) => {
    const candidate = chance(0.2);
    const last = candidate ? 0 : whole(1, 7);
    const one = programmeOf(id, last);
    return programmeOf(id, last, {
      standing: candidate ? 'candidate' : 'running',
      yield: whole(5, 10) / 10,
      quality: random(),
      places: chance(0.3) ? whole(3, 40) : null,
      teachers: chance(0.3) ? whole(1, 3) : null,
      onRoll: chance(0.5) ? [whole(0, 12), whole(0, 12)] : [],
      serves: chance(0.3)
        ? [
            { field: '1', share: 0.5 },
            { field: '2', share: 0.5 },
          ]
        : one.serves,
      card: { ...one.card, colour: chance(0.2) ? 'red' : 'none' },
      fixed: chance(0.9) ? null : chance(0.5) ? 'open' : 'closed',
    });
  });
  const total = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  return planOf([fieldOf('1', demand()), fieldOf('2', demand())], programmes, {
    classMin: 3,
    classMax: chance(0.5) ? 5 : 4,
    maxChange: pickChange(random()),
    openingCost: 1,
    thinClassCost: chance(0.5) ? 3 : 0,
    reachWeight: chance(0.5) ? 1 : 0,
    newAt: 0.5,
    intakeLow: chance(0.4) ? Math.round(total * 0.9) : null,
    intakeHigh: chance(0.4) ? Math.round(total * 1.1) : null,
    budget: chance(0.3) ? 3500 * Math.round(total * 1.05) : null,
    openingsPerSchool: chance(0.5) ? 1 : 0,
    closuresPerSchool: chance(0.5) ? 1 : 0,
  });
}

function pickChange(at: number): number {
  return at < 0.3 ? 0.1 : at < 0.7 ? 0.2 : 0.4;
}

test('solvePlan costs exactly as much as the best of all plans, on 200 random small cities', async () => {
  const solver = await directSolver();
  const costs = [];
  for (let seed = 1; seed <= 200; seed++) {
    const input = smallPlan(seed);
    const outcome = await solvePlan(input, solver, { inputHash: '', gap: 0, redraws: 0 });
    costs.push({
      seed,
      found: 'infeasible' in outcome ? null : Number(outcome.objective.toFixed(6)),
      best: rounded(bruteForce(input, 12)),
    });
  }
  expect(costs.filter(({ found, best }) => found !== best)).toEqual([]);
  expect(costs.filter(({ best }) => best === null).length).toBeLessThan(60);
});

function rounded(cost: number | null): number | null {
  return cost === null ? null : Number(cost.toFixed(6));
}
