import type { BuiltModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { Room } from '../model/roomFor.ts';
import { runningIntakes } from '../model/runningIntakes.ts';
import type { PlanLimits } from '../planInput.ts';
import type { BindingLimit } from '../planResult.ts';
import type { Solved, SolveTask } from '../solver.ts';
import { fixChoices } from './conditionalTasks.ts';
import { byWorth, isBesideMoves, type LimitAtWork } from './limitsAtWork.ts';

type Bounds = Required<Pick<SolveTask, 'columns' | 'rows'>>;

/** Savings under this are the solver's own tolerance, units of the objective. */
const LEAST = 1e-5;

/** What is to be solved to know what one more unit of a limit is worth. */
export interface WorthTasks {
  limit: BindingLimit;
  /** with one more unit, or where one entrant takes several of them with one more entrant: `per` units */
  unit: SolveTask;
  per: number;
  /** with one more entrant, where a unit has room for several; null: it is the same */
  entrant: SolveTask | null;
}

/**
 * Tasks that say what one more unit of each limit at work is worth, what runs and how many classes there are left as they are.
 *
 * @param intakes entrants of the optimum, in the order of the programmes
 * @see method §6, "Explanations"
 */
export function worthTasks(
  built: BuiltModel,
  atWork: readonly LimitAtWork[],
  intakes: readonly number[],
  limits: PlanLimits,
): WorthTasks[] {
  const fixed = fixChoices(built, intakes);
  const task = ({ columns, rows }: Bounds): SolveTask => ({
    as: 'lp',
    columns: [...fixed, ...columns],
    rows,
  });
  return atWork.map(({ limit, programme, row }) => {
    if (programme === null) {
      // a yuan would drown in the solver's tolerance
      const step = limit.limit === 'budget' ? limits.costPerStudent : 1;
      return { limit, unit: task(rowBy(built, row ?? 0, limit.end, step)), per: step, entrant: null };
    }
    const choice = built.programmes[programme]?.choice as ProgrammeChoice;
    const isRoom = limit.end === 'most' && limit.kind === undefined;
    const room = isRoom ? choice.room.find((one) => one.limit === limit.limit) : undefined;
    if (!room) return { limit, unit: task(endBy(built, programme, limit.end, 1)), per: 1, entrant: null };
    const more = entrantsMore(choice, room, intakes[programme] ?? 0, limits);
    return {
      limit,
      unit: task(endBy(built, programme, 'most', more)),
      per: Math.max(1, room.perEntrant),
      entrant: room.perEntrant < 1 ? task(endBy(built, programme, 'most', Math.min(1, more))) : null,
    };
  });
}

/**
 * The limits of which one more unit is worth anything, worth most first, and places in all that were decided first, also where one
 * more is worth nothing.
 *
 * @param objective of the linear program as it is
 * @param solved answers to `unit` and, where there is one, `entrant` of each, in their order
 */
export function worthOfLimits(
  tasks: readonly WorthTasks[],
  objective: number,
  solved: readonly Solved[],
): BindingLimit[] {
  const answers = solved.values();
  const saving = () => {
    const one = answers.next().value;
    // where no more is possible it is worth nothing
    return one?.status === 'optimal' ? objective - one.objective : 0;
  };
  return tasks
    .flatMap(({ limit: { atMost: _, ...limit }, per, entrant }): BindingLimit[] => {
      const saved = saving();
      const ofEntrant = entrant ? { worthOfEntrant: Math.max(0, saving()) } : {};
      const isWorth = saved > LEAST;
      if (!isWorth && limit.limit !== 'sum') return [];
      return [{ ...limit, worth: isWorth ? saved / per : 0, ...ofEntrant }];
    })
    .toSorted(byWorth);
}

/** Entrants that one more unit of a capacity, or as many as one entrant takes, makes room for beside its other limits and in its classes. */
function entrantsMore(
  { caps, intervals, standing, last, thin, changeHigh }: ProgrammeChoice,
  { limit, perEntrant }: Room,
  intake: number,
  limits: PlanLimits,
): number {
  const step = Math.max(1, Math.floor(1 / perEntrant + 1e-9));
  // a programme that cannot take places in from closed classes as it is does not begin to
  const takesIn = (intervals.at(-1)?.high ?? 0) > changeHigh;
  const ends = caps.map((one) => (one.limit === limit ? one.at + step : one.at));
  const cap = Math.min(...ends, takesIn || standing !== 'running' ? Number.POSITIVE_INFINITY : changeHigh);
  const between = { low: intervals[0]?.low ?? intake, high: cap };
  const reach = runningIntakes(between, { runs: standing === 'running', last, thin }, limits);
  const stretch = reach.find(({ low, high }) => intake >= low && intake <= high);
  return Math.max(0, (stretch?.high ?? intake) - intake);
}

/** A row that lets through more by a step at one end; of one that says exactly how many, at both. */
function rowBy({ model: { rows } }: BuiltModel, row: number, end: BindingLimit['end'], step: number): Bounds {
  const [lower, upper] = [rows.lower[row] ?? 0, rows.upper[row] ?? 0];
  const by = end === 'most' ? step : -step;
  const exact = lower === upper;
  return {
    columns: [],
    rows: [
      {
        row,
        lower: exact || end === 'least' ? lower + by : lower,
        upper: exact || end === 'most' ? upper + by : upper,
      },
    ],
  };
}

/** Columns and rows that let a programme's intake go beyond one end of its stretch by so many entrants. */
function endBy(built: BuiltModel, i: number, end: BindingLimit['end'], step: number): Bounds {
  const { model, programmes } = built;
  const { choice, intake } = programmes[i] as BuiltModel['programmes'][number];
  const isMost = end === 'most';
  const bounds = intake.terms.map(({ column }) => {
    const goesUp = model.columnNames[column]?.kind !== 'down';
    const [lower, upper] = [model.columns.lower[column] ?? 0, model.columns.upper[column] ?? 0];
    return { column, lower, upper, isTowards: goesUp === isMost };
  });
  // what has to lie on the other side of last year's number goes first
  const back = Math.min(step, Math.max(0, ...bounds.map(({ isTowards, lower }) => (isTowards ? 0 : lower))));
  const columns = bounds.map(({ column, lower, upper, isTowards }) =>
    isTowards
      ? { column, lower, upper: upper + step - back }
      : { column, lower: Math.max(0, lower - back), upper },
  );
  const rows = [...model.rowNames.entries()].flatMap(([row, { limit, of }]) => {
    if (of !== choice.programme.id || limit === 'link') return [];
    const [lower, upper] = [model.rows.lower[row] ?? 0, model.rows.upper[row] ?? 0];
    const isEnd = isMost ? Number.isFinite(upper) : Number.isFinite(lower);
    return isEnd && !isBesideMoves(choice, limit, upper + (model.rows.constant[row] ?? 0))
      ? rowBy(built, row, end, step).rows
      : [];
  });
  return { columns, rows };
}
