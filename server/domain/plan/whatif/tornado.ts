import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { leastDirection } from '../explain/decidePlanVerdict.ts';
import { buildModel } from '../model/buildModel.ts';
import { whyUnplanned } from '../model/planChoices.ts';
import type { PlanInput } from '../planInput.ts';
import { targetsOf } from '../recommend/recommendPlan.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import { wholeIntakes } from '../solve/wholeIntakes.ts';
import type { Solver } from '../solver.ts';
import { type Assumption, assumptionEnds } from './assumptionEnds.ts';

/** What comes of one assumption at one end. */
export interface TornadoEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate or share, the weight itself of a weight */
  assumed: number;
  /** demand at level less local supply of the specialty if every intake stays, persons */
  gap: number;
  /** entrants that would be recommended here, by the linear relaxation */
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
  intake: number;
  /** widest in gap first, then in intake */
  bars: TornadoBar[];
}

/**
 * What a programme's verdict depends on: one assumption moved at a time, all others as they are.
 *
 * @returns null for a programme without known demand, or where the limits conflict
 * @throws RangeError on an unknown programme
 */
export async function tornado(input: PlanInput, programme: string, solver: Solver): Promise<Tornado | null> {
  const at = input.programmes.findIndex(({ id }) => id === programme);
  const of = input.programmes[at];
  if (!of) throw new RangeError(`invalid programme ${programme}; not in the plan`);
  const code = of.specialty;
  const field = input.fields.find((one) => one.code === code);
  if (!field || field.scenarios.length === 0 || field.demand.value === null) return null;
  if (whyUnplanned(input)(of) !== null) return null;
  const last = of.last ?? 0;
  const base = await outcome(input);
  if (!base) return null;

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
    const { model, programmes } = buildModel(candidate);
    const [solved] = await solver.solve(model, [{ as: 'lp' }]);
    if (solved?.status !== 'optimal') return null;
    const scenarios = candidate.fields.find((one) => one.code === code)?.scenarios ?? [];
    const supply = localSupply(candidate, lastIntakes(candidate)).get(code) ?? 0;
    const choices = programmes.map(({ choice }) => choice);
    const optimum = wholeIntakes(intakesOf(programmes, solved.columns), choices, candidate.limits);
    return {
      gap: scenarios.reduce((so, value) => so + value, 0) / scenarios.length - supply,
      intake: targetsOf(candidate, choices, optimum).targets[at] ?? 0,
    };
  }

  function direction(intake: number): number {
    return Math.abs(intake - last) < leastDirection(last) ? 0 : Math.sign(intake - last);
  }
}
