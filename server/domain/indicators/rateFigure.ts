import type { Asked } from '../cube/outcomeCounts.ts';
import { missing } from '../facts/estimate.ts';
import { betaPrior } from './betaPrior.ts';
import {
  type ComponentFigure,
  type ComponentPrior,
  componentFigure,
  type PlacementFunction,
} from './componentFigure.ts';
import { empiricalBayesRate } from './empiricalBayesRate.ts';
import type { CoverageRule, PlacementCount, PlacementMeasures } from './placementMeasures.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** What a rate counts, among whom it is known, and of whom it speaks (method §2). */
export interface RateCounts {
  yes: PlacementCount;
  known: PlacementCount;
  of: PlacementCount;
}

/** Fewer members tell too little about how members differ. */
const MEMBERS_FOR_STRENGTH = 5;

/** Counts of graduates that official returns 就业统计表 state too. Of any other they tell nothing, which is not none. */
type StatedByReturns = 'placed';

/** The share of all graduates, of a count that official returns state as well. */
export function shareOfGraduates(yes: StatedByReturns): PlacementFunction {
  return rate({ yes, known: 'graduates', of: 'graduates' });
}

/** The share of the employed who answer a question of the cube with yes. */
export function shareOfEmployed(asked: Asked): PlacementFunction {
  return rate({ yes: asked, known: `${asked}_known`, of: 'employed' });
}

/** The share of the graduates whose own outcome is on record, of a count that official returns do not state. */
export function shareOfRecorded(yes: PlacementCount): PlacementFunction {
  return {
    figure({ measures, quality, level }) {
      const { counts, recorded } = measures;
      if (recorded === 0 && counts.graduates > 0)
        return { estimate: missing('not_collected', 0, level), deviation: null, worth: null, coverage: 0 };
      const own = { ...measures, counts: { ...counts, graduates: recorded } };
      return rateFigure({ yes, known: 'graduates', of: 'graduates' }, own, quality, null, level);
    },
  };
}

function rate(columns: RateCounts): PlacementFunction {
  return {
    figure: ({ measures, quality, prior, level }) => rateFigure(columns, measures, quality, prior, level),
    prior: (category, members, strength) => ratePrior(columns, category, members, strength),
  };
}

/** One rate of a group of graduates, 0–1, with a Wilson interval. @see method §2, "Components and denominators" */
function rateFigure(
  columns: RateCounts,
  { counts }: PlacementMeasures,
  rule: CoverageRule,
  prior: ComponentPrior | null,
  level: number,
): ComponentFigure {
  const known = counts[columns.known];
  // Shares of persons can miss each other by rounding.
  const yes = Math.min(counts[columns.yes], known);
  const share = yes / known;
  // Nobody or everybody would have no deviation at all; they take that of the Jeffreys posterior.
  const jeffreys = ((yes + 0.5) * (known - yes + 0.5)) / ((known + 1) ** 2 * (known + 2));
  const variance = yes === 0 || yes === known ? jeffreys : (share * (1 - share)) / known;
  return componentFigure(
    { known, of: counts[columns.of] },
    rule,
    level,
    () => ({ value: share, ...wilsonInterval(yes, known, level), deviation: Math.sqrt(variance) }),
    prior && { strength: prior.strength, find: () => empiricalBayesRate(yes, known, prior, level) },
  );
}

/**
 * The category's own rate; its strength is estimated from how the members differ, once there are five. Of nobody or
 * everybody the mean is that of the Jeffreys posterior: at 0 or 1 a prior would leave the posterior no width at all.
 */
function ratePrior(
  columns: RateCounts,
  category: PlacementMeasures,
  members: readonly PlacementMeasures[],
  strength: number,
): ComponentPrior | null {
  const share = ({ counts }: PlacementMeasures) => {
    const n = counts[columns.known];
    return { count: Math.min(n, counts[columns.yes]), n };
  };
  const { count, n } = share(category);
  if (n === 0) return null;
  const shares = members.map(share).filter((member) => member.n > 0);
  const estimated = shares.length >= MEMBERS_FOR_STRENGTH ? betaPrior(shares) : null;
  const mean = count === 0 || count === n ? (count + 0.5) / (n + 1) : count / n;
  return { mean, strength: estimated?.strength ?? strength, spread: 0 };
}
