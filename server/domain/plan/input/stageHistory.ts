import type { CityFacts } from '../../city/cityFacts.ts';
import { slice } from '../../cube/slice.ts';

/** What became of one autumn's entrants of a programme, stage by stage; null: not collected, or still to come. */
export interface EntryHistory {
  /** entry year */
  year: number;
  planned: number | null;
  enrolled: number | null;
  /** on roll by year of study, from the first on */
  onRoll: (number | null)[];
  graduated: number | null;
}

const YEARS_OF_STUDY = 5;

/** Every entry year of every programme on record, ascending, by `school/specialty`. */
export function stageHistory(input: CityFacts): Map<string, EntryHistory[]> {
  const cells = slice(input.enrolment, { groupBy: ['school', 'specialty', 'period'] });
  const found = new Map<string, EntryHistory[]>();
  for (let i = 0; i < cells.size; i++) {
    const id = `${cells.keys[0]?.[i]}/${cells.keys[1]?.[i]}`;
    const entry: EntryHistory = {
      year: Number(cells.keys[2]?.[i]),
      planned: cells.value('planned', i),
      enrolled: cells.value('enrolled', i),
      onRoll: Array.from({ length: YEARS_OF_STUDY }, (_, k) => cells.value(`on_roll_year${k + 1}`, i)),
      graduated: cells.value('graduated', i),
    };
    found.set(
      id,
      [...(found.get(id) ?? []), entry].sort((a, b) => a.year - b.year),
    );
  }
  return found;
}
