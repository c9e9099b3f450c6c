import type { Share } from '../indicators/betaPrior.ts';
import type { CityContext } from './cityContext.ts';
import { estimateRho } from './estimateRho.ts';
import { studyYears } from './graduationYears.ts';
import { type PipelineHistory, pipelineFacts, pooledTallies, pooledYears } from './pipelineFacts.ts';
import { pipelinePriors } from './pipelinePriors.ts';
import {
  type PipelineOutlook,
  type PipelinePriors,
  type PipelineRho,
  type PipelineTallies,
  RATE_NAMES,
} from './pipelineRates.ts';
import { categoryOf } from './placementGroups.ts';
import { type RateDrift, type RateYears, rateDrift, rateOutlook } from './rateDrift.ts';
import type { PipelineRates } from './supplyIdentity.ts';

/** What the rates of every specialty's supply rest on; guidance, cards and gaps of a plan all ask here. */
export interface SupplyRates {
  history: ReadonlyMap<string, PipelineHistory>;
  /** year-to-year correlation of each rate, beyond its drift */
  rho: PipelineRho;
  /** that of all rates together, for where one is not told from another */
  pooledRho: number;
  /** records of the latest cohorts together */
  tallies: (specialty: string) => PipelineTallies;
  /** what a specialty's rates are drawn towards */
  priors: (specialty: string) => PipelinePriors;
  /** how far the rates of those who graduate in a year will have moved by then */
  outlook: (specialty: string, graduationYear: number) => PipelineOutlook;
}

/**
 * Prepares the rates of the supply pipeline.
 *
 * @see method §5
 */
export function supplyRates(context: CityContext): SupplyRates {
  const { settings } = context.input.index.edition;
  const history = pipelineFacts(context);
  const yearsOf = (rate: keyof PipelineRates) =>
    [...history.values()].map((of): RateYears => new Map([...of].map(([year, one]) => [year, one[rate]])));
  const ofCity = Object.fromEntries(
    RATE_NAMES.map((rate) => {
      const histories = yearsOf(rate);
      return [rate, { histories, drift: rateDrift(histories) }];
    }),
  ) as unknown as Record<keyof PipelineRates, { histories: RateYears[]; drift: RateDrift }>;
  const latest = Object.fromEntries(
    RATE_NAMES.map((rate) => [rate, middleOf(ofCity[rate].histories)]),
  ) as Record<keyof PipelineRates, Middle | null>;

  return {
    history,
    rho: Object.fromEntries(RATE_NAMES.map((rate) => [rate, estimateRho(level(rate))])) as PipelineRho,
    pooledRho: estimateRho(RATE_NAMES.flatMap(level)),
    tallies: (specialty) => pooledTallies(history.get(specialty) ?? new Map()),
    priors: pipelinePriors(history, (code) => categoryOf(context, code), settings.supply.priorStrength),
    outlook: (specialty, graduationYear) => {
      const entered = graduationYear - studyYears(context, specialty);
      const own = history.get(specialty) ?? new Map<string, PipelineTallies>();
      return Object.fromEntries(
        RATE_NAMES.map((rate) => {
          const years: RateYears = new Map([...own].map(([year, one]) => [year, one[rate]]));
          // without records of its own a specialty takes its category's, which are about as old as the city's
          const at = middleOf([years]) ?? latest[rate];
          const until = rate === 'graduation' ? entered : graduationYear;
          return [rate, at ? rateOutlook(ofCity[rate].drift, { ...at, for: until }) : NO_OUTLOOK];
        }),
      ) as PipelineOutlook;
    },
  };

  function level(rate: keyof PipelineRates): Share[][] {
    return ofCity[rate].histories.map((one) => withoutTrend(one, ofCity[rate].drift.trend));
  }
}

const NO_OUTLOOK = { shift: 0, variance: 0 };

interface Middle {
  /** mean year of the records that are pooled */
  middle: number;
  last: number;
}

function middleOf(histories: readonly RateYears[]): Middle | null {
  let n = 0;
  let sum = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const history of histories)
    for (const [year, share] of pooledYears(history)) {
      n += share.n;
      sum += share.n * Number(year);
      last = Math.max(last, Number(year));
    }
  return n > 0 ? { middle: sum / n, last } : null;
}

/** The shares as they would be without the trend, ascending by year. */
function withoutTrend(history: RateYears, trend: number): Share[] {
  if (trend === 0) return [...history.values()];
  const years = [...history.keys()].map(Number);
  const middle = years.reduce((so, year) => so + year, 0) / Math.max(1, years.length);
  return [...history].map(([year, { count, n }]) => {
    if (n === 0 || count <= 0 || count >= n) return { count, n };
    const odds = (count / (n - count)) * Math.exp(-trend * (Number(year) - middle));
    return { count: (n * odds) / (1 + odds), n };
  });
}
