import { largestRemainder } from '../../../server/domain/indicators/largestRemainder.ts';
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
  { maxChange, studentsPerTeacher }: Limits,
): number[] {
  const { programmes, specialties, pairs } = city;
  const now = history.now();
  const last = history.entrants(now);
  const bySpecialty = (of: readonly number[]) =>
    specialties.map((_, s) => sum(of.map((one, i) => (programmes[i]?.specialty === s ? one : 0))));
  const over = (years: number, of: (entry: number) => readonly number[], from: number) =>
    programmes.map((_, i) => sum(Array.from({ length: years }, (_, back) => of(from - back)[i] as number)));

  const capacity = bySpecialty(over(CAPACITY_YEARS, history.entrants, now));
  const vacancies = city.occupations.map((_, o) =>
    sum(Array.from({ length: 4 }, (_, q) => city.vacancies[4 * now + q]?.[o] as number)),
  );
  const served = city.occupations.map((_, o) =>
    sum(
      pairs.map((pair) => (pair.occupation === o ? pair.weight * (capacity[pair.specialty] as number) : 0)),
    ),
  );
  const wanted = specialties.map((_, s) =>
    sum(
      pairs.map(({ specialty, occupation: o, weight }) =>
        specialty === s
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
      return (
        (one * (turnedUp[i] as number) * (sought[s] as number)) / (entered[i] as number) / (came[s] as number)
      );
    }),
  );
  const ofCity = sum(wanted) / sum(supply);

  const bounds = last.map((one, i) => {
    const onRoll = sum([0, 1].map((back) => history.turnedUp(now - back)[i] as number));
    const room =
      Math.min(city.places[i] as number, (city.teachers[i] as number) * studentsPerTeacher) - onRoll;
    const high = Math.min(Math.floor((1 + maxChange) * one + 1e-9), Math.max(one, Math.floor(room)));
    return { low: Math.ceil((1 - maxChange) * one - 1e-9), high };
  });
  const within = last.map((one, i) => {
    const s = programmes[i]?.specialty as number;
    const ratio = (wanted[s] as number) / Math.max(1e-9, supply[s] as number) / ofCity;
    const { low, high } = bounds[i] as { low: number; high: number };
    return Math.min(high, Math.max(low, one * (1 + PART * (ratio - 1))));
  });
  const missing = sum(last) - sum(within);
  const ends = bounds.map(({ low, high }) => (missing > 0 ? high : low));
  const room = sum(ends.map((end, i) => end - (within[i] as number)));
  const part = room === 0 ? 0 : Math.min(1, missing / room);
  return largestRemainder(within.map((one, i) => one + part * ((ends[i] as number) - one)));
}

interface Limits {
  maxChange: number;
  studentsPerTeacher: number;
}
