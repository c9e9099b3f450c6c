import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { EntryHistory } from './stageHistory.ts';
import type { SideFlow } from './supplyYears.ts';

/**
 * Net transfers into cohorts after their first year, counted where a roll grew from one year of study to the next, per
 * cohort that has graduated.
 *
 * @returns null when no cohort's rolls are known to the end
 */
export function transfersIn(entries: readonly EntryHistory[]): SideFlow | null {
  return pooled(entries, ({ onRoll, graduated }) => {
    const known = [...onRoll.filter((persons) => persons !== null), graduated];
    if (graduated === null || known.length < 2) return null;
    let joined = 0;
    for (let k = 1; k < known.length; k++) {
      joined += Math.max(0, (known[k] as number) - (known[k - 1] as number));
    }
    return joined;
  });
}

/**
 * Graduates of a year beyond those who entered in time for it: the late ones.
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
  return pooled(entries, ({ year, graduated }) => {
    const all = recorded.get(year + length);
    return graduated === null || all === undefined ? null : Math.max(0, all - graduated);
  });
}

function pooled(
  entries: readonly EntryHistory[],
  read: (entry: EntryHistory) => number | null,
): SideFlow | null {
  const known = entries.flatMap((entry) => read(entry) ?? []).slice(-POOLED_COHORTS);
  if (known.length === 0) return null;
  return { persons: known.reduce((sum, persons) => sum + persons, 0), years: known.length };
}
