import { buildModel } from '../model/buildModel.ts';
import type { LeftOut } from '../model/keepsAllBut.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanInfeasible, Relaxation } from '../planResult.ts';
import type { Solver } from '../solver.ts';
import { leastRelaxation } from './leastRelaxation.ts';
import { limitsOf } from './limitsOf.ts';

/**
 * Which limits cannot hold together, and the smallest loosening that would do.
 *
 * The set is irreducible, found by deletion: each limit is left out in turn, and stays out when the others conflict without
 * it. Whole limits are asked ("the largest change", not one row per programme), for these are what somebody can change.
 *
 * @see method §6, "Explanations"
 */
export async function explainConflict(
  input: PlanInput,
  solver: Solver,
  inputHash: string,
): Promise<PlanInfeasible> {
  const all = limitsOf(input);
  const feasible = async (candidate: PlanInput, leftOut: readonly LeftOut[]) => {
    const { model } = buildModel(candidate, { form: 'none', leftOut });
    // Whether there is any plan at all: no cost, so that the first one found ends the search.
    const free = {
      ...model,
      columns: { ...model.columns, cost: new Float64Array(model.columns.cost.length) },
    };
    const [solved] = await solver.solve(free, [{ as: 'mip', gap: 1 }]);
    return solved?.status === 'optimal';
  };

  const out: LeftOut[] = [];
  const conflict: typeof all = [];
  for (const same of Map.groupBy(all, ({ limit }) => limit).values()) {
    // Most kinds have no part in it: one question for all schools instead of one for each.
    if (!(await feasible(input, [...out, ...same]))) out.push(...same);
    else {
      for (const limit of same) {
        if (await feasible(input, [...out, limit])) conflict.push(limit);
        else out.push(limit);
      }
    }
  }

  const found: Relaxation[] = [];
  for (const limit of conflict) {
    const one = await leastRelaxation(input, limit, (candidate) => feasible(candidate, []));
    if (one) found.push(one);
  }
  const [relaxation, ...alternatives] = found.toSorted((a, b) => effort(a) - effort(b));
  return {
    infeasible: true,
    inputHash,
    conflict: conflict.map(({ limit, of, value }) => ({ limit, of, value })),
    relaxation: relaxation ? [relaxation] : await together(),
    alternatives,
  };

  /** Where no single limit does: the numbers of the conflict loosened one after the other, each as far as it helps. */
  async function together(): Promise<Relaxation[]> {
    const taken: Relaxation[] = [];
    let loosened = input;
    for (const limit of conflict) {
      const rest = (candidate: PlanInput) => feasible(candidate, otherConflicts(limit));
      const one = await leastRelaxation(loosened, limit, rest);
      if (!one) continue;
      taken.push(one);
      loosened = limitsOf(loosened).find((same) => same.limit === limit.limit && same.of === limit.of)
        ? (limit.apply?.(loosened, one.to) ?? loosened)
        : loosened;
      if (await feasible(loosened, [])) return taken;
    }
    return [];
  }

  function otherConflicts(limit: (typeof all)[number]): LeftOut[] {
    return all.filter((one) => one !== limit && !conflict.includes(one));
  }
}

/** Share of the limit that is changed: what makes relaxations of different units comparable. */
function effort({ from, to }: Relaxation): number {
  return Math.abs(to - from) / Math.max(1, Math.abs(from));
}
