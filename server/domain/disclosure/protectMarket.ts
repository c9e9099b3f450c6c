import type { EditionIndex } from '../edition/indexEdition.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { Solver } from '../plan/solver.ts';
import type { PublicationTables, SupplyDemandRow, SupplyDemandTable } from '../publication/types.ts';
import { isProtected } from './attackerRanges.ts';
import {
  codeOfRow,
  MARKET_DIMENSIONS,
  type MarketDimension,
  type MarketShares,
  type MarketTables,
  marketCell,
  marketLinks,
} from './marketLinks.ts';
import { suppressCells } from './suppressCells.ts';

type MarketName = `supply-demand/${MarketDimension}`;
export type MarketPublication = Pick<PublicationTables, MarketName>;

export interface ProtectedMarket {
  tables: MarketPublication;
  /** hidden cells by quarter, as `occupation 2-02-18-02` */
  hidden: ReadonlyMap<string, ReadonlySet<string>>;
  primary: number;
  secondary: number;
  /** the narrowest range of a primary, persons from its middle to either end; null: none is hidden */
  narrowest: number | null;
}

/**
 * Withholds vacancies of fewer than three employers, and what else would tell them, quarter by quarter: each alone, since no
 * quarter is the sum of others. What an earlier version told of the same counts stays told, what it hid stays hidden.
 *
 * @param former tables of versions that were shown, oldest first
 */
export async function protectMarket(
  tables: MarketPublication,
  index: EditionIndex,
  shares: MarketShares,
  former: readonly Partial<MarketPublication>[],
  solver: Solver,
): Promise<ProtectedMarket> {
  const made: ProtectedMarket = {
    tables: Object.fromEntries(
      MARKET_DIMENSIONS.map((by) => [`supply-demand/${by}`, []]),
    ) as unknown as MarketPublication,
    hidden: new Map(),
    primary: 0,
    secondary: 0,
    narrowest: null,
  };
  const hidden = new Map<string, ReadonlySet<string>>();
  let last: ReadonlySet<string> = new Set();
  for (const period of periodsIn(tables)) {
    const now = ofPeriod(tables, period);
    const shown = former.flatMap((one) => {
      const then = ofPeriod(one, period);
      return Object.keys(then).length > 0 ? [then] : [];
    });
    const before = shown.at(-1);
    if (before && isUnchanged(now, before)) {
      hidden.set(period, hiddenThen(now, before));
      for (const by of MARKET_DIMENSIONS) {
        const table = before[by];
        if (table) made.tables[`supply-demand/${by}`].push(table);
      }
      continue;
    }
    const found = await hiddenCells(now, shown, { index, shares, solver, prefer: last });
    last = found.hidden;
    hidden.set(period, found.hidden);
    made.primary += found.primary;
    made.secondary += found.hidden.size - found.primary;
    if (found.narrowest !== null)
      made.narrowest = Math.min(made.narrowest ?? Number.POSITIVE_INFINITY, found.narrowest);
    for (const by of MARKET_DIMENSIONS) {
      const table = now[by];
      if (table) made.tables[`supply-demand/${by}`].push(withoutHidden(table, by, found.hidden));
    }
  }
  return { ...made, hidden };
}

function periodsIn(tables: Partial<MarketPublication>): string[] {
  const all = MARKET_DIMENSIONS.flatMap((by) => tables[`supply-demand/${by}`] ?? []);
  return [...new Set(all.map(({ period }) => period))];
}

function ofPeriod(tables: Partial<MarketPublication>, period: string): MarketTables {
  return Object.fromEntries(
    MARKET_DIMENSIONS.flatMap((by) => {
      const table = tables[`supply-demand/${by}`]?.find((one) => one.period === period);
      return table ? [[by, table]] : [];
    }),
  );
}

interface HiddenCells {
  hidden: ReadonlySet<string>;
  primary: number;
  narrowest: number | null;
}

interface MarketSurroundings {
  index: EditionIndex;
  shares: MarketShares;
  solver: Solver;
  /** what is hidden in the quarter before */
  prefer: ReadonlySet<string>;
}

