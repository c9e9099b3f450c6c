import { leastChange } from '../../guidance/leastChange.ts';
import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { PlanInput } from '../planInput.ts';
import { limitReason } from './limitReason.ts';
import type { ReasonFacts } from './reasonFacts.ts';
import { unknownReasons } from './unknownReasons.ts';

/**
 * Why a programme gets its verdict: what drives it, how its graduates fare, what limits it, what keeping last year's intake
 * would cost, how stable it is, what is not known. In that order.
 */
export function planReasonsOf(facts: ReasonFacts, input: PlanInput): PlanReason[] {
  const { choice } = facts.columns;
  if (choice.unplanned) return [reason(choice.unplanned, {}), ...unknownReasons(facts, input)];
  return [
    ...drivers(facts),
    ...decisions(facts, input),
    ...quality(facts),
    ...facts.binding.flatMap((one) => limitReason(one, choice, input.limits)),
    ...capacity(facts, input),
    ...keeping(facts, input),
    ...stability(facts),
    ...unknownReasons(facts, input),
  ];
}

function stability({ stability: of }: ReasonFacts): PlanReason[] {
  if (!of) return [];
  const { share, redraws, low, high } = of;
  return [
    of.ofMove
      ? reason('stability_move', { share, redraws })
      : reason('stability', { share, redraws, low, high }),
  ];
}

function drivers({ field, balance, shortage }: ReasonFacts): PlanReason[] {
  if (!field || !balance || shortage === null) return [];
  const { value, low, high } = balance.gapLast;
  if (value === null || low === null || high === null) return [];
  const common = { gap: value, low, high, year: field.graduationYear };
  // The interval of 80 % decides in words: wholly above none, wholly below, or neither.
  if (low > 0) return [reason('shortage_likely', { ...common, probability: shortage })];
  if (high < 0) return [reason('surplus_likely', { ...common, probability: 1 - shortage })];
  return [reason('direction_unclear', { ...common, probability: shortage })];
}

function decisions(
  { columns, intake, shortage, partners }: ReasonFacts,
  { limits }: PlanInput,
): PlanReason[] {
  const { choice } = columns;
  const { closing, programme, last } = choice;
  const { newAt, classMin } = limits;
  const chance = { probability: shortage ?? 0, newAt };
  if (programme.fixed === 'open') return [reason('opened_by_hand', {})];
  if (closing === 'by_hand') return [reason('closed_by_hand', {})];
  if (closing === 'suspended') return [reason('stays_suspended', {})];
  if (closing === 'unlikely') return [reason('candidate_unlikely', chance)];
  if (closing === 'candidate')
    return [reason(intake > 0 ? 'candidate_opens' : 'candidate_not_worth', chance)];
  if (closing === 'red_card') {
    const { graduates } = programme.card;
    return [reason(intake > 0 ? 'red_card_needed' : 'red_card_stopped', { graduates })];
  }
  const thin =
    choice.thin && intake > 0 && intake < classMin ? [reason('thin_stays', { last, classMin })] : [];
  const schools = partners.join(' ');
  if (closing === 'thin' && intake === 0) return [reason('moved_to', { last, classMin, schools })];
  return partners.length > 0 ? [...thin, reason('moved_from', { schools })] : thin;
}

function quality({ columns }: ReasonFacts): PlanReason[] {
  const { choice } = columns;
  if (choice.standing !== 'running') return [];
  const { value, low, high } = choice.programme.index;
  if (value === null || low === null || high === null) return [reason('quality_unknown', {})];
  return [reason('quality_index', { index: value, low, high })];
}

function capacity({ columns, intake }: ReasonFacts, { limits }: PlanInput): PlanReason[] {
  const { choice } = columns;
  const { classMin, classMax } = limits;
  const full = choice.room.find(({ limit }) => limit === choice.full);
  const barred = full ? [reason(`growth_barred_${full.limit}`, { capacity: full.capacity })] : [];
  const classes = Math.ceil(intake / classMax);
  const fits = intake === 0 || choice.thin || intake >= classes * classMin;
  return fits ? barred : [...barred, reason('no_whole_class', { last: intake, classMin, classMax })];
}

function keeping(facts: ReasonFacts, { limits }: PlanInput): PlanReason[] {
  const { columns, intake, verdict, regret, together, explained } = facts;
  const { last, standing } = columns.choice;
  if (intake === last || standing !== 'running') return [];
  const least = leastChange(last, limits);
  const change = Math.abs(intake - last);
  const small = verdict === 'hold' && change < least ? [reason('small_move', { change, least })] : [];
  return explained ? [...small, costOfKeeping()] : small;

  function costOfKeeping(): PlanReason {
    if (regret === null) return reason('keeping_impossible', { last });
    if (regret < limits.leastRegret && (together ?? 0) < limits.leastRegret) {
      return reason('keeping_indifferent', { last, regret });
    }
    const shared = together !== null && together > 2 * regret;
    return shared
      ? reason('keeping_shared', { last, regret, together })
      : reason('keeping_costs', { last, regret });
  }
}
