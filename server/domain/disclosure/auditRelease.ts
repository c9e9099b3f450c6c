import type { Estimate } from '../facts/estimate.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import type { PlacementTable, PublicationTables } from '../publication/types.ts';
import type { UncoveredReason } from './coverage.ts';
import type { PersonRecords } from './crossTable.ts';
import { cohortsOnlyBefore } from './graduateRecords.ts';
import { type CohortHeld, rowName, versionsOf } from './heldRows.ts';
import { tells } from './hideRates.ts';
import { type Pool, toldOfFew } from './pooledFigures.ts';
import type { DisclosureAudit, FormerVersion } from './protection.ts';
import { unprotectedColumns } from './publishedColumns.ts';
import { type RecordTable, sourcesOf, touchedIds } from './recordTable.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';
import { differing, shownFrom, touchedRows } from './touchedRows.ts';
import { type PerturbedCell, perturbationUtility } from './utility.ts';

/** Figures that came out, and those that did not by why: `suppressed` where nothing more is said. */
export function countFigures(tables: PublicationTables): DisclosureAudit['cells'] {
  const cells = { told: 0, withheld: {} as Record<string, number> };
  const see = (one: unknown): void => {
    if (one === null || typeof one !== 'object') return;
    if (Array.isArray(one) || !('state' in one && 'level' in one)) {
      for (const part of Object.values(one)) see(part);
      return;
    }
    const { value, state, note } = one as Estimate;
    if (value !== null) cells.told++;
    else if (state === 'suppressed') {
      const reason = note ?? state;
      cells.withheld[reason] = (cells.withheld[reason] ?? 0) + 1;
    } else if (state !== 'not_applicable') cells.withheld[state] = (cells.withheld[state] ?? 0) + 1;
  };
  see(Object.values(tables));
  return cells;
}

/** What perturbation costs, over all cells that were printed. */
export function utilityOf(printed: readonly PerturbedCell[]): DisclosureAudit['utility'] {
  const { cells, d1, d2, d3, falseZeros } = perturbationUtility(printed);
  return d1 && d2 && d3 ? { cells, d1: d1.mean, d2: d2.mean, d3: d3.mean, falseZeros } : null;
}

/**
 * Of taught pairs those of which a rate is told, and why it is not of the others.
 *
 * @param graduates records of each pair and cohort, by `school specialty`
 */
export function coverageOf(
  table: PlacementTable | undefined,
  programmes: readonly ProgrammeRow[],
  graduates: ReadonlyMap<string, ReadonlyMap<string, number>>,
): DisclosureAudit['coverage'] {
  const rows = new Map((table?.rows ?? []).map((row) => [`${row.key.school} ${row.key.specialty}`, row]));
  const handedIn = new Set((table?.rows ?? []).map(({ key }) => key.school));
  const found = programmes
    .filter(({ status }) => status === 'open')
    .map(({ school, specialty }) => {
      const row = rows.get(`${school} ${specialty}`);
      const cohorts = graduates.get(`${school} ${specialty}`) ?? new Map<string, number>();
      const persons = row?.graduates ?? [...cohorts.values()].at(-1) ?? 0;
      if (row && tells(row.figures.outcome))
        return { persons, reason: null, pooled: row.cohorts !== undefined };
      const pooled = [...cohorts.values()].slice(-DISCLOSURE_THRESHOLDS.pooledCohorts);
      const enough = pooled.reduce((sum, one) => sum + one, 0) >= DISCLOSURE_THRESHOLDS.records;
      const reason: UncoveredReason = row
        ? enough
          ? 'difference'
          : 'threshold'
        : cohorts.size === 0 && handedIn.has(school)
          ? 'new_code'
          : 'not_returned';
      return { persons, reason, pooled: false };
    });
  const told = found.filter(({ reason }) => reason === null);
  const sum = (of: typeof found) => of.reduce((so, { persons }) => so + persons, 0);
  const without: Partial<Record<string, number>> = {};
  for (const { reason } of found) if (reason) without[reason] = (without[reason] ?? 0) + 1;
  return {
    pairs: found.length,
    shareOfPairs: found.length === 0 ? null : told.length / found.length,
    shareOfGraduates: sum(found) === 0 ? null : sum(told) / sum(found),
    pooled: told.filter(({ pooled }) => pooled).length,
    carried: 0,
    without,
  };
}

