import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';

/** Expected counts of one county × occupation over all quarters, before they are scaled to the city's totals. */
export interface MarketCell {
  region: string;
  occupation: string;
  vacancies: number[];
  seekers: number[];
  /** the same of the quarters before, ascending */
  before: { vacancies: number[]; seekers: number[] };
}

/** How much of a quarter's noise is left in the next. */
const PERSISTENCE = 0.6;

/** The cells that report: a county too small for an occupation has no row for it in any quarter. */
export function makeCells(settings: DemoSettings): MarketCell[] {
  const { market, quarters, firstQuarter, history } = settings;
  const firstSeason = Number(firstQuarter.slice(-1)) - 1;
  // settings hold relative weights; this brings them near persons, for the cut of small cells alone
  const perWeight =
    market.meanVacancies / settings.occupations.reduce((sum, each) => sum + each.vacancies, 0);

  return settings.counties.flatMap((county) =>
    settings.occupations.flatMap((occupation) => {
      const stream = createRandom(settings.seed, `cell/${county.region}/${occupation.code}`);
      const lasting = Math.exp(market.cellSpread * stream.normal());
      const expected =
        occupation.vacancies * perWeight * county.share * county.weights[occupation.field] * lasting;
      if (expected * (1 + 1 / occupation.ratio) < market.smallestCell) return [];
      const season = market.fieldSeason[occupation.field];
      const cell: MarketCell = {
        region: county.region,
        occupation: occupation.code,
        vacancies: [],
        seekers: [],
        before: { vacancies: [], seekers: [] },
      };
      // the years before have a stream of their own: the others stay as they are
      const past = createRandom(settings.seed, `cell-history/${county.region}/${occupation.code}`);
      walk(cell.before, -history.quarters, 0, past);
      walk(cell, 0, quarters, stream);
      return [cell];

      function walk(
        into: { vacancies: number[]; seekers: number[] },
        from: number,
        to: number,
        random: typeof stream,
      ): void {
        let wanted = 0;
        let seeking = 0;
        for (let i = from; i < to; i++) {
          const years = (i - quarters + 1) / 4;
          wanted = PERSISTENCE * wanted + market.noise * random.normal();
          seeking = PERSISTENCE * seeking + market.noise * random.normal();
          const trend = occupation.growth ** years;
          const inSeason = season?.[(((firstSeason + i) % 4) + 4) % 4] ?? 1;
          into.vacancies.push(expected * trend * inSeason * Math.exp(wanted));
          into.seekers.push((expected / occupation.ratio) * Math.exp(seeking));
        }
      }
    }),
  );
}
