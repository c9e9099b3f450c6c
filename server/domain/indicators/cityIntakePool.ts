import type { EditionIndex } from '../edition/indexEdition.ts';
import type { IntakePoolRow } from '../facts/rows.ts';

/** Persons of the city in one year, and the member regions whose figure is not there. */
export interface CityCount {
  /** sum over the regions that have a figure; null: none has. It is the city's only where nothing is missing */
  persons: number | null;
  missing: readonly string[];
}

/** Those who leave junior-secondary school in the city in one year. */
export interface CityIntakeYear {
  year: string;
  /** as counted */
  leavers: CityCount;
  /** as expected beforehand */
  expected: CityCount;
}

/**
 * The intake pool of the city by year, ascending: the sum over the regions that are its members in that year. Where no
 * member has a figure, the city's own row counts; the two are never added.
 *
 * @param rows of one kind of data, each region and year once
 */
export function cityIntakePool(rows: readonly IntakePoolRow[], index: EditionIndex): CityIntakeYear[] {
  const { city } = index.edition.settings;
  const byYear = Map.groupBy(rows, (row) => row.year);
  return [...byYear.keys()].sort().map((year) => {
    const all = new Map((byYear.get(year) ?? []).map((row) => [row.region, row]));
    const members = index.edition.regions
      .filter((region) => region.parent === city && index.isMember(region.code, year))
      .map((region) => region.code);
    const count = (field: 'leavers' | 'expected'): CityCount => {
      const known = members.flatMap((code) => all.get(code)?.[field] ?? []);
      if (known.length === 0) {
        const own = all.get(city)?.[field] ?? null;
        return { persons: own, missing: own === null ? members : [] };
      }
      return {
        persons: known.reduce((sum, persons) => sum + persons, 0),
        missing: members.filter((code) => (all.get(code)?.[field] ?? null) === null),
      };
    };
    return { year, leavers: count('leavers'), expected: count('expected') };
  });
}
