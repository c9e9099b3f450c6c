import type { Language } from '../../i18n/index.ts';
import type { EstimateState, MissingReason, SupplyDemandRow } from '../types.ts';

/** The fewest with which a ratio is a row's own, as the edition sets them. */
export interface RatioLimits {
  minSeekers: number;
  minEmployers: number;
  minEffectiveVacancies: number;
}

/** A row with its counts before persons without an occupation were spread in; null: none were. */
export interface CountedRow extends SupplyDemandRow {
  statedVacancies: number | null;
  statedSeekers: number | null;
}

/**
 * What of a row is fewer than its limit; what was spread in is no evidence. Vacancies that are few only once those of
 * one employer count together are too few employers, or too few effective vacancies where employers enough stand.
 */
export function fewOf(
  row: CountedRow,
  limits: RatioLimits,
): ('vacancies' | 'effective' | 'seekers' | 'employers')[] {
  const vacancies = row.statedVacancies ?? row.vacancies ?? 0;
  const seekers = row.statedSeekers ?? row.seekers ?? 0;
  const employers = row.employers !== null && row.employers < limits.minEmployers;
  const few = {
    vacancies: vacancies < limits.minEffectiveVacancies,
    effective:
      !employers &&
      vacancies >= limits.minEffectiveVacancies &&
      vacancies / (row.phi ?? 1) < limits.minEffectiveVacancies,
    seekers: seekers < limits.minSeekers,
    employers,
  };
  return (['vacancies', 'effective', 'seekers', 'employers'] as const).filter((what) => few[what]);
}

/**
 * Why a row has no ratio of its own: what is too few, named (岗位和招人的单位太少), and whether enough vacancies are of few
 * employers. Of employers of whom there may be more, the known ones are named.
 */
export function fewText(row: CountedRow, limits: RatioLimits, { t, locale }: Language): string {
  const few = fewOf(row, limits);
  const names = few.flatMap((what) => {
    if (what === 'effective') return [];
    return t(what === 'employers' && row.employersAtLeast ? 'ratio.few.known' : `ratio.few.${what}`);
  });
  const what = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return [
    ...(names.length ? [t('ratio.few.said', { what })] : []),
    ...(few.includes('effective') ? [t('ratio.few.bunched')] : []),
  ].join(t('ratio.few.join'));
}

/**
 * What stands in the market return of the occupations linked to a specialty: there are none; no vacancy and no seeker of
 * any; or counts, which the crosswalk may give to other specialties.
 */
export type LinkedOccupations = 'unlinked' | 'uncounted' | 'counted';

/** @param rows of the latest quarter, of the occupations linked */
export function linkedOccupations(
  linked: number,
  rows: readonly Pick<SupplyDemandRow, 'vacancies' | 'seekers'>[],
): LinkedOccupations {
  if (linked === 0) return 'unlinked';
  return rows.some(({ vacancies, seekers }) => vacancies || seekers) ? 'counted' : 'uncounted';
}

/** Why a specialty has no ratio to show. */
export interface RatioReason {
  state: MissingReason & EstimateState;
  why: string;
}

/**
 * Why a specialty has no ratio to show, for its headline and its tile alike; null where it has one, its group's included.
 *
 * @param occupations what the market return says of those linked to it
 */
export function ratioReason(
  row: CountedRow | null,
  occupations: LinkedOccupations,
  limits: RatioLimits,
  language: Language,
): RatioReason | null {
  const { t } = language;
  if (!row)
    return occupations === 'unlinked'
      ? { state: 'not_applicable', why: t('ratio.why.unlinked') }
      : { state: 'not_assessable', why: t(`ratio.why.${occupations === 'counted' ? 'unallotted' : 'none'}`) };
  if (row.ratio.value !== null) return null;
  const state = row.ratio.state as MissingReason;
  if (state !== 'not_assessable') return { state, why: t(`chart.missing.${state}.word`) };
  if (row.ratio.note === 'no_counts')
    return { state, why: t(`ratio.why.${occupations === 'counted' ? 'unallotted' : 'none'}`) };
  return { state, why: t('ratio.why.few', { few: fewText(row, limits, language) }) };
}
