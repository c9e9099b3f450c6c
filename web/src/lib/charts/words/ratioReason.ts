import type { Language } from '../../i18n/index.ts';
import type { EstimateState, MissingReason, SupplyDemandRow } from '../types.ts';

/** The fewest with which a ratio is a row's own, as the edition sets them. */
export interface RatioLimits {
  minSeekers: number;
  minEmployers: number;
  minEffectiveVacancies: number;
}

/** A specialty's row with its counts before persons without an occupation were spread in; null: none were. */
export interface SpecialtyRow extends SupplyDemandRow {
  statedVacancies: number | null;
  statedSeekers: number | null;
}

/**
 * What of a row is fewer than its limit; what was spread in is no evidence. Vacancies that are few only once those of
 * one employer count together are too few employers, or too few effective vacancies where employers enough stand.
 */
export function fewOf(
  row: SpecialtyRow,
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

/** What is too few for a ratio of the row's own, named: 岗位和用人单位. Of employers of whom there may be more, the known ones. */
export function fewNames(row: SpecialtyRow, limits: RatioLimits, { t, locale }: Language): string {
  const names = fewOf(row, limits).map((what) =>
    t(what === 'employers' && row.employersAtLeast ? 'ratio.few.known' : `ratio.few.${what}`),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** Why a specialty has no ratio to show. */
export interface RatioReason {
  state: MissingReason & EstimateState;
  why: string;
}

/**
 * Why a specialty has no ratio to show, for its headline and its tile alike; null where it has one, its group's included.
 *
 * @param linked whether any occupation is linked to it
 */
export function ratioReason(
  row: SpecialtyRow | null,
  linked: boolean,
  limits: RatioLimits,
  language: Language,
): RatioReason | null {
  const { t } = language;
  if (!row)
    return linked
      ? { state: 'not_assessable', why: t('ratio.why.none') }
      : { state: 'not_applicable', why: t('ratio.why.unlinked') };
  if (row.ratio.value !== null) return null;
  const state = row.ratio.state as MissingReason;
  if (state !== 'not_assessable') return { state, why: t(`chart.missing.${state}.word`) };
  if (row.ratio.note === 'no_counts') return { state, why: t('ratio.why.none') };
  return { state, why: t('ratio.why.few', { what: fewNames(row, limits, language) }) };
}
