import { shortageAtBalance } from '../balance/shortageAtBalance.ts';
import { type Moved, placesMoved } from '../layout/placesMoved.ts';
import type { BuiltModel } from '../model/buildModel.ts';
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
import { ruleSigns } from '../recommend/simpleRule.ts';
import { decidePlanVerdict } from './decidePlanVerdict.ts';
import { moveStability } from './moveStability.ts';
import { planReasonsOf } from './planReasonsOf.ts';
import type { Redraw } from './redrawPlans.ts';
import type { Regrets } from './regrets.ts';
import { takeUp } from './takeUp.ts';
import { isForced, verdictRange } from './verdictStability.ts';

export interface RowFacts {
  plan: Recommendation;
  balances: readonly FieldBalance[];
  specialties: readonly SpecialtyBalance[];
  flows: readonly Flow[];
  binding: readonly BindingLimit[];
  /** null: a provisional plan */
  regrets: Omit<Regrets, 'base' | 'asked'> | null;
  redrawn: readonly Redraw[];
}

/** What a plan says of every programme: number, range, verdict, stability, reasons. */
export function planRows(input: PlanInput, { programmes }: BuiltModel, facts: RowFacts): PlanRow[] {
  const { limits } = input;
  const { plan, regrets, redrawn } = facts;
  const intakes = plan.recommended;
  const choices = programmes.map(({ choice }) => choice);
  const shortages = shortageAtBalance(input);
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const balances = new Map(facts.balances.map((one) => [one.field, one]));
  const specialties = new Map(facts.specialties.map((one) => [one.specialty, one]));
  const byOccupation = Map.groupBy(facts.flows, ({ occupation }) => occupation);
  const signs = ruleSigns(input);
  const bindingOf = Map.groupBy(facts.binding, ({ of }) => of ?? '');
  const moves = placesMoved(choices, intakes);
  const moving = moveStability(
    choices,
    moves,
    intakes,
    redrawn.map(({ input }) => input),
  );
  const schoolOf = new Map(input.programmes.map(({ id, school }) => [id, school]));

  return programmes.map((columns, i): PlanRow => {
    const { choice } = columns;
    const { programme } = choice;
    const { id, school, specialty } = programme;
    const intake = intakes[i] ?? 0;
    const own = regrets ? (regrets.own[i] ?? null) : null;
    const verdict = verdictOf(choice, intake, moves);
    const forced = isForced(choice, verdict);
    const binding = bindingOf.get(id) ?? [];
    const partners = partnersOf(id, moves).map((other) => schoolOf.get(other) ?? other);
    const drawn = redrawn.map((one) => one.intakes[i] ?? 0);
    const ofMove = isMove(verdict) ? (moving.get(id) ?? null) : null;
    const range = forced ? null : verdictRange(choice, { intake, verdict }, drawn, ofMove);
    const up = binding.find(({ end }) => end === 'most');
    const room = choice.room.find(({ limit }) => limit === up?.limit);
    return {
      programme: id,
      school,
      specialty,
      last: programme.last,
      rule: choice.unplanned ? null : (plan.rule[i] ?? null),
      optimum: choice.unplanned ? null : (plan.optimum[i] ?? null),
      recommended: choice.unplanned ? null : intake,
      classes: choice.unplanned ? 0 : Math.ceil(intake / limits.classMax),
      feasible: feasible(choice),
      low: range?.low ?? null,
      high: range?.high ?? null,
      verdict,
      partners,
      stability: range?.share ?? null,
      forced,
      regret: choice.unplanned ? null : own,
      worthOfPlace: up && intake > 0 ? up.worth * (room?.perEntrant ?? 1) : null,
      reasons: planReasonsOf(
        {
          columns,
          intake,
          verdict,
          field: fields.get(specialty) ?? null,
          balance: balances.get(specialty) ?? null,
          shortage: shortages.get(id) ?? null,
          plan: { rule: plan.rule[i] ?? 0, optimum: plan.optimum[i] ?? 0 },
          signs: signs.get(specialty) ?? null,
          atBalance: specialties.get(specialty) ?? null,
          takeUp: takeUp(specialty, specialties.get(specialty)?.supplyPlan ?? 0, byOccupation),
          regret: own,
          together: regrets?.specialty.get(specialty) ?? null,
          competing: regrets?.component.get(specialty) ?? null,
          forced,
          binding,
          partners,
          stability: range && { ...range, redraws: redrawn.length, ofMove: isMove(verdict) },
          explained: regrets !== null,
        },
        input,
      ),
    };
  });
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

/** Programmes that a programme's places go to, then those that it takes places from. */
function partnersOf(id: string, moves: readonly Moved[]): string[] {
  const to = moves.filter(({ from }) => from === id).flatMap((one) => one.to.map((place) => place.programme));
  const from = moves
    .filter((one) => one.to.some(({ programme, places }) => programme === id && places > 0))
    .map((one) => one.from);
  return [...to, ...from];
}

/** Places that move between schools: whether that pays is asked of the move itself. */
function isMove(verdict: PlanVerdict): boolean {
  return verdict === 'transfer' || verdict === 'consolidate';
}

function feasible({ unplanned, intervals, closing }: ProgrammeChoice): PlanRow['feasible'] {
  if (unplanned) return null;
  return { low: closing ? 0 : (intervals[0]?.low ?? 0), high: intervals.at(-1)?.high ?? 0 };
}
