import { calibrateWindow } from './calibrateWindow.ts';
import type { NodeForecast } from './combineNode.ts';
import { conformalQuantile } from './conformalQuantile.ts';
import { LEAST_ORIGINS } from './rollPanel.ts';
import { windowErrors } from './windowErrors.ts';

/** How often intervals of one series held what came. */
export interface Covered {
  inside80: number;
  inside95: number;
  n: number;
}

/**
 * Whether intervals at each origin held what came: calibrated, with their widening, on nothing but the errors known by
 * then. How each series is forecast is today's choice.
 *
 * @returns counts by node, and from how many origins
 */
export function coverageAsOf(
  nodes: readonly NodeForecast[],
  origins: readonly number[],
  steps: { from: number; to: number },
): { byNode: Covered[]; origins: number } {
  const errors = nodes.map((node) => windowErrors(node, origins, steps));
  const byNode = nodes.map((): Covered => ({ inside80: 0, inside95: 0, n: 0 }));
  let told = 0;
  origins.forEach((origin, i) => {
    if (errors.every((own) => own[i] === null)) return;
    const then = calibrateWindow(nodes, origins.slice(0, i), origin, steps);
    if (!then || then.told.length < LEAST_ORIGINS) return;
    told += 1;
    const most = then.scores[then.scores.length - 1] as number;
    const reach = (level: number) => then.widen * (conformalQuantile(then.scores, level) ?? most);
    const [within80, within95] = [reach(0.8), reach(0.95)];
    byNode.forEach((covered, at) => {
      const error = errors[at]?.[i] ?? null;
      if (error === null) return;
      covered.n += 1;
      covered.inside80 += Number(Math.abs(error) <= within80);
      covered.inside95 += Number(Math.abs(error) <= within95);
    });
  });
  return { byNode, origins: told };
}
