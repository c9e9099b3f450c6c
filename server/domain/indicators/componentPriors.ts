import { betaPrior } from './betaPrior.ts';
import type { ComponentPrior } from './componentFigure.ts';
import type { ComponentPriors } from './placementComponents.ts';
import { type PlacementMeasures, RATES, type Rate } from './placementMeasures.ts';
import { logPaySpread } from './salaryFigure.ts';
import { satisfactionSpread } from './satisfactionFigure.ts';

/** Fewer members tell too little about how members differ. */
const MEMBERS_FOR_STRENGTH = 5;

/**
 * What a specialty category lends its thin members: its own value of each component and how many records that is
 * worth. For rates the strength is estimated from how the members differ, once there are five; otherwise, and for
 * pay and satisfaction, it is the published one.
 *
 * @param category all graduates of the category together
 * @param members the same graduates by specialty
 * @param strength records, the edition's `supply.priorStrength`
 * @see method §2 "Missing" and §3 "Shrinkage"
 */
export function componentPriors(
  category: PlacementMeasures,
  members: readonly PlacementMeasures[],
  strength: number,
): ComponentPriors {
  const rate = (name: Rate): ComponentPrior | null => {
    const share = ({ counts }: PlacementMeasures) => {
      const n = counts[RATES[name].known];
      return { count: Math.min(n, counts[RATES[name].yes]), n };
    };
    const { count, n } = share(category);
    if (n === 0) return null;
    const shares = members.map(share).filter((member) => member.n > 0);
    const estimated = shares.length >= MEMBERS_FOR_STRENGTH ? betaPrior(shares) : null;
    return { mean: count / n, strength: estimated?.strength ?? strength, spread: 0 };
  };
  const median = category.pay.quantile(0.5);
  const answers = category.counts.satisfaction_known;
  return {
    outcome: rate('outcome'),
    matched: rate('matched'),
    salary: median === null ? null : { mean: median, strength, spread: logPaySpread(category.pay) },
    stable: rate('stable'),
    insured: rate('insured'),
    local: rate('local'),
    satisfaction:
      answers === 0
        ? null
        : {
            mean: category.counts.satisfaction / answers,
            strength,
            spread: satisfactionSpread(category.counts),
          },
  };
}
