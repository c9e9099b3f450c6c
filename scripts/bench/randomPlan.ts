import type { Estimate } from '../../server/domain/facts/estimate.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import {
  PLAN_METHOD,
  type PlanInput,
  type PlanLimits,
  type PlanProgramme,
} from '../../server/domain/plan/planInput.ts';

export interface PlanSize {
  schools: number;
  specialties: number;
  programmes: number;
  candidates: number;
  occupations: number;
  pairs: number;
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
  sum: null,
  half: 0.5,
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
  const market = randomMarket(size, specialties, programmes, random);
  const entrants = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  return {
    method: PLAN_METHOD,
    edition: 'random',
    dataKind: 'demonstration',
    entryYear: '2026',
    asOf: { period: '2026Q3', cohort: '2026', entryYear: '2025' },
    limits: { ...LIMITS, sum: entrants, budget: Math.round(entrants * 1.02 * 3700) },
    calibration: { entryLevelShare: 0.2, registrationCoverage: 0.6 },
    ...market,
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
    programmes.push({ id, school, specialty, ...randomProgramme(running, random) });
  }
  return programmes;
}

function randomProgramme(
  running: boolean,
  random: () => number,
): Omit<PlanProgramme, 'id' | 'school' | 'specialty'> {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const last = running ? whole(random() < 0.1 ? 12 : 25, 140) : 0;
  const onRoll = running && random() < 0.8 ? [whole(0, last), whole(0, last)] : [];
  const stock = last + onRoll.reduce((so, n) => so + n, 0);
  const maybe = (value: number) => (random() < 0.8 ? value : null);
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

/** Occupations in few sectors of the catalogue, mostly led to by neighbouring specialties: some compete widely, some alone. */
function randomMarket(
  size: PlanSize,
  specialties: readonly string[],
  programmes: readonly PlanProgramme[],
  random: () => number,
): Pick<PlanInput, 'fields' | 'occupations' | 'pairs' | 'balance'> {
  const relevance = new Map<string, number>();
  const lead = (s: number, o: number) => {
    const key = `${(s + specialties.length) % specialties.length} ${o % size.occupations}`;
    if (!relevance.has(key)) relevance.set(key, 0.2 + 0.8 * random());
  };
  for (let o = 0; o < size.occupations; o++) lead(Math.floor((o * specialties.length) / size.occupations), o);
  for (let s = 0; s < specialties.length; s++)
    lead(s, Math.floor((s * size.occupations) / specialties.length));
  while (relevance.size < size.pairs) {
    const o = Math.floor(random() * size.occupations);
    const near = Math.floor((o * specialties.length) / size.occupations);
    lead(near + Math.floor((random() - 0.5) * 14), o);
  }
  const raw = [...relevance].map(([key, weight]) => {
    const [s = 0, o = 0] = key.split(' ').map(Number);
    return { specialty: specialties[s] as string, occupation: `O${o}`, relevance: weight };
  });
  const all = Map.groupBy(raw, ({ occupation }) => occupation);
  const pairs = raw.map((pair) => ({
    ...pair,
    share: pair.relevance / (all.get(pair.occupation) ?? []).reduce((so, one) => so + one.relevance, 0),
  }));

  const supply = programmes.reduce((so, one) => so + one.yield * (one.last ?? 0), 0);
  const sizes = Array.from({ length: size.occupations }, () => Math.exp(random() + random() + random()));
  const k = supply / sizes.reduce((so, one) => so + one, 0);
  const occupations = sizes.map((vacancies, o) => ({
    code: `O${o}`,
    nameZh: `职业${o}`,
    nameEn: `Occupation ${o}`,
    sectors: random() < 0.4 ? [{ code: 'A', weight: 1 }] : [],
    allotted: 1,
    vacancies,
    wanted: k * vacancies,
    futures: Array.from({ length: size.scenarios }, () =>
      Math.exp((random() + random() + random() - 1.5) * 0.5),
    ),
  }));
  const fields = specialties.map((code) => ({
    code,
    nameZh: `专业${code}`,
    nameEn: `Specialty ${code}`,
    sectors: random() < 0.4 ? [{ code: 'A', weight: 1 }] : [],
    graduationYear: '2029',
    demand: ONE,
    otherInflow: ONE,
    scenarios: [1],
    placed: { matched: 70 + Math.floor(random() * 30), seeking: 120 },
    method: 'combined',
    relativeError: 0.8,
    demandFrom: [],
    outlook: null,
    supplied: [],
    supply: [],
    associations: [],
  }));
  return {
    fields,
    occupations,
    pairs,
    balance: { k, spread: 0.3, scenarios: size.scenarios, draws: 1000, year: '2029' },
  };
}
