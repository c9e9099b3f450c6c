import { placeOfWork } from '../cube/placeOfWork.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type { OutcomeRow, SchoolRow } from '../facts/rows.ts';
import { destinationOf } from '../publication/flowRows.ts';
import type { PersonRecord, PersonRecords } from './crossTable.ts';
import type { FormerVersion } from './protection.ts';
import type { RecordTable } from './recordTable.ts';

/** What a graduate answered or was counted as, of which figures of placement are made. */
const ANSWERS = [
  'outcome',
  'area',
  'pay',
  'matched',
  'contract',
  'insured',
  'status6',
  'status12',
  'satisfaction',
] as const;

/**
 * Graduates as published tables see them, by cohort and by the id that their key is made of: numbers are a school's own, so that
 * the school is part of it.
 */
export function graduateRecords(
  graduates: readonly OutcomeRow[],
  schools: readonly SchoolRow[],
  index: EditionIndex,
): Map<string, PersonRecords> {
  const regions = new Map(schools.map(({ code, region }) => [code, region]));
  const cohorts = new Map<string, Map<string, PersonRecord>>();
  for (const row of graduates) {
    const cohort = cohorts.get(row.cohort) ?? new Map<string, PersonRecord>();
    cohorts.set(row.cohort, cohort);
    cohort.set(personId(row), recordOf(row, regions.get(row.school) ?? '', index));
  }
  return cohorts;
}

/** The stable id of a graduate. */
export function personId({ school, studentKey }: OutcomeRow): string {
  return `${school} ${studentKey}`;
}

function recordOf(row: OutcomeRow, region: string, index: EditionIndex): PersonRecord {
  const text = (value: number | boolean | null) => (value === null ? '' : String(value));
  return {
    school: row.school,
    specialty: row.specialty,
    region,
    outcome: row.outcome,
    place: destinationOf(index, row.outcome, row.region ?? '', row.cohort),
    area: row.region === null ? '' : placeOfWork(index, row.region, row.cohort),
    occupation: row.occupation ?? '',
    pay: text(row.pay),
    matched: text(row.matched),
    contract: text(row.contract),
    insured: text(row.insured),
    status6: text(row.status6),
    status12: text(row.status12),
    satisfaction: text(row.satisfaction),
  };
}

const rates = (name: string, unit: readonly string[], within: readonly string[]): RecordTable => ({
  name,
  by: [...unit, ...ANSWERS],
  unit,
  within,
  cells: unit,
});

/** The tables that are made of records, by their names in a publication; a row of flows is all of a specialty's. */
export function recordTables(index: EditionIndex): RecordTable[] {
  const sectors = rates('placement/sector', ['specialty'], ['placement/city']);
  return [
    rates('placement/city', [], []),
    {
      ...sectors,
      rowsOf: ({ specialty = '' }) =>
        index.sectorsOfSpecialty(specialty).map(({ code }) => JSON.stringify([code])),
    },
    rates('placement/region', ['region'], ['placement/city']),
    rates('placement/specialty', ['specialty'], ['placement/city', 'placement/sector']),
    rates('placement/school', ['school'], ['placement/city', 'placement/region']),
    rates('placement/programme', ['school', 'specialty'], ['placement/school', 'placement/specialty']),
    {
      ...rates('placement/occupation', ['occupation'], []),
      rowsOf: ({ occupation = '' }) => (occupation === '' ? [] : [JSON.stringify([occupation])]),
    },
    { name: FLOWS_TOTAL, by: ['outcome', 'place'], unit: [], within: [] },
    { name: 'flows', by: ['specialty', 'outcome', 'place'], unit: ['specialty'], within: [FLOWS_TOTAL] },
  ];
}

/** The rows of flows of everybody together, which are a table of their own to whoever compares versions. */
export const FLOWS_TOTAL = 'flows/total';

/** Cohorts that an earlier version told of and these facts do not reach, as a release of an earlier period: as they were kept last. */
export function cohortsOnlyBefore(
  former: readonly FormerVersion[],
  cohorts: ReadonlyMap<string, PersonRecords>,
): ReadonlyMap<string, PersonRecords> {
  return new Map(
    former
      .flatMap(({ kept }) => kept)
      .filter(({ cohort }) => !cohorts.has(cohort))
      .map(({ cohort, records }) => [cohort, new Map(records)]),
  );
}
