import { describe, expect, it } from 'vitest';
import { attackerRanges, isProtected } from '../../../server/domain/disclosure/attackerRanges.ts';
import { marketCell, marketLinks } from '../../../server/domain/disclosure/marketLinks.ts';
import { type ProtectionInput, protectTables } from '../../../server/domain/disclosure/protectTables.ts';
import {
  type ColumnProtection,
  PUBLISHED_COLUMNS,
  protectionsOf,
} from '../../../server/domain/disclosure/publishedColumns.ts';
import { isMissingReason } from '../../../server/domain/facts/missing.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import type { PlacementRow, PublicationTables, TableName } from '../../../server/domain/publication/types.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';
import { demonstrationInput, demonstrationOutcomes, noTables } from './demonstrationRelease.ts';

const { city } = await demonstrationFacts();
const tables = makePublication(city);
const graduates = await demonstrationOutcomes();
const input: ProtectionInput = { ...(await demonstrationInput()), tables, graduates };
const begun = process.cpuUsage();
const made = await protectTables(input);
const used = process.cpuUsage(begun);
const first = { id: 'release/2026Q3/v1', tables: made.tables, kept: made.kept };

interface Figure {
  value: number | null;
  n: number;
  state: string;
  note: string | null;
}
const isFigure = (one: unknown): one is Figure =>
  one !== null && typeof one === 'object' && 'state' in one && 'level' in one;

/** Every cell of a table with the rows of the matrix that it falls under, figures of placement by their names. */
function* columnsOf(
  name: TableName,
): Generator<{ row: object; column: string; value: unknown; of: ColumnProtection }> {
  const { rows } = PUBLISHED_COLUMNS[name] as { rows: Record<string, unknown> };
  const walk = function* (row: object, columns: Record<string, unknown>): ReturnType<typeof columnsOf> {
    for (const [column, value] of Object.entries(row)) {
      const of = columns[column];
      if (typeof of === 'object' && of !== null && !Array.isArray(of))
        yield* walk(value as object, of as Record<string, unknown>);
      else yield { row, column, value, of: of as ColumnProtection };
    }
  };
  for (const entry of made.tables[name] as readonly object[]) {
    const { rows: inside, total, unclassified } = entry as Record<string, unknown>;
    const all = Array.isArray(inside) ? [...inside, total, unclassified] : [entry];
    for (const row of all) if (row) yield* walk(row as object, rows);
  }
}

/** Figures in a cell: itself, or those of pay. */
function figuresIn(value: unknown): Figure[] {
  if (isFigure(value)) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(figuresIn) : [];
}

