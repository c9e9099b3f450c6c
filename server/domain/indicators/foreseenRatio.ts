import type { EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';

/** Under this share of what leads to a row its openings are no more than a part of them. */
const LEAST_COVERAGE = 0.5;

/** Yearly openings that somebody foresees, persons. */
export interface ForeseenOpenings {
  central: number;
  /** the band its author states; null: none is stated */
  band: { low: number; high: number } | null;
}

/**
 * Openings foreseen a year over the graduates of a year. Graduates are counted whole, so the interval is that of the
 * openings: the band their author states (note `stated_band`), which has no level of its own, or none (`no_band`). Where less than half of what
 * leads here is foreseen the state is `low_coverage` (note `partly_foreseen`): there are more openings than these.
 *
 * - no occupation leads to the row's programme: `not_applicable`
 * - nothing is foreseen, or nobody was counted: `not_collected`
 * - no graduates: `zero_denominator`; neither graduates nor openings, or too few of either: `not_assessable`
 *
 * @param openings null: none of the occupations is foreseen; `none`: no occupation leads here
 * @param graduates persons; null: not counted
 * @param coverage share of what leads here, or of the graduates of a total, that is foreseen, 0–1
 */
export function foreseenRatio(
  openings: ForeseenOpenings | null | 'none',
  graduates: number | null,
  settings: Pick<EditionSettings['ratio'], 'level' | 'minSeekers' | 'minEffectiveVacancies'>,
  coverage = 1,
): Estimate {
  const { level } = settings;
  const n = graduates ?? 0;
  if (openings === 'none') return missing('not_applicable', n, level, 'no_occupation');
  if (openings === null || graduates === null) return missing('not_collected', n, level);
  const { central, band } = openings;
  if (graduates === 0) return missing(central === 0 ? 'not_assessable' : 'zero_denominator', n, level);
  if (graduates < settings.minSeekers || central < settings.minEffectiveVacancies)
    return missing('not_assessable', n, level, 'small_cell');
  return {
    value: central / graduates,
    low: band ? band.low / graduates : null,
    high: band ? band.high / graduates : null,
    level,
    n,
    state: coverage < LEAST_COVERAGE ? 'low_coverage' : 'ok',
    note: coverage < LEAST_COVERAGE ? 'partly_foreseen' : band ? 'stated_band' : 'no_band',
  };
}
