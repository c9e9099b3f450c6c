import type { DemoSettings } from './settings.ts';

/** What the member counties' sums shall be in one quarter, persons. */
export interface MarketTarget {
  vacancies: number;
  seekers: number;
}

/**
 * City totals per quarter: the ratio moves geometrically from its first to its last level, half of it through
 * vacancies and half through seekers; both carry a season; their means over all quarters are the calibrated ones.
 */
export function marketTargets({ market, quarters, firstQuarter }: DemoSettings): MarketTarget[] {
  const firstSeason = Number(firstQuarter.slice(-1)) - 1;
  const raw = Array.from({ length: quarters }, (_, i) => {
    const drift = Math.sqrt(
      (market.ratioLast / market.ratioFirst) ** (quarters > 1 ? i / (quarters - 1) : 0),
    );
    const season = (firstSeason + i) % 4;
    return {
      vacancies: drift * (market.vacancySeason[season] ?? 1),
      seekers: (market.seekerSeason[season] ?? 1) / drift,
    };
  });
  const vacancies = (market.meanVacancies * quarters) / raw.reduce((sum, each) => sum + each.vacancies, 0);
  const seekers = (market.meanSeekers * quarters) / raw.reduce((sum, each) => sum + each.seekers, 0);
  return raw.map((each) => ({ vacancies: each.vacancies * vacancies, seekers: each.seekers * seekers }));
}

/** The quarters before: the level of the first year, season aside, does not move. */
export function historyTargets(settings: DemoSettings): MarketTarget[] {
  const { market, firstQuarter, history } = settings;
  const firstSeason = Number(firstQuarter.slice(-1)) - 1;
  const [first] = marketTargets(settings);
  return Array.from({ length: history.quarters }, (_, i) => {
    const season = (((firstSeason + i - history.quarters) % 4) + 4) % 4;
    const of = (seasons: number[]) => (seasons[season] ?? 1) / (seasons[firstSeason] ?? 1);
    return {
      vacancies: (first?.vacancies ?? 0) * of(market.vacancySeason),
      seekers: (first?.seekers ?? 0) * of(market.seekerSeason),
    };
  });
}
