import { shortageAtBalance } from '../balance/specialtiesAtBalance.ts';
import type { Moved } from '../layout/placesMoved.ts';
import { likelyIntakes } from '../lifecycle/feasibleIntakes.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import { classesOf } from '../model/classesOf.ts';
import type { Interval } from '../model/joinIntervals.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import type {
  BindingLimit,
  FieldBalance,
  Flow,
  PlanRow,
  PlanVerdict,
  SpecialtyBalance,
} from '../planResult.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import { type RuleStep, ruleSteps } from '../recommend/simpleRule.ts';
import { choiceStability } from './choiceStability.ts';
import { decidePlanVerdict } from './decidePlanVerdict.ts';
import { numberFacts } from './numberFacts.ts';
import { planReasonsOf } from './planReasonsOf.ts';
import type { NumberFacts } from './reasonFacts.ts';
import type { Redraw } from './redrawPlans.ts';
import type { Regrets } from './regrets.ts';
import { schoolMoves } from './schoolMoves.ts';
import { specialtyFacts } from './specialtyFacts.ts';
import { isChoice, isMove, untriedChoice } from './untriedChoice.ts';
import { isForced, verdictRange } from './verdictStability.ts';

export interface RowFacts {
  plan: Recommendation;
  balances: readonly FieldBalance[];
  specialties: readonly SpecialtyBalance[];
  flows: readonly Flow[];
  binding: readonly BindingLimit[];
  /** null: a provisional plan */
  regrets: Omit<Regrets, 'base' | 'also' | 'asked'> | null;
  redrawn: readonly Redraw[];
}

/** What a plan says of every programme: number, range, verdict, stability, reasons. */
export function planRows(input: PlanInput, { programmes }: BuiltModel, facts: RowFacts): PlanRow[] {
  const { limits } = input;
  const { plan, regrets, redrawn } = facts;
  const intakes = plan.recommended;
  const choices = programmes.map(({ choice }) => choice);
  const shortages = shortageAtBalance(input);
  const ofSpecialty = specialtyFacts(input, facts);
  const known = facts.binding.filter(({ atMost }) => !atMost);
  const bindingOf = Map.groupBy(known, ({ of }) => of ?? '');
  const moves = schoolMoves(choices, intakes);
  const ids = choices.map(({ programme }) => programme.id);
  const choosing = choiceStability(ids, moves.all, redrawn);
  const numbers = numberFacts(input, programmes, plan, moves);
  const rule = ruleSteps(input, choices, plan.optimum);

  return programmes.map((columns, i): PlanRow => {
    const { choice } = columns;
    const { programme } = choice;
    const { id, school, specialty } = programme;
    const intake = intakes[i] ?? 0;
    const own = regrets ? (regrets.own[i] ?? null) : null;
    const verdict = verdictOf(choice, intake, moves.all);
    const forced = isForced(choice, verdict);
    const binding = bindingOf.get(id) ?? [];
    const moved = moves.of(i);
    const drawn = redrawn.map((one) => one.intakes[i] ?? 0);
    const ofChoice = isChoice(verdict) ? (choosing.get(id) ?? null) : null;
    const isTold = redrawn.length > 0 && !forced;
    const untried = isTold ? untriedChoice(choice, verdict, ofChoice !== null) : null;
    const number = numbers[i] as NumberFacts;
    const { feasible } = number;
    const range = !isTold || untried ? null : verdictRange(choice, { intake, verdict }, drawn, ofChoice);
    const likely = range ? likelyIntakes(feasible, range) : [];
    const [from, to] = [likely[0]?.low ?? null, likely.at(-1)?.high ?? null];
    return {
      programme: id,
      school,
      specialty,
      last: programme.last,
      rule: choice.unplanned ? null : (plan.rule[i] ?? null),
      optimum: choice.unplanned ? null : (plan.optimum[i] ?? null),
      recommended: choice.unplanned ? null : intake,
      classes: choice.unplanned ? 0 : classesOf(intake, limits),
      feasible: choice.unplanned ? null : hullOf(feasible),
      low: from,
      high: to,
      verdict,
      partners: moved.partners,
      stability: range?.share ?? null,
      forced,
      untried: untried !== null,
      regret: choice.unplanned ? null : own,
      worthOfPlace: intake > 0 ? worthOfPlace(choice, binding) : null,
      reasons: planReasonsOf(
        {
          ...ofSpecialty(specialty),
          ...number,
          ...moved,
          verdict,
          shortage: shortages.get(id) ?? null,
          rule: rule[i] as RuleStep,
          regret: own,
          forced,
          untried,
          binding,
          stability: range && {
            share: range.share,
            redraws: redrawn.length,
            low: from ?? range.low,
            high: to ?? range.high,
            likely,
            ofMove: isMove(verdict),
          },
          explained: regrets !== null,
        },
        input,
      ),
    };
  });
}

/** What one more entrant is worth, where a limit of its own holds from above. */
function worthOfPlace({ room }: ProgrammeChoice, binding: readonly BindingLimit[]): number | null {
  const up = binding.find(({ end }) => end === 'most');
  if (!up) return null;
  if (up.worthOfEntrant !== undefined) return up.worthOfEntrant;
  const perUnit = up.kind ? undefined : room.find(({ limit }) => limit === up.limit);
  return up.worth * (perUnit?.perEntrant ?? 1);
}

function verdictOf(choice: ProgrammeChoice, intake: number, moves: readonly Moved[]): PlanVerdict {
  const { id } = choice.programme;
  return decidePlanVerdict({
    unplanned: choice.unplanned,
    closing: choice.closing,
    running: choice.standing === 'running',
    last: choice.last,
    intake,
    takesIn: moves.some(({ to }) => to.some((one) => one.programme === id && one.places > 0)),
  });
}

function hullOf(stretches: readonly Interval[]): Interval | null {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last ? { low: first.low, high: last.high } : null;
}
