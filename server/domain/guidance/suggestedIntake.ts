import { type Estimate, missing } from '../facts/estimate.ts';
import type { Verdict } from './types.ts';

/**
 * The intake a verdict comes to, whole persons: the bounded one where it opens, expands or shrinks, the last one where
 * it holds, 0 where it suspends. The interval is that of the bounded intake, widened to contain the value.
 *
 * @param demand figure it follows from
 * @param bounded intakes that meet demand within the limits: the central one and those at the ends of its interval
 */
export function suggestedIntake(
  verdict: Verdict,
  lastIntake: number | null,
  bounded: { value: number; low: number; high: number } | null,
  { level, n, note }: Estimate,
): Estimate {
  if (verdict === 'not_assessable' || bounded === null || lastIntake === null) {
    return missing('not_assessable', 0, level);
  }
  const value = verdict === 'hold' ? lastIntake : verdict === 'suspend' ? 0 : bounded.value;
  return {
    value,
    low: Math.min(value, bounded.low),
    high: Math.max(value, bounded.high),
    level,
    n,
    state: 'ok',
    note,
  };
}
