import type { SideFlow } from '../../city/lateGraduates.ts';
import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { EntryHistory } from './stageHistory.ts';
import { personsAt } from './stageShares.ts';

/**
 * Graduates who joined their cohort after a stage: what its programmes together have more of them than they had persons
 * there. Whoever joined and filled the place of one who left, or came from another of these programmes, is in the share of
 * those at the stage that graduates, and is not counted again: min(graduates, persons) + max(0, graduates − persons) is the
 * graduates.
 *
 * @param programmes entry years of each programme, as `graduatedOf` reads them, @param stage 0: the entrants
 * @returns per cohort of all the programmes together; null when no cohort is known from both sides
 */
export function joinedAfter(
  programmes: readonly (readonly EntryHistory[])[],
  stage: number,
): SideFlow | null {
  const beyond = new Map<number, number>();
  for (const entry of programmes.flat()) {
    const at = personsAt(entry, stage);
    if (at === null || entry.graduated === null) continue;
    beyond.set(entry.year, (beyond.get(entry.year) ?? 0) + entry.graduated - at);
  }
  return pooled([...beyond].map(([year, persons]) => [year, Math.max(0, persons)]));
}

/** The latest years together. */
function pooled(counts: readonly [year: number, persons: number][]): SideFlow | null {
  const latest = counts.toSorted(([a], [b]) => a - b).slice(-POOLED_COHORTS);
  if (latest.length === 0) return null;
  const persons = latest.reduce((sum, [, count]) => sum + count, 0);
  return { persons, years: latest.length };
}
