import { largestRemainder } from '../../../server/domain/indicators/largestRemainder.ts';
import { classIntervals } from '../../../server/domain/plan/model/classIntervals.ts';
import { type Interval, joinIntervals } from '../../../server/domain/plan/model/joinIntervals.ts';
import { type CityHistory, sum } from './cityHistory.ts';
import { STUDY_YEARS, type TrueCity } from './trueCity.ts';

const COHORTS = 3;
const CAPACITY_YEARS = 5;
const PART = 0.5;

/**
 * A simple rule that needs no calibration: x⁰(1 + ½(R/R_city − 1)), R last year's vacancies by
 * reference capacities over the graduates who will seek work if every intake stays; then the limits that hold for a plan, and
 * the same part of the way to them for all until as many places are offered as last year.
 *
 * @returns entrants of the next autumn, whole, by programme
 */
export function dampedChase(
  city: TrueCity,
  history: CityHistory,
  { classMin, classMax, maxChange, studentsPerTeacher }: Limits,
): number[] {
  const { programmes, specialties, pairs } = city;
  const now = history.now();
  const last = history.entrants(now);
  const bySpecialty = (of: readonly number[]) =>
    specialties.map((_, s) => sum(of.map((one, i) => (programmes[i]?.specialty === s ? one : 0))));
  const over = (years: number, of: (entry: number) => readonly number[], from: number) =>
    programmes.map((_, i) => sum(Array.from({ length: years }, (_, back) => of(from - back)[i] as number)));

  const capacity = bySpecialty(over(CAPACITY_YEARS, history.entrants, now));
  const vacancies = city.occupations.map(
    ({ allotted }, o) =>
      allotted * sum(Array.from({ length: 4 }, (_, q) => city.vacancies[4 * now + q]?.[o] as number)),
  );
  const served = city.occupations.map((_, o) =>
    sum(
      pairs.map((pair) => (pair.occupation === o ? pair.weight * (capacity[pair.specialty] as number) : 0)),
    ),
  );
  const wanted = specialties.map((_, s) =>
    sum(
      pairs.map(({ specialty, occupation: o, weight }) =>
        specialty === s && (served[o] as number) > 0
          ? ((vacancies[o] as number) * weight * (capacity[s] as number)) / (served[o] as number)
          : 0,
      ),
    ),
  );
  // graduates who sought work here of those who turned up, by specialty; who turned up of the entrants, by programme
  const graduated = now - STUDY_YEARS;
  const sought = bySpecialty(over(COHORTS, (entry) => history.outcome(entry).seekers, graduated));
  const came = bySpecialty(over(COHORTS, history.turnedUp, graduated));
  const turnedUp = over(COHORTS, history.turnedUp, now);
  const entered = over(COHORTS, history.entrants, now);
  const supply = bySpecialty(
    last.map((one, i) => {
      const s = programmes[i]?.specialty as number;
      if (one === 0) return 0;
      return (
        (one * (turnedUp[i] as number) * (sought[s] as number)) / (entered[i] as number) / (came[s] as number)
      );
    }),
  );
  const ofCity = sum(wanted) / sum(supply);

  const stretches = last.map((one, i): Interval[] => {
    if (i >= city.running) return [{ low: 0, high: 0 }];
    const onRoll = sum([0, 1].map((back) => history.turnedUp(now - back)[i] as number));
    const room =
      Math.min(city.places[i] as number, (city.teachers[i] as number) * studentsPerTeacher) - onRoll;
    const high = Math.min(Math.floor((1 + maxChange) * one + 1e-9), Math.max(one, Math.floor(room)));
    return inClasses({ low: Math.ceil((1 - maxChange) * one - 1e-9), high }, one, { classMin, classMax });
  });
  const ends = (i: number): Interval => ({
    low: stretches[i]?.[0]?.low as number,
    high: stretches[i]?.at(-1)?.high as number,
  });
  const within = last.map((one, i) => {
    const s = programmes[i]?.specialty as number;
    const ratio = (wanted[s] as number) / Math.max(1e-9, supply[s] as number) / ofCity;
    const { low, high } = ends(i);
    return Math.min(high, Math.max(low, one * (1 + PART * (ratio - 1))));
  });
  const missing = sum(last) - sum(within);
  const towards = within.map((_, i) => (missing > 0 ? ends(i).high : ends(i).low));
  const room = sum(towards.map((end, i) => end - (within[i] as number)));
  const part = room === 0 ? 0 : Math.min(1, missing / room);
  const whole = largestRemainder(within.map((one, i) => one + part * ((towards[i] as number) - one)));
  return toSum(
    whole.map((one, i) => nearest(stretches[i] as Interval[], one)),
    stretches,
    sum(last),
  );
}

/** Entrants that a running programme may have in whole classes, as a plan has it: one that never filled a class need not. */
function inClasses(
  { low, high }: Interval,
  last: number,
  { classMin, classMax }: Pick<Limits, 'classMin' | 'classMax'>,
): Interval[] {
  const whole = classIntervals(low, high, classMin, classMax);
  const under = { low, high: Math.min(high, classMin - 1) };
  const all = last < classMin && under.low <= under.high ? joinIntervals([under, ...whole]) : whole;
  return all.length > 0 ? all : [{ low: last, high: last }];
}

function nearest(stretches: readonly Interval[], entrants: number): number {
  const inside = stretches.map(({ low, high }) => Math.min(high, Math.max(low, entrants)));
  return inside.reduce((a, b) => (Math.abs(b - entrants) < Math.abs(a - entrants) ? b : a));
}

/** What whole classes took or gave is given or taken one place at a time, in turn, where a programme's own stretch has room. */
function toSum(entrants: readonly number[], stretches: readonly Interval[][], total: number): number[] {
  const decided = [...entrants];
  for (let moved = true; moved && sum(decided) !== total; ) {
    moved = false;
    for (const [i, one] of decided.entries()) {
      const step = Math.sign(total - sum(decided));
      if (step === 0 || !stretches[i]?.some(({ low, high }) => one + step >= low && one + step <= high))
        continue;
      decided[i] = one + step;
      moved = true;
    }
  }
  return decided;
}

interface Limits {
  classMin: number;
  classMax: number;
  maxChange: number;
  studentsPerTeacher: number;
}
