import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { SideFlow } from '../../city/lateGraduates.ts';
import { drawPersons } from '../../city/pipelineDraws.ts';
import type { Posterior } from '../../city/pipelineRates.ts';
import { supplyState } from '../../city/pipelineSteps.ts';
import { type PipelineRates, supplyIdentity } from '../../city/supplyIdentity.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { drawGamma } from '../../indicators/random/drawGamma.ts';
import { drawPoisson } from '../../indicators/random/drawPoisson.ts';
import { type RandomSource, randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { SupplyYear } from '../planInput.ts';

/** One cohort at its present stage. */
export interface EnrolledCohort {
  /** graduation year */
  year: string;
  /** on roll at that stage, or entrants; null: not collected */
  persons: number | null;
  /** `graduation`: share of persons at this stage who graduate, in time or late; the others as they will be in its graduation year */
  rates: Record<keyof PipelineRates, Posterior>;
  /** records behind the graduation share */
  n: number;
  /** whether the local share is guessed from the employed */
  guessed: boolean;
  /** who join after this stage and graduate with it; null: not collected */
  transfers: SideFlow | null;
}

export interface SupplyOptions {
  cohorts: readonly EnrolledCohort[];
  /** who graduate after their year, of all of them; they are in the shares and stated beside; null: not collected */
  late: SideFlow | null;
  seed: number;
  level: number;
  /** of every year, and of the last, which decides cards */
  draws: { each: number; last: number };
}

/** A supply year with the draws its interval comes from; empty where it is missing. */
export interface DrawnSupplyYear extends SupplyYear {
  draws: Float64Array;
}

/**
 * Local supply of one specialty, year by year: the cohort that graduates goes through the pipeline from the stage it has
 * reached, with those who join it later. Who is late is in the share of a stage that graduates, so that a plan's yields, its
 * gaps and its cards count the same persons. Both take the same ways after graduation; they are part of the year's supply and
 * stated beside it.
 *
 * @param options one cohort a year
 * @returns one entry per graduation year, ascending
 * @see method §5
 */
export function supplyYears({ cohorts, late, seed, level, draws }: SupplyOptions): DrawnSupplyYear[] {
  const ascending = cohorts.toSorted((a, b) => (a.year < b.year ? -1 : 1));
  return ascending.map((cohort, i) => {
    const { year, persons, rates, transfers, guessed, n } = cohort;
    const means = meansOf(rates);
    const stays = supplyIdentity(1, { ...means, graduation: 1 }).localSupply;
    const flows = { transfers: flowFigure(transfers, stays, level), late: flowFigure(late, stays, level) };
    if (persons === null)
      return { year, supply: missing('not_collected', 0, level), ...flows, draws: new Float64Array(0) };

    const random = randomSource(seedFor(seed, `supply/${year}`));
    const drawn = Float64Array.from({ length: i === ascending.length - 1 ? draws.last : draws.each }, () =>
      drawCohort({ persons, rates, transfers }, random),
    );
    const own = supplyIdentity(persons, means).localSupply;
    const value = own + (flows.transfers.value ?? 0);
    const sorted = drawn.toSorted();
    const tail = (1 - level) / 2;
    const supply: Estimate = {
      value,
      low: Math.min(value, quantileR7(sorted, tail)),
      high: Math.max(value, quantileR7(sorted, 1 - tail)),
      level,
      n,
      ...supplyState(n, guessed),
    };
    return { year, supply, ...flows, draws: drawn };
  });
}

/** One draw of a cohort's local supply, with those who join it, persons. */
export function drawCohort(
  { persons, rates, transfers }: Pick<EnrolledCohort, 'rates' | 'transfers'> & { persons: number },
  random: RandomSource,
): number {
  const joined =
    transfers === null || transfers.persons === 0
      ? 0
      : drawPoisson(random, drawGamma(random, transfers.persons) / transfers.years);
  return drawPersons(Math.round(persons), rates, { random, joined }).localSupply;
}

function meansOf(rates: Record<keyof PipelineRates, Posterior>): PipelineRates {
  const mean = ({ a, b }: Posterior) => a / (a + b);
  return {
    graduation: mean(rates.graduation),
    furtherStudy: mean(rates.furtherStudy),
    unavailable: mean(rates.unavailable),
    local: mean(rates.local),
  };
}

/** What a flow adds to a year's local supply. @param stays share of graduates who become local supply */
function flowFigure(flow: SideFlow | null, stays: number, level: number): Estimate {
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
