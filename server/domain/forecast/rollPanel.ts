import { COMBINED_FROM } from './forecastSeries.ts';
import { giveToNaive } from './giveToNaive.ts';
import { annualErrors, maseErrors, yearSteps } from './maseErrors.ts';
import { naiveScale } from './naiveScale.ts';
import { OWN_FROM, panelForecaster } from './panelForecaster.ts';
import { relativeMase } from './relativeMase.ts';
import { seasonalNaive } from './seasonalNaive.ts';
import type { OwnForecasts, Panel, PanelSeries, RolledPanel, RolledSeries } from './types.ts';

/** The first origin of the past: as many quarters behind it as it takes to tell a season. */
const FIRST_ORIGIN = 12;
/** With fewer quarters than this the past is forecast from the first eight on. */
const LONG_ENOUGH = 20;
/** Fewer origins tell nothing of a year so far ahead. */
export const LEAST_ORIGINS = 4;
/**
 * Forecasts every series of a panel from its end and, as it would have been done then, from every earlier quarter
 * ("rolling origins").
 *
 * Three things are done only where the panel's own past, pooled over its series, speaks for them: a season is borrowed from
 * the group where errors were smaller with it; single series are given to seasonal naive where choosing so at each origin
 * would have made them smaller; and all of it is given up, by {@link asShown}, where forecasts of a year were off as much as
 * carrying the last four quarters forward.
 *
 * @param horizon quarters ahead
 * @see method §4
 */
export function rollPanel(panel: Panel, horizon: number): RolledPanel {
  const firstOrigin = panel.quarters >= LONG_ENOUGH ? FIRST_ORIGIN : OWN_FROM;
  const origins = Array.from(
    { length: Math.max(0, panel.quarters - firstOrigin) },
    (_, i) => firstOrigin + i,
  );
  const { alone, helped } = forecastAll(panel, origins, horizon);
  const [errorAlone, errorHelped] = [alone, helped].map((all) => pooledMase(all, origins));
  const borrowed = errorAlone != null && errorHelped != null && errorHelped < errorAlone;
  const own = borrowed ? helped : alone;
  const given = giveToNaive(own, origins);
  const series = own.map(({ method, forecast, past, each }, at) =>
    given?.has(at) ? carried(each, origins, panel.quarters, horizon) : { method, forecast, past },
  );
  const all = panel.series.map((_, at) => at);
  const annual = annualError({ panel, origins, series }, all);
  return {
    panel,
    horizon,
    origins,
    relativeMase: (borrowed ? errorHelped : errorAlone) ?? null,
    annualError: annual,
    settings: { borrowed, given: given !== null, naive: annual !== null && annual >= 1 },
    series,
  };
}

/** The panel as its figures are printed: every series carried forward where forecasts of a year did no better than that. */
export function asShown(rolled: RolledPanel): RolledPanel {
  const { panel, origins, horizon, settings } = rolled;
  if (!settings.naive) return rolled;
  return { ...rolled, series: panel.series.map((each) => carried(each, origins, panel.quarters, horizon)) };
}

/** Every series by its own season alone, and with that of its group where it shows none. */
function forecastAll(
  panel: Panel,
  origins: readonly number[],
  horizon: number,
): Record<'alone' | 'helped', OwnForecasts[]> {
  const forecast = panelForecaster(panel, horizon);
  const made = panel.series.map((each) => {
    const now = forecast(each, panel.quarters);
    const then = origins.map((origin) => forecast(each, origin));
    return { now, then, common: { each, judged: judgedOf(each, origins), scale: scaleOf(each) } };
  });
  const all = (of: 'values' | 'helped') =>
    made.map(({ now, then, common }) => ({
      ...common,
      method: now.method,
      forecast: now[of],
      past: then.map((one) => one[of]),
    }));
  return { alone: all('values'), helped: all('helped') };
}

function pooledMase(all: readonly OwnForecasts[], origins: readonly number[]): number | null {
  return relativeMase(
    all.map(({ each, past, judged, scale }) => ({
      ...maseErrors(
        each.values,
        judged.map((i) => origins[i] as number),
        judged.map((i) => past[i] as Float64Array),
      ),
      scale,
    })),
  );
}

/** Positions of the origins at which a series was forecast as it is now. */
function judgedOf({ values, start }: PanelSeries, origins: readonly number[]): number[] {
  const least = values.length - start >= COMBINED_FROM ? COMBINED_FROM : OWN_FROM;
  return origins.flatMap((origin, i) => (origin - start >= least ? [i] : []));
}

function scaleOf({ values, start }: PanelSeries): number {
  return naiveScale(values.subarray(start));
}

/**
 * Errors of sums of a year over those of carrying the last four quarters forward, pooled over series. A year ahead that
 * fewer than four origins tell of does not count.
 *
 * @param of positions of the series
 * @param years ahead, as steps; left out: one, two and three
 * @returns null where nothing is told
 */
export function annualError(
  { panel, origins, series }: Pick<RolledPanel, 'panel' | 'origins' | 'series'>,
  of: readonly number[],
  years = yearSteps(),
): number | null {
  return relativeMase(
    years.flatMap((steps) =>
      of.map((at) => {
        const each = panel.series[at] as PanelSeries;
        const told = judgedOf(each, origins).filter(
          (i) => (origins[i] as number) + steps.to <= panel.quarters,
        );
        const parts = { actual: each.values, known: each.known, past: series[at]?.past ?? [] };
        const errors = annualErrors(parts, origins, told.length >= LEAST_ORIGINS ? told : [], steps);
        return { ...errors, scale: scaleOf(each) };
      }),
    ),
  );
}

/** A series with its last four quarters carried forward. */
function carried(
  each: PanelSeries,
  origins: readonly number[],
  quarters: number,
  horizon: number,
): RolledSeries {
  const from = (end: number) =>
    end > each.start
      ? Float64Array.from(seasonalNaive(each.values.subarray(each.start, end), horizon))
      : new Float64Array(horizon);
  return { method: 'seasonal_naive', forecast: from(quarters), past: origins.map(from) };
}
