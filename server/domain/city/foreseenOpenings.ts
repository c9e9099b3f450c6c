import type { AssociationForecastRow } from '../facts/rows.ts';
import { allocateCrosswalk, type SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { ForeseenOpenings } from '../indicators/foreseenRatio.ts';
import { ancestorsOf } from './ancestorsOf.ts';
import type { CityContext } from './cityContext.ts';

/**
 * Foreseen openings of occupations by target of a crosswalk, and what it assigns to none. A band is known only where
 * every part of it is.
 */
export function allocateForeseen(
  context: CityContext,
  forecasts: readonly AssociationForecastRow[],
  sharesOf: SharesOf,
): { byTarget: Map<string, ForeseenOpenings>; left: ForeseenOpenings } {
  const own = [...withoutParts(context, forecasts)];
  const by = (figure: (one: ForeseenOpenings) => number) =>
    allocateCrosswalk(
      own.map(([code, one]): [string, number] => [code, figure(one)]),
      sharesOf,
    );
  const central = by((one) => one.central);
  const low = by(({ band }) => band?.low ?? 0);
  const high = by(({ band }) => band?.high ?? 0);
  const bandless = by(({ band }) => (band ? 0 : 1));
  const openings = (of: (allocation: typeof central) => number): ForeseenOpenings => ({
    central: of(central),
    band: of(bandless) === 0 ? { low: of(low), high: of(high) } : null,
  });
  return {
    byTarget: new Map(
      [...central.byTarget.keys()].map((code) => [code, openings(({ byTarget }) => byTarget.get(code) ?? 0)]),
    ),
    left: openings(({ unallocated }) => unallocated),
  };
}

/**
 * Forecasts by occupation, each opening once: a group counts with what the occupations below it leave that are foreseen
 * themselves.
 */
function withoutParts(
  { input: { index } }: CityContext,
  forecasts: readonly AssociationForecastRow[],
): Map<string, ForeseenOpenings> {
  const own = new Map(forecasts.map((row) => [row.occupation ?? '', openingsOf(row)]));
  for (const { occupation, central } of forecasts) {
    const above = ancestorsOf(occupation ?? '', index.occupations).find((code) => own.has(code));
    const left = own.get(above ?? '');
    if (above && left) own.set(above, { central: Math.max(0, left.central - central), band: null });
  }
  return own;
}

/** A forecast's most likely figure, and its band where both ends are stated. */
export function openingsOf({ low, central, high }: AssociationForecastRow): ForeseenOpenings {
  return { central, band: low !== null && high !== null ? { low, high } : null };
}

/** The sum; its band runs from all lows to all highs together, the widest there is. */
export function addOpenings(all: readonly ForeseenOpenings[]): ForeseenOpenings {
  return all.reduce<ForeseenOpenings>(
    (sum, one) => ({
      central: sum.central + one.central,
      band:
        sum.band && one.band
          ? { low: sum.band.low + one.band.low, high: sum.band.high + one.band.high }
          : null,
    }),
    { central: 0, band: { low: 0, high: 0 } },
  );
}
