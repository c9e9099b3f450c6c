import { LIMITS } from '../../scripts/bench/randomPlan.ts';
import type { Estimate } from '../../server/domain/facts/estimate.ts';
import { missing } from '../../server/domain/facts/estimate.ts';
import {
  PLAN_METHOD,
  type PlanField,
  type PlanInput,
  type PlanLimits,
  type PlanOccupation,
  type PlanPair,
  type PlanProgramme,
} from '../../server/domain/plan/planInput.ts';
import type { PlanOutcome, PlanSolution } from '../../server/domain/plan/planResult.ts';

export const known = (value: number): Estimate => ({
  value,
  low: value,
  high: value,
  level: 0.8,
  n: 100,
  state: 'ok',
  note: null,
});

export function fieldOf(code: string, more: Partial<PlanField> = {}): PlanField {
  return {
    code,
    nameZh: code,
    nameEn: code,
    sectors: [],
    graduationYear: '2029',
    demand: known(100),
    otherInflow: missing('not_collected'),
    scenarios: [100],
    placed: null,
    method: 'combination',
    relativeError: 0.8,
    demandFrom: [],
    outlook: null,
    supplied: [],
    supply: [],
    associations: [],
    ...more,
  };
}

/** An occupation wanted by so many persons in each scenario. */
export function occupationOf(
  code: string,
  scenarios: number[],
  more: Partial<PlanOccupation> = {},
): PlanOccupation {
  return {
    code,
    nameZh: code,
    nameEn: code,
    sectors: [],
    allotted: 1,
    vacancies: null,
    wanted: 1,
    futures: scenarios,
    ...more,
  };
}

/** `a` leads to `1`, `b` to `1` and `2`: `['a 1', 'b 1', 'b 2']`, each occupation's demand shared out evenly. */
export function pairsOf(pairs: readonly string[]): PlanPair[] {
  const split = pairs.map((pair) => pair.split(' ') as [string, string]);
  return split.map(([specialty, occupation]) => ({
    specialty,
    occupation,
    relevance: 1,
    share: 1 / split.filter(([, other]) => other === occupation).length,
  }));
}

export function programmeOf(
  id: string,
  last: number | null,
  more: Partial<PlanProgramme> = {},
): PlanProgramme {
  const [school = '', specialty = ''] = id.split('/');
  return {
    id,
    school,
    specialty,
    standing: 'running',
    length: 3,
    last,
    onRoll: [],
    places: null,
    teachers: null,
    workshopHours: null,
    yield: 1,
    rates: [],
    rho: 0,
    quality: 0.5,
    index: known(60),
    outcomeRate: known(0.9),
    graduates: 100,
    card: {
      colour: 'none',
      lowOutcome: null,
      lowOutcomeLast: null,
      lowIndex: null,
      oversupply: null,
      undersupply: null,
      goodIndex: null,
      graduates: 100,
    },
    found: [],
    rules: [],
    fixed: null,
    ...more,
  };
}

/** The costs of the method's formula alone: nothing for change, quality, thin classes. */
export const PLAIN: Partial<PlanLimits> = {
  qualityWeight: 0,
  changeCost: 0,
  thinClassCost: 0,
  reachWeight: 0,
  priorities: {},
};

/** A city of its occupations, who leads to them, and its programmes. */
export function planOf(
  occupations: PlanOccupation[],
  pairs: readonly string[] | PlanPair[],
  programmes: PlanProgramme[],
  limits: Partial<PlanLimits> = {},
): PlanInput {
  const schools = [...new Set(programmes.map(({ school }) => school))];
  const specialties = [...new Set(programmes.map(({ specialty }) => specialty))];
  return {
    method: PLAN_METHOD,
    edition: 'test',
    dataKind: 'demonstration',
    entryYear: '2026',
    asOf: { period: '2026Q3', cohort: '2026', entryYear: '2025' },
    limits: { ...LIMITS, ...limits },
    calibration: { entryLevelShare: 0.2, registrationCoverage: 0.6 },
    fields: specialties.map((code) => fieldOf(code)),
    occupations,
    pairs: pairs.every((pair) => typeof pair === 'string')
      ? pairsOf(pairs as string[])
      : (pairs as PlanPair[]),
    balance: { k: 1, spread: 0, scenarios: 1, draws: 1, year: '2029' },
    programmes,
    schools: schools.map((code) => ({ code, nameZh: code, nameEn: code, region: code })),
    seed: 1,
  };
}

/** @throws Error where the limits conflict */
export function solutionOf(outcome: PlanOutcome): PlanSolution {
  if ('infeasible' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}
