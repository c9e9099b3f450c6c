import { seedFor } from '../indicators/random/seedFor.ts';
import { calibrateWindow } from './calibrateWindow.ts';
import { combineNode, type NodeForecast, type NodePart } from './combineNode.ts';
import { flatYears } from './flatYears.ts';
import { forecastYear } from './forecastYear.ts';
import { latestYear } from './latestYear.ts';
import { resampleOrigins } from './resampleOrigins.ts';
import { scenarioOrder } from './scenarioOrder.ts';
import type { RolledPanel, VacancyYear, YearWindow } from './types.ts';

/** Futures that printed intervals and probabilities are taken from. */
export const DRAWS = 1000;

export interface GroupSettings {
  /** of the main interval */
  level: number;
  /** joint scenarios of a plan, besides the {@link DRAWS} */
  scenarios: number;
  /** of printed intervals, {@link DRAWS} by default */
  draws?: number;
  /** whether the history is too short to forecast from */
  flat: boolean;
  seed: number;
}

export interface GroupForecast {
  node: NodeForecast;
  years: VacancyYear[];
}

/**
 * New vacancies of every group of a grouping, by calendar year. All groups of one grouping are calibrated together;
 * futures share their origins with every other grouping made from the same seed.
 */
export function forecastGroups(
  rolled: RolledPanel,
  groups: ReadonlyMap<string, NodePart[]>,
  windows: readonly YearWindow[],
  { level, scenarios, draws = DRAWS, flat, seed }: GroupSettings,
): Map<string, GroupForecast> {
  const { panel, origins } = rolled;
  const nodes = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]) => combineNode(rolled, code, parts));
  const calibrated = windows.map((window) =>
    flat ? null : calibrateWindow(nodes, origins, panel.quarters, window),
  );
  // The farthest year has the fewest origins; those tell of every nearer year too.
  const shared = calibrated.at(-1)?.scenarios.origins ?? [0];
  const sets = [
    resampleOrigins(shared, draws, seedFor(seed, 'draws')),
    resampleOrigins(shared, scenarios, seedFor(seed, 'scenarios')),
  ];

  return new Map(nodes.map((node, at) => [node.code, { node, years: yearsOf(node, at) }]));

  function yearsOf(node: NodeForecast, at: number): VacancyYear[] {
    const own = seedFor(seed, `scenarios/${node.code}`);
    const latest = latestYear(panel, node);
    const n = Math.round(latest.vacancies);
    const ordersBy = (errors: readonly (number | null)[]) =>
      sets.map((resampled, i) => scenarioOrder(resampled, errors, own + i));
    const carried = calibrated.includes(null)
      ? flatYears(
          latest,
          windows.map(({ year }) => year),
          ordersBy([]),
          level,
        )
      : [];
    return windows.map((window, w) => {
      const calibration = calibrated[w];
      if (!calibration) return carried[w] as VacancyYear;
      return forecastYear(node, window, calibration, ordersBy(calibration.scenarios.errors[at] ?? []), {
        level,
        n,
      });
    });
  }
}
