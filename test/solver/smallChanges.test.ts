import { expect, it } from 'vitest';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { recommendPlan } from '../../server/domain/plan/recommend/recommendPlan.ts';
import { checkPlan } from '../../server/domain/plan/solve/checkPlan.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, PLAIN, planOf, programmeOf } from './planOf.ts';

const solver = await directSolver();
const HALF = 0.5;

/** Four programmes of 20–36 entrants that need not fit their limits without a small change, and an optimum of theirs. */
function cityOf(seed: number): { input: PlanInput; optimum: number[] } {
  const random = randomSource(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const programmes = ['S1/a', 'S2/a', 'S1/b', 'S2/c'].map((id) => programmeOf(id, whole(20, 36)));
  const total = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  const input = planOf(
    ['1', '2', '3'].map((code) => occupationOf(code, [whole(10, 60)], { vacancies: whole(10, 60) })),
    ['a 1', 'b 1', 'b 2', 'c 3'],
    programmes,
    {
      ...PLAIN,
      classMin: 1,
      classMax: 500,
      sum: random() < 0.7 ? total + whole(-9, 9) : null,
      intakeLow: total - 9,
      budget: 3500 * (total + 9),
    },
  );
  const optimum = programmes.map(({ last }) =>
    whole(Math.ceil(0.8 * (last ?? 0)), Math.floor(1.2 * (last ?? 0))),
  );
  return { input, optimum };
}

/** A change under a tenth, at most three places, or under 5 % is small. */
const leastOf = (last: number) => Math.max(0.05 * last, Math.min(3, 0.1 * last));

function breaksFirmness(last: number, target: number, intake: number): boolean {
  if (Math.abs(target - last) < leastOf(last)) return intake !== last;
  return Math.sign(target - last) * (intake - last) < Math.ceil(leastOf(last) - 1e-9);
}

/** How many programmes a plan lets go, and how far it lies from its targets. */
function measure(input: PlanInput, targets: readonly number[], intakes: readonly number[]) {
  const lasts = input.programmes.map(({ last }) => last ?? 0);
  return {
    free: intakes.filter((one, i) => breaksFirmness(lasts[i] ?? 0, targets[i] ?? 0, one)).length,
    distance: intakes.reduce((so, one, i) => so + Math.abs(one - (targets[i] ?? 0)), 0),
  };
}

function bestOfAll(input: PlanInput, targets: readonly number[]) {
  let best = { free: Number.POSITIVE_INFINITY, distance: Number.POSITIVE_INFINITY };
  const intakes: number[] = [];
  const tryFrom = (i: number) => {
    if (i === input.programmes.length) {
      const one = measure(input, targets, intakes);
      const isBetter = one.free < best.free || (one.free === best.free && one.distance < best.distance);
      if (isBetter && checkPlan(input, intakes).length === 0) best = one;
      return;
    }
    const last = input.programmes[i]?.last ?? 0;
    for (intakes[i] = Math.ceil(0.8 * last); (intakes[i] as number) <= 1.2 * last; (intakes[i] as number)++)
      tryFrom(i + 1);
  };
  tryFrom(0);
  return best;
}

it('lets as few small changes be as any plan can, and of those plans is the nearest, on 40 random cities', async () => {
  const found = [];
  for (let seed = 1; seed <= 40; seed++) {
    const { input, optimum } = cityOf(seed);
    const { rule, recommended } = await recommendPlan(input, optimum, solver);
    const targets = rule.map((one, i) => one + HALF * ((optimum[i] ?? 0) - one));
    const best = bestOfAll(input, targets);
    const own = measure(input, targets, recommended);
    found.push({ seed, free: own.free, fewest: best.free, away: own.distance - best.distance });
  }
  // distances within a hundredth of a person a programme are ties
  expect(found.filter(({ free, fewest, away }) => free !== fewest || away > 0.04)).toEqual([]);
  expect(new Set(found.map(({ fewest }) => fewest)).size).toBeGreaterThan(2);
});

it('lets the largest change go first where several would do as well', async () => {
  const input = planOf(
    ['a', 'b', 'c'].map((code) => occupationOf(code, [50], { vacancies: 50 })),
    ['a a', 'b b', 'c c'],
    ['S/a', 'S/b', 'S/c'].map((id) => programmeOf(id, 40)),
    { ...PLAIN, classMin: 1, classMax: 500, sum: 121, half: 1 },
  );
  expect((await recommendPlan(input, [41, 41, 42], solver)).recommended).toEqual([40, 40, 41]);
  expect((await recommendPlan(input, [42, 41, 41], solver)).recommended).toEqual([41, 40, 40]);
});
