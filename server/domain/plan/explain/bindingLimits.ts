import type { BuiltModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { BindingLimit } from '../planResult.ts';
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
  const at = new Map(programmes.map(({ choice }, i) => [choice.programme.id, i]));
  const add = (one: BindingLimit) => {
    const same = binding.find(
      ({ limit, of, end, kind }) =>
        limit === one.limit && of === one.of && end === one.end && kind === one.kind,
    );
    if (same) same.worth = Math.max(same.worth, one.worth);
    else binding.push(one);
  };
  const addOwn = (i: number, end: BindingLimit['end'], worth: number) => {
    const choice = programmes[i]?.choice;
    const intake = intakes[i] ?? 0;
    const found = choice && intake > 0 ? ofProgramme(choice, intake, end, worth) : null;
    // the linear program may lie a person beside the whole plan: then the plan is not at this end
    if (found && found.at === intake) add(found.limit);
  };

  model.columnNames.forEach((name, c) => {
    if (name.kind !== 'up' && name.kind !== 'down' && name.kind !== 'intake') return;
    const worth = -(base.columnDuals[c] ?? 0);
    const atEnd = (base.columns[c] ?? 0) > (model.columns.upper[c] ?? 0) - LEAST;
    if (atEnd && worth > LEAST) addOwn(at.get(name.of) ?? -1, name.kind === 'down' ? 'least' : 'most', worth);
  });

  model.rowNames.forEach(({ limit, of }, r) => {
    const dual = base.rowDuals[r] ?? 0;
    if (limit === 'link' || Math.abs(dual) <= LEAST) return;
    const end = dual < 0 ? 'most' : 'least';
    const own = of === null ? undefined : at.get(of);
    const bound = (end === 'most' ? model.rows.upper[r] : model.rows.lower[r]) ?? 0;
    const available = bound + (model.rows.constant[r] ?? 0);
    if (own !== undefined) {
      const { changeHigh, intervals } = programmes[own]?.choice ?? {};
      const isBesideMoves = limit === 'change' && end === 'most' && available === changeHigh;
      if (isBesideMoves && (intervals?.at(-1)?.high ?? 0) > changeHigh)
        add({ limit, end, of, used: available, available, worth: Math.abs(dual), kind: 'own_change' });
      else addOwn(own, end, Math.abs(dual));
      return;
    }
    add({ limit, end, of, used: available, available, worth: Math.abs(dual) });
  });
  return binding.toSorted((a, b) => b.worth - a.worth || (a.limit < b.limit ? -1 : 1));
}

/**
 * Within the stretch of whole classes that its intake lies in: an end inside the range is one of classes.
 *
 * @returns the limit, and the entrants at which it holds
 */
function ofProgramme(
  choice: ProgrammeChoice,
  intake: number,
  end: BindingLimit['end'],
  worth: number,
): { at: number; limit: BindingLimit } {
  const { intervals, lowLimit, highLimit, changeHigh, full } = choice;
  const of = choice.programme.id;
  const k = intervals.findIndex(({ low, high }) => intake >= low && intake <= high);
  if (end === 'least') {
    const low = intervals[k]?.low ?? intake;
    const limit = k === 0 ? lowLimit : 'class';
    return { at: low, limit: { limit, end, of, used: low, available: low, worth } };
  }
  const high = intervals[k]?.high ?? intake;
  const limit = k === intervals.length - 1 ? highLimit : 'class';
  const entrants = { limit, end, of, used: high, available: high, worth };
  if (limit === 'change' && high > changeHigh && choice.standing === 'running')
    return { at: high, limit: { ...entrants, kind: 'taken_in' } };
  const room = choice.room.find((one) => one.limit === limit);
  if (!room) return { at: high, limit: entrants };
  // more than fit already: one place more would change nothing
  if (full === limit) return { at: high, limit: { ...entrants, kind: 'full' } };
  const used = room.capacity - Math.max(0, room.entrants - high) * room.perEntrant;
  return {
    at: high,
    limit: { limit: room.limit, end, of, used, available: room.capacity, worth: worth / room.perEntrant },
  };
}
