import type { EntryHistory } from './stageHistory.ts';

/** Entry years of several programmes taken together; a stage that one of them did not hand in is not known. */
export function combineEntries(histories: readonly (readonly EntryHistory[])[]): EntryHistory[] {
  const byYear = Map.groupBy(histories.flat(), (entry) => entry.year);
  const sum = (values: (number | null)[]) =>
    values.includes(null) ? null : values.reduce<number>((so, value) => so + (value ?? 0), 0);
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .map((year) => {
      const entries = byYear.get(year) ?? [];
      return {
        year,
        planned: sum(entries.map((entry) => entry.planned)),
        enrolled: sum(entries.map((entry) => entry.enrolled)),
        onRoll: (entries[0]?.onRoll ?? []).map((_, k) =>
          sum(entries.map((entry) => entry.onRoll[k] ?? null)),
        ),
        graduated: sum(entries.map((entry) => entry.graduated)),
      };
    });
}
