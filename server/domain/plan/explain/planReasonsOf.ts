import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { PlanInput } from '../planInput.ts';
import { comparedReasons, levelReasons } from './comparedReasons.ts';
import { decisionReasons } from './decisionReasons.ts';
import { keepingReasons } from './keepingReasons.ts';
import { limitReason } from './limitReason.ts';
import { numberReasons } from './numberReasons.ts';
import type { ReasonFacts } from './reasonFacts.ts';
import { unknownReasons } from './unknownReasons.ts';
import { workReasons } from './workReasons.ts';

/**
 * Why a programme gets its verdict: what drives it, how its graduates fare, what limits it, what keeping last year's intake
 * would cost, how stable it is, what is not known. In that order.
 */
export function planReasonsOf(facts: ReasonFacts, input: PlanInput): PlanReason[] {
  const { choice } = facts.columns;
  if (choice.unplanned) return [reason(choice.unplanned, {}), ...unknownReasons(facts, input)];
  return [
    ...comparedReasons(facts),
    ...levelReasons(facts),
    ...workReasons(facts),
    ...numberReasons(facts),
    ...decisionReasons(facts),
    ...quality(facts),
    ...facts.binding.flatMap((one) => limitReason(one, choice, input.limits)),
    ...capacity(facts),
    ...keepingReasons(facts),
    ...stability(facts),
    ...unknownReasons(facts, input),
  ];
}

function quality({ columns }: ReasonFacts): PlanReason[] {
  const { choice } = columns;
  if (choice.standing !== 'running') return [];
  const { value, low, high } = choice.programme.index;
  if (value === null || low === null || high === null) return [reason('quality_unknown', {})];
  return [reason('quality_index', { index: value, low, high })];
}

function capacity({ columns, intake, limits }: ReasonFacts): PlanReason[] {
  const { choice } = columns;
  const { classMin, classMax } = limits;
  const full = choice.room.find(({ limit }) => limit === choice.full);
  const barred = full ? [reason(`growth_barred_${full.limit}`, { capacity: full.capacity })] : [];
  const classes = Math.ceil(intake / classMax);
  const fits = intake === 0 || choice.thin || intake >= classes * classMin;
  return fits ? barred : [...barred, reason('no_whole_class', { last: intake, classMin, classMax })];
}

function stability({ stability: of, forced, untried, explained }: ReasonFacts): PlanReason[] {
  if (forced) return explained ? [reason('stability_forced', {})] : [];
  if (untried) return [reason('stability_untried', { choice: untried })];
  if (!of) return [];
  const { share, redraws, low, high, likely } = of;
  const among = likely.map((one) => `${one.low}-${one.high}`).join(' ');
  return [
    of.ofMove
      ? reason('stability_move', { share, redraws })
      : reason('stability', { share, redraws, low, high, among }),
  ];
}
