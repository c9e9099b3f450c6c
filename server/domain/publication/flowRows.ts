import type { CityFacts } from '../city/cityFacts.ts';
import { FLOW_CUBE } from '../cube/families.ts';
import { placeOfWork } from '../cube/placeOfWork.ts';
import { slice } from '../cube/slice.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import { EMPLOYED, OUTCOMES, type Outcome } from '../facts/outcome.ts';
import { TOTAL } from '../facts/rows.ts';
import type { FlowRow } from './types.ts';

const DESTINATIONS = ['local', 'province', 'elsewhere', 'college', 'none'] as const;

/** Where the graduates of every specialty, and of all together, went: outcome × destination, cohorts ascending. */
export function flowRows(input: CityFacts): FlowRow[] {
  const cells = slice(input.outcomes, { groupBy: [...FLOW_CUBE, 'period'] });
  const graduates = cells.column('graduates');
  const counts = new Map<string, FlowRow>();
  for (let i = 0; i < cells.size; i++) {
    const [specialty, region, outcome, cohort] = cells.keys.map((key) => key[i] as string) as [
      string,
      string,
      Outcome,
      string,
    ];
    const place = destinationOf(input.index, outcome, region, cohort);
    for (const subject of [TOTAL, specialty]) {
      const key = [
        cohort,
        subject === TOTAL ? '' : subject,
        OUTCOMES.indexOf(outcome),
        DESTINATIONS.indexOf(place),
      ].join(' ');
      const row = counts.get(key) ?? { key: { cohort, specialty: subject }, outcome, place, graduates: 0 };
      row.graduates += graduates[i] as number;
      counts.set(key, row);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The five destinations have none for "not known": a graduate in work without a known region counts as elsewhere. */
export function destinationOf(
  index: EditionIndex,
  outcome: Outcome,
  region: string,
  cohort: string,
): FlowRow['place'] {
  if (outcome === 'further_study') return 'college';
  if (!EMPLOYED.has(outcome) && outcome !== 'military_programme') return 'none';
  return region === '' ? 'elsewhere' : placeOfWork(index, region, cohort);
}
