import { slice } from '../cube/slice.ts';
import { TOTAL, UNSPECIFIED } from '../facts/rows.ts';
import { spreadUnspecified } from '../indicators/spreadUnspecified.ts';
import type { CityFacts } from './cityFacts.ts';
import { addCounts, MARKET_FIELDS, type MarketCounts, NOTHING_COLLECTED } from './marketCounts.ts';
import { blocksOfPeriod } from './periods.ts';

/** The market of one period as handed in, rolled up to the city. */
export interface CityMarket {
  period: string;
  /** every region that has rows, its occupations, unspecified and remainder of a stated total together */
  regions: ReadonlyMap<string, MarketCounts>;
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
}

/**
 * Rolls the market of a period up to the city. Regions count while they are members. A stated total larger than the
 * sum of its occupations adds the difference to the unspecified; a smaller one gives way to the sum.
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
    rows.set(cells.keys[1]?.[i] as string, {
      vacancies: cells.value('vacancies', i),
      seekers: cells.value('seekers', i),
      employers: cells.value('employers', i),
      newVacancies: cells.value('new_vacancies', i),
    });
  }
  const split = new Map([...byRegion].map(([region, rows]) => [region, splitRegion(rows)]));
  const members = [...split.keys()].filter((region) => index.isMember(region, membership));
  const counted = members.length > 0 ? members : [...split.keys()].filter((code) => code === cityCode(input));
  const parts = counted.map((region) => split.get(region) as RegionSplit);
  const codes = [...new Set(parts.flatMap((part) => [...part.occupations.keys()]))].sort();
  const stated = new Map(
    codes.map((code) => [
      code,
      addCounts(parts.map((part) => part.occupations.get(code) ?? NOTHING_COLLECTED)),
    ]),
  );
  const unspecified = addCounts(parts.map((part) => part.unspecified));
  return {
    period,
    regions: new Map(
      [...split].map(([region, part]) => [
        region,
        addCounts([...part.occupations.values(), part.unspecified]),
      ]),
    ),
    total: addCounts([...stated.values(), unspecified]),
    stated,
    unspecified,
    ...spreadCounts(stated, unspecified),
    absent: absentMembers(input, membership, members),
  };
}

interface RegionSplit {
  occupations: Map<string, MarketCounts>;
  unspecified: MarketCounts;
}

function splitRegion(rows: Map<string, MarketCounts>): RegionSplit {
  const occupations = new Map([...rows].filter(([code]) => code !== TOTAL && code !== UNSPECIFIED));
  const unspecified = { ...(rows.get(UNSPECIFIED) ?? NOTHING_COLLECTED) };
  const total = rows.get(TOTAL);
  const detailed = addCounts([...occupations.values(), unspecified]);
  for (const field of total ? MARKET_FIELDS : []) {
    const beyond = (total?.[field] ?? 0) - (detailed[field] ?? 0);
    if (beyond > 0 || detailed[field] === null)
      unspecified[field] = addNullable(unspecified[field], total?.[field] === null ? null : beyond);
  }
  return { occupations, unspecified };
}

function addNullable(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

function spreadCounts(stated: ReadonlyMap<string, MarketCounts>, unspecified: MarketCounts) {
  const occupations = new Map([...stated].map(([code, counts]) => [code, { ...counts }]));
  const left = { ...NOTHING_COLLECTED };
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
