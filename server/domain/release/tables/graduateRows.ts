import type { PlacementRow, PlacementTable, PublicationTables } from '../../publication/types.ts';
import type { NamesIn } from './namesIn.ts';
import type { ReleaseRow } from './releaseColumns.ts';

type Tables = Partial<PublicationTables>;

/** Outcomes by one dimension, cohort by cohort, oldest first. */
export function outcomeRows(
  tables: readonly PlacementTable[] | undefined,
  dimension: 'specialty' | 'school',
): ReleaseRow[] {
  return (tables ?? []).flatMap(({ cohort, rows }) =>
    rows.map((row) => ({ cohort, [dimension]: row.key[dimension] ?? null, ...placementCells(row) })),
  );
}

/** Outcomes of all graduates, cohort by cohort. */
export function cityOutcomeRows(tables: Tables): ReleaseRow[] {
  return (tables['placement/city'] ?? []).map(({ cohort, total }) => ({ cohort, ...placementCells(total) }));
}

/** Outcomes of the latest cohort by school and specialty. */
export function programmeOutcomeRows(tables: Tables, names: NamesIn): ReleaseRow[] {
  return (tables['placement/programme'] ?? []).flatMap(({ cohort, rows }) =>
    rows.map((row) => ({
      cohort,
      school: row.key.school ?? null,
      school_name: names.school(row.key.school ?? ''),
      specialty: row.key.specialty ?? null,
      ...placementCells(row),
      name: names.specialty(row.key.specialty ?? ''),
    })),
  );
}

/** Where graduates went, by specialty. */
export function flowRows(
  tables: Tables,
  names: NamesIn,
  city: { nameZh: string; nameEn: string },
): ReleaseRow[] {
  return (tables.flows ?? []).map(({ key, outcome, place, graduates }) => ({
    cohort: key.cohort ?? null,
    specialty: key.specialty ?? null,
    name: key.specialty && key.specialty !== 'total' ? names.specialty(key.specialty) : city,
    outcome_kind: outcome,
    place,
    graduates,
  }));
}

/** Where each specialty is taught, with the year in which the latest entrants graduate. */
export function taughtRows(tables: Tables, names: NamesIn): ReleaseRow[] {
  return (tables.programmes ?? []).map((one) => ({
    school: one.school,
    school_name: names.school(one.school),
    specialty: one.specialty,
    name: names.specialty(one.specialty),
    status: one.status,
    years: one.length,
    places: one.places,
    last_intake: one.lastIntake,
    last_intake_year: one.lastIntakeYear,
    graduation_year: one.lastIntakeYear === null ? null : String(Number(one.lastIntakeYear) + one.length),
  }));
}

/** What is foreseen for those who enter next autumn, if every intake stays, at their graduation. */
export function outlookRows(tables: Tables): ReleaseRow[] {
  return (tables['cohort-gaps'] ?? []).map(({ key, nameZh, nameEn, asLast }) => ({
    specialty: key.specialty ?? null,
    name: { nameZh, nameEn },
    entry_year: asLast.entryYear,
    graduation_year: asLast.graduationYear,
    entrants: asLast.entrants,
    demand: asLast.demand,
    supply: asLast.supply,
    gap: asLast.gap,
    told: asLast.told ?? null,
  }));
}

function placementCells({ nameZh, nameEn, graduates, figures, pay }: PlacementRow) {
  return {
    name: { nameZh, nameEn },
    graduates,
    outcome: figures.outcome ?? null,
    strict: figures.strict ?? null,
    matched: figures.matched ?? null,
    local: figures.local ?? null,
    index: figures.index ?? null,
    pay_p25: pay.p25,
    pay_median: pay.median,
    pay_p75: pay.p75,
  };
}
