import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { BuiltModel } from '../model/buildModel.ts';
import type { Interval } from '../model/joinIntervals.ts';
import type { SolveTask } from '../solver.ts';

type Bounds = NonNullable<SolveTask['columns']>;

/**
 * The linear program left when everything that is chosen is fixed as in the plan: which programmes run, and in which
 * stretch of whole classes. Its duals say what limits are worth, conditional on those choices.
 *
 * @param intakes entrants of the plan, in the order of the programmes
 */
export function fixChoices(built: BuiltModel, intakes: readonly number[]): Bounds {
  return built.programmes.flatMap((programme, i) => choose(programme, intakes[i] ?? 0));
}

/**
 * The same with some programmes held at given intakes, or within given stretches of their own, whatever they do in the plan.
 *
 * @returns null where one of them cannot have that intake
 */
export function holdAt(
  built: BuiltModel,
  intakes: readonly number[],
  held: ReadonlyMap<number, number | Interval>,
): Bounds | null {
  const bounds: Bounds = [];
  const specialties = new Set([...held.keys()].map((i) => built.programmes[i]?.choice.programme.specialty));
  for (const [i, programme] of built.programmes.entries()) {
    const at = held.get(i);
    if (at === undefined) {
      // A class moved to a partner that is held is free to stay, or the partner could never be kept as it was.
      const { closing, programme: one } = programme.choice;
      if (closing === 'thin' && specialties.has(one.specialty)) continue;
      bounds.push(...choose(programme, intakes[i] ?? 0));
      continue;
    }
    if (typeof at !== 'number') {
      bounds.push(...choose(programme, at.high));
      continue;
    }
    if (!allows(programme, at)) return null;
    bounds.push(...choose(programme, at), ...pin(programme, at, built));
  }
  return bounds;
}

/** Gap of a task that may still choose: a hundredth of a person where the plan's cost is some hundred persons. */
const CHOICE_GAP = 2e-5;

/** What the plan costs with some programmes held. @see {@link holdAt} */
export function holdingTask(
  built: BuiltModel,
  intakes: readonly number[],
  held: ReadonlyMap<number, number | Interval>,
): SolveTask | null {
  const columns = holdAt(built, intakes, held);
  if (!columns) return null;
  const fixed = new Set(columns.map(({ column }) => column));
  const isOpen = built.programmes.some(({ intervals }) => intervals.some((column) => !fixed.has(column)));
  // half a class closed would cost less than any plan does
  return { as: isOpen ? 'choices' : 'lp', gap: CHOICE_GAP, columns };
}

/** Whether a programme's own limits allow an intake. */
export function allows({ choice }: ProgrammeColumns, intake: number): boolean {
  if (choice.unplanned) return intake === choice.last;
  if (intake === 0 && (choice.closing !== null || choice.mustClose)) return true;
  return choice.intervals.some(({ low, high }) => intake >= low && intake <= high);
}

function choose({ choice, intervals }: ProgrammeColumns, intake: number): Bounds {
  const stretches = choice.closing ? choice.intervals : choice.intervals.slice(1);
  return intervals.map((column, k) => {
    const stretch = stretches[k];
    const chosen = stretch && intake >= stretch.low && intake <= stretch.high && intake > 0 ? 1 : 0;
    return { column, lower: chosen, upper: chosen };
  });
}

/** Columns of a programme's intake, fixed: last + up − down, or the intake itself. */
export function pin({ choice, intake }: ProgrammeColumns, at: number, { model }: BuiltModel): Bounds {
  return intake.terms.map(({ column }) => {
    const kind = model.columnNames[column]?.kind;
    const change = at - choice.last;
    const value = kind === 'intake' ? at : Math.max(0, kind === 'up' ? change : -change);
    return { column, lower: value, upper: value };
  });
}
