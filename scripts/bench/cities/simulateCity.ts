import type { EditionSettings } from '../../../server/domain/edition/editionSettings.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { onceFor } from '../../../server/domain/plan/balance/onceFor.ts';
import { planInputOf } from '../../../server/domain/plan/input/planInputOf.ts';
import type { PlanRow } from '../../../server/domain/plan/planResult.ts';
import { solvePlan } from '../../../server/domain/plan/solvePlan.ts';
import type { Solver } from '../../../server/domain/plan/solver.ts';
import { type CityHistory, cityHistory, sum } from './cityHistory.ts';
import { cityRecords } from './cityRecords.ts';
import { dampedChase } from './dampedChase.ts';
import type { TrueCity } from './trueCity.ts';

type PlanSettings = EditionSettings['plan'];

/** How the places of a city are decided, year after year: entrants of the next autumn, by programme. */
export interface Way {
  name: string;
  decide: (history: CityHistory) => Promise<number[]> | number[];
}

/** What a way came to in one city, mean of its years. */
export interface WayScore {
  way: string;
  /** (unfilled + .6·unmatched) ÷ wanted */
  loss: number;
  /** the same of every year */
  losses: number[];
  /** persons a year who found work in their field */
  matched: number;
  /** Σ|change| of the programmes ÷ all places, a year */
  moved: number;
  /** programmes opened, all years together */
  opened: number;
  /** entrants decided, by year, by programme */
  decided: number[][];
}

/** Runs a city under one way for so many years, in a closed loop: each decision stands on what those before have led to. */
export async function simulateCity(city: TrueCity, way: Way, years: number): Promise<WayScore> {
  const { shortageCost, surplusCost } = city.edition.settings.plan;
  const history = cityHistory(city);
  const scored: { loss: number; matched: number; moved: number; decided: number[] }[] = [];
  for (let year = 0; year < years; year++) {
    const last = history.entrants(history.now());
    const decided = await way.decide(history);
    history.decide(decided);
    const { wanted, seekers, matched } = history.score(history.now());
    scored.push({
      loss: (shortageCost * (wanted - matched) + surplusCost * (seekers - matched)) / wanted,
      matched,
      moved: sum(decided.map((one, i) => Math.abs(one - (last[i] as number)))) / sum(last),
      decided,
    });
  }
  const mean = (of: readonly number[]) => sum(of) / years;
  return {
    way: way.name,
    loss: mean(scored.map(({ loss }) => loss)),
    losses: scored.map(({ loss }) => loss),
    matched: mean(scored.map(({ matched }) => matched)),
    opened: city.programmes.filter((_, i) => i >= city.running && history.opened(i) !== null).length,
    moved: mean(scored.map(({ moved }) => moved)),
    decided: scored.map(({ decided }) => decided),
  };
}

export const hold: Way = { name: 'hold', decide: (history) => [...history.entrants(history.now())] };

export function chase(city: TrueCity): Way {
  return {
    name: 'damped chase',
    decide: (history) => dampedChase(city, history, city.edition.settings.plan),
  };
}

/** A plan that is followed; what is left out is as the edition has it. */
export interface Followed {
  name?: string;
  /** k as the city believes it to be, over what it is */
  believed?: number;
  /** settings of the plan unlike the edition's */
  plan?: Partial<PlanSettings>;
  /** the number that is followed; left out: the recommended one */
  read?: (row: PlanRow) => number | null | undefined;
}

/** What the product recommends, from the facts on record to the numbers that it prints. */
export function recommendation(
  city: TrueCity,
  solver: Solver,
  {
    name = 'recommended',
    believed = 1,
    plan,
    read = ({ recommended, last }) => recommended ?? last,
  }: Followed = {},
): Way {
  const { edition, k, programmes, running, specialties } = city;
  const { settings } = edition;
  const index = indexEdition({
    ...edition,
    settings: {
      ...settings,
      demand: { ...settings.demand, entryLevelShare: k * believed, registrationCoverage: 1 },
      plan: { ...settings.plan, ...plan },
    },
  });
  const recordsOf = onceFor((history: CityHistory) => cityRecords(city, history));
  return {
    name,
    decide: async (history) => {
      const input = planInputOf(recordsOf(history)(index));
      // neither ranges nor stability are asked for: they enter no number
      const solved = await solvePlan(input, solver, { inputHash: '', redraws: 0 });
      if ('infeasible' in solved) throw new Error(`no plan in city ${city.seed}: ${JSON.stringify(solved)}`);
      const rows = new Map(solved.rows.map((row) => [row.programme, row]));
      return programmes.map(({ school, specialty }, i) => {
        const row = rows.get(`${school}/${specialties[specialty]?.code}`);
        // one that could be opened and is no candidate this year
        if (!row && i >= running) return 0;
        const entrants = row ? read(row) : null;
        if (entrants === null || entrants === undefined) throw new Error(`no number in city ${city.seed}`);
        return entrants;
      });
    },
  };
}
