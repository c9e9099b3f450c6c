import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import { HIRES_CONTRADICT } from '../forecast/drawCalibration.ts';
import type { GuidanceRow } from './types.ts';

/** What is told of a specialty beside others: a side, that the interval has none, or why no side is told. */
export const BESIDE_OTHERS = ['short', 'surplus', 'unclear', 'few', 'contradicted'] as const;
export type BesideOthers = (typeof BESIDE_OTHERS)[number];

/** Vacancies and seekers of its occupations; stated: those that nobody spread in. null: not known */
interface Counts {
  vacancies: number | null;
  seekers: number | null;
  statedVacancies: number | null;
  statedSeekers: number | null;
}

/**
 * What is told of a specialty beside others, from its published row.
 *
 * @param market its row of the latest quarter; null: there is none
 * @returns null: composition is missing, for a reason of its own
 */
export function besideOthers(
  { balance, demand, gap, hires }: Pick<GuidanceRow, 'balance' | 'demand' | 'gap' | 'hires'>,
  market: Counts | null,
  limits: Pick<EditionSettings['ratio'], 'minSeekers' | 'minEffectiveVacancies'>,
): BesideOthers | null {
  return toldBeside(
    balance.gap,
    { demand, gap },
    {
      fewCounts: market !== null && areFewCounts(market, limits),
      hiresExceed: doHiresExceed(hires, balance.demand.high),
    },
  );
}

/**
 * Whether those who choose are told that a specialty will be shorter of people than others. The interval decides the side;
 * none is told where the records it rests on say too little: the hires contradict them, so that the level is refused, or
 * vacancies or seekers of its occupations are fewer than a ratio of its own would need. Nor is a surplus told where more graduates
 * found matching work here in a year than the upper bound of what would be wanted.
 *
 * @param atBalance gap at balance, @param level demand and gap in all
 * @returns null: composition is missing, for a reason of its own
 */
export function toldBeside(
  { value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>,
  level: { demand: Pick<Estimate, 'note'>; gap: Pick<Estimate, 'state'> },
  records: { fewCounts: boolean; hiresExceed: boolean },
): BesideOthers | null {
  if (value === null) return null;
  const side = (low ?? 0) > 0 ? 'short' : (high ?? 0) < 0 ? 'surplus' : 'unclear';
  if (side === 'unclear') return side;
  if (level.demand.note === HIRES_CONTRADICT) return 'contradicted';
  if (level.gap.state === 'not_assessable' || records.fewCounts) return 'few';
  return side === 'surplus' && records.hiresExceed ? 'contradicted' : side;
}

/**
 * Whether more graduates a year found matching work here than are wanted at balance.
 *
 * @param hires persons a year, @param high upper bound of demand at balance, persons; either not known: they do not
 */
export function doHiresExceed(hires: number | null | undefined, high: number | null | undefined): boolean {
  return hires != null && high != null && hires > high;
}

/** Whether the counts of a specialty are too few to tell a side by. Counts that were spread in are no evidence. */
export function areFewCounts(
  { vacancies, seekers, statedVacancies, statedSeekers }: Counts,
  limits: Pick<EditionSettings['ratio'], 'minSeekers' | 'minEffectiveVacancies'>,
): boolean {
  return (
    (statedVacancies ?? vacancies ?? 0) < limits.minEffectiveVacancies ||
    (statedSeekers ?? seekers ?? 0) < limits.minSeekers
  );
}