export interface AuditInput {
  tables: PublicationTables;
  printed: readonly PerturbedCell[];
  held: readonly CohortHeld[];
  cohorts: ReadonlyMap<string, PersonRecords>;
  former: readonly FormerVersion[];
  recordTables: readonly RecordTable[];
}

/** The attacks that succeed on what comes out, apart from how it was protected. */
export function attacksThatSucceed(input: AuditInput): string[] {
  const broken = unprotectedColumns(input.tables).map((column) => `${column} has no row in the matrix`);
  const few = input.printed.filter(({ printed }) => printed === 1 || printed === 2 || printed < 0).length;
  if (few > 0) broken.push(`${few} counts are printed as one or two`);
  return [...broken, ...versionDifferences(input), ...cohortDifferences(input)];
}

/** Rows that differ from what they were in some version in fewer than ten records. */
function versionDifferences({ held, cohorts, former, recordTables }: AuditInput): string[] {
  return held.flatMap(({ cohort, waiting }) => {
    const versions = versionsOf(former, cohort, recordTables);
    const records = cohorts.get(cohort) ?? new Map();
    const ids = touchedIds(versions, records, recordTables);
    if (ids.length === 0) return [];
    const sources = sourcesOf(versions, records);
    const places = new Map(versions.map(({ id }, place) => [id, place]));
    for (const { table, row, from } of waiting) sources.hold(table, row, places.get(from ?? '') ?? -1);
    return recordTables.flatMap((table) =>
      [...touchedRows(table, ids, sources).values()].flatMap((row) => {
        const now = sources.at(sources.now, table.name, row.row);
        const telling = shownFrom(row, sources).some((source) => {
          const count = now < 0 ? 0 : differing(row, now, source, sources).length;
          return count > 0 && count < DISCLOSURE_THRESHOLDS.difference;
        });
        return telling ? [`${table.name} ${row.row} of ${cohort} differs in fewer than ten records`] : [];
      }),
    );
  });
}

/** Rows whose cohorts and pools, those told before among them, tell of fewer than ten records. */
function cohortDifferences({ tables, former, cohorts }: AuditInput): string[] {
  return (['specialty', 'school', 'programme'] as const).flatMap((by) => {
    const name = `placement/${by}` as const;
    const pools = new Map<string, Pool[]>();
    for (const of of [...former.map((one) => one.tables), tables])
      for (const table of of[name] ?? [])
        for (const row of table.rows.filter(({ figures }) => tells(figures.outcome))) {
          const id = rowName(name, row);
          pools.set(id, [...(pools.get(id) ?? []), row.cohorts ?? [table.cohort]]);
        }
    const sizes = recordSizes(new Map([...cohorts, ...cohortsOnlyBefore(former, cohorts)]), by);
    return [...pools].flatMap(([row, told]) => {
      if (told.every((pool) => pool.length === 1)) return [];
      const known = new Map(told.flat().map((cohort) => [cohort, sizes.get(row)?.get(cohort) ?? 0]));
      const tooMany = [...known.values()].filter((size) => size > 0 && size < 10).length > 12;
      return tooMany || toldOfFew(told, known).length === 0 ? [] : [`pools of ${name} ${row} tell of few`];
    });
  });
}

function recordSizes(cohorts: ReadonlyMap<string, PersonRecords>, by: 'specialty' | 'school' | 'programme') {
  const sizes = new Map<string, Map<string, number>>();
  for (const [cohort, records] of cohorts)
    for (const key of records.values()) {
      const row = rowName(`placement/${by}`, { key });
      const of = sizes.get(row) ?? new Map<string, number>();
      sizes.set(row, of);
      of.set(cohort, (of.get(cohort) ?? 0) + 1);
    }
  return sizes;
}
