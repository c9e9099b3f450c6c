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
  sum: [0, 1e6],
  half: [0, 1],
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
  'sum',
  'intakeLow',
  'intakeHigh',
  'openingsPerSchool',
  'closuresPerSchool',
  'budget',
];

/** Limits that count whole persons or programmes. */
export const WHOLE_LIMITS: readonly NumericLimit[] = [
  'classMin',
  'classMax',
  'sum',
  'intakeLow',
  'intakeHigh',
  'openingsPerSchool',
  'closuresPerSchool',
];

/** Least and most of a limit, and whether it may be absent. */
export function limitRange(name: NumericLimit): [low: number, high: number, optional: boolean] {
  const [low, high] = RANGES[name];
  return [low, high, NULLABLE.includes(name)];
}

/** @throws RangeError where a limit is outside its range, with the value */
function checkLimit(name: NumericLimit, value: number | null): void {
  if (value === null && NULLABLE.includes(name)) return;
  const [low, high] = RANGES[name];
  if (typeof value === 'number' && value >= low && value <= high) return;
  throw new RangeError(`invalid ${name} ${value}; not in [${low}, ${high}]`);
}

/** @throws RangeError on an input no plan can be made from, with the bad value */
export function checkPlanInput({ limits, occupations, balance, programmes }: PlanInput): void {
  for (const name of NUMERIC_LIMITS) checkLimit(name, limits[name]);
  const { classMin, classMax } = limits;
  if (classMin > classMax) throw new RangeError(`invalid classMin ${classMin}; above classMax ${classMax}`);
  if (limits.sum !== null && !Number.isInteger(limits.sum))
    throw new RangeError(`invalid sum ${limits.sum}; not whole places`);
  for (const [code, weight] of [...Object.entries(limits.priorities), ...Object.entries(limits.care)]) {
    if (!(weight >= 0 && weight <= 1000)) throw new RangeError(`invalid priority ${weight} of ${code}`);
  }
  for (const { code, wanted, vacancies, futures } of occupations) {
    for (const one of [wanted ?? 0, vacancies ?? 0, ...futures]) {
      if (!(one >= 0 && one <= 1e7)) throw new RangeError(`invalid demand ${one} of occupation ${code}`);
    }
    if (futures.length === 0) throw new RangeError(`invalid demand of occupation ${code}; no futures`);
  }
  const { spread, scenarios, draws } = balance;
  if (!(spread >= 0 && spread <= 2)) throw new RangeError(`invalid spread ${spread}; not in [0, 2]`);
  for (const [name, count, most] of [
    ['scenarios', scenarios, 1000],
    ['draws', draws, 1e5],
  ] as const) {
    if (!(Number.isInteger(count) && count >= 1 && count <= most))
      throw new RangeError(`invalid ${name} ${count}; not a whole number in [1, ${most}]`);
  }
  const seen = new Set<string>();
  for (const one of programmes) {
    const { id, last, yield: rate, quality } = one;
    if (seen.has(id)) throw new RangeError(`invalid programme ${id}; it stands twice`);
    seen.add(id);
    if (last !== null && !(Number.isInteger(last) && last >= 0)) {
      throw new RangeError(`invalid last intake ${last} of ${id}; not a whole number`);
    }
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`invalid yield ${rate} of ${id}; not in [0, 1]`);
    if (!(quality >= 0 && quality <= 1))
      throw new RangeError(`invalid quality ${quality} of ${id}; not in [0, 1]`);
  }
}
