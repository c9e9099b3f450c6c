import { slice } from '../cube/slice.ts';
import { shiftQuarter } from '../facts/period.ts';
import { fillGaps } from '../forecast/fillGaps.ts';
import type { Panel, PanelSeries } from '../forecast/types.ts';
import type { CityFacts } from './cityFacts.ts';
import { cityMarket } from './cityMarket.ts';
import { quarterPeriodsOf } from './periods.ts';

/** Older quarters tell of another labour market: ten years are read. */
const QUARTERS_READ = 40;
/** An occupation that nobody reported for a year is not collected any more. */
const STILL_REPORTED = 4;

/** What is counted of a quarter: vacancies registered in it, or those open at its end. */
export type VacancyMeasure = 'newVacancies' | 'vacancies';
const COLUMNS = { newVacancies: 'new_vacancies', vacancies: 'vacancies' } as const;

/**
 * Vacancies of the city by occupation and quarter, on the regions that belong to it today. Where one of them handed in
 * nothing, the others stand for it by their usual share of the occupation; where they are usually less than half of it,
 * the quarter is a gap.
 *
 * @param until last quarter that counts as known; absent: the latest
 * @returns null when no quarter is on record, or none tells of the measure
 */
export function demandPanel(
  input: CityFacts,
  until?: string,
  measure: VacancyMeasure = 'newVacancies',
): Panel | null {
  const reported = quarterPeriodsOf(input.market).filter((period) => until === undefined || period <= until);
  const last = reported.at(-1);
  if (last === undefined) return null;
  const quarters = [last];
  while (quarters.length < QUARTERS_READ && (quarters[0] as string) > (reported[0] as string)) {
    quarters.unshift(shiftQuarter(quarters[0] as string, -1));
  }
  const handedIn = new Set(reported);
  const markets = quarters.map((period) => (handedIn.has(period) ? cityMarket(input, period, last) : null));
  const shareOf = presentShares(
    input,
    quarters.filter((_, t) => markets[t]?.absent.length === 0),
    measure,
  );
  const codes = new Set(markets.flatMap((market) => [...(market?.occupations.keys() ?? [])]));
  const { sectorsOfOccupation } = input.index;
  const series = [...codes].sort().flatMap((code): PanelSeries[] => {
    const shares = markets.map((market) => (market?.absent.length ? shareOf(code, market.absent) : 1));
    const values = markets.map((market, t) => {
      const count = market?.occupations.get(code)?.[measure] ?? null;
      const share = shares[t] as number;
      return count === null || share < 0.5 ? null : count / share;
    });
    if (values.slice(-STILL_REPORTED).every((value) => value === null)) return [];
    const filled = fillGaps(values);
    if (!filled) return [];
    const scaled = Uint8Array.from(shares, (share) => Number(share < 1));
    return [{ code, parent: sectorsOfOccupation(code)[0]?.code ?? null, ...filled, scaled }];
  });
  return series.length === 0 ? null : { first: quarters[0] as string, quarters: quarters.length, series };
}

/** Share of an occupation's vacancies that regions other than the absent ones usually report. */
function presentShares(
  input: CityFacts,
  complete: readonly string[],
  measure: VacancyMeasure,
): (occupation: string, absent: readonly string[]) => number {
  const totals = new Map<string, Map<string, number>>();
  const cells = slice(input.market, { groupBy: ['region', 'occupation'], where: { period: complete } });
  for (let i = 0; i < cells.size; i++) {
    const region = cells.keys[0]?.[i] as string;
    if (!input.index.isMember(region, complete.at(-1) as string)) continue;
    const occupation = cells.keys[1]?.[i] as string;
    const byRegion = totals.get(occupation) ?? new Map<string, number>();
    totals.set(occupation, byRegion.set(region, cells.value(COLUMNS[measure], i) ?? 0));
  }
  return (occupation, absent) => {
    const byRegion = totals.get(occupation);
    if (!byRegion) return 0;
    let all = 0;
    let there = 0;
    for (const [region, count] of byRegion) {
      all += count;
      if (!absent.includes(region)) there += count;
    }
    return all > 0 ? there / all : 0;
  };
}
