import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { BindingLimit } from '../planResult.ts';
import type { Solved } from '../solver.ts';

const LEAST = 1e-6;

/** A limit at work, its worth a shadow price, and where it stands in the model. */
export interface LimitAtWork {
  limit: BindingLimit;
  /** programme whose end it is, by place; null: a row is all there is */
  programme: number | null;
  row: number | null;
}

/**
 * The limits at work in a plan by the shadow prices of the linear program with everything chosen fixed: one more place, teacher,
 * hour, entrant or yuan is worth no more than that, and where several limits meet it may be worth less.
 *
 * Places in all that were decided first are at work whatever they are worth.
 *
 * @param base its solution
 * @param intakes entrants, in the order of the programmes; one that does not run is held by no limit of its own
 */
export function limitsAtWork(
  { model, programmes }: BuiltModel,
  base: Extract<Solved, { status: 'optimal' }>,
  intakes: readonly number[],
): LimitAtWork[] {
  const found: LimitAtWork[] = [];
  const at = new Map(programmes.map(({ choice }, i) => [choice.programme.id, i]));
  const add = (one: Omit<BindingLimit, 'atMost'>, programme: number | null, row: number | null) => {
    const same = found.find(
      ({ limit: { limit, of, end, kind } }) =>
        limit === one.limit && of === one.of && end === one.end && kind === one.kind,
    );
    // an end is held by a column and a row at once, and each may bear part of the price
    if (same) same.limit.worth += one.worth;
    else found.push({ limit: { ...one, atMost: true }, programme, row });
  };
  const addOwn = (i: number, end: BindingLimit['end'], worth: number) => {
    const choice = programmes[i]?.choice;
    const intake = intakes[i] ?? 0;
    const own = choice && intake > 0 ? ofProgramme(choice, intake, end, worth) : null;
    // the linear program may lie a person beside the whole plan: then the plan is not at this end
    if (own && own.at === intake) add(own.limit, i, null);
  };

  const isBeyond = (of: string, end: BindingLimit['end']) => {
    const { last, intervals } = (programmes[at.get(of) ?? -1] as ProgrammeColumns).choice;
    return end === 'most' ? last > (intervals.at(-1)?.high ?? last) : last < (intervals[0]?.low ?? last);
  };

  model.columnNames.forEach((name, c) => {
    if (name.kind !== 'up' && name.kind !== 'down' && name.kind !== 'intake') return;
    const dual = base.columnDuals[c] ?? 0;
    const [lower, upper] = [model.columns.lower[c] ?? 0, model.columns.upper[c] ?? 0];
    // where last year's number lies beyond an end, what has to go down holds it, and that nothing may go up holds nothing more
    const isIdle = upper === 0 && isBeyond(name.of, name.kind === 'up' ? 'most' : 'least');
    const isLow = dual > 0 && lower > 0;
    if (Math.abs(dual) <= LEAST || isIdle || (dual > 0 && !isLow)) return;
    if (dual < 0 && (base.columns[c] ?? 0) <= upper - LEAST) return;
    const goesUp = name.kind !== 'down';
    addOwn(at.get(name.of) ?? -1, goesUp === dual < 0 ? 'most' : 'least', Math.abs(dual));
  });

  model.rowNames.forEach(({ limit, of }, r) => {
    const dual = base.rowDuals[r] ?? 0;
    // places in all that were decided first hold whatever they are worth; the other limits where they have a price
    if (limit === 'link' || (limit !== 'sum' && Math.abs(dual) <= LEAST)) return;
    const end = dual <= LEAST ? 'most' : 'least';
    const own = of === null ? undefined : at.get(of);
    const bound = (end === 'most' ? model.rows.upper[r] : model.rows.lower[r]) ?? 0;
    const available = bound + (model.rows.constant[r] ?? 0);
    if (own !== undefined) {
      const choice = programmes[own]?.choice as ProgrammeChoice;
      if (end === 'most' && isBesideMoves(choice, limit, available))
        add(
          { limit, end, of, used: available, available, worth: Math.abs(dual), kind: 'own_change' },
          null,
          r,
        );
      else addOwn(own, end, Math.abs(dual));
      return;
    }
    add({ limit, end, of, used: available, available, worth: Math.abs(dual) }, null, r);
  });
  return found.toSorted((a, b) => byWorth(a.limit, b.limit));
}

/** Whether a row of a programme is its largest change without what it takes in from closed classes. @param most entrants */
export function isBesideMoves(
  { changeHigh, intervals }: ProgrammeChoice,
  limit: string,
  most: number,
): boolean {
  return limit === 'change' && most === changeHigh && (intervals.at(-1)?.high ?? 0) > changeHigh;
}

/** Worth most first. */
export function byWorth(a: BindingLimit, b: BindingLimit): number {
  return b.worth - a.worth || (a.limit < b.limit ? -1 : 1);
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
