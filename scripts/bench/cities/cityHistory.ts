import { matchGraduates } from './matchGraduates.ts';
import { STUDY_YEARS, type TrueCity, YEARS_BEFORE } from './trueCity.ts';

/** A city under one way of deciding: what was decided so far, and what truly became of it. */
export interface CityHistory {
  /** the last autumn on record */
  now: () => number;
  /** records what was decided for the next autumn: entrants by programme, whole */
  decide: (entrants: readonly number[]) => void;
  /** entrants of an autumn, by programme */
  entrants: (entry: number) => readonly number[];
  /** the first autumn in which a programme had entrants, −∞ for one that ran before; null: never yet */
  opened: (programme: number) => number | null;
  /** those of them who turned up */
  turnedUp: (entry: number) => readonly number[];
  /** those of them who sought work in the city when they graduated, by programme, and found some in their field, by specialty */
  outcome: (entry: number) => { seekers: readonly number[]; matched: readonly number[] };
  score: (entry: number) => YearScore;
}

/** What became of the entrants of one autumn, persons. */
export interface YearScore {
  wanted: number;
  seekers: number;
  matched: number;
}

/** A city as it is before its first plan. Every count is rounded by the same lot, whatever was decided. */
export function cityHistory(city: TrueCity): CityHistory {
  const { programmes, specialties } = city;
  const lastBefore = YEARS_BEFORE - 1;
  const decided: (readonly number[])[] = [];
  const outcomes = new Map<number, ReturnType<CityHistory['outcome']>>();
  const arrivals = new Map<number, number[]>();
  const history: CityHistory = {
    now: () => lastBefore + decided.length,
    decide: (next) => decided.push(next),
    entrants: (entry) =>
      entry <= lastBefore ? city.entrantsBefore(entry) : (decided[entry - lastBefore - 1] as number[]),
    opened: (i) => {
      if (i < city.running) return Number.NEGATIVE_INFINITY;
      const first = decided.findIndex((year) => (year[i] as number) > 0);
      return first < 0 ? null : lastBefore + 1 + first;
    },
    turnedUp: (entry) => {
      const known = arrivals.get(entry) ?? history.entrants(entry).map((one, i) => arrived(one, i, entry));
      arrivals.set(entry, known);
      return known;
    },
    outcome: (entry) => {
      const known = outcomes.get(entry) ?? outcomeOf(entry);
      outcomes.set(entry, known);
      return known;
    },
    score: (entry) => {
      const { seekers, matched } = history.outcome(entry);
      const wanted = city.wanted[entry + STUDY_YEARS] as number[];
      return { wanted: sum(wanted), seekers: sum(seekers), matched: sum(matched) };
    },
  };
  return history;

  function arrived(entrants: number, i: number, entry: number): number {
    return whole(entrants * city.turnsUp(i, entry), `turn up/${i}/${entry}`);
  }

  function outcomeOf(entry: number) {
    const year = entry + STUDY_YEARS;
    const seekers = history
      .turnedUp(entry)
      .map((persons, i) =>
        whole(persons * city.seeksWork(programmes[i]?.specialty as number, year), `seek/${i}/${year}`),
      );
    const bySpecialty = specialties.map((_, s) =>
      sum(seekers.map((one, i) => (programmes[i]?.specialty === s ? one : 0))),
    );
    return { seekers, matched: matchGraduates(city, bySpecialty, city.wanted[year] as number[]) };
  }

  function whole(value: number, question: string): number {
    return Math.floor(value + city.lot(question));
  }
}

export function sum(of: readonly number[]): number {
  return of.reduce((so, one) => so + one, 0);
}
