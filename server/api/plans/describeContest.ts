import { missingBalance } from '../../domain/plan/balance/missingBalance.ts';
import { decidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan as StoredPlan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { decidingOf, type OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { PlanSolution, PlanRow as Row } from '../../domain/plan/planResult.ts';
import { describeBreach } from './describeStanding.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanContest, PlanSide } from './planStanding.model.ts';

/**
 * Two who decided about one programme at once: what the second had before them, what the first kept, and what the second wants,
 * each with all that would come of it. Null: there is no conflict.
 */
export function describeContest(
  plan: StoredPlan,
  solution: PlanSolution,
  row: Row,
  names: PlanNames,
): PlanContest | null {
  const { overrides } = plan;
  const deciding = decidingOf(overrides).get(row.programme);
  const [first] = deciding?.contested ?? [];
  if (!deciding || !first) return null;
  const isOther = ({ programme }: OverrideEvent) => programme !== row.programme;
  const side = (events: readonly OverrideEvent[], of: OverrideEvent | null): PlanSide =>
    describeSide(plan, solution, row, events, of, names);
  const before = overrides.filter((one) => isOther(one) || one.number <= (first.base ?? 0));
  return {
    opened: side(before, null),
    saved: side(overrides, deciding.standing),
    wanted: deciding.contested.map((one) =>
      side([...overrides, { ...one, number: deciding.revision + 1, base: deciding.revision }], one),
    ),
  };
}

function describeSide(
  { input, relaxations }: StoredPlan,
  solution: PlanSolution,
  { programme, specialty }: Row,
  events: readonly OverrideEvent[],
  of: OverrideEvent | null,
  names: PlanNames,
): PlanSide {
  const stands = decidedPlan(input, solution, events, relaxations);
  const stood = stands.of.get(programme);
  const beside = stands.balances?.find((one) => one.specialty === specialty);
  const gap = (beside ?? stands.fields.find((one) => one.field === specialty))?.gapPlan;
  const event = of ?? stood?.deciding.standing;
  return {
    action: event?.action ?? null,
    intake: stood?.intake ?? null,
    counted: stood?.counted ?? null,
    verdict: stood?.verdict ?? 'not_assessable',
    reason: event?.reason ?? '',
    by: event?.by ?? '',
    at: event?.at ?? '',
    gap: gap ?? missingBalance(input, 0.8),
    breaches: (stood?.breaches ?? []).map((one) => describeBreach(one, names)),
  };
}
