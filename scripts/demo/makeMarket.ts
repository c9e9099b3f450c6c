import { shiftQuarter } from '../../server/domain/facts/period.ts';
import { type MarketRow, TOTAL, UNSPECIFIED } from '../../server/domain/facts/rows.ts';
import type { DemoEdition } from './checkSettings.ts';
import { cityMembership } from './cityMembership.ts';
import { makeCells } from './makeCells.ts';
import { historyTargets, type MarketTarget, marketTargets } from './marketTargets.ts';
import { createRandom, type Random } from './random.ts';
import type { DemoSettings } from './settings.ts';

/**
 * The counties' market returns, quarter by quarter. Expected counts of all cells are scaled so that the counties in
 * the city's total meet its target (a county outside comes on top of it), then rounded keeping the mean. A county's
 * missing quarter is left out after that: the city's sum then falls short, as it does in life.
 */
export function makeMarket(settings: DemoSettings, edition: DemoEdition): MarketRow[][] {
  const { market, seed } = settings;
  const cells = makeCells(settings);
  const random = createRandom(seed, 'market');
  const isMember = cityMembership(edition);

  return marketTargets(settings).map((target, i) => {
    const period = shiftQuarter(settings.firstQuarter, i);
    const clumped = market.clump.quarters.includes(period);
    const members = cells.filter((cell) => isMember(cell.region, period));
    const scale = scales(members, i, target, market, clumped);
    const rows: MarketRow[] = [];
    for (const cell of cells) {
      const vacancies = random.whole((cell.vacancies[i] ?? 0) * scale.vacancies);
      const seekers = random.whole((cell.seekers[i] ?? 0) * scale.seekers);
      if (vacancies + seekers > 0) rows.push(makeRow(settings, random, period, cell, vacancies, seekers));
    }
    for (const { region, share } of settings.counties)
      rows.push(
        unspecified(period, region, random.whole(share * target.seekers * market.unspecifiedSeekerShare)),
      );
    if (clumped) rows.push(clumpRow(settings, period, rows));
    rows.push(...totalRows(settings, period, rows));
    return rows.filter((row) => !isMissing(settings, row));
  });
}

/**
 * The quarters before, ascending, without gaps or clumps. Scaled on the counties that are members today, so that a county
 * that left comes on top of the city's total in those years as in these.
 */
export function makeMarketHistory(settings: DemoSettings, edition: DemoEdition): MarketRow[] {
  const { market, seed, history, firstQuarter, quarters } = settings;
  const random = createRandom(seed, 'market-history');
  const isMember = cityMembership(edition);
  const latest = shiftQuarter(firstQuarter, quarters - 1);
  const cells = makeCells(settings).map(({ before, ...cell }) => ({ ...cell, ...before }));
  const members = cells.filter((cell) => isMember(cell.region, latest));
  return historyTargets(settings).flatMap((target, i) => {
    const period = shiftQuarter(firstQuarter, i - history.quarters);
    const scale = scales(members, i, target, market, false);
    const rows = [
      ...cells.flatMap((cell) => {
        const vacancies = random.whole((cell.vacancies[i] ?? 0) * scale.vacancies);
        const seekers = random.whole((cell.seekers[i] ?? 0) * scale.seekers);
        return vacancies + seekers > 0 ? [makeRow(settings, random, period, cell, vacancies, seekers)] : [];
      }),
      ...settings.counties.map(({ region, share }) =>
        unspecified(period, region, random.whole(share * target.seekers * market.unspecifiedSeekerShare)),
      ),
    ];
    return [...rows, ...totalRows(settings, period, rows)];
  });
}

function scales(
  members: { vacancies: number[]; seekers: number[] }[],
  i: number,
  target: MarketTarget,
  market: DemoSettings['market'],
  clumped: boolean,
): MarketTarget {
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const { vacancies, seekers } = clumped ? market.clump : { vacancies: 0, seekers: 0 };
  return {
    vacancies: (target.vacancies - vacancies) / sum(members.map((cell) => cell.vacancies[i] ?? 0)),
    seekers:
      (target.seekers * (1 - market.unspecifiedSeekerShare) - seekers) /
      sum(members.map((cell) => cell.seekers[i] ?? 0)),
  };
}

function makeRow(
  { market }: DemoSettings,
  random: Random,
  period: string,
  { region, occupation }: { region: string; occupation: string },
  vacancies: number,
  seekers: number,
): MarketRow {
  const reported = Math.round(vacancies / random.between(...market.vacanciesPerEmployer));
  return {
    period,
    region,
    occupation,
    vacancies,
    seekers,
    newVacancies: random.binomial(vacancies, random.between(...market.newVacancyShare)),
    newSeekers: random.binomial(seekers, random.between(...market.newSeekerShare)),
    employers: vacancies === 0 ? 0 : Math.max(1, reported),
  };
}

function unspecified(period: string, region: string, seekers: number): MarketRow {
  const none = { vacancies: 0, newVacancies: null, newSeekers: null, employers: null };
  return { period, region, occupation: UNSPECIFIED, seekers, ...none };
}

/**
 * What every county states for itself: the sums of its rows, but for employers, each of whom seeks people of
 * `occupationsPerEmployer` occupations on average.
 */
function totalRows({ market, counties }: DemoSettings, period: string, rows: MarketRow[]): MarketRow[] {
  return counties.flatMap(({ region }): MarketRow[] => {
    const own = rows.filter((row) => row.region === region);
    if (own.length === 0) return [];
    const sum = (field: 'vacancies' | 'seekers' | 'newVacancies' | 'newSeekers' | 'employers') =>
      own.reduce((total, row) => total + (row[field] ?? 0), 0);
    const largest = Math.max(...own.map((row) => row.employers ?? 0));
    return [
      {
        period,
        region,
        occupation: TOTAL,
        vacancies: sum('vacancies'),
        seekers: sum('seekers'),
        newVacancies: sum('newVacancies'),
        newSeekers: sum('newSeekers'),
        employers: Math.max(largest, Math.round(sum('employers') / market.occupationsPerEmployer)),
      },
    ];
  });
}

/** One employer's mass recruitment, all of it new in its first quarter; it takes the place of the cell's own row. */
function clumpRow({ market }: DemoSettings, period: string, rows: MarketRow[]): MarketRow {
  const { region, occupation, vacancies, seekers, employers, quarters } = market.clump;
  const own = rows.findIndex((row) => row.region === region && row.occupation === occupation);
  if (own >= 0) rows.splice(own, 1);
  const isFirst = quarters[0] === period;
  const newVacancies = isFirst ? vacancies : Math.round(vacancies / 4);
  return { period, region, occupation, vacancies, seekers, newVacancies, newSeekers: seekers, employers };
}

function isMissing({ market }: DemoSettings, row: MarketRow): boolean {
  return market.missing.some((gap) => gap.region === row.region && gap.quarters.includes(row.period));
}
