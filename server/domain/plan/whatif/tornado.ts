import { lastIntakes } from '../balance/localSupply.ts';
import { decidePlanVerdict } from '../explain/decidePlanVerdict.ts';
import { type Point, pointWithin, shiftedIntake } from '../explain/pointWithin.ts';
import { nextCohort } from '../gaps/levelGaps.ts';
import { whyUnplanned } from '../model/planChoices.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput, PlanProgramme } from '../planInput.ts';
import type { PlanVerdict } from '../planResult.ts';
import { isSmallMove } from '../recommend/leastMove.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import type { Solver } from '../solver.ts';
import { type Assumption, assumptionEnds } from './assumptionEnds.ts';

/** What comes of one assumption at one end. */
export interface TornadoEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate or share, the weight itself of a weight */
  assumed: number;
  /** demand at level less local supply of the specialty if every intake stays, persons */
  gap: number;
  /** entrants recommended here, whole: the plan's number, moved as far as the point that it is nearest to; a change too small is none */
  intake: number;
  /** more, fewer or as many as last year, where the plan has it otherwise */
  turns: boolean;
  /** what such a number is called, places taken in from a closed class apart */
  verdict: PlanVerdict;
}

export interface TornadoBar {
  assumption: Assumption;
  low: TornadoEnd;
  high: TornadoEnd;
}

export interface Tornado {
  programme: string;
  field: string;
  /** the level gap's own centre if every intake stays, persons, as {@link nextCohort} gives it */
  gap: number;
  /** entrants of last year and of the plan */
  last: number;
  intake: number;
  /** as that of an end */
  verdict: PlanVerdict;
  /** widest in gap first, then in intake */
  bars: TornadoBar[];
}

/**
 * What a programme's verdict depends on: one assumption moved at a time, all others as they are. Both ends and the plan are one
 * form: what the plan opens, closes and how many classes it has are kept, and its own number goes as far as the point between
 * rule and optimum does; an end where nothing is moved is the plan.
 *
 * @param plan what is recommended and the optimum behind it, in the order of the programmes
 * @returns null for a programme whose gap at level is not known, or where the limits conflict
 * @throws RangeError on an unknown programme
 */
export async function tornado(
  input: PlanInput,
  { optimum, recommended }: Pick<Recommendation, 'optimum' | 'recommended'>,
  programme: string,
  solver: Solver,
): Promise<Tornado | null> {
  const at = input.programmes.findIndex(({ id }) => id === programme);
  const of = input.programmes[at];
  if (!of) throw new RangeError(`invalid programme ${programme}; not in the plan`);
  const code = of.specialty;
  const field = input.fields.find((one) => one.code === code);
  const gap = gapOf(input);
  if (!field || gap === null || whyUnplanned(input)(of) !== null) return null;
  const last = of.last ?? 0;
  const intake = recommended[at] ?? 0;
  const from = await pointWithin(input, optimum, solver, []);
  if (!from) return null;
  const choice = from.choices[at] as ProgrammeChoice;
  const base = { gap, last, intake, verdict: verdictOf(intake) };

  const bars: TornadoBar[] = [];
  for (const [assumption, [from, to]] of assumptionEnds(input, of, field)) {
    // one is built while the other is solved
    const [low, high] = await Promise.all([outcome(from.input), outcome(to.input)]);
    if (!low || !high) continue;
    bars.push({
      assumption,
      low: { assumed: from.assumed, ...low },
      high: { assumed: to.assumed, ...high },
    });
  }
  const width = ({ low, high }: TornadoBar) => Math.abs(high.gap - low.gap);
  const moves = ({ low, high }: TornadoBar) => Math.abs(high.intake - low.intake);
  bars.sort((a, b) => width(b) - width(a) || moves(b) - moves(a));
  return { programme, field: code, ...base, bars };

  async function outcome(candidate: PlanInput): Promise<Omit<TornadoEnd, 'assumed'> | null> {
    const [point, then] = [await pointWithin(candidate, optimum, solver, []), gapOf(candidate)];
    if (!point || then === null) return null;
    const moved = settled(point);
    const turns = Math.sign(moved - last) !== Math.sign(intake - last);
    return { gap: then, intake: moved, turns, verdict: verdictOf(moved) };
  }

  function settled({ targets }: Point): number {
    const target = from?.targets[at] as number;
    const moved = shiftedIntake(choice, intake, target, targets[at] as number);
    const whole = Math.round(moved);
    const isSmall = [moved, whole].some((one) => isSmallMove(last, one));
    return isSmall && !isSmallMove(last, intake) ? last : whole;
  }

  /** The same as is printed beside: what a gap is, one function says. */
  function gapOf(candidate: PlanInput): number | null {
    const fields = candidate.fields.filter((one) => one.code === code);
    return nextCohort({ ...candidate, fields }, lastIntakes(candidate), 1).get(code)?.gap.value ?? null;
  }

  function verdictOf(entrants: number): PlanVerdict {
    const running = standingOf(of as PlanProgramme) === 'running';
    return decidePlanVerdict({
      unplanned: null,
      closing: null,
      running,
      last,
      intake: entrants,
      takesIn: false,
    });
  }
}
