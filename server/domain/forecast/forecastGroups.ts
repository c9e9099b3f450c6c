import { seedFor } from '../indicators/random/seedFor.ts';
import { calibrateWindow } from './calibrateWindow.ts';
import { combineNode, type NodeForecast, type NodePart } from './combineNode.ts';
import { flatYears } from './flatYears.ts';
import { forecastYear } from './forecastYear.ts';
import { groupHistory } from './groupHistory.ts';
import { groupPast } from './groupPast.ts';
import { groupSources } from './groupSources.ts';
import { latestYear } from './latestYear.ts';
import { resampleOrigins } from './resampleOrigins.ts';
import { scenarioOrder } from './scenarioOrder.ts';
import type { DemandSeries, RolledPanel, YearWindow } from './types.ts';

export interface GroupSettings {
  /** persons wanted a registered vacancy */
  factor: number;
  /** persons a year under which a group's demand is not put */
  floors: ReadonlyMap<string, number>;
  /** of the main interval */
  level: number;
  scenarios: number;
  /** whether the history is too short to forecast from */
  flat: boolean;
  seed: number;
}

/**
 * Demand of every group of a grouping, by calendar year. All groups of one grouping are calibrated together; scenarios
 * share their origins with every other grouping made from the same seed.
 */
export function forecastGroups(
  rolled: RolledPanel,
  groups: ReadonlyMap<string, NodePart[]>,
  windows: readonly YearWindow[],
  settings: GroupSettings,
): Map<string, DemandSeries> {
  const { panel, origins } = rolled;
  const nodes = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]) => combineNode(rolled, code, parts));
  const calibrated = windows.map((window) =>
    settings.flat ? null : calibrateWindow(nodes, origins, panel.quarters, window),
  );
  // The farthest year has the fewest origins; those tell of every nearer year too.
  const shared = calibrated.at(-1)?.scenarios.origins ?? [0];
  const resampled = resampleOrigins(shared, settings.scenarios, seedFor(settings.seed, 'scenarios'));

  return new Map(
    nodes.map((node, at) => [
      node.code,
      { ...describeGroup(rolled, node, settings), years: yearsOf(node, at) },
    ]),
  );

  function yearsOf(node: NodeForecast, at: number) {
    const floor = settings.floors.get(node.code) ?? 0;
    const seed = seedFor(settings.seed, `scenarios/${node.code}`);
    const { vacancies, variance } = latestYear(rolled.panel, node);
    const common = { factor: settings.factor, floor, level: settings.level };
    return windows.flatMap((window, w) => {
      const calibration = calibrated[w];
      if (!calibration) {
        return flatYears({ vacancies, variance }, [window.year], resampled, { ...common, seed });
      }
      const order = scenarioOrder(resampled, calibration.scenarios.errors[at] ?? [], seed);
      const n = Math.round(vacancies);
      return [forecastYear(node, window, calibration, order, { ...common, n, note: 'demand_forecast' })];
    });
  }
}

function describeGroup(rolled: RolledPanel, node: NodeForecast, { factor, floors, flat }: GroupSettings) {
  const { sources, method } = groupSources(rolled, node, factor);
  return {
    code: node.code,
    history: groupHistory(rolled.panel, node, factor),
    past: flat ? [] : groupPast(rolled, node),
    method: flat ? ('flat' as const) : method,
    quarters: rolled.panel.quarters - node.start,
    from: sources,
    floor: floors.get(node.code) ?? null,
  };
}
