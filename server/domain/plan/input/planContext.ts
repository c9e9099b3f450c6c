import type { CityContext } from '../../city/cityContext.ts';
import type { CityFacts } from '../../city/cityFacts.ts';
import { latestAutumn, studyYears } from '../../city/graduationYears.ts';
import { type LateGraduates, lateGraduates, withLate } from '../../city/lateGraduates.ts';
import { localSupply } from '../../city/localSupply.ts';
import { makeCityContext } from '../../city/makeCityContext.ts';
import { cohortsOf } from '../../city/periods.ts';
import { addCohort, type PipelineHistory, POOLED_COHORTS, pooledYears } from '../../city/pipelineFacts.ts';
import {
  independentRecords,
  type PipelineTallies,
  type PooledShare,
  type Posterior,
  pipelineRates,
} from '../../city/pipelineRates.ts';
import { categoryOf } from '../../city/placementGroups.ts';
import { projectRate } from '../../city/rateDrift.ts';
import { lookingShares, type SeekingShare, seekingHere } from '../../city/seekingHere.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import { supplyRates } from '../../city/supplyRates.ts';
import type { BetaPrior, Share } from '../../indicators/betaPrior.ts';
import type { YearCount } from '../planInput.ts';
import { type EntryHistory, stageHistory } from './stageHistory.ts';
import { graduatedAmong, graduatedOf, posteriorOf, priorOf } from './stageShares.ts';

/** Placed of graduates of one cohort. */
export interface OutcomeCount {
  cohort: string;
  placed: number;
  graduates: number;
}

/** Posteriors of the pipeline's rates. */
export type Rates = Record<keyof PipelineRates, Posterior>;

/** The city's context with what a plan asks of it besides, each found once. */
export interface PlanContext {
  city: CityContext;
  /** latest autumn on record; the plan is for the next */
  autumn: number;
  /** latest cohorts, ascending */
  cohorts: string[];
  /** year-to-year correlation of all rates together; each brings its own */
  rho: number;
  /** entry years by `school/specialty` */
  entries: ReadonlyMap<string, EntryHistory[]>;
  /** the same, with graduates of the programme who are late counted as graduated */
  graduating: ReadonlyMap<string, EntryHistory[]>;
  /** late graduates by specialty; left out: not known */
  late: ReadonlyMap<string, LateGraduates>;
  /** every cohort's outcomes by `school/specialty`, ascending */
  outcomes: ReadonlyMap<string, OutcomeCount[]>;
  /** what became of every specialty's entrants and graduates, by year */
  history: ReadonlyMap<string, PipelineHistory>;
  /**
   * Rates of a specialty, drawn towards its category's; null: nothing to tell from. As they will be for those who graduate in
   * `year`; left out: the coming autumn's entrants.
   */
  ratesOf: (specialty: string, year?: number) => Rates | null;
  /** those of one school's programme: how many graduate and seek work here are its own, the rest its specialty's */
  programmeRates: (school: string, specialty: string, year?: number) => Rates | null;
  /** of the graduates of a specialty's latest cohorts, or a programme's, who seek work, how many do so here */
  seekersOf: (specialty: string, school?: string) => SeekingShare;
  /** the same of one cohort of a programme; undefined: not known */
  cohortSeekers: (id: string, cohort: string) => SeekingShare | undefined;
  /** of those at a stage who will graduate in a year, or would have, how many do, with the records it rests on */
  graduation: (specialty: string, stage: number, year: number) => { posterior: Posterior; n: number };
  /** outcome rate of a specialty's category, as a prior of its programmes' */
  outcomePrior: (specialty: string) => BetaPrior | null;
  category: (specialty: string) => string | null;
  /** local supply of the cohorts that have graduated, by specialty */
  supplied: ReadonlyMap<string, YearCount[]>;
}

