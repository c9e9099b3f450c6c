import type { CityContext } from '../city/cityContext.ts';
import { makeCityContext } from '../city/makeCityContext.ts';
import { addPlacement, noPlacement } from '../city/placementCounts.ts';
import { PLACEMENT_GROUPINGS, type PlacementGroup } from '../city/placementGroups.ts';
import { placementRow } from '../city/placementRow.ts';
import { createAccumulator } from '../cube/createAccumulator.ts';
import { placeOfWork } from '../cube/placeOfWork.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type { OutcomeRow, SchoolRow } from '../facts/rows.ts';
import { categoryPriors } from '../publication/placementTable.ts';
import type { PlacementRow } from '../publication/types.ts';
import { type PlacementDimension, placementCell } from './placementLinks.ts';
import type { Pool } from './pooledFigures.ts';

/** Works out rows of several cohorts together, from their records. */
export type PooledRow = (by: PlacementDimension, row: PlacementRow, pool: Pool) => PlacementRow | null;

/** Records are counted when the first row is asked for. */
export function pooledRows(
  graduates: readonly OutcomeRow[],
  schools: readonly SchoolRow[],
  index: EditionIndex,
): PooledRow {
  const context = once(() => contextOf(graduates, schools, index));
  const groups = new Map<string, ReturnType<typeof groupsOf>>();
  return (by, row, pool) => {
    const name = `${by} ${pool.join(' ')}`;
    const of = groups.get(name) ?? groupsOf(context(), by, pool);
    groups.set(name, of);
    const group = of.rows.get(placementCell(by, row));
    if (!group) return null;
    const { quality } = index.edition.settings;
    const correlations = context().correlations(pool.at(-1) ?? '');
    const subject = { key: row.key, nameZh: row.nameZh, nameEn: row.nameEn };
    const prior = of.priors.get(group.category) ?? null;
    const persons = row.graduates ?? 0;
    const pooled = placementRow(subject, group.placement, persons, quality, prior, correlations, false);
    return { ...pooled, graduates: row.graduates, cohorts: [...pool] };
  };
}

/** Every row of some cohorts together, and what their categories lend them. */
function groupsOf(context: CityContext, by: PlacementDimension, pool: Pool) {
  const rows = new Map<string, PlacementGroup>();
  for (const cohort of pool)
    for (const group of PLACEMENT_GROUPINGS[by](context, context.leaves(cohort), cohort)) {
      const cell = placementCell(by, group.subject);
      const so = rows.get(cell) ?? { ...group, placement: noPlacement() };
      rows.set(cell, so);
      addPlacement(so.placement, group.placement);
    }
  return { rows, priors: categoryPriors(context, [...rows.values()]) };
}

function contextOf(
  graduates: readonly OutcomeRow[],
  schools: readonly SchoolRow[],
  index: EditionIndex,
): CityContext {
  // of which kind they are decides nothing here
  const dataKind = 'real' as const;
  const outcomes = createAccumulator('outcomes', {
    dataKind,
    placeOf: (region, cohort) => placeOfWork(index, region, cohort),
  });
  for (const row of graduates) outcomes.add(row);
  const blocks = Map.groupBy(outcomes.blocks(), ({ key }) => key.family);
  return makeCityContext({
    index,
    dataKind,
    market: [],
    outcomes: blocks.get('outcomes') ?? [],
    answers: blocks.get('answers') ?? [],
    returns: [],
    enrolment: [],
    postings: [],
    demand: [],
    programmes: [],
    schools,
    associations: [],
    publishedMarket: [],
    publishedReturns: [],
    sources: { market: [], outcomes: [], returns: [], enrolment: [], postings: [], demand: [] },
    seed: 1,
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
