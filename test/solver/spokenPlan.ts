import { randomPlan } from '../../scripts/bench/randomPlan.ts';
import { type Estimate, missing } from '../../server/domain/facts/estimate.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import type { PlanInput, PlanProgramme } from '../../server/domain/plan/planInput.ts';

/**
 * A small city made up so that a plan of it has much to say: thin classes with partners, red cards with their probabilities,
 * suspended programmes and candidates, more on roll than there is room for, totals decided and not, figures that are missing.
 * Nothing in it is called by a number, so that every number in a sentence is a figure.
 */
export function spokenPlan(seed: number): PlanInput {
  const random = randomSource(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const chance = (p: number) => random() < p;
  const specialties = whole(2, 4);
  const occupations = whole(2, 6);
  const plan = randomPlan(
    {
      schools: whole(2, 4),
      specialties,
      programmes: whole(3, 8),
      candidates: whole(0, 3),
      occupations,
      pairs: Math.min(specialties * occupations, specialties + whole(2, 8)),
      scenarios: 6,
    },
    seed,
  );
  const programmes = plan.programmes.map(varied);
  const total = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  const placedKnown = chance(0.8);
  return {
    ...plan,
    programmes,
    schools: plan.schools.map((one) => ({
      ...one,
      nameZh: inLetters(one.code),
      nameEn: inLetters(one.code),
    })),
    balance: { ...plan.balance, draws: 200 },
    limits: {
      ...plan.limits,
      half: chance(0.8) ? 0.5 : 0.25,
      newAt: chance(0.5) ? 0.5 : 0.95,
      maxChange: chance(0.8) ? 0.2 : 0.4,
      sum: chance(0.7) ? total + whole(-3, 3) : null,
      budget: chance(0.3) ? plan.limits.budget : null,
      closuresPerSchool: whole(0, 2),
      openingsPerSchool: whole(0, 2),
      leastRegret: chance(0.5) ? 0.5 : 0.05,
    },
    fields: plan.fields.map((field) => {
      const demand = whole(5, 80);
      return {
        ...field,
        demand: around(demand),
        scenarios: Array.from({ length: 6 }, () => demand * (0.7 + 0.6 * random())),
        otherInflow: chance(0.7) ? missing('not_collected') : around(0),
        placed: placedKnown ? field.placed : null,
        relativeError: chance(0.3) ? null : chance(0.5) ? 1.02 : 0.8,
      };
    }),
  };

  function varied(programme: PlanProgramme): PlanProgramme {
    const running = programme.standing === 'running';
    const last = running && chance(0.4) ? whole(6, 30) : programme.last;
    const isRed = running && chance(0.15);
    const isSuspended = running && chance(0.1);
    return {
      ...programme,
      standing: isSuspended ? 'suspended' : programme.standing,
      last: isSuspended ? (chance(0.5) ? 0 : last) : last,
      places: chance(0.2) ? whole(20, 90) : programme.places,
      index: chance(0.7) ? around(whole(30, 90)) : missing('not_assessable'),
      card: {
        colour: isRed ? 'red' : 'none',
        lowOutcome: isRed ? 0.91 + 0.08 * random() : null,
        lowOutcomeLast: isRed && chance(0.7) ? 0.6 + 0.3 * random() : null,
        lowIndex: null,
        oversupply: isRed && chance(0.5) ? random() : null,
        undersupply: null,
        goodIndex: null,
        graduates: whole(20, 200),
      },
      fixed: chance(0.94) ? null : chance(0.5) ? 'open' : 'closed',
    };
  }
}

/** A code without digits: `710002` → `HBAAAC`. */
export function inLetters(code: string): string {
  return code.replaceAll(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] as string);
}

function around(value: number): Estimate {
  return { value, low: 0.9 * value, high: 1.1 * value, level: 0.8, n: 50, state: 'ok', note: null };
}
