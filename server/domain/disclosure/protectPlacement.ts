import type { EditionIndex } from '../edition/indexEdition.ts';
import type { OutcomeRow, SchoolRow } from '../facts/rows.ts';
import type { Solver } from '../plan/solver.ts';
import type { PlacementRow, PlacementTable, PublicationTables } from '../publication/types.ts';
import type { PersonRecords } from './crossTable.ts';
import { ADDITIVE_FIGURES, type HiddenRates, hideRates, tells } from './hideRates.ts';
import {
  type CohortTables,
  PLACEMENT_DIMENSIONS,
  type PlacementDimension,
  placementCell,
  placementLinks,
} from './placementLinks.ts';
import { choosePool, type Pool } from './pooledFigures.ts';
import { type PooledRow, pooledRows } from './pooledRows.ts';
import { releasedFigures, withheldFigures, withoutRecords } from './releasedFigures.ts';
import { sensitivePersons } from './sensitivity.ts';
import { suppressCells } from './suppressCells.ts';
import { type ToldBefore, tablesOfCohort } from './toldBefore.ts';

export interface PlacementInput {
  tables: PublicationTables;
  graduates: readonly OutcomeRow[];
  /** cohorts that were told of before and that these graduates are not of */
  onlyBefore: ReadonlyMap<string, PersonRecords>;
  schools: readonly SchoolRow[];
  index: EditionIndex;
  told: ToldBefore;
  solver: Solver;
}

export interface ProtectedPlacement {
  /** tables by name, those of exact counts */
  tables: Pick<PublicationTables, `placement/${PlacementDimension}`>;
  /** counts of returns that are hidden, and those hidden besides */
  primary: number;
  secondary: number;
}

/**
 * Rates, index and pay of graduates as a release prints them: of ten records or more, in no total less its parts either; a row
 * that is too thin alone as up to three cohorts together, where these tell nothing of fewer beside what is told already. Counts
 * are exact, but for those of a school's aggregate return, which are hidden under ten.
 */
export async function protectPlacement(input: PlacementInput): Promise<ProtectedPlacement> {
  const { tables, told } = input;
  const cohorts = [
    ...new Set(PLACEMENT_DIMENSIONS.flatMap((by) => tables[`placement/${by}`].map(({ cohort }) => cohort))),
  ].sort();
  const made = Object.fromEntries(
    PLACEMENT_DIMENSIONS.map((by) => [`placement/${by}`, [] as PlacementTable[]]),
  ) as unknown as ProtectedPlacement['tables'];
  const result: ProtectedPlacement = { tables: made, primary: 0, secondary: 0 };
  const before = [...input.onlyBefore].flatMap(([cohort, records]) =>
    [...records.values()].map(({ school = '', specialty = '' }) => ({ school, specialty, cohort })),
  );
  const counts = recordCounts([...input.graduates, ...before]);
  const pooling: Pooling = {
    counts,
    pools: new Map(),
    told,
    work: pooledRows(input.graduates, input.schools, input.index),
  };
  for (const cohort of cohorts) {
    const now = tablesOfCohort(tables, cohort);
    const returns = await hideReturns(now, cohort, counts, input);
    result.primary += returns.primary;
    result.secondary += returns.hidden.size - returns.primary;
    const known = new Map<string, HiddenRates>();
    const hidden = new Map<string, HiddenRates>();
    for (const code of ADDITIVE_FIGURES)
      hidden.set(
        code,
        await hideRates(now, code, {
          ...input,
          told: (cell, of) => told.figure(cohort, cell, of),
          withheld: (cell, of) => told.withheld(cohort, cell, of),
          known,
        }),
      );
    for (const by of PLACEMENT_DIMENSIONS) {
      const table = now[by];
      if (!table) continue;
      const protect = (row: PlacementRow) =>
        returns.hidden.has(placementCell(by, row))
          ? withheldFigures(row, null)
          : releasedRow(row, by, cohort, hidden, pooling);
      made[`placement/${by}`].push({
        ...table,
        rows: table.rows.map(protect),
        total: protectTotal(table.total, hidden, returns.hidden),
      });
    }
  }
  return result;
}

/** Graduates on record, by cell and cohort. */
type RecordCounts = ReadonlyMap<string, number>;

function recordCounts(
  graduates: readonly Pick<OutcomeRow, 'school' | 'specialty' | 'cohort'>[],
): RecordCounts {
  const counts = new Map<string, number>();
  for (const { school, specialty, cohort } of graduates)
    for (const cell of [`programme ${school} ${specialty}`, `school ${school}`, `specialty ${specialty}`])
      counts.set(`${cohort} ${cell}`, (counts.get(`${cohort} ${cell}`) ?? 0) + 1);
  return counts;
}

