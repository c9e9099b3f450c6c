import { type Estimate, missing } from '../facts/estimate.ts';
import { type Period, parsePeriod, quartersOf } from '../facts/period.ts';
import { matchedQuarters } from '../indicators/matchedQuarters.ts';
import { PARTS_NOTES } from '../indicators/supplyDemandRatio.ts';
import { type RatioCounts, yearOnYear } from '../indicators/yearOnYear.ts';
import type { CityContext } from './cityContext.ts';
import { addClumps, clumpSums } from './marketClumping.ts';
import { addRegions } from './marketCounts.ts';
import { blocksOfPeriod } from './periods.ts';

/** The same quarter, half-year or year, one year before. */
function yearBefore(period: Period): Period {
  const year = parsePeriod(period)?.year ?? 0;
  return `${year - 1}${period.slice(4)}`;
}

/**
 * Change of the city's ratio against the same period a year before, as a factor, on the regions that were members and
 * reported both times: a county that is missing once must not look like a change. A half-year or year without rows of its
 * own is the average of those of its quarters that are on record in both years. Clumping of vacancies widens the interval.
 *
 * @returns `approximate` with note `matched_regions` or `matched_quarters` where something had to be left out;
 *   `not_collected` where nothing can be compared; the note `clumping_unknown` where nobody told employers; `approximate`
 *   with the ratio's own note where φ is from parts
 * @see method §1, "Time"
 */
export function cityYearOnYear(context: CityContext, period: Period): Estimate {
  const { level } = context.input.index.edition.settings.ratio;
  const before = yearBefore(period);
  const [later, earlier] = [partsOf(context, period), partsOf(context, before)];
  const pairs = pairsOf(later, earlier, period, before);
  const sides = [pairs.map(([now]) => now), pairs.map(([, then]) => then)] as const;
  const reported = sides.map((side) => side.map((at) => reportedRegions(context, at)));
  const all = new Set(reported.flat(2));
  const matched = [...all].filter((region) => reported.flat().every((regions) => regions.includes(region)));
  if (matched.length === 0) return missing('not_collected', 0, level);
  const [now, then] = sides.map((side) => countsOf(context, side, matched)) as [SideCounts, SideCounts];
  const note =
    matched.length < all.size
      ? 'matched_regions'
      : pairs.length < Math.max(later.length, earlier.length)
        ? 'matched_quarters'
        : null;
  const unknown = now.vacancyPhi === undefined || then.vacancyPhi === undefined;
  const fromParts = [now.fromParts, then.fromParts].includes('assumed')
    ? 'assumed'
    : (now.fromParts ?? then.fromParts);
  return {
    ...yearOnYear(now, then, level),
    n: now.vacancies + now.seekers,
    state: note || fromParts ? 'approximate' : 'ok',
    note: note ?? (unknown ? 'clumping_unknown' : fromParts && PARTS_NOTES[fromParts]),
  };
}

/** The periods that speak of a period: itself where it has rows, else its quarters on record. */
function partsOf({ input: { market } }: CityContext, period: Period): Period[] {
  const on = new Set(blocksOfPeriod(market, period).map((block) => block.key.period));
  return [...on].sort();
}

/** What is set against what. Rows of a whole period are only held against another whole one. */
function pairsOf(
  later: readonly Period[],
  earlier: readonly Period[],
  period: Period,
  before: Period,
): [Period, Period][] {
  const whole = (parts: readonly Period[], of: Period) =>
    parts.includes(of) || parts.length === (parsePeriod(of) ? quartersOf(of).length : 1);
  if (!later.includes(period) && !earlier.includes(before)) return matchedQuarters(later, earlier);
  return whole(later, period) && whole(earlier, before) ? [[period, before]] : [];
}

function reportedRegions(context: CityContext, period: Period): string[] {
  const { regions, counted } = context.market(period);
  return counted.filter((region) => {
    const total = regions.get(region)?.total;
    return total && total.vacancies !== null && total.seekers !== null;
  });
}

interface SideCounts extends RatioCounts {
  /** whether φ is from the parts in any of the periods; null: in none */
  fromParts: 'parts' | 'assumed' | null;
}

/** Stocks averaged over periods, so that the error is that of one period's counts. */
function countsOf(context: CityContext, periods: readonly Period[], regions: readonly string[]): SideCounts {
  const parts = periods.map((period) => {
    const market = context.market(period);
    const total = addRegions(regions.flatMap((region) => market.regions.get(region)?.total ?? []));
    return { total, clump: context.clumps(period).ofRegions(regions) };
  });
  const mean = (of: 'vacancies' | 'seekers') =>
    Math.round(parts.reduce((sum, { total }) => sum + (total[of] ?? 0), 0) / parts.length);
  const { vacancies, weighted } = addClumps(parts.map(({ total, clump }) => clumpSums(total, clump)));
  return {
    vacancies: mean('vacancies'),
    seekers: mean('seekers'),
    vacancyPhi: vacancies > 0 ? weighted / vacancies : undefined,
    fromParts:
      (['assumed', 'parts'] as const).find((from) => parts.some(({ clump }) => clump.from === from)) ?? null,
  };
}
