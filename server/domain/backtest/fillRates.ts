import type { PlanContext } from '../plan/input/planContext.ts';
import type { EntryHistory } from '../plan/input/stageHistory.ts';

/** Autumns that are pooled. */
const YEARS = 3;

/** Entrants who came for each place that was announced, as known when intakes were planned. */
export interface FillRates {
  /** of a programme's last autumns; without any, its category's, then the city's, then all places */
  own(id: string): number;
  /** of a new programme: first autumns of its category's programmes, then of the city's, then {@link own} */
  first(id: string): number;
}

/** @param opened year a programme was opened by its id @see method §7 */
export function fillRates(
  { entries, category }: Pick<PlanContext, 'entries' | 'category'>,
  opened: ReadonlyMap<string, number>,
): FillRates {
  const isFirst = (id: string) => (entry: EntryHistory) => entry.year === opened.get(id);
  const late = (list: readonly EntryHistory[]) => list.slice(-YEARS);
  return { own, first };

  function own(id: string): number {
    return (
      filled(late(entries.get(id) ?? [])) ??
      filled(inCategory(id, (_, list) => late(list))) ??
      filled([...entries.values()].flatMap(late)) ??
      1
    );
  }

  function first(id: string): number {
    return (
      filled(inCategory(id, (other, list) => list.filter(isFirst(other)))) ??
      filled([...entries].flatMap(([other, list]) => list.filter(isFirst(other)))) ??
      own(id)
    );
  }

  function inCategory(
    id: string,
    read: (other: string, list: readonly EntryHistory[]) => readonly EntryHistory[],
  ): EntryHistory[] {
    const family = category(specialtyOf(id));
    return [...entries].flatMap(([other, list]) =>
      category(specialtyOf(other)) === family ? read(other, list) : [],
    );
  }
}

/** Specialty of a `school/specialty`. */
export function specialtyOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function filled(list: readonly EntryHistory[]): number | null {
  let planned = 0;
  let enrolled = 0;
  for (const entry of list) {
    if (entry.planned === null || entry.enrolled === null) continue;
    planned += entry.planned;
    enrolled += entry.enrolled;
  }
  return planned > 0 ? enrolled / planned : null;
}