/** Counts under ten that schools stated without records, and what would tell them. */
async function hideReturns(
  now: CohortTables,
  cohort: string,
  counts: RecordCounts,
  { index, schools, told, solver }: PlacementInput,
) {
  const none = { hidden: new Set<string>(), primary: 0 };
  const links = placementLinks(now, index, schools, (row, by) => {
    if (row.graduates === null) return null;
    const cell = placementCell(by, row);
    const onRecord = counts.get(`${cohort} ${cell}`) ?? 0;
    const stated = (by === 'programme' || by === 'specialty' || by === 'school') && onRecord < row.graduates;
    const known = told.graduates(cohort, cell) === row.graduates;
    const sensitive = stated && !known ? sensitivePersons(row.graduates) : null;
    return { value: row.graduates, sensitive, open: known || (onRecord > 0 && onRecord === row.graduates) };
  });
  if (links.cells.every(({ sensitive }) => sensitive === null)) return none;
  const { primary, secondary, exposed } = await suppressCells(links, solver);
  const all = exposed.length > 0 ? links.cells.map(({ id }) => id) : [];
  return { hidden: new Set([...primary, ...secondary, ...all]), primary: primary.size };
}

interface Pooling {
  counts: RecordCounts;
  /** told in this release so far, by cell */
  pools: Map<string, Pool[]>;
  told: ToldBefore;
  work: PooledRow;
}

function releasedRow(
  row: PlacementRow,
  by: PlacementDimension,
  cohort: string,
  hidden: ReadonlyMap<string, HiddenRates>,
  pooling: Pooling,
): PlacementRow {
  const cell = placementCell(by, row);
  const thin = (row.graduates ?? 0) > 0 && hidden.get('outcome')?.hidden.has(cell);
  if (thin) return pooledOrNone(row, by, cohort, pooling);
  const figures = withoutHidden(row, cell, hidden);
  if (tells(figures.outcome)) tell(pooling, cell, [cohort]);
  return releasedFigures({ ...row, figures });
}

function withoutHidden(
  row: PlacementRow,
  cell: string,
  hidden: ReadonlyMap<string, HiddenRates>,
): PlacementRow['figures'] {
  const figures = { ...row.figures };
  for (const code of ADDITIVE_FIGURES)
    if (hidden.get(code)?.hidden.has(cell) && tells(figures[code]))
      figures[code] = withoutRecords(figures[code]);
  return figures;
}

/** The city's row beside each table: it is thin only where the city itself is. */
function protectTotal(
  total: PlacementRow,
  hidden: ReadonlyMap<string, HiddenRates>,
  returns: ReadonlySet<string>,
): PlacementRow {
  if (returns.has('city')) return withheldFigures(total, null);
  if (hidden.get('outcome')?.hidden.has('city')) return withheldFigures(total, total.graduates);
  return releasedFigures({ ...total, figures: withoutHidden(total, 'city', hidden) });
}

function pooledOrNone(
  row: PlacementRow,
  by: PlacementDimension,
  cohort: string,
  pooling: Pooling,
): PlacementRow {
  const cell = placementCell(by, row);
  const none = withheldFigures(row, row.graduates);
  if (by !== 'programme' && by !== 'specialty' && by !== 'school') return none;
  const all = cohortsOf(cell, pooling);
  // records alone can be pooled: what a school returned without them is of one cohort
  if (pooling.counts.get(`${cohort} ${cell}`) !== row.graduates) return none;
  const told = [...(pooling.pools.get(cell) ?? []), ...pooling.told.pools(cell)];
  const { pool } = choosePool(
    all.filter((one) => one.cohort <= cohort),
    told.filter((known) => known.every((part) => all.some((one) => one.cohort === part))),
    undefined,
    { shortest: 2, later: all.filter((one) => one.cohort > cohort) },
  );
  const pooled = pool && pooling.work(by, row, pool);
  if (!pool || !pooled) return none;
  tell(pooling, cell, pool);
  return releasedFigures(pooled, 'pooled_cohorts');
}

function tell({ pools }: Pooling, cell: string, pool: Pool): void {
  const so = pools.get(cell);
  if (so) so.push(pool);
  else pools.set(cell, [pool]);
}

/** Cohorts of a row, ascending, with their records. */
function cohortsOf(cell: string, { counts }: Pooling) {
  return [...counts]
    .filter(([name]) => name.slice(name.indexOf(' ') + 1) === cell)
    .map(([name, records]) => ({ cohort: name.slice(0, name.indexOf(' ')), records }))
    .sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
}
