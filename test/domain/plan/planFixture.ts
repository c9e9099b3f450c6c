import { type Estimate, missing } from '../../../server/domain/facts/estimate.ts';
import {
  PLAN_METHOD,
  type PlanField,
  type PlanInput,
  type PlanOccupation,
  type PlanProgramme,
} from '../../../server/domain/plan/planInput.ts';
import type { PlanRow, PlanSolution } from '../../../server/domain/plan/planResult.ts';

/** A figure with an interval of ±20 %. */
export function estimate(value: number): Estimate {
  return { value, low: value * 0.8, high: value * 1.2, level: 0.8, n: 100, state: 'ok', note: null };
}

export function planProgramme(values: Partial<PlanProgramme> = {}): PlanProgramme {
  return {
    id: 'D01/710201',
    school: 'D01',
    specialty: '710201',
    standing: 'running',
    length: 3,
    last: 50,
    onRoll: [48, 46],
    places: 200,
    teachers: 10,
    workshopHours: null,
    yield: 0.6,
    rates: [
      { a: 90, b: 10 },
      { a: 80, b: 20 },
      { a: 95, b: 5 },
      { a: 88, b: 12 },
    ],
    rho: 0.01,
    quality: 0.7,
    index: estimate(70),
    outcomeRate: estimate(0.9),
    graduates: 130,
    card: {
      colour: 'none',
      lowOutcome: 0.01,
      lowOutcomeLast: 0.02,
      lowIndex: 0.03,
      oversupply: 0.1,
      undersupply: 0.4,
      goodIndex: 0.6,
      graduates: 130,
    },
    rules: [
      {
        rule: 'jilin-city-2013-enrolment',
        state: 'unmet',
        scope: 'elsewhere',
        values: { enrolled: 50, planned: 55 },
      },
    ],
    found: [],
    fixed: null,
    ...values,
  };
}

export function planField(values: Partial<PlanField> = {}): PlanField {
  return {
    code: '710201',
    nameZh: '计算机应用',
    nameEn: 'Computer applications',
    sectors: [{ code: '1', weight: 1 }],
    graduationYear: '2030',
    demand: estimate(40),
    otherInflow: missing('not_collected', 0, 0.8),
    scenarios: [30, 40, 50],
    placed: { matched: 70, seeking: 100 },
    method: 'ets',
    relativeError: 0.82,
    demandFrom: [{ occupation: '4-04-05-01', persons: 40 }],
    outlook: {
      history: [{ year: '2025', persons: 38 }],
      years: [{ year: '2030', persons: estimate(40), wide: estimate(40), narrow: estimate(40) }],
    },
    supplied: [{ year: '2026', persons: 29 }],
    supply: [
      {
        year: '2030',
        supply: estimate(30),
        transfers: missing('not_collected'),
        late: missing('not_collected'),
      },
    ],
    associations: [],
    ...values,
  };
}

export function planOccupation(values: Partial<PlanOccupation> = {}): PlanOccupation {
  return {
    code: '4-04-05-01',
    nameZh: '计算机软件工程技术人员',
    nameEn: 'Software engineering technicians',
    sectors: [{ code: '1', weight: 1 }],
    allotted: 1,
    vacancies: 400,
    wanted: 40,
    futures: [0.75, 1, 1.25],
    ...values,
  };
}

/** A plan's input with one school and one programme. */
export function planInput(values: Partial<PlanInput> = {}): PlanInput {
  return {
    method: PLAN_METHOD,
    edition: 'tonghua',
    dataKind: 'demonstration',
    entryYear: '2027',
    asOf: { period: '2026Q3', cohort: '2026', entryYear: '2026' },
    limits: {
      classMin: 25,
      classMax: 45,
      maxChange: 0.2,
      studentsPerTeacher: 20,
      workshopHoursPerStudent: null,
      shortageCost: 1,
      surplusCost: 0.6,
      qualityWeight: 0.2,
      openingCost: 5,
      thinClassCost: 1,
      changeCost: 0.01,
      reachWeight: 0,
      priorities: { '1': 1.5 },
      care: {},
      sum: null,
      half: 0.5,
      intakeLow: null,
      intakeHigh: null,
      openingsPerSchool: 2,
      closuresPerSchool: 1,
      budget: null,
      costPerStudent: 5000,
      awardPerStudent: 450,
      newAt: 0.8,
      leastRegret: 0.1,
    },
    calibration: { entryLevelShare: 0.2, registrationCoverage: 0.6 },
    fields: [planField()],
    occupations: [planOccupation()],
    pairs: [{ specialty: '710201', occupation: '4-04-05-01', relevance: 1, share: 1 }],
    balance: { k: 0.1, spread: 0, scenarios: 3, draws: 1000, year: '2030' },
    programmes: [planProgramme()],
    schools: [
      { code: 'D01', nameZh: '示范第一职业学校', nameEn: 'Demonstration School 1', region: '220502' },
    ],
    seed: 7,
    ...values,
  };
}

export function planRow(values: Partial<PlanRow> = {}): PlanRow {
  return {
    programme: 'D01/710201',
    school: 'D01',
    specialty: '710201',
    last: 50,
    rule: 54.2,
    optimum: 60,
    recommended: 60,
    classes: 2,
    feasible: { low: 40, high: 60 },
    low: 55,
    high: 60,
    verdict: 'expand',
    partners: [],
    stability: 0.9,
    forced: false,
    regret: 1.8,
    worthOfPlace: 0.4,
    reasons: [
      {
        code: 'shortage_likely',
        values: { probability: 0.9, gap: 12, low: 3, high: 20, year: '2030' },
      },
    ],
    ...values,
  };
}

export function planSolution(values: Partial<PlanSolution> = {}): PlanSolution {
  return {
    inputHash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
    objective: 10,
    bound: 9.99,
    gap: 0.001,
    provisional: false,
    redraws: 100,
    recommendedObjective: 10.2,
    holdObjective: 11.8,
    matching: {
      last: { matched: 29, unfilled: 11, unmatched: 1 },
      plan: { matched: 34, unfilled: 6, unmatched: 2 },
    },
    rows: [planRow()],
    fields: [
      {
        field: '710201',
        shortage: 6,
        surplus: 1,
        demand: 40,
        supplyLast: 30,
        supplyPlan: 36,
        gapLast: estimate(10),
        gapPlan: estimate(4),
      },
    ],
    balances: [
      {
        specialty: '710201',
        wanted: 42,
        supplyLast: 30,
        supplyPlan: 36,
        gapLast: estimate(12),
        gapPlan: estimate(6),
        shortLast: 0.9,
        shortPlan: 0.7,
      },
    ],
    binding: [{ limit: 'change', end: 'most', of: 'D01/710201', used: 60, available: 60, worth: 0.4 }],
    entrants: 60,
    cost: 327000,
    ...values,
  };
}
