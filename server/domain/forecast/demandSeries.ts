import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';
import type { NodeForecast } from './combineNode.ts';
import { HIRES_CONTRADICT } from './drawCalibration.ts';
import { DRAWS } from './forecastGroups.ts';
import { groupHistory } from './groupHistory.ts';
import { groupSources } from './groupSources.ts';
import type {
  Calibration,
  DemandSeries,
  ForecastYear,
  LocalHires,
  RolledPanel,
  VacancyYear,
} from './types.ts';

const NARROW = 0.5;
const WIDE = 0.95;
/** Points of the distribution kept for draws. */
const GRID = 201;

/** Demand of one year, persons: its central value and one a future. */
export interface DemandYear {
  /** new vacancies it is made of */
  of: VacancyYear;
  value: number;
  futures: Float64Array;
}

/** Demand of one group before it is described. */
export interface DemandOf {
  node: NodeForecast;
  calibration: Calibration;
  /** central k of a series of the panel within the group */
  centralOf: (series: number) => number;
  hires: LocalHires | null;
  years: DemandYear[];
}

/** Demand of a field of one k, which every future draws anew. */
export interface FieldDemand extends DemandOf {
  /** by future */
  k: Float64Array;
}

/** What several groups want together, by year. */
export function sumDemand(all: readonly DemandOf[]): { value: number; futures: Float64Array }[] {
  const [first] = all;
  return (first?.years ?? []).map(({ futures }, y) => {
    const sum = { value: 0, futures: new Float64Array(futures.length) };
    for (const { years } of all) {
      const year = years[y] as DemandYear;
      sum.value += year.value;
      for (let i = 0; i < sum.futures.length; i++) (sum.futures[i] as number) += year.futures[i] as number;
    }
    return sum;
  });
}

/** A group's demand as figures: intervals from its futures, history and sources at the central calibration. */
export function demandSeries(
  rolled: RolledPanel,
  { node, calibration, centralOf, hires, years }: DemandOf,
  { level, flat }: { level: number; flat: boolean },
): DemandSeries {
  const { sources, method } = groupSources(rolled, node, centralOf);
  return {
    code: node.code,
    history: groupHistory(rolled.panel, node, centralOf),
    years: years.map((year) => forecastYear(year, calibration.contradicted, level)),
    method: flat ? ('flat' as const) : method,
    quarters: rolled.panel.quarters - node.start,
    from: sources,
    calibration,
    hires,
  };
}

function forecastYear(
  { of, value, futures }: DemandYear,
  contradicted: boolean,
  level: number,
): ForecastYear {
  const ascending = futures.slice(0, DRAWS).sort();
  const { n, note } = of.vacancies;
  const at = (width: number): Estimate => {
    if (contradicted) return missing('not_assessable', n, width, HIRES_CONTRADICT);
    const tail = (1 - width) / 2;
    return {
      value,
      low: Math.min(value, quantileR7(ascending, tail)),
      high: Math.max(value, quantileR7(ascending, 1 - tail)),
      level: width,
      n,
      state: width <= of.toldTo ? 'ok' : 'approximate',
      note,
    };
  };
  return {
    year: of.year,
    persons: at(level),
    wide: at(WIDE),
    narrow: at(NARROW),
    relativeError: of.relativeError,
    vacancies: of.vacancies,
    scenarios: futures.slice(DRAWS),
    quantiles: contradicted
      ? new Float64Array(0)
      : Float64Array.from({ length: GRID }, (_, i) => quantileR7(ascending, i / (GRID - 1))),
  };
}
