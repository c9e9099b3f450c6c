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
      ({ limit, of, end }) => limit === one.limit && of === one.of && end === one.end,
    );
    if (same) same.worth = Math.max(same.worth, one.worth);
    else binding.push(one);
  };
  const addOwn = (i: number, end: BindingLimit['end'], worth: number) => {
    const choice = programmes[i]?.choice;
    const intake = intakes[i] ?? 0;
    if (choice && intake > 0) add(ofProgramme(choice, intake, end, worth));
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
    if (own !== undefined) {
      addOwn(own, end, Math.abs(dual));
      return;
    }
    const bound = (end === 'most' ? model.rows.upper[r] : model.rows.lower[r]) ?? 0;
    const available = bound + (model.rows.constant[r] ?? 0);
    add({ limit, end, of, used: available, available, worth: Math.abs(dual) });
  });
  return binding.toSorted((a, b) => b.worth - a.worth || (a.limit < b.limit ? -1 : 1));
}

/** Within the stretch of whole classes that its intake lies in: an end inside the range is one of classes. */
function ofProgramme(
  choice: ProgrammeChoice,
  intake: number,
  end: BindingLimit['end'],
  worth: number,
): BindingLimit {
  const { intervals, lowLimit, highLimit } = choice;
  const of = choice.programme.id;
  const k = intervals.findIndex(({ low, high }) => intake >= low && intake <= high);
  if (end === 'least') {
    const low = intervals[k]?.low ?? intake;
    return { limit: k === 0 ? lowLimit : 'class', end, of, used: low, available: low, worth };
  }
  const high = intervals[k]?.high ?? intake;
  const limit = k === intervals.length - 1 ? highLimit : 'class';
  const room = choice.room.find((one) => one.limit === limit);
  if (!room) return { limit, end, of, used: high, available: high, worth };
  const used = room.capacity - Math.max(0, room.entrants - high) * room.perEntrant;
  return { limit: room.limit, end, of, used, available: room.capacity, worth: worth / room.perEntrant };
}
