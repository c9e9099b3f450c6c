import { parsePeriod } from '../facts/period.ts';
import type { Region } from './types.ts';

/**
 * Whether a region's figures belong in the city's total at a period: each step of its way up to the city must
 * lie within its membership dates (whole years, both ends included). The city itself is no member of itself.
 *
 * @param period quarter, half-year or year; only its year counts
 * @returns false for unknown regions and for anything that is not a period
 */
export function regionMembership(
  regions: ReadonlyMap<string, Region>,
  city: string,
): (region: string, period: string) => boolean {
  return (code, period) => {
    const year = parsePeriod(period)?.year;
    let region = regions.get(code);
    if (year === undefined || code === city) return false;
    while (region && region.code !== city) {
      if (region.memberFrom !== null && year < Number(region.memberFrom)) return false;
      if (region.memberTo !== null && year > Number(region.memberTo)) return false;
      region = region.parent === null ? undefined : regions.get(region.parent);
    }
    return region !== undefined;
  };
}
