import { parsePeriod, shiftQuarter } from '../facts/period.ts';
import type { NodeForecast } from './combineNode.ts';
import type { FieldDemand } from './demandSeries.ts';
import { contradictsHires, drawCalibration, medianCalibration } from './drawCalibration.ts';
import type { GroupForecast } from './forecastGroups.ts';
import { latestYear } from './latestYear.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { LocalHires, Panel } from './types.ts';

/** Cohorts whose hires count. */
const COHORTS = 3;

export interface CalibrationSettings {
  /** entrants wanted a new vacancy as published, and the spread of its logarithm */
  k0: number;
  spread: number;
  /** z of every future, common to all fields */
  common: Float64Array;
  /** of the sets of futures */
  sizes: readonly number[];
  seed: number;
}

/**
 * Demand for entrants of one field: its new vacancies times k, which every future draws anew. The printed value is that of
 * the median k.
 *
 * @param hires persons hired in matched jobs in the city, by cohort; absent: not counted
 * @see method §4, "Demand calibration"
 */
export function fieldDemand(
  panel: Panel,
  { node, years }: GroupForecast,
  hires: ReadonlyMap<string, number> | undefined,
  { k0, spread, common, sizes, seed }: CalibrationSettings,
): FieldDemand {
  const beside = hires === undefined ? null : hiresBeside(panel, node, hires);
  const k = drawCalibration(k0, spread, common, beside, { sizes, seed });
  const contradicted = contradictsHires(beside, k0, spread);
  const central = medianCalibration(k0, spread, beside);
  return {
    node,
    calibration: { central, contradicted },
    centralOf: () => central,
    hires: beside,
    k,
    years: years.map((of) => ({
      of,
      value: central * of.value,
      futures: of.futures.map((vacancies, future) => vacancies * (k[future] as number)),
    })),
  };
}

/**
 * Hires of the last three cohorts whose year's vacancies are on record, beside those vacancies. Of a year not over yet the four
 * latest quarters stand for it.
 */
function hiresBeside(
  panel: Panel,
  node: NodeForecast,
  hires: ReadonlyMap<string, number>,
): LocalHires | null {
  const counted = [...hires.keys()].sort();
  const known = counted.flatMap((cohort) => {
    const vacancies = vacanciesOf(panel, node, Number(cohort));
    return vacancies === null ? [] : [{ cohort, vacancies }];
  });
  const cohorts = (known.length > 0 ? known.map(({ cohort }) => cohort) : counted).slice(-COHORTS);
  if (cohorts.length === 0) return null;
  const used = known.slice(-COHORTS);
  return {
    cohorts,
    persons: cohorts.reduce((sum, cohort) => sum + (hires.get(cohort) ?? 0), 0),
    vacancies: used.length > 0 ? used.reduce((sum, { vacancies }) => sum + vacancies, 0) : null,
  };
}

function vacanciesOf(panel: Panel, node: NodeForecast, year: number): number | null {
  const last = parsePeriod(shiftQuarter(panel.first, panel.quarters - 1));
  if (last?.year === year && last.index < SEASONS) {
    return panel.quarters >= SEASONS ? latestYear(panel, node).vacancies : null;
  }
  let sum = 0;
  let quarters = 0;
  for (let t = 0; t < panel.quarters; t++) {
    if (!node.collected[t] || parsePeriod(shiftQuarter(panel.first, t))?.year !== year) continue;
    sum += node.actual[t] as number;
    quarters += 1;
  }
  return quarters === SEASONS ? sum : null;
}
