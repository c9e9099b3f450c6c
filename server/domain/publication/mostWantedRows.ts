import type { CityContext } from '../city/cityContext.ts';
import { UNALLOCATED } from '../city/marketGroups.ts';
import { payOf } from '../city/payOf.ts';
import { cohortsOf, quarterPeriodsOf } from '../city/periods.ts';
import { slice } from '../cube/slice.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { shiftQuarter } from '../facts/period.ts';
import { criticalValue } from '../indicators/criticalValue.ts';
import { payQuantiles } from '../indicators/payQuantiles.ts';
import { supplyDemandTableOf } from './supplyDemandTable.ts';
import type { MostWantedRow, SupplyDemandRow } from './types.ts';

const LEVEL = 0.8;
/** Rows that are published; pages show as many of them as the edition says. */
const PUBLISHED = 100;
/** Cohorts whose pay is taken together: one alone has too few graduates per occupation. */
const PAY_COHORTS = 3;

/**
 * The most wanted occupations 最缺工职业 of the latest quarter: by the gap of vacancies over seekers, among those with
 * enough seekers, employers and effective vacancies to be spoken of and an interval of the gap above 0. Employers that
 * were not counted do not bar an occupation. The range of a rank says where else the occupation could stand: behind only
 * those whose gap lies wholly above its own, and behind all whose gap may, those that are not listed included.
 */
export function mostWantedRows(context: CityContext): MostWantedRow[] {
  const { input } = context;
  const period = quarterPeriodsOf(input.market).at(-1);
  if (period === undefined) return [];
  const before = new Map(
    ranking(eligible(context, shiftQuarter(period, -1))).map((row, i) => [row.key.occupation, i + 1]),
  );
  const pays = payByOccupation(context);
  const rows = eligible(context, period);
  const gaps = rows.map(gapOf);
  return ranking(rows)
    .slice(0, Math.max(PUBLISHED, input.index.edition.settings.mostWanted.count))
    .map((row, i) => {
      const occupation = row.key.occupation as string;
      return {
        rank: i + 1,
        ...rankRange(gapOf(row), gaps),
        previousRank: before.get(occupation) ?? null,
        key: row.key,
        nameZh: row.nameZh,
        nameEn: row.nameEn,
        gap: gapOf(row),
        ratio: row.ratio,
        direction: row.direction,
        vacancies: row.vacancies ?? 0,
        seekers: row.seekers ?? 0,
        pay: pays.get(occupation) ?? missing('not_collected', 0, 0.9),
        ...trainedAt(context, occupation),
      };
    });
}

/** Ranks that intervals allow a gap among all those that may be spoken of, from 1. */
function rankRange(gap: Estimate, gaps: readonly Estimate[]): { rankLow: number; rankHigh: number } {
  const [low, high] = [gap.low ?? 0, gap.high ?? 0];
  return {
    rankLow: 1 + gaps.filter((other) => (other.low ?? 0) > high).length,
    rankHigh: gaps.filter((other) => (other.high ?? 0) >= low).length,
  };
}

/** Every occupation with enough seekers, employers and effective vacancies to be spoken of. */
function eligible(context: CityContext, period: string): SupplyDemandRow[] {
  const { minSeekers, minEmployers } = context.input.index.edition.settings.mostWanted;
  return supplyDemandTableOf(context, 'occupation', period).rows.filter(
    (row) =>
      row.key.occupation !== UNALLOCATED &&
      (row.seekers ?? 0) >= minSeekers &&
      (row.employers ?? minEmployers) >= minEmployers &&
      row.ratio.value !== null &&
      row.ratio.state !== 'parent',
  );
}

/** Those that surely want people, largest gap first; ties by code. */
function ranking(rows: readonly SupplyDemandRow[]): SupplyDemandRow[] {
  return rows
    .filter((row) => (gapOf(row).low ?? 0) > 0)
    .sort(
      (a, b) =>
        difference(b) - difference(a) || ((a.key.occupation ?? '') < (b.key.occupation ?? '') ? -1 : 1),
    );
}

function difference(row: SupplyDemandRow): number {
  return (row.vacancies ?? 0) - (row.seekers ?? 0);
}

/**
 * Vacancies less seekers: variance φV + J, vacancies clumped by employer. What was spread in moves both counts in
 * proportion and tells nothing of its own, so the variance grows with its square.
 *
 * @see method §1
 */
function gapOf(row: SupplyDemandRow): Estimate {
  const [vacancies, seekers] = [row.vacancies ?? 0, row.seekers ?? 0];
  const varianceOf = (count: number, stated: number | null, phi: number) =>
    stated ? phi * (count ** 2 / stated) : phi * count;
  const variance =
    varianceOf(vacancies, row.statedVacancies, row.phi ?? 1) + varianceOf(seekers, row.statedSeekers, 1);
  const value = vacancies - seekers;
  const reach = criticalValue(LEVEL) * Math.sqrt(variance);
  const { state, note } = row.ratio;
  return {
    value,
    low: value - reach,
    high: value + reach,
    level: LEVEL,
    n: vacancies + seekers,
    state,
    note,
  };
}

function payByOccupation({ input }: CityContext): Map<string, Estimate> {
  const cohorts = cohortsOf(input).slice(-PAY_COHORTS);
  const cells = slice(input.outcomes, { groupBy: ['occupation'], where: { period: cohorts } });
  const { minRecords } = input.index.edition.settings.quality;
  return new Map(
    (cells.keys[0] ?? []).map((occupation, i) => [
      occupation,
      payQuantiles(payOf(cells.pay(i)), minRecords).median,
    ]),
  );
}

/** Specialties with an open programme that lead to the occupation, heaviest first, and the schools that run them. */
function trainedAt({ input }: CityContext, occupation: string) {
  const open = Map.groupBy(
    input.programmes.filter((programme) => programme.status === 'open'),
    (programme) => programme.specialty,
  );
  const specialties = input.index
    .specialtiesOfOccupation(occupation)
    .map((share) => share.code)
    .filter((code) => open.has(code));
  const schools = specialties.flatMap((code) => (open.get(code) ?? []).map((programme) => programme.school));
  return { specialties, schools: [...new Set(schools)].sort() };
}
