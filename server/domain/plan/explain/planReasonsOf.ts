import { HIRES_CONTRADICT } from '../../forecast/drawCalibration.ts';
import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { PlanInput } from '../planInput.ts';
import { leastDirection } from './decidePlanVerdict.ts';
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
    ...drivers(facts, input),
    ...decisions(facts, input),
    ...quality(facts),
    ...facts.binding.flatMap((one) => limitReason(one, choice, input.limits)),
    ...capacity(facts, input),
    ...keeping(facts, input),
    ...stability(facts),
    ...unknownReasons(facts, input),
  ];
}

function stability({ stability: of, forced, explained }: ReasonFacts): PlanReason[] {
  if (forced) return explained ? [reason('stability_forced', {})] : [];
  if (!of) return [];
  const { share, redraws, low, high } = of;
  return [
    of.ofMove
      ? reason('stability_move', { share, redraws })
      : reason('stability', { share, redraws, low, high }),
  ];
}

/** Which way it goes compared with others, how many there will be a lack of in all, and what its graduates do. */
function drivers(facts: ReasonFacts, input: PlanInput): PlanReason[] {
  return [...compared(facts), ...inAll(facts), ...graduates(facts), ...numbers(facts, input)];
}

function compared({ field, atBalance, shortage, columns, intake }: ReasonFacts): PlanReason[] {
  const { value, low, high } = atBalance?.gapLast ?? { value: null, low: null, high: null };
  if (!field || value === null || low === null || high === null || shortage === null) return [];
  const common = { gap: value, low, high, year: field.graduationYear };
  const { standing, last, closing } = columns.choice;
  // what closes or moves has reasons of its own
  const change = standing === 'running' && closing === null ? intake - last : 0;
  // a direction is said only where the printed interval excludes 0
  if (low > 0)
    return [
      reason('relative_short', { ...common, probability: shortage }),
      ...(change < 0 ? [reason('short_but_fewer', {})] : []),
    ];
  if (high < 0)
    return [
      reason('relative_surplus', { ...common, probability: 1 - shortage }),
      ...(change > 0 ? [reason('surplus_but_more', {})] : []),
    ];
  return [reason('relative_unclear', { ...common, probability: shortage })];
}

/** At level: wider, for nobody knows what a registered vacancy means; it moves no place. */
function inAll({ field, balance }: ReasonFacts): PlanReason[] {
  if (field?.demand.note === HIRES_CONTRADICT) return [reason('level_contradicted', {})];
  const { value, low, high } = balance?.gapLast ?? { value: null, low: null, high: null };
  if (!field || value === null || low === null || high === null) return [];
  return [reason('level_gap', { gap: value, low, high, year: field.graduationYear })];
}

/** Occupations named, at most. */
const NAMED = 3;

function graduates({ takeUp: of }: ReasonFacts): PlanReason[] {
  if (!of || of.occupations.length === 0) return [];
  const named = of.occupations.slice(0, NAMED);
  const occupations = named.map(({ code, share }) => `${code}:${share.toFixed(4)}`).join(' ');
  const specialties = of.others.slice(0, NAMED).join(' ');
  return [
    reason('takes_up', { occupations, share: of.unmatched }),
    of.others.length > 0 ? reason('taken_up_by', { specialties }) : reason('taken_up_alone', {}),
  ];
}

/** The three numbers, and what the simple rule read. */
function numbers(
  { columns, intake, plan: { rule, optimum }, signs }: ReasonFacts,
  { limits: { half } }: PlanInput,
): PlanReason[] {
  const { standing, last } = columns.choice;
  if (standing !== 'running' || last === 0 || !signs) return [];
  return [
    reason('three_numbers', { rule, optimum, half, target: rule + half * (optimum - rule), places: intake }),
    reason('rule_signs', { ratio: signs.ratio, placed: signs.placed }),
  ];
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
  const { columns, intake, verdict, regret, together, competing, explained } = facts;
  const { last, standing } = columns.choice;
  if (intake === last || standing !== 'running') return [];
  const change = Math.abs(intake - last);
  const small =
    verdict === 'adjust'
      ? [reason('small_move', { change, least: Math.ceil(leastDirection(last) - 1e-9) })]
      : [];
  return explained ? [...small, ...costOfKeeping()] : small;

  function costOfKeeping(): PlanReason[] {
    if (regret === null) return [reason('keeping_impossible', { last })];
    const most = Math.max(regret, together ?? 0, competing ?? 0);
    if (most < limits.leastRegret) return [reason('keeping_indifferent', { last, regret })];
    const own =
      together !== null && together > 2 * regret
        ? reason('keeping_shared', { last, regret, together })
        : reason('keeping_costs', { last, regret });
    const wider = Math.max(regret, together ?? 0);
    return competing !== null && competing > 2 * wider
      ? [own, reason('keeping_competing', { competing })]
      : [own];
  }
}
