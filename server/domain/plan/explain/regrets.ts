import type { BuiltModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { Solved, Solver, SolveTask } from '../solver.ts';
import { fixChoices, holdAt } from './conditionalTasks.ts';

export interface Regrets {
  /** the plan's linear program with everything chosen fixed */
  base: Extract<Solved, { status: 'optimal' }>;
  /** by programme: what keeping last year's intake would cost more; 0 where it is kept, null where it cannot be */
  own: (number | null)[];
  /** by field: what keeping last year's intake of every programme that mainly serves it would cost more; null: cannot be */
  together: Map<string, number | null>;
}

/**
 * R_i: the objective with x_i = x⁰ less that of the plan, the others free to make up for it within the same choices (what
 * runs, which stretch of classes). Since another school may often take the same places, the same is asked of all
 * programmes of a field together.
 *
 * @see method §6, "Explanations"
 */
export async function regrets(
  input: PlanInput,
  built: BuiltModel,
  intakes: readonly number[],
  solver: Solver,
): Promise<Regrets> {
  const { programmes } = built;
  const lasts = programmes.map(({ choice }) => choice.last);
  const moved = [...programmes.keys()].filter((i) => intakes[i] !== lasts[i]);
  const byField = Map.groupBy(moved, (i) => mainField(input.programmes[i]?.serves ?? []));
  const held = (indices: readonly number[]): SolveTask | null => {
    const columns = holdAt(built, intakes, new Map(indices.map((i) => [i, lasts[i] ?? 0])));
    return columns && { as: 'lp', columns };
  };
  const fields = input.fields.map(({ code }) => code);
  // What is kept is kept together with what moved.
  const ofField = (field: string) =>
    byField.has(field)
      ? [...programmes.keys()].filter((i) => {
          const choice = programmes[i]?.choice;
          return choice && !choice.unplanned && mainField(choice.programme.serves) === field;
        })
      : [];
  const groups = fields
    .map((field) => ofField(field))
    .map((indices) => (indices.length > 0 ? held(indices) : null));
  const ones = moved.map((i) => held([i]));
  const tasks: SolveTask[] = [
    { as: 'lp', columns: fixChoices(built, intakes) },
    ...[...ones, ...groups].filter((task) => task !== null),
  ];
  const [base, ...solved] = await solver.solve(built.model, tasks);
  if (base?.status !== 'optimal') throw new Error('the plan found does not solve its own linear program');

  let next = 0;
  const answer = (task: SolveTask | null): number | null => {
    const of = task && solved[next++];
    return of?.status === 'optimal' ? Math.max(0, of.objective - base.objective) : null;
  };
  const own: (number | null)[] = programmes.map(() => 0);
  ones.forEach((task, k) => {
    own[moved[k] as number] = answer(task);
  });
  const together = new Map(
    fields.map((field, k) => [field, byField.has(field) ? answer(groups[k] ?? null) : 0]),
  );
  return { base, own, together };
}

/** The field that most of a programme's supply serves; '' where none. */
export function mainField(serves: readonly { field: string; share: number }[]): string {
  return serves.reduce((a, b) => (b.share > a.share ? b : a), { field: '', share: 0 }).field;
}
