import type { PlanBacktest } from '../server/backtest.ts';

/** What a difference with its interval says of the plan. */
export type Saying = 'better' | 'worse' | 'unclear';

/** Better or worse only where the whole interval lies on one side of 0; the plan's loss less the other's. */
export function sayingOf({ low, high }: { low: number; high: number }): Saying {
  if (high < 0) return 'better';
  return low > 0 ? 'worse' : 'unclear';
}

/**
 * The one sentence of a backtest: how the plan fared against keeping every intake, in percent of the latter's loss.
 *
 * @returns null without a scoreable year
 */
export function backtestFinding({ summary }: PlanBacktest): { saying: Saying; percent: number } | null {
  const hold = summary.find(({ strategy }) => strategy === 'hold');
  if (!hold?.difference) return null;
  const { difference, mean } = hold;
  if (!(mean.loss > 0)) return { saying: 'unclear', percent: 0 };
  return { saying: sayingOf(difference), percent: (100 * Math.abs(difference.value)) / mean.loss };
}
