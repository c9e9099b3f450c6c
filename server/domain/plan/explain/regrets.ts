import type { BuiltModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { Solved, Solver, SolveTask } from '../solver.ts';
import { planTransport } from '../transport/planTransport.ts';
import { fixChoices, holdingTask } from './conditionalTasks.ts';

/** What keeping last year's intakes would cost more than the optimum; 0 where it keeps them, null where they cannot be kept. */
export interface Regrets {
  /** the optimum's linear program with everything chosen fixed */
  base: Extract<Solved, { status: 'optimal' }>;
  /** of each programme alone, in the order of the programmes */
  own: (number | null)[];
  /** of all programmes of a specialty together */
  specialty: Map<string, number | null>;
  /** of all programmes of the specialties that compete with it, by specialty; absent where it competes with none */
  component: Map<string, number | null>;
  /** answers to what else was asked */
  also: Solved[];
  /** counterfactuals that were asked */
  asked: number;
}

/**
 * R_i: the objective with x_i = x⁰ less that of the optimum, the others free to make up for it within the same choices (what
 * runs, which stretch of classes). Since another school, or another specialty, may often take the same places, the same is
 * asked of all programmes of a specialty together, and of all specialties that compete for the same occupations.
 *
 * @param intakes entrants of the optimum, in the order of the programmes
 * @param also other questions about the same program, to be answered from its basis
 * @see method §6, "Explanations"
 */
export async function regrets(
  input: PlanInput,
  built: BuiltModel,
  intakes: readonly number[],
  solver: Solver,
  also: readonly SolveTask[] = [],
): Promise<Regrets> {
  const { programmes } = built;
  const lasts = programmes.map(({ choice }) => choice.last);
  const moved = new Set([...programmes.keys()].filter((i) => intakes[i] !== lasts[i]));
  const tasks: SolveTask[] = [];
  // a specialty of one programme is asked about once
  const asked = new Map<string, ReturnType<typeof ask>>();

  const own = programmes.map((_, i) => asking([i]));
  const members = Map.groupBy(programmes.keys(), (i) => programmes[i]?.choice.programme.specialty ?? '');
  const planned = (code: string) =>
    (members.get(code) ?? []).filter((i) => programmes[i]?.choice.unplanned === null);
  const specialty = new Map(input.fields.map(({ code }) => [code, asking(planned(code))]));
  const component = new Map<string, ReturnType<typeof asking>>();
  for (const { specialties } of planTransport(input).components) {
    if (specialties.length === 1) continue;
    const answer = asking(specialties.flatMap(planned));
    for (const code of specialties) component.set(code, answer);
  }

  const first: SolveTask = { as: 'lp', columns: fixChoices(built, intakes) };
  const [base, ...answers] = await solver.solve(built.model, [first, ...also, ...tasks]);
  const solved = answers.slice(also.length);
  if (base?.status !== 'optimal') throw new Error('the plan found does not solve its own linear program');
  return {
    base,
    own: own.map(answered),
    specialty: new Map([...specialty].map(([code, one]) => [code, answered(one)])),
    component: new Map([...component].map(([code, one]) => [code, answered(one)])),
    also: answers.slice(0, also.length),
    asked: tasks.length,
  };

  /** Asks what keeping some programmes would cost. @returns place of the answer; or the answer, where none is needed */
  function asking(indices: readonly number[]): ReturnType<typeof ask> {
    const key = indices.join();
    const one = asked.get(key) ?? ask(indices);
    asked.set(key, one);
    return one;
  }

  function ask(indices: readonly number[]): { task: number } | { regret: number | null } {
    if (!indices.some((i) => moved.has(i))) return { regret: 0 };
    const task = holdingTask(built, intakes, new Map(indices.map((i) => [i, lasts[i] ?? 0])));
    return task ? { task: tasks.push(task) - 1 } : { regret: null };
  }

  function answered(one: ReturnType<typeof asking>): number | null {
    if ('regret' in one) return one.regret;
    const of = solved[one.task];
    return of?.status === 'optimal' ? Math.max(0, of.objective - (base as typeof of).objective) : null;
  }
}
