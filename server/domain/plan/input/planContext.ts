import type { CityContext } from '../../city/cityContext.ts';
import type { CityFacts } from '../../city/cityFacts.ts';
import { estimateRho } from '../../city/estimateRho.ts';
import { latestAutumn } from '../../city/graduationYears.ts';
import { localSupply } from '../../city/localSupply.ts';
import { makeCityContext } from '../../city/makeCityContext.ts';
import { cohortsOf } from '../../city/periods.ts';
import { POOLED_COHORTS, pipelineFacts, pooledTallies } from '../../city/pipelineFacts.ts';
import { pipelinePriors } from '../../city/pipelinePriors.ts';
import {
  type PipelinePriors,
  type PipelineTallies,
  type Posterior,
  pipelineRates,
  RATE_NAMES,
} from '../../city/pipelineRates.ts';
import { categoryOf } from '../../city/placementGroups.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import type { BetaPrior, Share } from '../../indicators/betaPrior.ts';
import type { YearCount } from '../planInput.ts';
import { type EntryHistory, stageHistory } from './stageHistory.ts';
import { graduatedOf, posteriorOf, priorOf } from './stageShares.ts';

/** Placed of graduates of one cohort. */
export interface OutcomeCount {
  cohort: string;
  placed: number;
  graduates: number;
}

/** The city's context with what a plan asks of it besides, each found once. */
export interface PlanContext {
  city: CityContext;
  /** latest autumn on record; the plan is for the next */
  autumn: number;
  /** latest cohorts, ascending */
  cohorts: string[];
  rho: number;
  /** entry years by `school/specialty` */
  entries: ReadonlyMap<string, EntryHistory[]>;
  /** every cohort's outcomes by `school/specialty`, ascending */
  outcomes: ReadonlyMap<string, OutcomeCount[]>;
  /** rates of a specialty, drawn towards its category's; null: nothing to tell from */
  ratesOf: (specialty: string) => Record<keyof PipelineRates, Posterior> | null;
  /** those of one school's programme: how many graduate and stay local are its own, the rest its specialty's */
  programmeRates: (school: string, specialty: string) => Record<keyof PipelineRates, Posterior> | null;
  /** of those at a stage, how many graduate, with the records it rests on */
  graduation: (specialty: string, stage: number) => { posterior: Posterior; n: number };
  /** outcome rate of a specialty's category, as a prior of its programmes' */
  outcomePrior: (specialty: string) => BetaPrior | null;
  category: (specialty: string) => string | null;
  /** local supply of the cohorts that have graduated, by specialty */
  supplied: ReadonlyMap<string, YearCount[]>;
}

/** Prepares an input for planning. */
export function planContext(input: CityFacts): PlanContext {
  const city = makeCityContext(input);
  const { settings } = input.index.edition;
  const strength = settings.supply.priorStrength;
  const facts = pipelineFacts(city);
  const category = (specialty: string) => categoryOf(city, specialty);
  const priorsOf = pipelinePriors(facts, category, strength);
  const entries = stageHistory(input);
  const { local, outcomes } = countOutcomes(city);
  const histories = [...facts.values()];
  const talliesOf = (specialty: string) => pooledTallies(facts.get(specialty) ?? new Map());
  const ratesFrom = (tallies: PipelineTallies, priors: PipelinePriors) => pipelineRates(tallies, priors);

  return {
    city,
    autumn: latestAutumn(city),
    cohorts: cohortsOf(input),
    rho: estimateRho(
      histories.flatMap((history) =>
        RATE_NAMES.map((rate) => [...history.values()].map((tallies) => tallies[rate])),
      ),
    ),
    entries,
    outcomes,
    category,
    supplied: localSupply(city),
    ratesOf: (specialty) => ratesFrom(talliesOf(specialty), priorsOf(specialty)),
    programmeRates: (school, specialty) => {
      const id = `${school}/${specialty}`;
      const tallies = talliesOf(specialty);
      return ratesFrom(
        {
          ...tallies,
          graduation: graduatedOf(entries.get(id) ?? [], 0),
          local: local.get(id) ?? { count: 0, n: 0 },
        },
        priorsOf(specialty),
      );
    },
    graduation: (specialty, stage) => {
      const of = (wanted: (code: string) => boolean) =>
        graduatedOf(
          [...entries].flatMap(([id, list]) => (wanted(id.slice(id.indexOf('/') + 1)) ? list : [])),
          stage,
        );
      const own = of((code) => code === specialty);
      const family = category(specialty);
      const prior =
        priorOf(
          of((code) => category(code) === family),
          strength,
        ) ??
        priorOf(
          of(() => true),
          strength,
        );
      return { posterior: posteriorOf(own, prior), n: own.n };
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

/** Placed graduates by cohort, and local work of the latest cohorts, of every programme. */
function countOutcomes(city: CityContext) {
  const outcomes = new Map<string, OutcomeCount[]>();
  const byCohort = new Map<string, Share[]>();
  for (const cohort of cohortsOf(city.input)) {
    for (const { school, specialty, placement } of city.leaves(cohort)) {
      const id = `${school}/${specialty}`;
      const { placed, graduates, local, local_known } = placement.counts;
      outcomes.set(id, [...(outcomes.get(id) ?? []), { cohort, placed, graduates }]);
      if (local_known > 0)
        byCohort.set(id, [
          ...(byCohort.get(id) ?? []),
          { count: Math.min(local, local_known), n: local_known },
        ]);
    }
  }
  const local = new Map(
    [...byCohort].map(([id, shares]): [string, Share] => [
      id,
      shares
        .slice(-POOLED_COHORTS)
        .reduce((so, one) => ({ count: so.count + one.count, n: so.n + one.n }), { count: 0, n: 0 }),
    ]),
  );
  return { local, outcomes };
}
