import { leastChange } from '../../guidance/leastChange.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { type Moved, placesMoved } from '../layout/placesMoved.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import { shortageIfKept } from '../model/shortageIfKept.ts';
import type { PlanInput, PlanLimits } from '../planInput.ts';
import type { BindingLimit, FieldBalance, PlanRow, PlanVerdict } from '../planResult.ts';
import { decidePlanVerdict } from './decidePlanVerdict.ts';
import { moveStability } from './moveStability.ts';
import { planReasonsOf } from './planReasonsOf.ts';
import type { Redraw } from './redrawPlans.ts';
import { mainField, type Regrets } from './regrets.ts';

export interface RowFacts {
  /** entrants, in the order of the programmes */
  intakes: readonly number[];
  balances: readonly FieldBalance[];
  binding: readonly BindingLimit[];
  /** null: a provisional plan */
  regrets: Pick<Regrets, 'own' | 'together'> | null;
  redrawn: readonly Redraw[];
}

/** What a plan says of every programme: number, range, verdict, stability, reasons. */
export function planRows(input: PlanInput, { programmes }: BuiltModel, facts: RowFacts): PlanRow[] {
  const { limits } = input;
  const { intakes, regrets, redrawn } = facts;
  const choices = programmes.map(({ choice }) => choice);
  const shortages = shortageIfKept(input);
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const balances = new Map(facts.balances.map((one) => [one.field, one]));
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
    const served = mainField(programme.serves);
    const together = regrets ? (regrets.together.get(served) ?? null) : null;
    const verdict = verdictOf(choice, { intake, regret: own, together, moves, limits });
    const binding = bindingOf.get(id) ?? [];
    const partners = partnersOf(id, moves).map((other) => schoolOf.get(other) ?? other);
    const range = rangeOf(
      choice,
      intake,
      verdict,
      redrawn.map((one) => one.intakes[i] ?? 0),
      { moving, limits },
    );
    const up = binding.find(({ end }) => end === 'most');
    const room = choice.room.find(({ limit }) => limit === up?.limit);
    return {
      programme: id,
      school,
      specialty,
      last: programme.last,
      recommended: choice.unplanned ? null : intake,
      classes: choice.unplanned ? 0 : Math.ceil(intake / limits.classMax),
      feasible: feasible(choice),
      low: range?.low ?? null,
      high: range?.high ?? null,
      verdict,
      partners,
      stability: range?.share ?? null,
      regret: choice.unplanned ? null : own,
      worthOfPlace: up && intake > 0 ? up.worth * (room?.perEntrant ?? 1) : null,
      reasons: planReasonsOf(
        {
          columns,
          intake,
          verdict,
          field: fields.get(served) ?? null,
          balance: balances.get(served) ?? null,
          shortage: shortages.get(id) ?? null,
          regret: own,
          together,
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

function verdictOf(
  choice: ProgrammeChoice,
  {
    intake,
    regret,
    together,
    moves,
    limits,
  }: {
    intake: number;
    regret: number | null;
    together: number | null;
    moves: readonly Moved[];
    limits: PlanLimits;
  },
): PlanVerdict {
  const { id } = choice.programme;
  return decidePlanVerdict(
    {
      unplanned: choice.unplanned,
      closing: choice.closing,
      running: choice.standing === 'running',
      last: choice.last,
      intake,
      takesIn: moves.some(({ to }) => to.some((one) => one.programme === id && one.places > 0)),
      least: leastChange(choice.last, limits),
      regret,
      together,
    },
    limits,
  );
}

/** Programmes that a programme's places go to, then those that it takes places from. */
function partnersOf(id: string, moves: readonly Moved[]): string[] {
  const to = moves.filter(({ from }) => from === id).flatMap((one) => one.to.map((place) => place.programme));
  const from = moves
    .filter((one) => one.to.some(({ programme, places }) => programme === id && places > 0))
    .map((one) => one.from);
  return [...to, ...from];
}

/**
 * Where the redraws' intakes lie, and how many of them lead to the same verdict.
 *
 * @param drawn the programme's intake in every redraw
 */
function rangeOf(
  choice: ProgrammeChoice,
  intake: number,
  verdict: PlanVerdict,
  drawn: readonly number[],
  { moving, limits }: { moving: ReadonlyMap<string, number>; limits: PlanLimits },
) {
  if (choice.unplanned || drawn.length === 0) return null;
  const ascending = Float64Array.from(drawn).toSorted();
  const same = drawn.filter((one) => agrees(choice, one, verdict, limits)).length;
  return {
    share: (isMove(verdict) ? moving.get(choice.programme.id) : null) ?? same / drawn.length,
    low: Math.min(intake, Math.round(quantileR7(ascending, 0.1))),
    high: Math.max(intake, Math.round(quantileR7(ascending, 0.9))),
  };
}

/** Whether a redraw's intake means the same. It comes from a relaxation: under half of a least intake is none. */
function agrees(
  { intervals, last, standing }: ProgrammeChoice,
  intake: number,
  verdict: PlanVerdict,
  limits: PlanLimits,
): boolean {
  const runs = intake >= Math.max(1, (intervals[0]?.low ?? 0) / 2);
  const least = leastChange(last, limits);
  switch (verdict) {
    case 'suspend':
      return !runs;
    case 'new':
      return runs;
    case 'expand':
      return intake - last >= least;
    case 'shrink':
      return last - intake >= least;
    default:
      return standing === 'running' ? Math.abs(intake - last) < least : !runs;
  }
}

/** Places that move between schools: whether that pays is asked of the move itself. */
function isMove(verdict: PlanVerdict): boolean {
  return verdict === 'transfer' || verdict === 'consolidate';
}

function feasible({ unplanned, intervals, closing }: ProgrammeChoice): PlanRow['feasible'] {
  if (unplanned) return null;
  return { low: closing ? 0 : (intervals[0]?.low ?? 0), high: intervals.at(-1)?.high ?? 0 };
}
