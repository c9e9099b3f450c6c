import { LEVEL } from '../balance/drawnSupply.ts';
import { localSupply } from '../balance/localSupply.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { FieldBalance, PlanSolution } from '../planResult.ts';
import type { CohortLevel } from './levelGaps.ts';

/**
 * The next cohort's gaps as a plan printed them when it was solved. Where something else was decided than it recommended, its
 * gap and interval move by the supply that adds or takes.
 *
 * @param intakes as decided, in the order of the programmes
 */
export function levelsAsPrinted(
  input: PlanInput,
  { intakes, solution }: { intakes: readonly number[]; solution: Pick<PlanSolution, 'fields'> },
): Record<'as_last' | 'as_planned', Map<string, CohortLevel>> {
  const decided = localSupply(input, intakes);
  const of = new Map(input.fields.map((field) => [field.code, field]));
  const levels = (which: (balance: FieldBalance) => [gap: CohortLevel['gap'], supply: number]) =>
    new Map(
      solution.fields.flatMap((balance): [string, CohortLevel][] => {
        const field = of.get(balance.field);
        return field ? [[balance.field, levelOf(field, balance.demand, ...which(balance))]] : [];
      }),
    );
  return {
    as_last: levels(({ gapLast, supplyLast }) => [gapLast, supplyLast]),
    as_planned: levels(({ field, gapPlan, supplyPlan }) => {
      const supply = decided.get(field) ?? supplyPlan;
      return [moved(gapPlan, supplyPlan - supply), supply];
    }),
  };
}

function levelOf(field: PlanField, demand: number, gap: CohortLevel['gap'], supply: number): CohortLevel {
  const { n, state, note } = gap;
  const alone = { low: null, high: null, level: LEVEL, n, state, note };
  return {
    demand: { ...field.demand, value: demand },
    supply: { ...alone, value: supply },
    gap,
    shortageProbability: null,
  };
}

function moved(gap: CohortLevel['gap'], by: number): CohortLevel['gap'] {
  // the same supply but for the last digits
  if (Math.abs(by) < 1e-9) return gap;
  const at = (bound: number | null) => (bound === null ? null : bound + by);
  return { ...gap, value: at(gap.value), low: at(gap.low), high: at(gap.high) };
}
