import type { MostWantedRow } from '../types.ts';
import type { Finding } from './finding.ts';

/**
 * Which gap is the largest. The first is named alone only when its interval lies above every other; otherwise the
 * title says how many cannot be told apart from it.
 */
export function gapFinding(rows: readonly MostWantedRow[]): Finding {
  const [first, ...others] = rows.filter(({ gap }) => gap.value !== null && (gap.low ?? 0) > 0);
  if (!first) return { key: 'chart.finding.gap.none' };
  const names = { name: { shown: [first], total: 1 } };
  const floor = first.gap.low ?? 0;
  const near = others.filter(({ gap }) => (gap.high ?? 0) >= floor).length;
  const gap = Math.round(first.gap.value ?? 0);
  if (near === 0) return { key: 'chart.finding.gap.first', values: { gap }, names };
  return { key: 'chart.finding.gap.near', values: { near, gap }, names };
}
