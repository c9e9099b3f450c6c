import type { Block } from '../cube/block.ts';
import { slice } from '../cube/slice.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import { largestSector } from '../edition/largestSector.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';
import type { Solver } from '../plan/solver.ts';
import { cityPositions } from '../publication/cityPositions.ts';
import type { PublicationTables } from '../publication/types.ts';
import type { LinkedTable } from './linkedTable.ts';
import { withheld } from './protectMarket.ts';
import { releasedPay } from './releasedRate.ts';
import { type Sensitive, sensitiveReturn, sensitiveSum } from './sensitivity.ts';
import { type SumRow, sumCell, sumLinks } from './sumLinks.ts';
import { suppressCells } from './suppressCells.ts';

const POSTINGS = ['postings/sector', 'postings/occupation'] as const;
const NEEDS = ['registered-demand/sector', 'registered-demand/occupation'] as const;
type DemandTables = Pick<PublicationTables, (typeof POSTINGS)[number] | (typeof NEEDS)[number]>;

export interface ProtectedDemand {
  tables: DemandTables;
  primary: number;
  secondary: number;
}

/**
 * Sums over employers: of three or more, none of whom the next could work out, and what would tell the others. Advertisements
 * come without their employer, so that as many are asked for as there have to be employers. Registered needs have them.
 *
 * @param demand blocks of registered needs, by employer; left out: the number of employers alone decides
 * @param former tables of versions that were shown: what they hid of a quarter stays hidden
 */
export async function protectDemand(
  tables: DemandTables,
  index: EditionIndex,
  demand: readonly Block[],
  former: readonly Partial<DemandTables>[],
  solver: Solver,
): Promise<ProtectedDemand> {
  const made: ProtectedDemand = {
    tables: {
      'postings/sector': [],
      'postings/occupation': [],
      'registered-demand/sector': [],
      'registered-demand/occupation': [],
    },
    primary: 0,
    secondary: 0,
  };
  const hide = async (
    what: 'advertisements' | 'headcount',
    period: string,
    links: LinkedTable,
  ): Promise<ReadonlySet<string>> => {
    const before = hiddenBefore(former, what, period).filter((id) =>
      links.cells.some((cell) => cell.id === id),
    );
    if (links.cells.every(({ sensitive }) => sensitive === null)) return new Set(before);
    const { primary, secondary, exposed } = await suppressCells(links, solver, { before });
    made.primary += primary.size;
    made.secondary += secondary.size;
    // so few employers that no count can be told without telling theirs: nothing of the quarter is
    return exposed.length > 0
      ? new Set(links.cells.map(({ id }) => id))
      : new Set([...primary, ...secondary]);
  };
  for (const period of periodsOf(tables, POSTINGS)) {
    const [sectors, occupations] = POSTINGS.map((name) => tables[name].find((one) => one.period === period));
    const head = occupations ?? sectors;
    const links = sumLinks(
      {
        total: head?.total,
        rest: head?.unclassified,
        sectors: sectors?.rows ?? [],
        occupations: occupations?.rows ?? [],
      },
      ({ advertisements }) => advertisements ?? 0,
      ({ advertisements }) => sensitiveReturn(advertisements ?? 0, advertisements),
    );
    const hidden = await hide('advertisements', period, links);
    for (const name of POSTINGS)
      for (const table of tables[name].filter((one) => one.period === period)) {
        const protect = <Row extends SumRow>(row: Row, id: string): Row =>
          hidden.has(id)
            ? {
                ...row,
                advertisements: null,
                headcount: null,
                headcountKnown: null,
                pay: withoutPay(row.pay),
              }
            : { ...row, pay: released(row.pay, null) };
        made.tables[name].push({
          ...table,
          rows: table.rows.map((row) => protect(row, sumCell(row))),
          unclassified: protect(table.unclassified, 'unclassified'),
          total: protect(table.total, 'city'),
        });
      }
  }
  for (const period of periodsOf(tables, NEEDS)) {
    const [sectors, occupations] = NEEDS.map((name) => tables[name].find((one) => one.period === period));
    const parts = contributions(demand, index, period);
    const sensitive = (row: { key: RowKey; headcount: number | null; employers: number }, total: boolean) =>
      sensitiveSumOf(row, total ? parts.get('city') : parts.get(sumCell(row)));
    const links = sumLinks(
      {
        total: (occupations ?? sectors)?.total,
        rest: undefined,
        sectors: sectors?.rows ?? [],
        occupations: occupations?.rows ?? [],
      },
      ({ headcount }) => headcount ?? 0,
      sensitive,
    );
    const hidden = await hide('headcount', period, links);
    for (const name of NEEDS)
      for (const table of tables[name].filter((one) => one.period === period)) {
        const protect = <Row extends SumRow & { employers: number }>(row: Row, id: string): Row =>
          hidden.has(id)
            ? { ...row, registrations: null, headcount: null, pay: withoutPay(row.pay) }
            : { ...row, pay: released(row.pay, row.employers) };
        made.tables[name].push({
          ...table,
          rows: table.rows.map((row) => protect(row, sumCell(row))),
          total: protect(table.total, 'city'),
        });
      }
  }
  return made;
}

