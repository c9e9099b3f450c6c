import type { EditionIndex } from '../../edition/indexEdition.ts';
import type { SchoolRow } from '../../facts/rows.ts';
import type { ExpectedKind, Sender } from './types.ts';

/**
 * Of whom a kind of file is expected: the city's counties for the market return and the intake pool, for every other
 * kind the schools, each in the years of its membership or existence.
 */
export function expectedSenders(
  kind: ExpectedKind,
  index: EditionIndex,
  schools: readonly SchoolRow[],
): Sender[] {
  if (kind === 'market' || kind === 'intake-pool') {
    const { settings, regions } = index.edition;
    return regions
      .filter((region) => region.parent === settings.city)
      .map(({ code, nameZh, nameEn }) => ({
        code,
        nameZh,
        nameEn,
        expectedIn: (period) => index.isMember(code, period),
      }));
  }
  return schools
    .filter((school) => school.kind === 'school')
    .map(({ code, nameZh, nameEn, validFrom, validTo }) => ({
      code,
      nameZh,
      nameEn: nameEn ?? '',
      expectedIn: (period) => {
        const year = period.slice(0, 4);
        return (validFrom === null || year >= validFrom) && (validTo === null || year <= validTo);
      },
    }));
}
