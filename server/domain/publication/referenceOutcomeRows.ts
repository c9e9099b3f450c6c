import type { CityFacts, PublishedReturnRow } from '../city/cityFacts.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { ReferenceOutcomeRow } from './types.ts';

type Column = keyof PublishedReturnRow;

const PLACED_PARTS = ['enterprises', 'selfEmployed', 'otherEmployed', 'furtherStudy'] as const;
const EMPLOYED_PARTS = ['enterprises', 'selfEmployed', 'otherEmployed'] as const;
const DESTINATION_PARTS = ['local', 'elsewhere', 'abroad'] as const;
const INDUSTRY_PARTS = ['primary', 'secondary', 'tertiary'] as const;
const PAY_PARTS = ['payBelow2000', 'pay2000to3000', 'pay3000to4000', 'payAbove4000'] as const;

/** What each share is a share of: all graduates, the employed, or the parts that were printed beside it. */
const SHARES: readonly [measures: readonly Column[], base: readonly Column[]][] = [
  [PLACED_PARTS, ['graduates']],
  [['matched', 'contract', 'insured'], EMPLOYED_PARTS],
  [DESTINATION_PARTS, DESTINATION_PARTS],
  [INDUSTRY_PARTS, INDUSTRY_PARTS],
  [PAY_PARTS, PAY_PARTS],
];

/**
 * Published outcomes of other areas, by cohort. They are counts of everybody, not samples, and were rounded by their
 * publisher: the shares carry no interval.
 */
export function referenceOutcomeRows(input: CityFacts): ReferenceOutcomeRow[] {
  const schools = new Map(input.schools.map((school) => [school.code, school]));
  return [...input.publishedReturns]
    .sort((a, b) => (`${a.cohort} ${a.school}` < `${b.cohort} ${b.school}` ? -1 : 1))
    .map((row) => ({
      cohort: row.cohort,
      nameZh: schools.get(row.school)?.nameZh ?? input.index.regions.get(row.school)?.nameZh ?? row.school,
      nameEn: schools.get(row.school)?.nameEn ?? input.index.regions.get(row.school)?.nameEn ?? '',
      graduates: row.graduates,
      outcomeRate: share(sumOf(row, PLACED_PARTS), row.graduates),
      shares: SHARES.flatMap(([measures, base]) =>
        measures
          .filter((measure) => row[measure] !== null)
          .map((measure) => ({ measure, share: share(row[measure] as number, sumOf(row, base)) })),
      ),
      source: row.source,
    }));
}

/** Sum of the columns that were printed; null when none was. */
function sumOf(row: PublishedReturnRow, columns: readonly Column[]): number | null {
  const known = columns.map((column) => row[column]).filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function share(count: number | null, base: number | null): Estimate {
  if (count === null || base === null) return missing('not_collected');
  if (base === 0) return missing('zero_denominator');
  return {
    value: count / base,
    low: null,
    high: null,
    level: 0.95,
    n: base,
    state: 'ok',
    note: 'as_printed',
  };
}
