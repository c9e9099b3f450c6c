import { sectorShares } from '../../server/domain/edition/sectorShares.ts';
import { quartersOf } from '../../server/domain/facts/period.ts';
import type { AssociationForecastRow, MarketRow } from '../../server/domain/facts/rows.ts';
import type { DemoEdition } from './checkSettings.ts';
import { cityMembership } from './cityMembership.ts';
import { lastEntryYear } from './makeEnrolment.ts';
import { createRandom } from './random.ts';
import type { DemoForecast, DemoSettings } from './settings.ts';

/** Associations give round numbers. */
const ROUND = 5;

/**
 * What invented associations foresaw year after year: new vacancies of a sector or occupation in the city, scattered
 * around what the market returns then brought (around their trend, for years that are not over), the further ahead
 * the wider. Each has a lasting bias, so that a track record has something to find.
 */
export function makeForecasts(
  settings: DemoSettings,
  edition: DemoEdition,
  market: readonly MarketRow[],
): AssociationForecastRow[] {
  const { firstMade, horizon, interval } = settings.associations;
  const now = lastEntryYear(settings);
  return settings.forecasts.flatMap((forecast) => {
    const { association, sector, occupation, bias, spread, basis } = forecast;
    const demand = demandByYear(forecast, edition, market);
    const random = createRandom(settings.seed, `forecast/${association}/${sector ?? occupation}`);
    return Array.from({ length: now - firstMade + 1 }, (_, m) => firstMade + m).flatMap((made) => {
      // one view of the years ahead: what is too high next year is too high in the year after
      const slip = spread * random.normal();
      return Array.from({ length: horizon }, (_, h): AssociationForecastRow => {
        const width = Math.sqrt(h + 1);
        const middle = demand(made + h + 1) * bias * Math.exp(slip * width);
        const round = (value: number) => Math.round(value / ROUND) * ROUND;
        return {
          association,
          made: String(made),
          sector,
          occupation,
          region: edition.settings.city,
          year: String(made + h + 1),
          low: round(middle * (1 - interval * width)),
          central: round(middle),
          high: round(middle * (1 + interval * width)),
          basis,
        };
      });
    });
  });
}

/** New vacancies of a whole year as the returns of the city's counties have them; their trend where they end. */
function demandByYear(
  { sector, occupation }: DemoForecast,
  edition: DemoEdition,
  market: readonly MarketRow[],
): (year: number) => number {
  const isMember = cityMembership(edition);
  const shares = sectorShares(edition.occupationSector, edition.occupations);
  const weight = (code: string): number =>
    sector === null
      ? Number(code === occupation)
      : (shares(code).find((share) => share.code === sector)?.weight ?? 0);
  const sums = new Map<number, number>();
  const quarters = new Set(market.map((row) => row.period));
  for (const row of market) {
    const year = row.period.slice(0, 4);
    if (!isMember(row.region, row.period) || !quartersOf(year).every((quarter) => quarters.has(quarter)))
      continue;
    const persons = (row.newVacancies ?? 0) * weight(row.occupation);
    sums.set(Number(year), (sums.get(Number(year)) ?? 0) + persons);
  }
  const [first, last] = [Math.min(...sums.keys()), Math.max(...sums.keys())];
  const [early, late] = [sums.get(first) ?? 0, sums.get(last) ?? 0];
  const growth = (late / early) ** (1 / (last - first));
  return (year) => sums.get(year) ?? late * growth ** (year - last);
}
