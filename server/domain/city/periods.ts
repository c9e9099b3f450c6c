import type { Block } from '../cube/block.ts';
import { type Period, parsePeriod, quartersOf } from '../facts/period.ts';
import type { CityFacts } from './cityFacts.ts';

/** The periods of some blocks, earliest end first; of those that end together, the longest first. */
export function periodsOf(blocks: readonly Block[]): Period[] {
  const periods = [...new Set(blocks.map((block) => block.key.period))].filter((period) =>
    parsePeriod(period),
  );
  const order = new Map(periods.map((period) => [period, sortKey(period)]));
  return periods.sort((a, b) => ((order.get(a) as string) < (order.get(b) as string) ? -1 : 1));
}

/** The quarters among some blocks, ascending. */
export function quarterPeriodsOf(blocks: readonly Block[]): Period[] {
  return periodsOf(blocks).filter((period) => parsePeriod(period)?.grain === 'quarter');
}

function sortKey(period: Period): string {
  const quarters = quartersOf(period);
  return `${quarters[quarters.length - 1]} ${9 - quarters.length}`;
}

/**
 * The blocks that speak of a period: its own where there are any, otherwise its quarters, whose stocks are then
 * averaged. The two are never mixed.
 */
export function blocksOfPeriod(blocks: readonly Block[], period: Period): Block[] {
  const own = blocks.filter((block) => block.key.period === period);
  if (own.length > 0 || !parsePeriod(period)) return own;
  const quarters = new Set(quartersOf(period));
  return blocks.filter((block) => quarters.has(block.key.period));
}

/** The cohorts on record, individually or by return, ascending. */
export function cohortsOf(input: Pick<CityFacts, 'outcomes' | 'returns'>): string[] {
  return [...new Set([...input.outcomes, ...input.returns].map((block) => block.key.period))].sort();
}
