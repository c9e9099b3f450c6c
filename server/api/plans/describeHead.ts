import { isTypedName } from '../../domain/access/typedName.ts';
import type { PlanHead as Head } from '../../domain/plan/lifecycle/keptPlan.ts';
import { PLAN_STATES, PLAN_TRANSITIONS } from '../../domain/plan/lifecycle/planStates.ts';
import type { PlanHead } from './planHead.model.ts';

/** A plan's head in the API's terms. */
export function describeHead(head: Head): PlanHead {
  const { id, entryYear, version, edition, dataKind, state, inputHash, gap, bound, madeBy, madeAt } = head;
  const moves = PLAN_STATES.flatMap((to) => {
    if (to === 'draft') return [];
    const [by, at] = [head[`${to}By`], head[`${to}At`]];
    const typed = isTypedName(by ?? '', head[`${to}Account`]);
    return by !== null && at !== null ? [{ to, by, typed, at }] : [];
  });
  const next = [...PLAN_TRANSITIONS[state]];
  return {
    id,
    entryYear,
    version,
    edition,
    dataKind,
    state,
    next,
    inputHash,
    gap,
    bound,
    madeBy,
    madeByTyped: isTypedName(madeBy, head.madeAccount),
    madeAt,
    moves,
  };
}
