import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { combineNode } from './combineNode.ts';
import { type Covered, coverageAsOf } from './coverageAsOf.ts';
import { maseErrors, yearSteps } from './maseErrors.ts';
import { relativeMase } from './relativeMase.ts';
import { annualError, asShown } from './rollPanel.ts';
import { FORECAST_METHODS, type ForecastMethod, type RolledPanel } from './types.ts';

/** How forecasts of the past came out, one, two and three years ahead. */
export interface HorizonAccuracy {
  yearsAhead: number;
  /** errors of yearly sums over those of carrying the last four quarters forward; null: too few origins */
  annualError: number | null;
  /** errors of quarters over those of seasonal naive */
  relativeMase: number | null;
  /** share of past years that their interval covered; null: too few origins */
  coverage80: number | null;
  coverage95: number | null;
  /** past intervals that were held against what came, and the quarters they were made in */
  n: number;
  origins: number;
}

export interface FieldAccuracy {
  /** sector; null: the whole city */
  sector: string | null;
  occupations: number;
  /** the same over all years ahead */
  annualError: number | null;
  relativeMase: number | null;
  /** whether a series that shows no season takes its group's */
  borrowedSeason: boolean;
  /** occupations by the method shown */
  methods: Record<ForecastMethod, number>;
  horizons: HorizonAccuracy[];
}

export interface ForecastAccuracy {
  fields: FieldAccuracy[];
  firstOrigin: number;
  origins: number;
}

/**
 * What forecasts from every past quarter would have been worth, by field: an occupation counts in the sector that takes
 * the largest share of it. Errors are those of the method, pooled over occupations, also where they were so large that the
 * last four quarters are printed instead. Forecasts of every origin, and the width of their intervals, are made of nothing but
 * the values and errors known by then; which season and method they take is chosen today, from the whole record.
 *
 * @see method §4 and "Acceptance figures" 3
 */
export function forecastAccuracy(rolled: RolledPanel, sectorsOf: SharesOf): ForecastAccuracy {
  const { panel, origins } = rolled;
  const shown = asShown(rolled);
  const nodes = panel.series.map(({ code }, series) => {
    const parts = [{ series, weight: 1 }];
    return {
      series,
      sector: sectorsOf(code).toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))[0]?.code,
      method: shown.series[series]?.method as ForecastMethod,
      node: combineNode(rolled, code, parts),
      printed: combineNode(shown, code, parts),
    };
  });
  const sectors = [...new Set(nodes.flatMap(({ sector }) => (sector === undefined ? [] : [sector])))].sort();
  const printed = nodes.map((each) => each.printed);
  const ahead = yearSteps().map((steps) => ({ steps, ...coverageAsOf(printed, origins, steps) }));

  const fieldOf = (sector: string | null): FieldAccuracy => {
    const members = sector === null ? nodes : nodes.filter((each) => each.sector === sector);
    const mase = (steps?: { from: number; to: number }) =>
      relativeMase(
        members.map(({ node }) => ({
          ...maseErrors(node.actual, origins, node.past, steps),
          scale: node.scale,
        })),
      );
    const annual = (years?: { from: number; to: number }[]) =>
      annualError(
        rolled,
        members.map(({ series }) => series),
        years,
      );
    return {
      sector,
      occupations: members.length,
      annualError: annual(),
      relativeMase: mase(),
      borrowedSeason: rolled.settings.borrowed,
      methods: Object.fromEntries(
        FORECAST_METHODS.map((method) => [method, members.filter((each) => each.method === method).length]),
      ) as Record<ForecastMethod, number>,
      horizons: ahead.map(({ steps, byNode, origins: told }, k) => {
        const own = byNode.filter((_, i) => sector === null || nodes[i]?.sector === sector);
        const sum = (count: keyof Covered) => own.reduce((so, covered) => so + covered[count], 0);
        const n = sum('n');
        return {
          yearsAhead: k + 1,
          annualError: annual([steps]),
          relativeMase: mase(steps),
          coverage80: n > 0 ? sum('inside80') / n : null,
          coverage95: n > 0 ? sum('inside95') / n : null,
          n,
          origins: told,
        };
      }),
    };
  };
  return {
    fields: [null, ...sectors].map(fieldOf),
    firstOrigin: origins[0] ?? panel.quarters,
    origins: origins.length,
  };
}
