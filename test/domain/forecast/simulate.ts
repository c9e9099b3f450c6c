import { demandForecast } from '../../../server/domain/forecast/demandForecast.ts';
import { DRAWS, forecastGroups } from '../../../server/domain/forecast/forecastGroups.ts';
import { rollPanel } from '../../../server/domain/forecast/rollPanel.ts';
import { seasonalNaive } from '../../../server/domain/forecast/seasonalNaive.ts';
import type { Panel, PanelSettings, RolledPanel } from '../../../server/domain/forecast/types.ts';
import { yearWindows } from '../../../server/domain/forecast/yearWindows.ts';
import { drawGamma } from '../../../server/domain/indicators/random/drawGamma.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { type RandomSource, randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { crps } from './crps.ts';

const HELD_BACK = 12;
const SERIES = 40;
/** With fewer quarters too few origins lie behind an interval to hold it to its level. */
const INTERVALS_FROM = 24;
const FIRST = '2010Q1';

/** How quarterly series come about: log-level + season + trend, then noise. */
export interface Process {
  /** persons a quarter, least and most */
  level: [number, number];
  /** standard deviation of the log-level's step a quarter, three fifths of it common to all series */
  drift: number;
  /** standard deviation of noise; null: counts with clumped employers (Poisson over a Gamma of shape 20) */
  noise: number | null;
  /** share of a quarter's step that the next one repeats; absent: none */
  momentum?: number;
  /** standard deviation of the season's four log-indices; absent: .15 */
  season?: number;
}

/** Series of hundreds that move little. */
export const SMOOTH: Process = { level: [300, 1000], drift: 0.008, noise: 0.05 };
/** Employment of an industry as national statistics print it: a cycle that goes on for years, hardly any noise. */
export const EMPLOYMENT: Process = {
  level: [300, 1000],
  drift: 0.008,
  noise: 0.004,
  momentum: 0.6,
  season: 0.04,
};
/** Counts of 5 to 45 a quarter. */
export const COUNTS: Process = { level: [5, 45], drift: 0.01, noise: null };

export interface Outcome {
  relativeMase: number;
  /** by years ahead: errors of yearly sums over those of carrying the last four quarters forward */
  annual: number[];
  /** panels whose past spoke for borrowing seasons, for giving series to seasonal naive, for showing nothing else */
  settings: Record<keyof PanelSettings, number>;
  /** by years ahead, from 24 quarters on: share of truths inside the intervals */
  cover80: number[];
  cover95: number[];
  /** of the scenarios, and of seasonal naive with scenarios calibrated in the same way */
  crps: number;
  crpsNaive: number;
}

/**
 * Forecasts panels of simulated series and compares them with the twelve quarters that were held back.
 *
 * @param lengths quarters known, one panel each
 */