/** Cells that an earlier version hid in a quarter. */
function hiddenBefore(
  former: readonly Partial<DemandTables>[],
  what: 'advertisements' | 'headcount',
  period: string,
): string[] {
  const found = former.flatMap((tables) =>
    what === 'advertisements'
      ? POSTINGS.flatMap((name) => tables[name] ?? []).flatMap((table) =>
          table.period === period ? table.rows.filter((row) => row.advertisements === null).map(sumCell) : [],
        )
      : NEEDS.flatMap((name) => tables[name] ?? []).flatMap((table) =>
          table.period === period ? table.rows.filter((row) => row.headcount === null).map(sumCell) : [],
        ),
  );
  return [...new Set(found)];
}

function periodsOf(tables: DemandTables, names: readonly (keyof DemandTables)[]): string[] {
  return [...new Set(names.flatMap((name) => tables[name].map(({ period }) => period)))].sort();
}

function sensitiveSumOf(
  { headcount, employers }: { headcount: number | null; employers: number },
  parts: readonly number[] | undefined,
): Sensitive | null {
  return parts ? sensitiveSum(parts) : sensitiveReturn(headcount ?? 0, employers);
}

/** Persons that each employer registered, by cell. */
function contributions(demand: readonly Block[], index: EditionIndex, period: string): Map<string, number[]> {
  const sums = new Map<string, Map<string, number>>();
  if (demand.length === 0) return new Map();
  const cells = slice(demand, { groupBy: ['region', 'occupation', 'employer'], where: { period } });
  for (const position of cityPositions(index, cells, period)) {
    const [, occupation, employer] = cells.keys.map((key) => key[position] as string) as [
      string,
      string,
      string,
    ];
    const persons = cells.column('headcount')[position] ?? 0;
    for (const id of ['city', `occupation ${occupation}`, `sector ${largestSector(index, occupation)}`]) {
      const of = sums.get(id) ?? new Map<string, number>();
      sums.set(id, of);
      of.set(employer, (of.get(employer) ?? 0) + persons);
    }
  }
  return new Map([...sums].map(([id, of]) => [id, [...of.values()]]));
}

function released(pay: PayQuantiles, employers: number | null): PayQuantiles {
  return mapped(pay, (one) => releasedPay(one, employers));
}

function withoutPay(pay: PayQuantiles): PayQuantiles {
  return mapped(pay, (one) => withheld(one));
}

function mapped({ p10, p25, median, p75, p90 }: PayQuantiles, to: (one: Estimate) => Estimate): PayQuantiles {
  return { p10: to(p10), p25: to(p25), median: to(median), p75: to(p75), p90: to(p90) };
}
