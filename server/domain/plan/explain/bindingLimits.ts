import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import type { BindingLimit, LimitName } from '../planResult.ts';
import type { Solved } from '../solver.ts';

const LEAST = 1e-6;

/**
 * The limits at work in a plan and what one more unit of each is worth: one more place, teacher, hour, entrant, yuan.
 * Shadow prices of the linear program with everything chosen fixed, so conditional on those choices.
 *
 * @param base its solution
 * @param intakes entrants, in the order of the programmes; one that does not run is held by no limit of its own
 * @see method §6, "Explanations"
 */
export function bindingLimits(
  { model, programmes }: BuiltModel,
  base: Extract<Solved, { status: 'optimal' }>,
  intakes: readonly number[],
): BindingLimit[] {
  const binding: BindingLimit[] = [];
  const ids = new Set(programmes.map(({ choice }) => choice.programme.id));
  const running = programmes.filter((_, i) => (intakes[i] ?? 0) > 0);
  const byId = new Map(running.map((one) => [one.choice.programme.id, one]));
  const add = (one: BindingLimit) => {
    const same = binding.find(({ limit, of }) => limit === one.limit && of === one.of);
    if (same) same.worth = Math.max(same.worth, one.worth);
    else binding.push(one);
  };

  model.columnNames.forEach((name, c) => {
    if (name.kind !== 'up' && name.kind !== 'down' && name.kind !== 'intake') return;
    const worth = -(base.columnDuals[c] ?? 0);
    const one = byId.get(name.of);
    const value = base.columns[c] ?? 0;
    // At its upper end, and not held there from below as well.
    const atEnd = value > (model.columns.upper[c] ?? 0) - LEAST && worth > LEAST;
    if (one && atEnd) add(ofProgramme(one, name.kind === 'down' ? 'low' : 'high', worth));
  });

  model.rowNames.forEach(({ limit, of }, r) => {
    const dual = base.rowDuals[r] ?? 0;
    if (limit === 'link' || Math.abs(dual) <= LEAST) return;
    const one = of === null ? undefined : byId.get(of);
    if (one) {
      add(ofProgramme(one, dual < 0 ? 'high' : 'low', Math.abs(dual)));
      return;
    }
    if (of !== null && ids.has(of)) return;
    const available = dual < 0 ? (model.rows.upper[r] ?? 0) : (model.rows.lower[r] ?? 0);
    add({ limit, of, used: available, available, worth: Math.abs(dual) });
  });
  return binding.map((one) => withConstants(one)).toSorted(byWorth);

  /** The bounds of a row lack the constants of what it sums. */
  function withConstants(one: BindingLimit): BindingLimit {
    const { limit } = one;
    if (limit !== 'intake_low' && limit !== 'intake_high') return one;
    const constants = programmes.reduce((so, { intake }) => so + intake.constant, 0);
    return { ...one, used: one.used + constants, available: one.available + constants };
  }
}

function ofProgramme({ choice }: ProgrammeColumns, end: 'low' | 'high', worth: number): BindingLimit {
  const of = choice.programme.id;
  if (end === 'low') {
    const low = choice.intervals[0]?.low ?? 0;
    return { limit: choice.lowLimit, of, used: low, available: low, worth };
  }
  const high = choice.intervals.at(-1)?.high ?? 0;
  const room = choice.room.find(({ limit }) => limit === (choice.highLimit as LimitName));
  if (!room) return { limit: choice.highLimit, of, used: high, available: high, worth };
  const used = room.capacity - Math.max(0, room.entrants - high) * room.perEntrant;
  return { limit: room.limit, of, used, available: room.capacity, worth: worth / room.perEntrant };
}

function byWorth(a: BindingLimit, b: BindingLimit): number {
  return b.worth - a.worth || (a.limit < b.limit ? -1 : 1);
}
