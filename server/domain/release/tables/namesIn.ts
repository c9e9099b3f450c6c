import type { PublicationTables } from '../../publication/types.ts';
import type { Names } from './releaseColumns.ts';

/** Names of codes, as a version's own tables have them; what they do not name keeps its code. */
export interface NamesIn {
  school: (code: string) => Names;
  specialty: (code: string) => Names;
}

/** Reads names out of tables, so that a version says the same in ten years, whatever the code lists say then. */
export function namesIn(tables: Partial<PublicationTables>): NamesIn {
  const schools = new Map(tables.schools?.map((one) => [one.code, one]));
  const specialties = new Map(
    [
      ...(tables['supply-demand/specialty'] ?? []).flatMap(({ rows }) => rows),
      ...(tables['placement/specialty'] ?? []).flatMap(({ rows }) => rows),
      ...(tables.guidance ?? []),
      ...(tables['cohort-gaps'] ?? []),
    ].map((row) => [row.key.specialty ?? '', row]),
  );
  const pick = (found: Names | undefined, code: string) => ({
    nameZh: found?.nameZh ?? code,
    nameEn: found?.nameEn ?? code,
  });
  return {
    school: (code) => pick(schools.get(code), code),
    specialty: (code) => pick(specialties.get(code), code),
  };
}
