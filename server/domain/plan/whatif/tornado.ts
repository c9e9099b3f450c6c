import { leastChange } from '../../guidance/leastChange.ts';
import { mainField } from '../explain/regrets.ts';
import { buildModel } from '../model/buildModel.ts';
import { fieldSupply } from '../model/fieldSupply.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver } from '../solver.ts';
import { type Assumption, assumptionEnds } from './assumptionEnds.ts';

/** What comes of one assumption at one end. */
export interface TornadoEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate or share, the weight itself of a weight */
  assumed: number;
  /** demand less local supply of the field if every intake stays, persons */
  gap: number;
  /** entrants the plan would have here, by the linear relaxation */
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
  const code = mainField(of.serves);
  const field = input.fields.find((one) => one.code === code);
  if (!field || field.scenarios.length === 0 || field.demand.value === null) return null;
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
    const lasts = candidate.programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
    const scenarios = candidate.fields.find((one) => one.code === code)?.scenarios ?? [];
    const supply = fieldSupply(candidate, lasts).get(code) ?? 0;
    return {
      gap: scenarios.reduce((so, value) => so + value, 0) / scenarios.length - supply,
      intake: intakesOf(programmes, solved.columns)[at] ?? 0,
    };
  }

  function direction(intake: number): number {
    return Math.abs(intake - last) < leastChange(last, input.limits) ? 0 : Math.sign(intake - last);
  }
}
