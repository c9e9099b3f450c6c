import { formatNumber } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import type { GuidanceRow, Verdict } from './types.ts';

export interface PlanCounts extends Record<Verdict, number> {
  last: number;
  suggested: number;
}

/** How many specialties got each verdict, and the sums of last and suggested places over those with both. */
export function planCounts(rows: readonly GuidanceRow[]): PlanCounts {
  const counts: PlanCounts = {
    new: 0,
    expand: 0,
    hold: 0,
    shrink: 0,
    suspend: 0,
    not_assessable: 0,
    last: 0,
    suggested: 0,
  };
  for (const row of rows) {
    counts[row.verdict] += 1;
    if (row.suggested.value === null) continue;
    counts.suggested += row.suggested.value;
    counts.last += row.lastIntake ?? 0;
  }
  return counts;
}

/** The plan as a sentence: how many specialties should take more, fewer, or stay. */
export function planFinding(counts: PlanCounts, t: Translate): string {
  const more = counts.new + counts.expand;
  const fewer = counts.shrink + counts.suspend;
  if (more + fewer === 0) return t('plan.finding.none');
  return t('plan.finding.some', { more: formatNumber(more), fewer: formatNumber(fewer) });
}
