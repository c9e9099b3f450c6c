import { componentFigure, type PlacementFunction } from './componentFigure.ts';
import { criticalValue } from './criticalValue.ts';
import type { PlacementMeasures } from './placementMeasures.ts';

/** Ends of the questionnaire's scale. */
const LOWEST = 1;
const HIGHEST = 5;

/** Mean satisfaction of those who answered, 1–5; its coverage is the response rate. @see method §2 */
export const satisfactionFigure: PlacementFunction = {
  figure({ measures: { counts }, quality, prior, level }) {
    const known = counts.satisfaction_known;
    const around = (value: number, deviation: number) => {
      const reach = criticalValue(level) * deviation;
      return {
        value,
        low: Math.max(LOWEST, value - reach),
        high: Math.min(HIGHEST, value + reach),
        deviation,
      };
    };
    return componentFigure(
      { known, of: counts.graduates },
      quality,
      level,
      () => around(counts.satisfaction / known, spreadOf(counts) / Math.sqrt(known)),
      prior && {
        strength: prior.strength,
        find() {
          const size = known + prior.strength;
          const value = (counts.satisfaction + prior.strength * prior.mean) / size;
          return around(value, prior.spread / Math.sqrt(size));
        },
      },
    );
  },
  prior({ counts }, _, strength) {
    const answers = counts.satisfaction_known;
    return answers === 0 ? null : { mean: counts.satisfaction / answers, strength, spread: spreadOf(counts) };
  },
};

/** Standard deviation of the answers, points; 0 with fewer than two. */
function spreadOf(counts: PlacementMeasures['counts']): number {
  const { satisfaction: sum, satisfaction_squares: squares, satisfaction_known: known } = counts;
  if (known < 2) return 0;
  return Math.sqrt(Math.max(0, (squares - sum ** 2 / known) / (known - 1)));
}
