import type { CityContext } from '../city/cityContext.ts';
import type { CityFacts } from '../city/cityFacts.ts';
import { makeCityContext } from '../city/makeCityContext.ts';
import { addPlacement, measuresOf, noPlacement } from '../city/placementCounts.ts';
import {
  PLACEMENT_GROUPINGS,
  type PlacementGroup,
  type PlacementGrouping,
  placementTotal,
} from '../city/placementGroups.ts';
import { placementRow } from '../city/placementRow.ts';
import { COMPONENTS } from '../edition/editionSettings.ts';
import { missing } from '../facts/estimate.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';
import { normaliseComponents } from '../indicators/normaliseComponents.ts';
import { type ComponentPriors, componentPriors } from '../indicators/placementFigures.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import { rankRange } from '../indicators/rankRange.ts';
import { RECORDS_TO_TELL } from '../indicators/recordsToTell.ts';
import { schoolCoverage } from './schoolCoverage.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';
import type { PlacementRow, PlacementTable } from './types.ts';

/** Fewer rows make no ranking. */
const ROWS_TO_RANK = 4;

/** Placement of one cohort by one dimension, from a prepared context. */
export function placementTableOf(
  context: CityContext,
  groupBy: PlacementGrouping,
  cohort: string,
): PlacementTable {
  const { index, dataKind, sources } = context.input;
  const { quality, city, nameZh, nameEn } = index.edition.settings;
  const leaves = context.leaves(cohort);
  const all = placementTotal(leaves);
  const subject = { key: { cohort, region: city }, nameZh, nameEn };
  const correlations = context.correlations(cohort);
  const persons = Math.round(all.counts.graduates);
  const complete = placementRow(subject, all, persons, quality, null, correlations, false);
  const schools = schoolCoverage(context, cohort);
  const noted = schools.missing.length > 0 ? withNote(complete, 'school_missing') : complete;
  const total = tellable(noted);
  const groups = PLACEMENT_GROUPINGS[groupBy](context, leaves, cohort);
  const graduates = largestRemainder(groups.map((group) => group.placement.counts.graduates));
  const priors = categoryPriors(context, groups);
  const rows = groups.map((group, i) =>
    placementRow(
      group.subject,
      group.placement,
      graduates[i] as number,
      quality,
      priors.get(group.category) ?? null,
      correlations,
      groupBy === 'occupation',
    ),
  );
  const seed = seedFor(context.input.seed, `rank ${groupBy} ${cohort}`);
  return {
    rows: groupBy === 'city' ? [total] : ranked(rows, quality, seed).map(tellable),
    total,
    dataKind,
    cohort,
    schools,
    sources: sourcesOf(leaves, sources, cohort),
  };
}

/**
 * Placement by one dimension.
 *
 * @param cohort year of graduation
 */
export function placementTable(input: CityFacts, groupBy: PlacementGrouping, cohort: string): PlacementTable {
  return placementTableOf(makeCityContext(input), groupBy, cohort);
}

/** A row whose outcome rate says what its graduates lack, unless it says something else already. */
function withNote(row: PlacementRow, note: string): PlacementRow {
  const { outcome } = row.figures;
  return { ...row, figures: { ...row.figures, outcome: { ...outcome, note: outcome.note ?? note } } };
}

/** A row without the figures that rest on too few records. The index has its own rule, and is worked out before. */
function tellable(row: PlacementRow): PlacementRow {
  const told = Object.entries(row.figures).map(([code, figure]) => {
    if (figure.value === null || figure.n >= RECORDS_TO_TELL) return [code, figure];
    const reason = figure.n === 0 ? 'not_collected' : 'not_assessable';
    return [code, missing(reason, figure.n, figure.level, 'few_records')];
  });
  return { ...row, figures: Object.fromEntries(told) as PlacementRow['figures'] };
}

/** What each category lends its thin members: the rows of a table that share the category. */
export function categoryPriors({ input }: CityContext, groups: readonly PlacementGroup[]) {
  const strength = input.index.edition.settings.supply.priorStrength;
  const priors = new Map<string | null, ComponentPriors>();
  for (const [category, members] of Map.groupBy(groups, (group) => group.category)) {
    const together = noPlacement();
    for (const { placement } of members) addPlacement(together, placement);
    const each = members.map(({ placement }) => measuresOf(placement));
    priors.set(category, componentPriors(measuresOf(together), each, strength));
  }
  return priors;
}

function ranked(
  rows: readonly PlacementRow[],
  quality: Parameters<typeof placementRow>[3],
  seed: number,
): PlacementRow[] {
  const assessed = rows.filter((row) => row.figures.index.value !== null);
  if (assessed.length < ROWS_TO_RANK) return [...rows];
  const places = assessed.map((row) => normaliseComponents(row.figures, quality.goalposts));
  const weights = COMPONENTS.map((component) => quality.weights[component]);
  const ranges = rankRange(places, weights, { seed });
  const rankOf = new Map(assessed.map((row, i) => [row, ranges[i] ?? null]));
  return rows.map((row) => ({ ...row, rank: rankOf.get(row) ?? null }));
}

function sourcesOf(
  leaves: ReturnType<CityContext['leaves']>,
  sources: CityFacts['sources'],
  cohort: string,
): string[] {
  return (['outcomes', 'returns'] as const).flatMap((from) =>
    leaves.some((leaf) => leaf.from === from) ? sourcesOfPeriod(sources[from], cohort) : [],
  );
}
