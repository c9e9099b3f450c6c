import type { AssociationForecastRow } from '../facts/rows.ts';
import { ancestorsOf } from './ancestorsOf.ts';
import type { CityContext } from './cityContext.ts';

/** Share of what leads to a code, by crosswalk weight, that is foreseen, 0–1; 0 where nothing leads there. */
export type CoverageOf = (code: string) => number;

/** Of the occupations that lead to a specialty, those foreseen. A group says nothing of its occupations' specialties. */
export function specialtyCoverage(
  { input: { index } }: CityContext,
  forecasts: readonly AssociationForecastRow[],
): CoverageOf {
  const foreseen = new Set(forecasts.map(({ occupation }) => occupation));
  return (code) => {
    const leading = index.occupationsOfSpecialty(code);
    const sum = (shares: typeof leading) => shares.reduce((all, { weight }) => all + weight, 0);
    return leading.length === 0 ? 0 : sum(leading.filter((one) => foreseen.has(one.code))) / sum(leading);
  };
}

/** Of the occupations of a sector, those foreseen themselves or in a group. */
export function sectorCoverage(
  { input: { index } }: CityContext,
  forecasts: readonly AssociationForecastRow[],
): CoverageOf {
  const foreseen = new Set(forecasts.map(({ occupation }) => occupation));
  const all = new Map<string, number>();
  const covered = new Map<string, number>();
  for (const { code, level } of index.edition.occupations) {
    if (level !== 'occupation') continue;
    const is = [code, ...ancestorsOf(code, index.occupations)].some((one) => foreseen.has(one));
    for (const share of index.sectorsOfOccupation(code)) {
      all.set(share.code, (all.get(share.code) ?? 0) + share.weight);
      if (is) covered.set(share.code, (covered.get(share.code) ?? 0) + share.weight);
    }
  }
  return (code) => (covered.get(code) ?? 0) / (all.get(code) ?? 1);
}
