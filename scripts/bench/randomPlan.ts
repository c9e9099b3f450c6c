import type { Estimate } from '../../server/domain/facts/estimate.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import type { PlanInput, PlanLimits, PlanProgramme } from '../../server/domain/plan/planInput.ts';

export interface PlanSize {
  schools: number;
  specialties: number;
  programmes: number;
  candidates: number;
  fields: number;
  scenarios: number;
}

export const LIMITS: PlanLimits = {
  classMin: 25,
  classMax: 45,
  maxChange: 0.2,
  studentsPerTeacher: 20,
  workshopHoursPerStudent: 3,
  shortageCost: 1,
  surplusCost: 0.6,
  qualityWeight: 0.2,
  openingCost: 5,
  thinClassCost: 5,
  changeCost: 0.02,
  leastRegret: 0.5,
  reachWeight: 2,
  priorities: { A: 1.2 },
  care: {},
  intakeLow: null,
  intakeHigh: null,
  openingsPerSchool: 2,
  closuresPerSchool: 2,
  budget: null,
  costPerStudent: 3500,
  awardPerStudent: 450,
  newAt: 0.8,
};

const ONE: Estimate = { value: 1, low: 1, high: 1, level: 0.8, n: 1, state: 'ok', note: null };

/** A city made up at random, with every kind of limit and gap in its data; the same seed makes the same one. */
export function randomPlan(size: PlanSize, seed: number): PlanInput {
  const random = randomSource(seed);
  const schools = Array.from({ length: size.schools }, (_, i) => ({
    code: `S${i + 1}`,
    nameZh: `学校${i + 1}`,
    nameEn: `School ${i + 1}`,
    region: `R${i % 7}`,
  }));
  const specialties = Array.from({ length: size.specialties }, (_, i) => `${710001 + i}`);
  const programmes = randomProgrammes(
    size,
    schools.map(({ code }) => code),
    specialties,
    random,
  );
  const fields = randomFields(size, specialties, programmes, random);
  const entrants = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  return {
    edition: 'random',
    dataKind: 'demonstration',
    entryYear: '2026',
    asOf: { period: '2026Q3', cohort: '2026', entryYear: '2025' },
    limits: {
      ...LIMITS,
      intakeLow: Math.round(entrants * 0.9),
      intakeHigh: Math.round(entrants * 1.03),
      budget: Math.round(entrants * 1.02 * 3700),
    },
    calibration: { entryLevelShare: 0.2, registrationCoverage: 0.6 },
    fields,
    programmes,
    schools,
    seed,
  };
}

function randomProgrammes(
  size: PlanSize,
  schools: readonly string[],
  specialties: readonly string[],
  random: () => number,
): PlanProgramme[] {
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] as string;
  const fieldOf = new Map(specialties.map((code, i) => [code, specialties[i % size.fields] as string]));
  const taken = new Set<string>();
  const programmes: PlanProgramme[] = [];
  const wanted = size.programmes + size.candidates;
  while (programmes.length < wanted && taken.size < size.schools * size.specialties) {
    const school = pick(schools);
    const specialty = pick(specialties);
    const id = `${school}/${specialty}`;
    if (taken.has(id)) continue;
    taken.add(id);
    const running = programmes.length < size.programmes;
    const otherField = () => pick(specialties.slice(0, size.fields));
    const field = fieldOf.get(specialty) as string;
    programmes.push({ id, school, specialty, ...randomProgramme(running, field, otherField, random) });
  }
  return programmes;
}

function randomProgramme(
  running: boolean,
  field: string,
  otherField: () => string,
  random: () => number,
): Omit<PlanProgramme, 'id' | 'school' | 'specialty'> {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const last = running ? whole(random() < 0.1 ? 12 : 25, 140) : 0;
  const onRoll = running && random() < 0.8 ? [whole(0, last), whole(0, last)] : [];
  const stock = last + onRoll.reduce((so, n) => so + n, 0);
  const maybe = (value: number) => (random() < 0.8 ? value : null);
  const second = otherField();
  const serves =
    second === field || random() < 0.5
      ? [{ field, share: 1 }]
      : [
          { field, share: 0.7 },
          { field: second, share: 0.3 },
        ];
  return {
    standing: running ? 'running' : 'candidate',
    length: 3,
    last,
    onRoll,
    places: maybe(Math.round((stock + 50) * (0.9 + random() * 0.4))),
    teachers: maybe(Math.ceil(((stock + 50) / 20) * (0.9 + random() * 0.4))),
    workshopHours: maybe(Math.round((stock + 50) * 3 * (0.9 + random() * 0.4))),
    yield: 0.3 + random() * 0.3,
    rates: [
      { a: 90, b: 10 },
      { a: 60, b: 40 },
    ],
    rho: 0.005,
    serves,
    quality: 0.4 + random() * 0.4,
    index: ONE,
    outcomeRate: ONE,
    graduates: running ? 3 * last : 0,
    card: {
      colour: running && random() < 0.05 ? 'red' : 'none',
      lowOutcome: null,
      lowOutcomeLast: null,
      lowIndex: null,
      oversupply: null,
      undersupply: null,
      goodIndex: null,
      graduates: 3 * last,
    },
    found: [],
    rules: [],
    fixed: null,
  };
}

function randomFields(
  size: PlanSize,
  specialties: readonly string[],
  programmes: readonly PlanProgramme[],
  random: () => number,
): PlanInput['fields'] {
  const supply = new Map<string, number>();
  for (const programme of programmes) {
    for (const { field, share } of programme.serves) {
      supply.set(field, (supply.get(field) ?? 0) + share * programme.yield * (programme.last ?? 0));
    }
  }
  return specialties.slice(0, size.fields).map((code) => {
    const middle = Math.max(10, (supply.get(code) ?? 0) * (0.5 + random()));
    const scenarios = Array.from({ length: size.scenarios }, () =>
      Math.max(0, middle * (1 + (random() + random() + random() - 1.5) * 0.5)),
    );
    return {
      code,
      nameZh: `专业${code}`,
      nameEn: `Field ${code}`,
      sectors: random() < 0.4 ? [{ code: 'A', weight: 1 }] : [],
      graduationYear: '2029',
      demand: { ...ONE, value: middle, low: middle * 0.7, high: middle * 1.3 },
      otherInflow: ONE,
      scenarios,
      method: 'combined',
      relativeError: 0.8,
      demandFrom: [],
      outlook: null,
      supplied: [],
      supply: [],
      associations: [],
    };
  });
}
