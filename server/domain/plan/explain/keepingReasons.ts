import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { allows } from './conditionalTasks.ts';
import { leastDirection } from './decidePlanVerdict.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** What keeping last year's intake would cost beside the optimum: here, in the specialty, in all that compete with it. */
export function keepingReasons(facts: ReasonFacts): PlanReason[] {
  const { columns, intake, verdict, explained } = facts;
  const { last, standing } = columns.choice;
  if (intake === last || standing !== 'running') return [];
  const small =
    verdict === 'adjust'
      ? [
          reason('small_move', {
            change: Math.abs(intake - last),
            least: Math.ceil(leastDirection(last) - 1e-9),
          }),
        ]
      : [];
  return explained ? [...small, ...costOfKeeping(facts)] : small;
}

function costOfKeeping({ columns, regret, together, competing, limits }: ReasonFacts): PlanReason[] {
  const { last } = columns.choice;
  if (regret === null)
    return [reason(allows(columns, last) ? 'keeping_conflicts' : 'keeping_impossible', { last })];
  const most = Math.max(regret, together ?? 0, competing?.cost ?? 0);
  if (most < limits.leastRegret) return [reason('keeping_indifferent', { last, regret })];
  const own =
    together !== null && together > 2 * regret
      ? reason('keeping_shared', { last, regret, together })
      : reason('keeping_costs', { last, regret });
  const wider = Math.max(regret, together ?? 0);
  return competing && competing.cost > 2 * wider
    ? [own, reason('keeping_competing', { competing: competing.cost, count: competing.specialties })]
    : [own];
}
