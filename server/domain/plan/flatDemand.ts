import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { EditionSettings } from '../edition/types.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { allocateCrosswalk } from '../indicators/allocateCrosswalk.ts';
import { allocationVariance, type ClumpedCount } from '../indicators/allocationVariance.ts';

export interface SpecialtyDemand {
  /** entrants wanted a year, persons; note `demand_flat` */
  demand: Estimate;
  /** Gamma the interval comes from, for draws: shape and persons per unit */
  gamma: { shape: number; scale: number };
  /** occupations it comes from, persons, largest first */
  from: { occupation: string; persons: number }[];
}

export interface FlatDemand {
  bySpecialty: Map<string, SpecialtyDemand>;
  /** entrants wanted in occupations that no specialty's share covers, persons */
  unallocated: number;
}

/**
 * Demand for entrants by specialty, carried forward flat: the last year's new vacancies stand for the graduation year.
 * D_s = Σ_o w′_os · new vacancies_o · entry-level share / registration coverage. Both factors are published settings.
 *
 * The interval is that of the count alone (Var = Σ w² φ V scaled, as a Gamma with V_eff + ½ = (ΣwV)² / Σw²φV + ½); it does
 * not cover that demand may change until then, and the note says so.
 *
 * @param newVacancies by occupation, of one whole year (flow), persons
 * @param sharesOf crosswalk occupation → specialty, weighted by capacity: see `capacityWeights`
 * @throws RangeError when the registration coverage is not positive
 * @see method §4, "Demand calibration", and §1, "Crosswalk"
 */
export function flatDemand(
  newVacancies: ReadonlyMap<string, ClumpedCount>,
  sharesOf: SharesOf,
  { entryLevelShare, registrationCoverage }: EditionSettings['demand'],
  level = 0.8,
): FlatDemand {
  if (!(registrationCoverage > 0)) {
    throw new RangeError(`invalid registration coverage ${registrationCoverage}; not positive`);
  }
  const factor = entryLevelShare / registrationCoverage;
  const counts = [...newVacancies].map(([code, { count }]): [string, number] => [code, count]);
  const { byTarget, unallocated } = allocateCrosswalk(counts, sharesOf);
  const variances = allocationVariance(newVacancies, sharesOf);

  const sources = new Map<string, SpecialtyDemand['from']>();
  for (const [occupation, count] of counts) {
    for (const { code, weight } of sharesOf(occupation)) {
      const persons = weight * count * factor;
      if (persons > 0) sources.set(code, [...(sources.get(code) ?? []), { occupation, persons }]);
    }
  }

  const bySpecialty = new Map<string, SpecialtyDemand>();
  for (const [code, vacancies] of byTarget) {
    const variance = variances.get(code) ?? 0;
    // So many independent vacancies is the share worth, and so many entrants each of them stands for.
    const effective = variance > 0 ? vacancies ** 2 / variance : 0;
    const scale = effective > 0 ? (vacancies * factor) / effective : factor;
    const shape = effective + 0.5;
    const tail = (1 - level) / 2;
    const value = vacancies * factor;
    bySpecialty.set(code, {
      demand: {
        value,
        low: Math.min(value, scale * gammaQuantile(tail, shape, 1)),
        high: Math.max(value, scale * gammaQuantile(1 - tail, shape, 1)),
        level,
        n: Math.round(vacancies),
        state: 'ok',
        note: 'demand_flat',
      },
      gamma: { shape, scale },
      from: (sources.get(code) ?? []).toSorted(
        (a, b) => b.persons - a.persons || (a.occupation < b.occupation ? -1 : 1),
      ),
    });
  }
  return { bySpecialty, unallocated: unallocated * factor };
}
