import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { pipelineDraws } from '../../city/pipelineDraws.ts';
import type { Posterior } from '../../city/pipelineRates.ts';
import { supplyIdentity } from '../../city/supplyIdentity.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { drawGamma } from '../../indicators/random/drawGamma.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { SupplyYear } from '../planInput.ts';

/** One cohort at its present stage. */
export interface EnrolledCohort {
  /** graduation year */
  year: string;
  /** on roll at that stage, or entrants; null: not collected */
  persons: number | null;
  /** share of persons at this stage who graduate */
  graduation: Posterior;
  /** records behind that share */
  n: number;
}

/** Persons a year beside the cohorts' own, as counted over some years. */
export interface SideFlow {
  persons: number;
  years: number;
}

export interface SupplyOptions {
  cohorts: readonly EnrolledCohort[];
  /** what becomes of graduates */
  after: { furtherStudy: Posterior; unavailable: Posterior; local: Posterior };
  /** who join a cohort after it entered and graduate with it; null: not collected */
  transfers: SideFlow | null;
  /** who graduate after their year; null: not collected */
  late: SideFlow | null;
  rho: number;
  seed: number;
  level: number;
  draws: number;
}

/** A supply year with the draws its interval comes from; empty where it is missing. */
export interface DrawnSupplyYear extends SupplyYear {
  draws: Float64Array;
}

/**
 * Local supply of one specialty, year by year: every cohort goes through the pipeline from the stage it has reached.
 * Transfers and late graduates are flows of their own that take the same ways after graduation; they are part of the
 * year's supply and stated beside it.
 *
 * @returns one entry per graduation year, ascending
 * @see method §5
 */
export function supplyYears(options: SupplyOptions): DrawnSupplyYear[] {
  const { cohorts, after, transfers, late, rho, level, draws } = options;
  const mean = ({ a, b }: Posterior) => a / (a + b);
  const rates = {
    furtherStudy: mean(after.furtherStudy),
    unavailable: mean(after.unavailable),
    local: mean(after.local),
  };
  const stays = supplyIdentity(1, { graduation: 1, ...rates }).localSupply;
  const byYear = Map.groupBy(cohorts, (cohort) => cohort.year);
  return [...byYear.keys()].sort().map((year) => {
    const own = byYear.get(year) ?? [];
    const flows = { transfers: flowFigure(transfers), late: flowFigure(late) };
    if (own.some(({ persons }) => persons === null)) {
      return { year, supply: missing('not_collected', 0, level), ...flows, draws: new Float64Array(0) };
    }
    const random = randomSource(seedFor(options.seed, `supply/${year}`));
    const sum = new Float64Array(draws);
    let value = (flows.transfers.value ?? 0) + (flows.late.value ?? 0);
    let n = Number.POSITIVE_INFINITY;
    for (const { persons, graduation, n: records } of own) {
      value += supplyIdentity(persons ?? 0, { graduation: mean(graduation), ...rates }).localSupply;
      n = Math.min(n, records);
      const drawn = pipelineDraws(Math.round(persons ?? 0), { graduation, ...after }, { random, draws, rho });
      for (let i = 0; i < draws; i++) sum[i] = (sum[i] as number) + (drawn.localSupply[i] as number);
    }
    for (const flow of [transfers, late]) {
      if (flow === null || flow.persons === 0) continue;
      const scale = stays / flow.years;
      for (let i = 0; i < draws; i++) sum[i] = (sum[i] as number) + scale * drawGamma(random, flow.persons);
    }
    const ascending = sum.toSorted();
    const tail = (1 - level) / 2;
    const supply: Estimate = {
      value,
      low: Math.min(value, quantileR7(ascending, tail)),
      high: Math.max(value, quantileR7(ascending, 1 - tail)),
      level,
      n,
      state: n === 0 ? 'approximate' : 'ok',
      note: n === 0 ? 'category_value' : null,
    };
    return { year, supply, ...flows, draws: sum };
  });

  function flowFigure(flow: SideFlow | null): Estimate {
    if (flow === null || flow.years === 0) return missing('not_collected', 0, level);
    const scale = stays / flow.years;
    const tail = (1 - level) / 2;
    const value = flow.persons * scale;
    // the interval of a count, as Jeffreys' Gamma has it
    const at = (probability: number) => scale * gammaQuantile(probability, flow.persons + 0.5, 1);
    return {
      value,
      low: Math.min(value, at(tail)),
      high: Math.max(value, at(1 - tail)),
      level,
      n: Math.round(flow.persons),
      state: 'ok',
      note: null,
    };
  }
}
