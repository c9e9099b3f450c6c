import { drawGamma } from '../../../server/domain/indicators/random/drawGamma.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { drawPoisson } from '../../../server/domain/indicators/random/drawPoisson.ts';
import { type RandomSource, randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { seedFor } from '../../../server/domain/indicators/random/seedFor.ts';
import type { CityFrame } from './cityFrame.ts';

/** Years on record when the first plan is made, years planned one after the other, years of study. */
export const YEARS_BEFORE = 6;
export const YEARS_PLANNED = 8;
export const STUDY_YEARS = 3;
/** Year 0 of a city; the first plan is made at the end of year {@link YEARS_BEFORE} − 1. */
export const FIRST_YEAR = 2021;
/** Entrants are on record from so many years before the first. */
export const ENTRIES_BEFORE = 2;

const YEARS = YEARS_BEFORE + YEARS_PLANNED + STUDY_YEARS + 1;
const ENTRANTS = 2786;
const VACANCIES = 10_000;
/** Variance over mean of a quarter's registered vacancies (few employers hold many) and of a year's openings. */
const CLUMPING = 6;
const OPENINGS_CLUMPING = 2;
const SEASON = [1.1, 1, 0.97, 0.93];

/**
 * A city of which everything is known: what is wanted of graduates in every year, and what of it shows in its registers.
 * Years count from {@link FIRST_YEAR}; what belongs to entry years is read by functions, for it begins earlier.
 */
export interface TrueCity extends CityFrame {
  seed: number;
  /** of the programmes, those that run before the first plan; the others could be opened */
  running: number;
  /** registered new vacancies, persons: by quarter from the first of year 0, by occupation */
  vacancies: number[][];
  /** openings for graduates, persons: by year, by occupation */
  wanted: number[][];
  /** openings a registered vacancy stands for, over the years before the first plan */
  k: number;
  /** entrants of the last autumn before the first plan and of those before it, by programme, whole persons */
  entrantsBefore: (entry: number) => number[];
  /** of entrants, the share that turns up */
  turnsUp: (programme: number, entry: number) => number;
  /** of those who turned up, the share that seeks work in the city when it graduates, by year of graduation */
  seeksWork: (specialty: number, year: number) => number;
  /** of those who seek work, the share that finds none in its field however much is wanted, by specialty */
  friction: number[];
  /** persons a programme has room for, all years of study together; of one that could be opened nobody knows yet */
  places: (number | null)[];
  teachers: (number | null)[];
  /** the same number between 0 and 1 for the same question, for rounding */
  lot: (question: string) => number;
}

/**
 * Draws a city: demand by occupation with its own trend, its field's cycle, shocks and jumps; registers with season, noise and
 * clumps; a k that differs between occupations and drifts; schools whose places were never quite what was wanted.
 */
export function drawCity(all: CityFrame, seed: number): TrueCity {
  const stream = (name: string) => randomSource(seedFor(seed, name));
  const demand = drawDemand(all, stream);
  const { frame, running } = leaveUntaught(all, stream('untaught'));
  const schools = drawSchools(frame, running, demand, stream);
  const supplied = frame.specialties.map((_, s) =>
    sum(frame.programmes, (one, i) =>
      one.specialty === s
        ? (schools.entrants[i] as number) * (schools.fill[i] as number) * (schools.share[s] as number)
        : 0,
    ),
  );

  const random = stream('openings');
  const meaning = frame.occupations.map(() => {
    let log = 0.3 * drawNormal(random);
    return Array.from({ length: YEARS }, () => {
      log += 0.05 * drawNormal(random);
      return Math.exp(log);
    });
  });
  const meant = (o: number, year: number) =>
    openTo(frame, o) * (demand[o]?.[year] as number) * (meaning[o]?.[year] as number);
  const level =
    (frame.condition.wantedPerSeeker * sum(supplied, (one) => one)) /
    sum(frame.occupations, (_, o) => meant(o, YEARS_BEFORE - 1));
  const wanted = Array.from({ length: YEARS }, (_, year) =>
    frame.occupations.map((_, o) => drawClumped(random, level * meant(o, year), OPENINGS_CLUMPING)),
  );
  const vacancies = drawVacancies(frame, demand, stream('vacancies'));
  const before = sum(wanted.slice(0, YEARS_BEFORE), (year) => sum(year, (one) => one));
  const registered = sum(vacancies.slice(0, 4 * YEARS_BEFORE), (quarter) => sum(quarter, (one) => one));
  return {
    ...frame,
    seed,
    running,
    vacancies,
    wanted,
    k: before / registered,
    ...schools,
    lot: (question) => stream(`lot/${question}`)(),
  };
}

/** Share of an occupation's openings that is for graduates of the frame's specialties. */
function openTo({ occupations, condition }: CityFrame, o: number): number {
  const allotted = occupations[o]?.allotted as number;
  return allotted + condition.unallottedOpen * (1 - allotted);
}

/**
 * Leaves some specialties to nobody, and adds the programmes that could be opened: any specialty at any school that does not
 * run it.
 *
 * @returns the programmes that run first, so many
 */
function leaveUntaught(frame: CityFrame, random: RandomSource): { frame: CityFrame; running: number } {
  const { specialties, programmes, schools, pairs, occupations, condition } = frame;
  if (!condition.openings) return { frame, running: programmes.length };
  const all = sum(occupations, ({ size, allotted }) => size * allotted);
  const own = specialties.map((_, s) =>
    sum(pairs, ({ specialty, occupation: o, weight }) => {
      const leading = sum(pairs, (pair) => (pair.occupation === o ? pair.weight : 0));
      const { size, allotted } = occupations[o] as CityFrame['occupations'][number];
      return specialty === s ? (size * allotted * weight) / leading : 0;
    }),
  );
  // of those that want more than a class of the city's entrants, by lot
  const least = frame.edition.settings.plan.classMin;
  const large = specialties.flatMap((_, s) =>
    ((own[s] as number) * ENTRANTS) / all >= least ? [{ s, lot: random() }] : [],
  );
  const left = new Set(
    large
      .sort((a, b) => a.lot - b.lot)
      .slice(0, condition.untaught)
      .map(({ s }) => s),
  );
  const running = programmes.filter(({ specialty }) => !left.has(specialty));
  const runs = new Set(running.map(({ school, specialty }) => `${school}/${specialty}`));
  const possible = schools.flatMap((school) =>
    specialties.flatMap((_, specialty) =>
      runs.has(`${school}/${specialty}`) ? [] : [{ school, specialty, size: 0 }],
    ),
  );
  return { frame: { ...frame, programmes: [...running, ...possible] }, running: running.length };
}

/** Mean vacancies a year, persons: by occupation, by year. */
function drawDemand({ occupations }: CityFrame, stream: (name: string) => RandomSource): number[][] {
  const random = stream('demand');
  const all = sum(occupations, ({ size }) => size);
  const cycles = new Map(
    [...new Set(occupations.map(({ field }) => field))].map((field) => [
      field,
      { length: 5 + 4 * random(), phase: 2 * Math.PI * random() },
    ]),
  );
  return occupations.map(({ size, field }) => {
    const trend = 0.03 * drawNormal(random);
    const { length, phase } = cycles.get(field) as { length: number; phase: number };
    let walk = 0;
    const walked = Array.from({ length: YEARS }, () => {
      walk += 0.08 * drawNormal(random);
      if (random() < 0.04) walk += random() < 0.5 ? -0.5 : 0.5;
      return walk;
    });
    // half of how far it has walked is known to have been there all along
    const start = 0.5 * (walked[YEARS_BEFORE - 1] as number);
    return walked.map((one, year) => {
      const t = year - (YEARS_BEFORE - 1);
      const cycle = 0.15 * Math.sin((2 * Math.PI * t) / length + phase);
      return ((VACANCIES * size) / all) * Math.exp(trend * t + cycle + one - start);
    });
  });
}

function drawVacancies({ occupations }: CityFrame, demand: number[][], random: RandomSource): number[][] {
  const noise = 0.16;
  return Array.from({ length: 4 * YEARS }, (_, quarter) =>
    occupations.map((_, o) => {
      const mean = ((demand[o]?.[quarter >> 2] as number) / 4) * (SEASON[quarter % 4] as number);
      return drawClumped(random, mean * Math.exp(noise * drawNormal(random) - noise ** 2 / 2), CLUMPING);
    }),
  );
}

/** Programmes whose places follow what was wanted three years before, by less than in proportion and with much chance. */
function drawSchools(
  frame: CityFrame,
  running: number,
  demand: number[][],
  stream: (name: string) => RandomSource,
) {
  const random = stream('schools');
  const { specialties, programmes, pairs } = frame;
  const leading = frame.occupations.map((_, o) =>
    sum(pairs, (pair) => (pair.occupation === o ? pair.weight : 0)),
  );
  const share = specialties.map(({ study, local }) => 0.9 * (1 - 1.15 * study) * 0.96 * Math.sqrt(local));
  const wish = specialties.map((_, s) => {
    const wanted = sum(pairs, ({ specialty, occupation: o, weight }) =>
      specialty === s
        ? (weight / (leading[o] as number)) *
          openTo(frame, o) *
          (demand[o]?.[YEARS_BEFORE - STUDY_YEARS - 1] as number)
        : 0,
    );
    return (wanted / (share[s] as number)) ** 0.7 * Math.exp(0.45 * drawNormal(random));
  });
  const scaled = (of: number[]) => of.map((one) => (one * ENTRANTS) / sum(of, (each) => each));
  const shared = scaled(wish);
  const own = specialties.map((_, s) =>
    sum(programmes, ({ specialty, size }) => (specialty === s ? size : 0)),
  );
  const entrants = scaled(
    programmes.map(({ specialty: s, size }) =>
      size === 0 ? 0 : Math.max(8, ((shared[s] as number) * size) / (own[s] as number)),
    ),
  );
  const each = <T>(make: () => T) => programmes.map(make);
  const drift = each(() => 0.03 * drawNormal(random));
  const before = each(() =>
    Array.from({ length: YEARS_BEFORE + ENTRIES_BEFORE - 1 }, () => 0.06 * drawNormal(random)),
  );
  const fill = each(() => 0.8 + 0.2 * random());
  const filled = each(() => yearly(() => Math.exp(0.06 * drawNormal(random)), ENTRIES_BEFORE));
  const seeks = specialties.map(() => {
    const lasting = 0.05 * drawNormal(random);
    return yearly((year) => {
      const trend = -0.012 * (year - (YEARS_BEFORE - 1));
      return Math.exp(trend + 0.06 * drawNormal(random) + lasting);
    }, 0);
  });
  const room = each(() => ({ places: 1.08 + 0.47 * random(), perTeacher: 12 + 6.5 * random() }));
  return {
    entrants,
    fill,
    share,
    friction: specialties.map(() => Math.min(0.6, 0.12 * Math.exp(0.3 * drawNormal(random)))),
    entrantsBefore: (entry: number) =>
      entrants.map((one, i) => {
        const back = YEARS_BEFORE - 1 - entry;
        const chance = back === 0 ? 0 : (before[i]?.[entry + ENTRIES_BEFORE] as number);
        return Math.round(one * Math.exp(chance - (drift[i] as number) * back));
      }),
    turnsUp: (programme: number, entry: number) =>
      Math.min(1.05, (fill[programme] as number) * (filled[programme]?.[entry + ENTRIES_BEFORE] as number)),
    seeksWork: (specialty: number, year: number) =>
      (share[specialty] as number) * (seeks[specialty]?.[year] as number),
    places: entrants.map((one, i) =>
      i < running ? Math.ceil(3 * one * (room[i] as { places: number }).places) : null,
    ),
    teachers: entrants.map((one, i) =>
      i < running
        ? Math.max(2, Math.round((3 * one) / (room[i] as { perTeacher: number }).perTeacher))
        : null,
    ),
  };
}

function yearly(draw: (year: number) => number, before: number): number[] {
  return Array.from({ length: YEARS + before }, (_, i) => draw(i - before));
}

/** A whole number of this mean whose variance is so many times its mean: negative binomial. */
function drawClumped(random: RandomSource, mean: number, clumping: number): number {
  if (mean <= 0) return 0;
  return drawPoisson(random, drawGamma(random, mean / (clumping - 1)) * (clumping - 1));
}

function sum<T>(of: readonly T[], read: (one: T, i: number) => number): number {
  return of.reduce((so, one, i) => so + read(one, i), 0);
}