async function hiddenCells(
  now: MarketTables,
  shown: readonly MarketTables[],
  { index, shares, solver, prefer }: MarketSurroundings,
): Promise<HiddenCells> {
  const before = shown.flatMap((then) => [...hiddenThen(now, then)]);
  const links = marketLinks(now, index, shares, toldThen(shown));
  const sensitive = links.cells.filter((cell) => cell.sensitive !== null);
  const known = new Set(links.cells.map(({ id }) => id));
  const kept = new Set(before.filter((id) => known.has(id)));
  // the same counts were protected so when they were first shown
  const settled = links.cells.every(({ id, open }) => open || id.startsWith('group ') || kept.has(id));
  if (sensitive.length === 0 || (shown.length > 0 && settled))
    return { hidden: kept, primary: sensitive.length, narrowest: null };
  const { primary, secondary, ranges, exposed } = await suppressCells(links, solver, {
    before: kept,
    prefer,
  });
  const open = new Set(exposed);
  for (const cell of sensitive) {
    const range = ranges.get(cell.id);
    if (range && !isProtected(cell, range)) open.add(cell.id);
  }
  const reach = [...ranges.values()].map(({ low, high }) => (high - low) / 2);
  // so few employers that no count can be told without telling theirs: nothing of the quarter is
  const all = open.size > 0 ? links.cells.map(({ id }) => id) : [];
  return {
    hidden: new Set([...primary, ...secondary, ...all]),
    primary: primary.size,
    narrowest: open.size > 0 ? null : Math.min(...reach),
  };
}

/**
 * Whether a quarter was shown as it is: then it comes out to the letter as it did. Specialties are counted anew with every autumn's
 * weights, and two of their sums would tell more of an occupation than one.
 */
function isUnchanged(now: MarketTables, then: MarketTables): boolean {
  return MARKET_DIMENSIONS.every((by) => {
    if (by === 'specialty') return (now[by] === undefined) === (then[by] === undefined);
    const [rows, known] = [now[by]?.rows ?? [], then[by]?.rows ?? []];
    const before = new Map(known.map((row) => [codeOfRow(by, row), row]));
    return (
      rows.length === known.length &&
      rows.every((row) => {
        const one = before.get(codeOfRow(by, row));
        if (!one || one.seekers !== row.seekers || one.employers !== row.employers) return false;
        return one.vacancies === row.vacancies || one.ratio.state === 'suppressed';
      })
    );
  });
}

/** Counts that stand in an earlier version, by cell, as the last of them has them. */
function toldThen(shown: readonly MarketTables[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const then of shown)
    for (const by of MARKET_DIMENSIONS)
      for (const row of then[by]?.rows ?? [])
        if (row.vacancies !== null) told.set(marketCell(by, codeOfRow(by, row)), row.vacancies);
  return told;
}

function hiddenThen(now: MarketTables, then: MarketTables): Set<string> {
  const groups = new Map(
    (now.occupation?.rows ?? []).map(({ key, ratioOf }) => [key.occupation, ratioOf?.code]),
  );
  return new Set(
    MARKET_DIMENSIONS.flatMap((by) =>
      (then[by]?.rows ?? []).flatMap((row) => {
        if (row.ratio.state !== 'suppressed') return [];
        if (row.vacancies === null) return [marketCell(by, codeOfRow(by, row))];
        const group = by === 'occupation' ? groups.get(row.key.occupation) : undefined;
        return group === undefined ? [] : [`group ${group}`];
      }),
    ),
  );
}

function withoutHidden(
  table: SupplyDemandTable,
  by: MarketDimension,
  hidden: ReadonlySet<string>,
): SupplyDemandTable {
  const city = hidden.has('city');
  return {
    ...table,
    rows: table.rows.map((row) => {
      if (hidden.has(marketCell(by, codeOfRow(by, row)))) return withheldRow(row);
      const above = row.ratioOf;
      if (!above) return row;
      const told = by === 'occupation' && hidden.has(`group ${above.code}`);
      return told || (city && row.ratioOf?.code === table.total.key.region)
        ? {
            ...row,
            ratio: withheld(row.ratio),
            ratioOf: null,
            smoothed: row.smoothed && withheld(row.smoothed),
          }
        : row;
    }),
    total: city ? withheldRow(table.total) : table.total,
    yearOnYear: city ? withheld(table.yearOnYear) : table.yearOnYear,
  };
}

/** A figure that is known and not told; how many records it has would tell it. */
export function withheld({ level }: Estimate, note: string | null = null): Estimate {
  return missing('suppressed', 0, level, note);
}

function withheldRow(row: SupplyDemandRow): SupplyDemandRow {
  return {
    ...row,
    vacancies: null,
    phi: null,
    clumping: 'unknown',
    ratio: withheld(row.ratio),
    statedVacancies: null,
    statedRatio: row.statedRatio && withheld(row.statedRatio),
    smoothed: row.smoothed && withheld(row.smoothed),
    ratioOf: null,
    direction: null,
    shortageProbability: null,
  };
}
