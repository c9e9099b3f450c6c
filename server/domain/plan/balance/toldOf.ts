import type { Estimate } from '../../facts/estimate.ts';
import { type BesideOthers, doHiresExceed, toldBeside } from '../../guidance/besideOthers.ts';
import type { PlanField } from '../planInput.ts';

/**
 * What is told of a specialty beside others on its public page: a side, that there is none, or that none is told because the
 * records it rests on say too little. A plan reckons with its figures all the same, and says so beside them.
 *
 * @param gap at balance
 * @param wantedHigh upper bound of demand there, persons; absent or null: not known
 * @returns null: there is no gap, or the input was frozen before it kept what this rests on
 */
export function toldOf(
  { demand, scenarios, fewCounts, hires }: Pick<PlanField, 'demand' | 'scenarios' | 'fewCounts' | 'hires'>,
  gap: Estimate,
  wantedHigh: number | null | undefined,
): BesideOthers | null {
  if (fewCounts === undefined) return null;
  const isAssessed = demand.value !== null && scenarios.length > 0;
  const isUncollected = demand.value === null && demand.state === 'not_collected';
  const state = isAssessed ? 'ok' : isUncollected ? 'not_collected' : 'not_assessable';
  return toldBeside(
    gap,
    { demand, gap: { state } },
    { fewCounts, hiresExceed: doHiresExceed(hires, wantedHigh) },
  );
}

/** Whether no side is told because the records say too little. */
export function isRefused(told: BesideOthers | null | undefined): told is 'few' | 'contradicted' {
  return told === 'few' || told === 'contradicted';
}