/** Prepares an input for planning. @param city what is known of the same facts already */
export function planContext(input: CityFacts, city: CityContext = makeCityContext(input)): PlanContext {
  const { settings } = input.index.edition;
  const strength = settings.supply.priorStrength;
  const supply = supplyRates(city);
  const category = (specialty: string) => categoryOf(city, specialty);
  const entries = stageHistory(input);
  const { seekers, outcomes } = countOutcomes(city);
  const late = lateGraduates(city);
  const graduating = inTimeOrLate(entries, late);
  const specialties = Map.groupBy(graduating, ([id]) => id.slice(id.indexOf('/') + 1));
  const listsOf = (specialty: string) => (specialties.get(specialty) ?? []).flatMap(([, list]) => list);
  function seekersOf(specialty: string, school?: string): SeekingShare {
    if (school === undefined) return supply.tallies(specialty).local;
    return pooledSeekers(seekers.get(`${school}/${specialty}`) ?? new Map());
  }
  const entrantsOf = (specialty: string) => latestAutumn(city) + 1 + studyYears(city, specialty);
  const ratesFrom = (specialty: string, year: number, tallies: PipelineTallies) =>
    pipelineRates(tallies, supply.priors(specialty), {
      outlook: supply.outlook(specialty, year),
      rho: supply.rho,
    });

  return {
    city,
    autumn: latestAutumn(city),
    cohorts: cohortsOf(input),
    rho: supply.pooledRho,
    entries,
    graduating,
    late,
    outcomes,
    category,
    history: supply.history,
    supplied: localSupply(city),
    ratesOf: (specialty, year = entrantsOf(specialty)) =>
      ratesFrom(specialty, year, supply.tallies(specialty)),
    programmeRates: (school, specialty, year = entrantsOf(specialty)) =>
      ratesFrom(specialty, year, {
        ...supply.tallies(specialty),
        graduation: graduatedAmong(graduating.get(`${school}/${specialty}`) ?? [], listsOf(specialty), 0),
        local: seekersOf(specialty, school),
      }),
    seekersOf,
    cohortSeekers: (id, cohort) => seekers.get(id)?.get(cohort),
    graduation: (specialty, stage, year) => {
      const of = (wanted: (code: string) => boolean) => {
        const shares = [...specialties.keys()]
          .filter(wanted)
          .map((code) => graduatedOf(listsOf(code), stage));
        return shares.reduce<Share>((sum, { count, n }) => ({ count: sum.count + count, n: sum.n + n }), {
          count: 0,
          n: 0,
        });
      };
      const own = graduatedOf(listsOf(specialty), stage);
      const family = category(specialty);
      const rho = supply.rho.graduation;
      const prior =
        priorOf(
          of((code) => category(code) === family),
          strength,
        ) ??
        priorOf(
          of(() => true),
          strength,
        );
      const posterior = { ...posteriorOf(independentRecords(own, rho), prior), rho };
      // of those on roll, the years that drifted are behind them
      if (stage > 0) return { posterior, n: own.n };
      return { posterior: projectRate(posterior, supply.outlook(specialty, year).graduation), n: own.n };
    },
    outcomePrior: (specialty) => {
      const family = category(specialty);
      const members = (wanted: (code: string) => boolean) =>
        [...outcomes].flatMap(([id, list]) =>
          wanted(id.slice(id.indexOf('/') + 1)) ? list.slice(-POOLED_COHORTS) : [],
        );
      const sum = (list: OutcomeCount[]): Share => ({
        count: list.reduce((so, one) => so + one.placed, 0),
        n: list.reduce((so, one) => so + one.graduates, 0),
      });
      return (
        priorOf(sum(members((code) => category(code) === family)), strength) ??
        priorOf(sum(members(() => true)), strength)
      );
    },
  };
}

/** Placed graduates, and those who seek work here, by cohort of every programme. */
function countOutcomes(city: CityContext) {
  const outcomes = new Map<string, OutcomeCount[]>();
  const seekers = new Map<string, Map<string, SeekingShare>>();
  const looking = lookingShares(city.input);
  for (const cohort of cohortsOf(city.input)) {
    for (const leaf of city.leaves(cohort)) {
      const { school, specialty, placement } = leaf;
      const id = `${school}/${specialty}`;
      const { placed, graduates } = placement.counts;
      outcomes.set(id, [...(outcomes.get(id) ?? []), { cohort, placed, graduates }]);
      const share = seekingHere(leaf, looking(specialty, cohort));
      if (share.n > 0) seekers.set(id, (seekers.get(id) ?? new Map()).set(cohort, share));
    }
  }
  return { seekers, outcomes };
}

/** Entry years with the programme's late graduates counted as graduated. */
function inTimeOrLate(
  entries: ReadonlyMap<string, EntryHistory[]>,
  late: ReadonlyMap<string, LateGraduates>,
): Map<string, EntryHistory[]> {
  const add = (id: string) => (entry: EntryHistory) => {
    const of = late.get(id.slice(id.indexOf('/') + 1));
    const { graduated } = entry;
    return graduated === null ? entry : { ...entry, graduated: withLate(graduated, of) };
  };
  return new Map([...entries].map(([id, list]) => [id, list.map(add(id))]));
}

/** The latest cohorts together. */
function pooledSeekers(cohorts: ReadonlyMap<string, SeekingShare>): SeekingShare & PooledShare {
  const pooled: SeekingShare & PooledShare & { guessed: number } = { count: 0, n: 0, guessed: 0 };
  for (const [cohort, share] of pooledYears(cohorts)) {
    addCohort(pooled, share);
    pooled.guessed += cohorts.get(cohort)?.guessed ?? 0;
  }
  return pooled;
}
