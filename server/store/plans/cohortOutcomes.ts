import { placementLeaves } from '../../domain/city/placementLeaves.ts';
import { slice } from '../../domain/cube/slice.ts';
import { type CohortOutcome, graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import { readBlocks } from '../cubeStore.ts';
import type { Store } from '../openStore.ts';

/**
 * What became of a plan's entrants, as far as their outcomes are known: of each programme the graduates of the summer
 * in which those who entered in the plan's autumn finish. Only figures of the plan's own kind of data count.
 */
export async function cohortOutcomes({ sql }: Store, input: PlanInput): Promise<CohortOutcome[]> {
  const { dataKind, entryYear } = input;
  const cohorts = [...new Set(input.programmes.map(({ length }) => graduationOf(entryYear, length)))];
  const outcomes = await readBlocks(sql, 'outcomes', dataKind, cohorts);
  const returns = await readBlocks(sql, 'returns', dataKind, cohorts);
  const enrolment = slice(await readBlocks(sql, 'enrolment', dataKind, [entryYear]), {
    groupBy: ['school', 'specialty'],
  });
  const entrants = new Map(
    Array.from({ length: enrolment.size }, (_, i) => [
      `${enrolment.keys[0]?.[i]}/${enrolment.keys[1]?.[i]}`,
      enrolment.value('enrolled', i),
    ]),
  );
  const leaves = new Map(
    cohorts.flatMap((cohort) =>
      placementLeaves({ outcomes, returns }, cohort).map(
        (leaf) => [`${leaf.school}/${leaf.specialty} ${cohort}`, leaf] as const,
      ),
    ),
  );
  return input.programmes.flatMap(({ id, school, specialty, length }) => {
    const cohort = graduationOf(entryYear, length);
    const leaf = leaves.get(`${school}/${specialty} ${cohort}`);
    if (!leaf) return [];
    const { graduates, placed, local, local_known } = leaf.placement.counts;
    return [
      {
        school,
        specialty,
        entrants: entrants.get(id) ?? null,
        cohort,
        graduates,
        placed,
        local,
        localKnown: local_known,
      },
    ];
  });
}
