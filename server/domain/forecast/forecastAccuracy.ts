import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { combineNode } from './combineNode.ts';
import { type Covered, coverageAsOf } from './coverageAsOf.ts';
import { maseErrors } from './maseErrors.ts';
import { relativeMase } from './relativeMase.ts';
import { SEASONS } from './seasonalIndices.ts';
import { FORECAST_METHODS, type ForecastMethod, type RolledPanel } from './types.ts';

/** Years ahead that are looked back on. */
const YEARS_AHEAD = 3;

/** How forecasts of the past came out, one, two and three years ahead. */
export interface HorizonAccuracy {
  yearsAhead: number;
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
  /** of the methods shown, pooled over occupations; under 1 they beat seasonal naive */
  relativeMase: number | null;
  /** occupations by the method shown */
  methods: Record<ForecastMethod, number>;
  horizons: HorizonAccuracy[];
}

export interface ForecastAccuracy {
  fields: FieldAccuracy[];
  /** of the combination alone, before any series is given to seasonal naive */
  combination: number | null;
  firstOrigin: number;
  origins: number;
}

/**
 * What forecasts from every past quarter would have been worth, by field: an occupation counts in the sector that takes
 * the largest share of it. Intervals are those that would have been printed then.
 *
 * @see method §4 and "Acceptance figures" 3
 */
export function forecastAccuracy(rolled: RolledPanel, sectorsOf: SharesOf): ForecastAccuracy {
  const { panel, origins } = rolled;
  const nodes = panel.series.map(({ code }, series) => ({
    sector: sectorsOf(code).toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))[0]?.code,
    method: rolled.series[series]?.method as ForecastMethod,
    node: combineNode(rolled, code, [{ series, weight: 1 }]),
  }));
  const sectors = [...new Set(nodes.flatMap(({ sector }) => (sector === undefined ? [] : [sector])))].sort();

  const ahead = Array.from({ length: YEARS_AHEAD }, (_, k) => {
    const steps = { from: k * SEASONS + 1, to: (k + 1) * SEASONS };
    return {
      steps,
      ...coverageAsOf(
        nodes.map(({ node }) => node),
        origins,
        steps,
      ),
    };
  });

  const fieldOf = (sector: string | null): FieldAccuracy => {
    const members = sector === null ? nodes : nodes.filter((each) => each.sector === sector);
    const mase = (steps?: { from: number; to: number }) =>
      relativeMase(
        members.map(({ node }) => ({
          ...maseErrors(node.actual, origins, node.past, steps),
          scale: node.scale,
        })),
      );
    return {
      sector,
      occupations: members.length,
      relativeMase: mase(),
      methods: Object.fromEntries(
        FORECAST_METHODS.map((method) => [method, members.filter((each) => each.method === method).length]),
      ) as Record<ForecastMethod, number>,
      horizons: ahead.map(({ steps, byNode, origins: told }, k) => {
        const own = byNode.filter((_, i) => sector === null || nodes[i]?.sector === sector);
        const sum = (count: keyof Covered) => own.reduce((so, covered) => so + covered[count], 0);
        const n = sum('n');
        return {
          yearsAhead: k + 1,
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
    combination: rolled.relativeMase,
    firstOrigin: origins[0] ?? panel.quarters,
    origins: origins.length,
  };
}
