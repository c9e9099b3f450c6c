import { ancestorsOf } from '../city/ancestorsOf.ts';
import { UNALLOCATED } from '../city/marketGroups.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { SupplyDemandRow, SupplyDemandTable } from '../publication/types.ts';
import type { LinkedCell, LinkedTable, TableLine } from './linkedTable.ts';
import { sensitiveReturn } from './sensitivity.ts';

/** The tables of one quarter, by dimension; one that is not made is left out. */
export type MarketTables = Partial<Record<MarketDimension, SupplyDemandTable>>;
export const MARKET_DIMENSIONS = ['city', 'sector', 'specialty', 'occupation', 'region'] as const;
export type MarketDimension = (typeof MARKET_DIMENSIONS)[number];

/** Crosswalks that a reader knows: what a sector, and where it is known a specialty, is the weighted sum of. */
export interface MarketShares {
  sectors: SharesOf;
  /** null: not handed in, so that specialties stand unlinked */
  specialties: SharesOf | null;
}

/** The sector that takes what no other does. */
const OTHERS = '0';

/** Name of the cell of a row. @param code of its dimension */
export function marketCell(by: MarketDimension, code: string): string {
  return by === 'city' ? 'city' : `${by} ${code}`;
}

/** The code that a row of a dimension goes by. */
export function codeOfRow(by: MarketDimension, { key }: SupplyDemandRow): string {
  return (by === 'city' ? key.region : key[by]) ?? '';
}

/**
 * Vacancies of one quarter as one table, with every line a reader knows: the city by sector, by occupation, by county; a sector,
 * a specialty as a weighted sum of occupations; a group of occupations whose ratio stands in for small ones, which with their
 * job seekers tells its vacancies.
 *
 * Of fewer than three employers are those of occupations and counties, whose number was returned. Sectors and specialties are
 * parts of occupations: their number is that of the largest part, divided, and what they could tell is a line of its own.
 *
 * @param told vacancies that stand in an earlier version, by cell: they cannot be hidden any more
 */
export function marketLinks(
  tables: MarketTables,
  index: EditionIndex,
  shares: MarketShares,
  told: ReadonlyMap<string, number> = new Map(),
): LinkedTable {
  const cells = new Map<string, LinkedCell>();
  const add = (id: string, value: number, employers: number | null, open = false) => {
    const known = told.get(id) === value;
    const sensitive = known ? null : sensitiveReturn(value, employers);
    cells.set(id, { id, value, sensitive, ...((open && !sensitive) || known ? { open: true } : {}) });
  };
  const total = MARKET_DIMENSIONS.map((by) => tables[by]?.total).find((row) => row !== undefined);
  if (total?.vacancies != null) add('city', total.vacancies, total.employers, true);
  for (const by of MARKET_DIMENSIONS.filter((one) => one !== 'city'))
    for (const row of tables[by]?.rows ?? []) {
      if (row.vacancies === null || (by === 'specialty' && !shares.specialties)) continue;
      const stated = by === 'occupation' || by === 'region';
      add(marketCell(by, codeOfRow(by, row)), row.vacancies, stated ? row.employers : null);
    }
  const occupations = tables.occupation?.rows ?? [];
  for (const { code, vacancies } of groupsTold(occupations, index)) add(`group ${code}`, vacancies, null);
  const lines = [
    ...sums(tables, index),
    ...weighted('sector', tables, shares.sectors),
    ...(shares.specialties ? weighted('specialty', tables, shares.specialties) : []),
    ...groupsTold(occupations, index).map(({ code, members }) => ({
      total: `group ${code}`,
      parts: members.map((member) => ({ id: marketCell('occupation', member), weight: 1 })),
    })),
  ];
  return {
    cells: [...cells.values()],
    lines: lines.flatMap((line) => lineOfKnown(line, cells)),
  };
}

type PlainLine = Pick<TableLine, 'total' | 'parts'>;

/** A line among the cells there are, and what its parts miss it by where they were made whole. */
function lineOfKnown({ total, parts }: PlainLine, cells: ReadonlyMap<string, LinkedCell>): TableLine[] {
  const sum = cells.get(total);
  const known = parts.filter(({ id, weight }) => cells.has(id) && weight > 0);
  if (!sum || known.length === 0) return [];
  const missed = known.reduce((so, { id, weight }) => so + weight * (cells.get(id)?.value ?? 0), -sum.value);
  const whole = known.every(({ weight }) => weight === 1);
  const slack = whole && Math.abs(missed) < 1e-9 ? 0 : Math.max(1, Math.abs(missed));
  return [{ total, parts: known, slack }];
}

function sums(tables: MarketTables, index: EditionIndex): PlainLine[] {
  return (['sector', 'occupation', 'region', 'specialty'] as const).map((by) => ({
    total: 'city',
    parts: (tables[by]?.rows ?? [])
      .filter(({ key }) => by !== 'region' || index.isMember(key.region ?? '', key.period ?? ''))
      .map((row) => ({ id: marketCell(by, codeOfRow(by, row)), weight: 1 })),
  }));
}

function weighted(by: 'sector' | 'specialty', tables: MarketTables, sharesOf: SharesOf): PlainLine[] {
  const rest = by === 'sector' ? OTHERS : UNALLOCATED;
  const parts = new Map<string, Map<string, number>>();
  const give = (target: string, occupation: string, weight: number) => {
    const of = parts.get(target) ?? new Map<string, number>();
    parts.set(target, of);
    of.set(occupation, (of.get(occupation) ?? 0) + weight);
  };
  for (const row of tables.occupation?.rows ?? []) {
    const occupation = codeOfRow('occupation', row);
    const shares = occupation === UNALLOCATED ? [] : sharesOf(occupation);
    for (const { code, weight } of shares) give(code, occupation, weight);
    const over = 1 - shares.reduce((sum, { weight }) => sum + weight, 0);
    if (over > 1e-9) give(rest, occupation, over);
  }
  return [...parts].map(([code, of]) => ({
    total: marketCell(by, code),
    parts: [...of].map(([occupation, weight]) => ({ id: marketCell('occupation', occupation), weight })),
  }));
}

/** Groups of occupations whose ratio is printed in a row that is too small for its own. */
function groupsTold(rows: readonly SupplyDemandRow[], index: EditionIndex) {
  const printed = new Set(rows.flatMap(({ ratioOf }) => (ratioOf ? [ratioOf.code] : [])));
  return [...printed].flatMap((code) => {
    const inside = rows.filter(({ key }) =>
      ancestorsOf(key.occupation ?? '', index.occupations).includes(code),
    );
    if (inside.length === 0) return [];
    return [
      {
        code,
        members: inside.map(({ key }) => key.occupation ?? ''),
        vacancies: inside.reduce((sum, { vacancies }) => sum + (vacancies ?? 0), 0),
      },
    ];
  });
}
