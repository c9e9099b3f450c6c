import type { Estimate } from '../../facts/estimate.ts';
import { type BesideOthers, toldBeside } from '../../guidance/besideOthers.ts';
import type { PlanField } from '../planInput.ts';

/**
 * What is told of a specialty beside others on its public page: a side, that there is none, or that none is told because the
 * records it rests on say too little. A plan reckons with its figures all the same, and says so beside them.
 *
 * @param gap at balance
 * @returns null: there is no gap, or the input was frozen before it kept what this rests on
 */
export function toldOf(
  { demand, scenarios, fewCounts }: Pick<PlanField, 'demand' | 'scenarios' | 'fewCounts'>,
  gap: Estimate,
): BesideOthers | null {
  if (fewCounts === undefined) return null;
  const isAssessed = demand.value !== null && scenarios.length > 0;
  const isUncollected = demand.value === null && demand.state === 'not_collected';
  const state = isAssessed ? 'ok' : isUncollected ? 'not_collected' : 'not_assessable';
  return toldBeside(gap, { demand, gap: { state } }, fewCounts);
}

/** Whether no side is told because the records say too little. */
export function isRefused(told: BesideOthers | null | undefined): told is 'few' | 'contradicted' {
  return told === 'few' || told === 'contradicted';
}
