import { slice } from '../cube/slice.ts';
import { TOTAL } from '../facts/rows.ts';
import type { CityFacts } from './cityFacts.ts';
import type { PlacementCounts } from './placementCounts.ts';
import { placementOfOutcomes, placementOfReturns } from './placementOfCell.ts';

/** School × specialty of one cohort, from graduates' own records or, where there are none, from a return. */
export interface PlacementLeaf {
  school: string;
  /** specialty, or `total` for a school that handed in nothing but its total */
  specialty: string;
  placement: PlacementCounts;
  from: 'outcomes' | 'returns';
  /** graduates in further study as a return states them; null: not stated, or counted from records */
  furtherStudy: number | null;
}

/**
 * The smallest parts placement is rolled up from. A return counts only where no graduate of its school and specialty
 * is on record, and a school's total only where nothing else of that school is known: nobody counts twice.
 */
export function placementLeaves(
  input: Pick<CityFacts, 'outcomes' | 'returns'>,
  cohort: string,
): PlacementLeaf[] {
  const query = { groupBy: ['school', 'specialty'], where: { period: cohort } };
  const records = slice(input.outcomes, query);
  const leaves = Array.from(
    { length: records.size },
    (_, i): PlacementLeaf => ({
      school: records.keys[0]?.[i] as string,
      specialty: records.keys[1]?.[i] as string,
      placement: placementOfOutcomes(records, i),
      from: 'outcomes',
      furtherStudy: null,
    }),
  );
  const programmes = new Set(leaves.map((leaf) => `${leaf.school} ${leaf.specialty}`));
  const returns = slice(input.returns, query);
  const returned = Array.from(
    { length: returns.size },
    (_, i): PlacementLeaf => ({
      school: returns.keys[0]?.[i] as string,
      specialty: returns.keys[1]?.[i] as string,
      placement: placementOfReturns(returns, i),
      from: 'returns',
      furtherStudy: returns.value('further_study', i),
    }),
  );
  for (const leaf of returned) {
    if (leaf.specialty !== TOTAL && !programmes.has(`${leaf.school} ${leaf.specialty}`)) leaves.push(leaf);
  }
  const schools = new Set(leaves.map((leaf) => leaf.school));
  leaves.push(...returned.filter((leaf) => leaf.specialty === TOTAL && !schools.has(leaf.school)));
  return leaves.sort((a, b) => (`${a.school} ${a.specialty}` < `${b.school} ${b.specialty}` ? -1 : 1));
}
