import { slice } from '../cube/slice.ts';
import { TOTAL, UNSPECIFIED } from '../facts/rows.ts';
import { spreadUnspecified } from '../indicators/spreadUnspecified.ts';
import type { CityFacts } from './cityFacts.ts';
import {
  addOccupations,
  addRegions,
  MARKET_FIELDS,
  type MarketCounts,
  NOTHING_COLLECTED,
} from './marketCounts.ts';
import { type MarketCoverage, marketCoverage } from './marketCoverage.ts';
import { blocksOfPeriod } from './periods.ts';

/** The market of one period as handed in, rolled up to the city. */
export interface CityMarket {
  period: string;
  /** every region that has rows */
  regions: ReadonlyMap<string, RegionMarket>;
  /** codes of those that make the city */
  counted: readonly string[];
  /** the city: its member regions of that period, or its own rows where no member has any */
  total: MarketCounts;
  /** the city by occupation, before spreading */
  stated: ReadonlyMap<string, MarketCounts>;
  /** persons of the city without a stated occupation */
  unspecified: MarketCounts;
  /** the city by occupation after spreading; with `left` it sums to `total` */
  occupations: ReadonlyMap<string, MarketCounts>;
  /** what no occupation could take because none has a count */
  left: MarketCounts;
  /** whether anything was spread */
  spread: boolean;
  /** member regions that handed in nothing this period and did in another */
  absent: readonly string[];
  /** of which counties the city's counts are */
  coverage: MarketCoverage;
}

/** The market of one region as it handed it in. */
export interface RegionMarket {
  /** occupations, unspecified and remainder of a stated total together, with the number of employers its total row states */
  total: MarketCounts;
  occupations: ReadonlyMap<string, MarketCounts>;
  /** persons without a stated occupation, and what a stated total has beyond its parts */
  unspecified: MarketCounts;
}

/**
 * Rolls the market of a period up to the city. Regions count while they are members. A stated total larger than the
 * sum of its occupations adds the difference to the unspecified; a smaller one gives way to the sum. Its employers are
 * the region's; without one the region has at least those of its largest occupation.
 *
 * @param period a quarter, or a longer period: its own rows, else the average of its quarters
 * @param membership period whose members count: another one than its own makes a series on the same regions
 */
export function cityMarket(input: CityFacts, period: string, membership = period): CityMarket {
  const { index } = input;
  const cells = slice(blocksOfPeriod(input.market, period), { groupBy: ['region', 'occupation'] });
  const byRegion = new Map<string, Map<string, MarketCounts>>();
  for (let i = 0; i < cells.size; i++) {
    const region = cells.keys[0]?.[i] as string;
    const rows = byRegion.get(region) ?? new Map<string, MarketCounts>();
    byRegion.set(region, rows);
    const vacancies = cells.value('vacancies', i);
    rows.set(cells.keys[1]?.[i] as string, {
      vacancies,
      seekers: cells.value('seekers', i),
      newVacancies: cells.value('new_vacancies', i),
      employers: credible(cells.value('employers', i), vacancies),
      employersAtLeast: false,
    });
  }
  const split = new Map([...byRegion].map(([region, rows]) => [region, splitRegion(rows)]));
  const members = [...split.keys()].filter((region) => index.isMember(region, membership));
  const counted = members.length > 0 ? members : [...split.keys()].filter((code) => code === cityCode(input));
  const parts = counted.map((region) => split.get(region) as RegionMarket);
  const codes = [...new Set(parts.flatMap((part) => [...part.occupations.keys()]))].sort();
  const stated = new Map(
    codes.map((code) => [code, addRegions(parts.flatMap((part) => part.occupations.get(code) ?? []))]),
  );
  const unspecified = addRegions(parts.map((part) => part.unspecified));
  return {
    period,
    regions: split,
    counted,
    total: addRegions(parts.map((part) => part.total)),
    stated,
    unspecified,
    ...spreadCounts(stated, unspecified),
    absent: absentMembers(input, membership, members),
    coverage: marketCoverage(input, membership, counted),
  };
}

/** A number of employers that the vacancies allow; null, not told, where there are more of them, or none. */
function credible(employers: number | null, vacancies: number | null): number | null {
  if (employers === null || vacancies === null) return employers;
  return employers > vacancies || (employers === 0 && vacancies > 0) ? null : employers;
}

function splitRegion(rows: Map<string, MarketCounts>): RegionMarket {
  const occupations = new Map([...rows].filter(([code]) => code !== TOTAL && code !== UNSPECIFIED));
  const unspecified = { ...(rows.get(UNSPECIFIED) ?? NOTHING_COLLECTED) };
  const total = rows.get(TOTAL);
  const detailed = addOccupations([...occupations.values(), unspecified]);
  for (const field of total ? MARKET_FIELDS : []) {
    const beyond = (total?.[field] ?? 0) - (detailed[field] ?? 0);
    if (beyond > 0 || detailed[field] === null)
      unspecified[field] = addNullable(unspecified[field], total?.[field] === null ? null : beyond);
  }
  const together = addOccupations([...occupations.values(), unspecified]);
  const employers = credible(total?.employers ?? null, together.vacancies);
  // a stated number under its largest part cannot be right: there are at least so many
  if (employers !== null && employers >= (together.employers ?? 0))
    return { total: { ...together, employers, employersAtLeast: false }, occupations, unspecified };
  return { total: together, occupations, unspecified };
}

function addNullable(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

function spreadCounts(stated: ReadonlyMap<string, MarketCounts>, unspecified: MarketCounts) {
  const occupations = new Map([...stated].map(([code, counts]) => [code, { ...counts }]));
  const left: MarketCounts = { ...NOTHING_COLLECTED };
  let spread = false;
  for (const field of MARKET_FIELDS) {
    const extra = unspecified[field];
    if (extra === null || extra === 0) continue;
    const result = spreadUnspecified(
      [...stated.values()].map((counts) => counts[field]),
      extra,
    );
    [...occupations.values()].forEach((counts, i) => {
      counts[field] = result.counts[i] ?? null;
    });
    if (result.left > 0) left[field] = result.left;
    else if (field === 'vacancies' || field === 'seekers') spread = true;
  }
  return { occupations, left, spread };
}

function cityCode(input: CityFacts): string {
  return input.index.edition.settings.city;
}

function absentMembers(input: CityFacts, period: string, present: readonly string[]): string[] {
  // a block keeps no label without a cell
  const known = input.market.flatMap(({ key, labels }) => labels[key.dims.indexOf('region')] ?? []);
  return [...new Set(known)]
    .filter((region) => input.index.isMember(region, period) && !present.includes(region))
    .sort();
}
