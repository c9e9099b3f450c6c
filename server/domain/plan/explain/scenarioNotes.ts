import { namedChanges, type PlanChange } from '../namedChanges.ts';
import type { PlanInput } from '../planInput.ts';
import { type PlanReason, reason } from '../planReasonCodes.ts';
import { sumNotes } from './planNotes.ts';

/** Changes of how many are wanted in all: at balance they move no place. */
const COMMON: ReadonlySet<string> = new Set(['entryLevelShare', 'registrationCoverage']);

/**
 * What is to be known of a plan with changes as a whole: its places in all, and what a change of demand can and cannot do.
 *
 * @param changes of the plan's input, that make sense
 * @param entrants of the plan with the changes
 */
export function scenarioNotes(
  input: PlanInput,
  changes: readonly PlanChange[],
  entrants: number,
): PlanReason[] {
  const isCommon = ({ setting, of }: PlanChange) =>
    COMMON.has(setting) || (setting === 'demand' && of === null);
  return [
    ...sumNotes(namedChanges(input, changes), entrants),
    ...(changes.some(isCommon) ? [reason('demand_common', {})] : []),
    ...(changes.some(({ setting, of }) => setting === 'demand' && of !== null)
      ? [reason('demand_shifted', {})]
      : []),
  ];
}