export function simulate(process: Process, lengths: readonly number[]): Outcome {
  const sums = {
    missed: 0,
    naively: 0,
    inside80: [0, 0, 0],
    inside95: [0, 0, 0],
    annual: [0, 0, 0],
    carried: [0, 0, 0],
    crps: 0,
    crpsNaive: 0,
  };
  const settings = { borrowed: 0, given: 0, naive: 0 };
  lengths.forEach((quarters, repeat) => {
    const all = makeSeries(process, quarters + HELD_BACK, 1000 * quarters + repeat);
    const panel: Panel = {
      first: FIRST,
      quarters,
      series: all.map((values, i) => ({
        code: `s${i}`,
        parent: null,
        start: 0,
        values: values.slice(0, quarters),
        known: new Uint8Array(quarters).fill(1),
      })),
    };
    const until = 2009 + (quarters + HELD_BACK) / 4;
    const made = demandForecast({
      panel,
      specialtiesOf: () => [],
      sectorsOf: () => [],
      until,
      // new vacancies as such: no spread of what they stand for
      factors: { entryLevelShare: 1, registrationCoverage: 1, spread: 0 },
      seed: repeat,
    }).byOccupation;
    const rolled = rollPanel(panel, HELD_BACK);
    for (const name of ['borrowed', 'given', 'naive'] as const)
      settings[name] += Number(rolled.settings[name]);
    const naive = naiveForecast(rolled, until, repeat);
    all.forEach((values, i) => {
      const past = values.subarray(0, quarters);
      const scale = past.reduce((sum, value) => sum + value, 0);
      const asBefore = seasonalNaive(past, HELD_BACK);
      for (let h = 0; h < HELD_BACK; h++) {
        const truth = values[quarters + h] as number;
        sums.missed += Math.abs(truth - (rolled.series[i]?.forecast[h] as number)) / scale;
        sums.naively += Math.abs(truth - (asBefore[h] as number)) / scale;
      }
      made.get(`s${i}`)?.years.forEach(({ persons, wide, scenarios }, k) => {
        const truth = values.subarray(quarters + 4 * k, quarters + 4 * k + 4).reduce((a, b) => a + b, 0);
        const carried = past.subarray(-4).reduce((a, b) => a + b, 0);
        sums.annual[k] = (sums.annual[k] as number) + Math.abs(truth - (persons.value as number)) / scale;
        sums.carried[k] = (sums.carried[k] as number) + Math.abs(truth - carried) / scale;
        const inside = ({ low, high }: typeof persons) =>
          Number(quarters >= INTERVALS_FROM && truth >= (low as number) && truth <= (high as number));
        sums.inside80[k] = (sums.inside80[k] as number) + inside(persons);
        sums.inside95[k] = (sums.inside95[k] as number) + inside(wide);
        sums.crps += crps(scenarios, truth) / scale;
        sums.crpsNaive +=
          crps(naive.get(`s${i}`)?.years[k]?.futures.subarray(DRAWS) as Float64Array, truth) / scale;
      });
    });
  });
  const long = lengths.filter((quarters) => quarters >= INTERVALS_FROM).length;
  const share = (count: number) => count / (long * SERIES);
  return {
    relativeMase: sums.missed / sums.naively,
    annual: sums.annual.map((missed, k) => missed / (sums.carried[k] as number)),
    settings,
    cover80: sums.inside80.map(share),
    cover95: sums.inside95.map(share),
    crps: sums.crps,
    crpsNaive: sums.crpsNaive,
  };
}

/** The seasonal naive forecast with intervals and scenarios made as those of the method are. */
function naiveForecast(rolled: RolledPanel, until: number, seed: number): ReturnType<typeof forecastGroups> {
  const { panel } = rolled;
  const at = (values: Float64Array, end: number) =>
    Float64Array.from(seasonalNaive(values.subarray(0, end), HELD_BACK));
  const series = panel.series.map(({ values }) => ({
    method: 'seasonal_naive' as const,
    forecast: at(values, panel.quarters),
    past: rolled.origins.map((origin) => at(values, origin)),
  }));
  const groups = new Map(panel.series.map(({ code }, i) => [code, [{ series: i, weight: 1 }]]));
  return forecastGroups({ ...rolled, series }, groups, yearWindows(FIRST, panel.quarters, until), {
    level: 0.8,
    scenarios: 50,
    flat: false,
    seed,
  });
}

export function makeSeries(
  { level: [least, most], drift, noise, momentum = 0, season: swing = 0.15 }: Process,
  length: number,
  seed: number,
): Float64Array[] {
  const random = randomSource(seed);
  const common = Array.from({ length }, () => drawNormal(random));
  return Array.from({ length: SERIES }, () => {
    const season = Array.from({ length: 4 }, () => swing * drawNormal(random));
    const trend = 0.004 + 0.012 * drawNormal(random);
    const level = least + (most - least) * random();
    let step = 0;
    let moved = 0;
    return Float64Array.from(common, (shock, t) => {
      step = momentum * step + drift * (0.8 * drawNormal(random) + 0.6 * shock);
      moved += step;
      const mean = level * Math.exp(trend * t + moved + (season[t % 4] as number));
      return noise === null
        ? drawPoisson(random, (mean * drawGamma(random, 20)) / 20)
        : mean * Math.exp(noise * drawNormal(random));
    });
  });
}

/** By Knuth's product of uniform numbers; the means here are small. */
function drawPoisson(random: RandomSource, mean: number): number {
  const least = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > least; product *= random()) count++;
  return count;
}
