import type { PlanReason } from '../api/types.ts';

/** What a reason speaks of, in the order in which a planner asks. */
export type ReasonGroup =
  | 'drivers'
  | 'numbers'
  | 'work'
  | 'level'
  | 'limits'
  | 'keeping'
  | 'stability'
  | 'unknown';

const BEGINNINGS: readonly [string, ReasonGroup][] = [
  ['three_numbers', 'numbers'],
  ['rule_signs', 'numbers'],
  ['at_', 'numbers'],
  ['opening_', 'numbers'],
  ['moves_by_less', 'numbers'],
  ['takes_up', 'work'],
  ['taken_up_', 'work'],
  ['level_', 'level'],
  ['binds_', 'limits'],
  ['growth_barred_', 'limits'],
  ['no_whole_class', 'limits'],
  ['keeping_', 'keeping'],
  ['small_move', 'keeping'],
  ['stability', 'stability'],
  ['unknown_', 'unknown'],
  ['demand_', 'unknown'],
  ['quality_unknown', 'unknown'],
];

/** Sorts reasons by what they speak of; what is named nowhere else drives the verdict. */
export function reasonGroups(reasons: readonly PlanReason[]): Record<ReasonGroup, PlanReason[]> {
  const groups: Record<ReasonGroup, PlanReason[]> = {
    drivers: [],
    numbers: [],
    work: [],
    level: [],
    limits: [],
    keeping: [],
    stability: [],
    unknown: [],
  };
  for (const reason of reasons) {
    const group = BEGINNINGS.find(([beginning]) => reason.code.startsWith(beginning))?.[1] ?? 'drivers';
    groups[group].push(reason);
  }
  return groups;
}
