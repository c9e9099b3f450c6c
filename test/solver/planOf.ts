import { LIMITS } from '../../scripts/bench/randomPlan.ts';
import type { Estimate } from '../../server/domain/facts/estimate.ts';
import { missing } from '../../server/domain/facts/estimate.ts';
import type { PlanField, PlanInput, PlanLimits, PlanProgramme } from '../../server/domain/plan/planInput.ts';
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

export function fieldOf(code: string, scenarios: number[], more: Partial<PlanField> = {}): PlanField {
  return {
    code,
    nameZh: code,
    nameEn: code,
    sectors: [],
    graduationYear: '2029',
    demand: known(scenarios.reduce((so, one) => so + one, 0) / Math.max(1, scenarios.length)),
    otherInflow: missing('not_collected'),
    scenarios,
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
    serves: [{ field: specialty, share: 1 }],
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

export function planOf(
  fields: PlanField[],
  programmes: PlanProgramme[],
  limits: Partial<PlanLimits> = {},
): PlanInput {
  const schools = [...new Set(programmes.map(({ school }) => school))];
  return {
    edition: 'test',
    dataKind: 'demonstration',
    entryYear: '2026',
    asOf: { period: '2026Q3', cohort: '2026', entryYear: '2025' },
    limits: { ...LIMITS, ...limits },
    calibration: { entryLevelShare: 0.2, registrationCoverage: 0.6 },
    fields,
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
