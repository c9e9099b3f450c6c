import { COMBINED_FROM } from './forecastSeries.ts';
import { type MaseErrors, maseErrors } from './maseErrors.ts';
import { naiveScale } from './naiveScale.ts';
import { OWN_FROM, panelForecaster } from './panelForecaster.ts';
import { relativeMase } from './relativeMase.ts';
import { SEASONS } from './seasonalIndices.ts';
import { seasonalNaive } from './seasonalNaive.ts';
import type { Panel, RolledPanel } from './types.ts';

/** The first origin of the past: as many quarters behind it as it takes to tell a season. */
const FIRST_ORIGIN = 12;
/** With fewer quarters than this the past is forecast from the first eight on. */
const LONG_ENOUGH = 20;
/** Years of origins before anything is given to seasonal naive. */
const LEAST_YEARS = 2;
/** Years of origins that the whole panel's relative MASE weighs beside a series' own. */
const PANEL_YEARS = 6;

/**
 * Forecasts every series of a panel from its end and, as it would have been done then, from every earlier quarter
 * ("rolling origins"). A series for which the seasonal naive forecast does as well is shown by that, in the past as now.
 *
 * That is judged by its relative MASE, drawn towards the panel's while its record is short: (years · own + 6 · panel's) /
 * (years + 6), over the origins at which it was forecast as it is now, two years of them at least. A few overlapping origins of one series say little:
 * choosing by them alone makes forecasts worse: see docs/decisions/013.
 *
 * @param horizon quarters ahead
 * @see method §4
 */
export function rollPanel(panel: Panel, horizon: number): RolledPanel {
  const forecast = panelForecaster(panel, horizon);
  const firstOrigin = panel.quarters >= LONG_ENOUGH ? FIRST_ORIGIN : OWN_FROM;
  const origins = Array.from(
    { length: Math.max(0, panel.quarters - firstOrigin) },
    (_, i) => firstOrigin + i,
  );
  const made = panel.series.map((each) => {
    const { method, values } = forecast(each, panel.quarters);
    const past = origins.map((origin) => forecast(each, origin).values);
    const least = method === 'combination' ? COMBINED_FROM : OWN_FROM;
    const judged = origins.flatMap((origin, i) => (origin - each.start >= least ? [i] : []));
    const errors: MaseErrors = maseErrors(
      each.values,
      judged.map((i) => origins[i] as number),
      judged.map((i) => past[i] as Float64Array),
    );
    const scale = naiveScale(each.values.subarray(each.start));
    return {
      each,
      method,
      forecast: values,
      past,
      years: judged.length / SEASONS,
      errors: { ...errors, scale },
    };
  });
  const pooled = relativeMase(made.map(({ errors }) => errors));
  return {
    panel,
    horizon,
    origins,
    relativeMase: pooled,
    series: made.map(({ each, years, errors, ...own }) => {
      const mase = relativeMase([errors]);
      const judged = (years * (mase ?? 0) + PANEL_YEARS * (pooled ?? 0)) / (years + PANEL_YEARS);
      if (mase === null || years < LEAST_YEARS || judged < 1) return { ...own, relativeMase: mase };
      const naive = (end: number) =>
        end > each.start
          ? Float64Array.from(seasonalNaive(each.values.subarray(each.start, end), horizon))
          : new Float64Array(horizon);
      return {
        method: 'seasonal_naive',
        relativeMase: mase,
        forecast: naive(panel.quarters),
        past: origins.map(naive),
      };
    }),
  };
}