describe('a release of the demonstration city', () => {
  it('has nothing that the battery reads, and covers what the goal asks', () => {
    const { audit } = made;
    expect(audit.broken).toEqual([]);
    expect(audit.coverage.shareOfPairs).toBeGreaterThanOrEqual(0.7);
    expect(audit.coverage.shareOfGraduates).toBeGreaterThanOrEqual(0.9);
    expect(audit.coverage.pairs).toBeGreaterThan(50);
    expect(audit.utility?.cells).toBeGreaterThan(5000);
    expect(audit.utility?.d1).toBeLessThan(1.6);
    expect(audit.suppression.primary).toBeGreaterThan(100);
    expect(audit.cells.told).toBeGreaterThan(audit.cells.withheld.suppressed ?? 0);
    expect(audit.waiting).toEqual([]);
  });

  it('obeys the matrix in every column of every table', () => {
    const seen = new Map<string, number>();
    for (const name of Object.keys(made.tables) as TableName[])
      for (const { column, value, of, row } of columnsOf(name)) {
        expect(of, `${name}.${column}`).toBeDefined();
        const figures = figuresIn(value);
        for (const { value: figure, state, n } of figures) {
          expect(figure === null, `${name}.${column}`).toBe(isMissingReason(state));
          // what is withheld says not even of how many
          if (state === 'suppressed' && name.startsWith('supply-demand')) expect(n).toBe(0);
        }
        for (const protection of protectionsOf(of)) {
          seen.set(protection, (seen.get(protection) ?? 0) + 1);
          const told = figures.filter((one) => one.value !== null);
          if (protection === 'rate' || protection === 'rate_of_printed' || protection === 'pay')
            for (const one of told) expect(one.n, `${name}.${column}`).toBeGreaterThanOrEqual(10);
          if (protection === 'pay')
            for (const one of told) expect((one.value ?? 0) % 100, `${name}.${column}`).toBe(0);
          if (protection === 'cell_key' && typeof value === 'number' && column === 'graduates')
            expect([1, 2], `${name}.${column} ${JSON.stringify(row)}`).not.toContain(value);
        }
      }
    expect(seen.get('few_employers')).toBeGreaterThan(1000);
    expect(seen.get('rate')).toBeGreaterThan(1000);
    expect(seen.get('cell_key')).toBeGreaterThan(1000);
  });

  it('tells no vacancies of fewer than three employers, nor what would tell them', async () => {
    const raw = tables['supply-demand/occupation'].at(-1);
    const out = made.tables['supply-demand/occupation'].at(-1);
    const few =
      raw?.rows.filter(({ vacancies, employers }) => vacancies && employers !== null && employers < 3) ?? [];
    expect(few.length).toBeGreaterThan(10);
    for (const { key } of few) {
      const row = out?.rows.find((one) => one.key.occupation === key.occupation);
      expect(row).toMatchObject({
        vacancies: null,
        statedVacancies: null,
        phi: null,
        direction: null,
        shortageProbability: null,
      });
      expect([row?.ratio.state, row?.ratio.n, row?.seekers === null]).toEqual(['suppressed', 0, false]);
    }
    // worked out anew from what is printed, for three quarters
    for (const period of ['2016Q1', '2024Q4', '2026Q3']) {
      const of = (by: 'sector' | 'occupation' | 'region', from: PublicationTables) =>
        from[`supply-demand/${by}`].find((one) => one.period === period);
      const links = marketLinks(
        { sector: of('sector', tables), occupation: of('occupation', tables), region: of('region', tables) },
        city.index,
        { sectors: city.index.sectorsOfOccupation, specialties: null },
      );
      const hidden = new Set(
        (['sector', 'occupation', 'region'] as const).flatMap((by) =>
          (of(by, made.tables)?.rows ?? []).flatMap((row) =>
            row.vacancies === null ? [marketCell(by, row.key[by] ?? '')] : [],
          ),
        ),
      );
      // a group whose ratio no row prints any more tells nothing
      const printed = new Set(of('occupation', made.tables)?.rows.map(({ ratioOf }) => ratioOf?.code));
      for (const { id } of links.cells)
        if (id.startsWith('group ') && !printed.has(id.slice(6))) hidden.add(id);
      const sensitive = links.cells.filter((cell) => cell.sensitive !== null);
      const ranges = await attackerRanges(
        links,
        hidden,
        input.solver,
        sensitive.map(({ id }) => id),
      );
      for (const cell of sensitive)
        expect(isProtected(cell, ranges.get(cell.id) ?? { low: 0, high: 0 }), cell.id).toBe(true);
      expect(hidden.size).toBeLessThan(links.cells.length / 2);
    }
  });

  it('keeps exact counts, and says of a thin pair which years its figures are of', () => {
    const rows = (from: PublicationTables) => from['placement/programme'][0]?.rows ?? [];
    expect(rows(made.tables).map(({ graduates: n }) => n)).toEqual(rows(tables).map(({ graduates: n }) => n));
    const thin = rows(made.tables).filter(({ graduates: n }) => (n ?? 0) < 10);
    expect(thin.length).toBeGreaterThan(2);
    for (const row of thin) expect(row.cohorts === undefined || row.cohorts.length > 1).toBe(true);
    expect(thin.some(({ cohorts }) => cohorts?.at(-1) === '2026')).toBe(true);
    for (const by of ['school', 'specialty', 'programme'] as const)
      for (const { rows: all } of made.tables[`placement/${by}`])
        for (const { figures } of all)
          for (const { value, n, note } of [figures.outcome, figures.matched, figures.local])
            if (value !== null && note === null && n < 20) expect([0, 1]).not.toContain(value);
  });

  it('is the same again, and of the same secret', async () => {
    const again = await protectTables({ ...input, former: [first] });
    expect(again.tables).toEqual(made.tables);
    expect(again.audit.broken).toEqual([]);
    expect(again.audit.waiting).toEqual([]);
  });

  it('lets three corrections wait, and shows those rows to the letter as they were', async () => {
    const school = graduates[0]?.school;
    const ids = graduates.filter((row) => row.school === school && row.cohort === '2026').slice(0, 3);
    const corrected = graduates.map((row) =>
      ids.includes(row)
        ? { ...row, outcome: row.outcome === 'seeking' ? ('contract' as const) : ('seeking' as const) }
        : row,
    );
    // the rows as facts with these corrections would make them
    const moved = (row: PlacementRow): PlacementRow =>
      row.key.school === school
        ? { ...row, figures: { ...row.figures, outcome: { ...row.figures.outcome, value: 0.5 } } }
        : row;
    const changed = {
      ...tables,
      'placement/school': tables['placement/school'].map((table) =>
        table.cohort === '2026' ? { ...table, rows: table.rows.map(moved) } : table,
      ),
    };
    const next = await protectTables({ ...input, tables: changed, graduates: corrected, former: [first] });
    expect(next.tables['placement/school']).toEqual(made.tables['placement/school']);
    expect(next.tables.flows).toEqual(made.tables.flows);
    expect(next.audit.broken).toEqual([]);
    expect(next.audit.waiting.find(({ table }) => table === 'placement/school')).toMatchObject({
      reason: 'few_in_row',
      records: 3,
    });
    expect(next.kept.find(({ cohort }) => cohort === '2026')?.held?.length).toBeGreaterThan(3);
  });

  it('is made in time', () => {
    // three times what it takes on a machine of its own
    expect((used.user + used.system) / 1e6).toBeLessThan(15);
  });
});

describe('a market of single employers', () => {
  it('comes out with every count withheld', async () => {
    const alone = (table: PublicationTables['supply-demand/city'][number]) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, employers: 1 })),
      total: { ...table.total, employers: 1 },
    });
    const market = Object.fromEntries(
      (['city', 'sector', 'specialty', 'occupation', 'region'] as const).map((by) => [
        `supply-demand/${by}`,
        tables[`supply-demand/${by}`].slice(-1).map(alone),
      ]),
    );
    const { tables: out } = await protectTables({
      ...input,
      tables: { ...noTables(), ...market },
      graduates: [],
    });
    const rows = out['supply-demand/occupation'].flatMap((table) => [...table.rows, table.total]);
    expect(
      rows.filter(({ vacancies, seekers }) => vacancies !== null && vacancies > 0 && seekers !== null),
    ).toEqual([]);
    expect(out['supply-demand/city'][0]?.total).toMatchObject({
      vacancies: null,
      ratio: { state: 'suppressed' },
    });
  });
});
