import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { EntryHistory } from './stageHistory.ts';
import { personsAt } from './stageShares.ts';
import type { SideFlow } from './supplyYears.ts';

/**
 * Graduates who joined their cohort after a stage: what it has more of them than it had persons there. Whoever joined and
 * filled the place of one who left is in the share of those at the stage that graduates, and is not counted again:
 * min(graduates, persons) + max(0, graduates − persons) is the graduates.
 *
 * @param programmes entry years of each programme, as `graduatedOf` reads them, @param stage 0: the entrants
 * @returns per cohort of all the programmes together; null when no cohort is known from both sides
 */
export function joinedAfter(
  programmes: readonly (readonly EntryHistory[])[],
  stage: number,
): SideFlow | null {
  return pooled(
    programmes.flat().flatMap((entry): [number, number][] => {
      const at = personsAt(entry, stage);
      return at === null || entry.graduated === null ? [] : [[entry.year, Math.max(0, entry.graduated - at)]];
    }),
  );
}

/**
 * Graduates of a year beyond those who entered in time for it: the late ones. Over the years together, so that a year
 * with fewer on record makes up for one with more.
 *
 * @param recorded graduates on record by cohort, persons
 * @param length years of study
 * @returns null when no cohort is known from both sides
 */
export function lateGraduates(
  entries: readonly EntryHistory[],
  recorded: ReadonlyMap<number, number>,
  length: number,
): SideFlow | null {
  const flow = pooled(
    entries.flatMap(({ year, graduated }): [number, number][] => {
      const all = recorded.get(year + length);
      return graduated === null || all === undefined ? [] : [[year, all - graduated]];
    }),
  );
  return flow && { ...flow, persons: Math.max(0, flow.persons) };
}

/** The latest years together. */
function pooled(counts: readonly [year: number, persons: number][]): SideFlow | null {
  const byYear = Map.groupBy(counts, ([year]) => year);
  const latest = [...byYear.keys()].sort((a, b) => a - b).slice(-POOLED_COHORTS);
  if (latest.length === 0) return null;
  const persons = latest.flatMap((year) => byYear.get(year) ?? []).reduce((sum, [, count]) => sum + count, 0);
  return { persons, years: latest.length };
}
