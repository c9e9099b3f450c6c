import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { leastDirection } from '../explain/decidePlanVerdict.ts';
import { type Point, pointWithin, shiftedIntake } from '../explain/pointWithin.ts';
import { whyUnplanned } from '../model/planChoices.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { leastMove } from '../recommend/leastMove.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import type { Solver } from '../solver.ts';
import { type Assumption, assumptionEnds } from './assumptionEnds.ts';

/** What comes of one assumption at one end. */
export interface TornadoEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate or share, the weight itself of a weight */
  assumed: number;
  /** demand at level less local supply of the specialty if every intake stays, persons */
  gap: number;
  /** entrants recommended here: the plan's number, moved as far as the point that it is nearest to; a change too small is none */
  intake: number;
  /** the plan would grow, shrink or leave the programme otherwise than it does now */
  turns: boolean;
}

export interface TornadoBar {
  assumption: Assumption;
  low: TornadoEnd;
  high: TornadoEnd;
}

export interface Tornado {
  programme: string;
  field: string;
  gap: number;
  /** entrants of the plan */
  intake: number;
  /** widest in gap first, then in intake */
  bars: TornadoBar[];
}

/**
 * What a programme's verdict depends on: one assumption moved at a time, all others as they are. Both ends and the plan are one
 * form: what the plan opens, closes and how many classes it has are kept, and its own number goes as far as the point between
 * rule and optimum does; an end where nothing is moved is the plan.
 *
 * @param plan what is recommended and the optimum behind it, in the order of the programmes
 * @returns null for a programme without known demand, or where the limits conflict
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
  if (!field || field.scenarios.length === 0 || field.demand.value === null) return null;
  if (whyUnplanned(input)(of) !== null) return null;
  const last = of.last ?? 0;
  const intake = recommended[at] ?? 0;
  const from = await pointWithin(input, optimum, solver, []);
  if (!from) return null;
  const choice = from.choices[at] as ProgrammeChoice;
  const base = { gap: gapOf(input), intake };

  const bars: TornadoBar[] = [];
  for (const [assumption, [from, to]] of assumptionEnds(input, of, field)) {
    // one is built while the other is solved
    const [low, high] = await Promise.all([outcome(from.input), outcome(to.input)]);
    if (!low || !high) continue;
    const turns = ({ intake }: { intake: number }) => direction(intake) !== direction(base.intake);
    bars.push({
      assumption,
      low: { assumed: from.assumed, ...low, turns: turns(low) },
      high: { assumed: to.assumed, ...high, turns: turns(high) },
    });
  }
  const width = ({ low, high }: TornadoBar) => Math.abs(high.gap - low.gap);
  const moves = ({ low, high }: TornadoBar) => Math.abs(high.intake - low.intake);
  bars.sort((a, b) => width(b) - width(a) || moves(b) - moves(a));
  return { programme, field: code, ...base, bars };

  async function outcome(candidate: PlanInput): Promise<{ gap: number; intake: number } | null> {
    const point = await pointWithin(candidate, optimum, solver, []);
    return point && { gap: gapOf(candidate), intake: settled(point) };
  }

  function settled({ targets }: Point): number {
    const target = from?.targets[at] as number;
    const moved = shiftedIntake(choice, intake, target, targets[at] as number);
    const isSmall = (one: number) => one > 0 && one !== last && Math.abs(one - last) < leastMove(last);
    return isSmall(moved) && !isSmall(intake) ? last : moved;
  }

  function gapOf(candidate: PlanInput): number {
    const scenarios = candidate.fields.find((one) => one.code === code)?.scenarios ?? [];
    const supply = localSupply(candidate, lastIntakes(candidate)).get(code) ?? 0;
    return scenarios.reduce((so, value) => so + value, 0) / scenarios.length - supply;
  }

  function direction(intake: number): number {
    return Math.abs(intake - last) < leastDirection(last) ? 0 : Math.sign(intake - last);
  }
}
