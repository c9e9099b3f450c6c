import type { PlanInput, PlanLimits } from '../planInput.ts';

/** Least and most of every limit that is a number. */
const RANGES = {
  classMin: [1, 1000],
  classMax: [1, 1000],
  maxChange: [0, 10],
  studentsPerTeacher: [1, 1000],
  workshopHoursPerStudent: [0, 1e6],
  shortageCost: [0, 1e6],
  surplusCost: [0, 1e6],
  qualityWeight: [0, 1e6],
  openingCost: [0, 1e6],
  thinClassCost: [0, 1e6],
  changeCost: [0, 1e6],
  reachWeight: [0, 1e6],
  intakeLow: [0, 1e6],
  intakeHigh: [0, 1e6],
  openingsPerSchool: [0, 1000],
  closuresPerSchool: [0, 1000],
  // a budget overspent before the first entrant is an input that makes sense, and conflicts with the rest
  budget: [-1e12, 1e12],
  costPerStudent: [0, 1e9],
  awardPerStudent: [0, 1e9],
  newAt: [0, 1],
  leastRegret: [0, 1e6],
} as const satisfies Partial<Record<keyof PlanLimits, readonly [number, number]>>;

export type NumericLimit = keyof typeof RANGES;

export const NUMERIC_LIMITS = Object.keys(RANGES) as NumericLimit[];

/** Limits that may be absent. */
const NULLABLE: readonly NumericLimit[] = [
  'workshopHoursPerStudent',
  'intakeLow',
  'intakeHigh',
  'openingsPerSchool',
  'closuresPerSchool',
  'budget',
];

/** @throws RangeError where a limit is outside its range, with the value */
export function checkLimit(name: NumericLimit, value: number | null): void {
  if (value === null && NULLABLE.includes(name)) return;
  const [low, high] = RANGES[name];
  if (typeof value === 'number' && value >= low && value <= high) return;
  throw new RangeError(`invalid ${name} ${value}; not in [${low}, ${high}]`);
}

/** @throws RangeError on an input no plan can be made from, with the bad value */
export function checkPlanInput({ limits, fields, programmes }: PlanInput): void {
  for (const name of NUMERIC_LIMITS) checkLimit(name, limits[name]);
  const { classMin, classMax } = limits;
  if (classMin > classMax) throw new RangeError(`invalid classMin ${classMin}; above classMax ${classMax}`);
  for (const [code, weight] of [...Object.entries(limits.priorities), ...Object.entries(limits.care)]) {
    if (!(weight >= 0 && weight <= 1000)) throw new RangeError(`invalid priority ${weight} of ${code}`);
  }
  for (const { code, scenarios } of fields) {
    for (const one of scenarios) {
      if (!(one >= 0 && one <= 1e7)) throw new RangeError(`invalid scenario ${one} of field ${code}`);
    }
  }
  const seen = new Set<string>();
  for (const one of programmes) {
    const { id, last, yield: rate, quality, serves } = one;
    if (seen.has(id)) throw new RangeError(`invalid programme ${id}; it stands twice`);
    seen.add(id);
    if (last !== null && !(Number.isInteger(last) && last >= 0)) {
      throw new RangeError(`invalid last intake ${last} of ${id}; not a whole number`);
    }
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`invalid yield ${rate} of ${id}; not in [0, 1]`);
    if (!(quality >= 0 && quality <= 1))
      throw new RangeError(`invalid quality ${quality} of ${id}; not in [0, 1]`);
    const shared = serves.reduce((so, { share }) => so + share, 0);
    if (!(shared >= 0 && shared <= 1 + 1e-9)) {
      throw new RangeError(`invalid shares ${shared} of ${id}; over 1 together`);
    }
  }
}
