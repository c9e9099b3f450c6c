import { balanceGap, SMALLEST_CLASS } from '../../guidance/composition.ts';
import { DRAWS, drawnSupply } from '../balance/drawnSupply.ts';
import { specialtiesAtBalance } from '../balance/specialtiesAtBalance.ts';
import { toldOf } from '../balance/toldOf.ts';
import type { PlanInput } from '../planInput.ts';
import type { SpecialtyBalance } from '../planResult.ts';

/**
 * Every specialty at balance, if every intake stays and as recommended: which are shorter than others, whatever is wanted in
 * all. Interval and probability of a gap are from the same draws, and contain the rates common to the specialty's programmes and
 * its graduates' own chance. What nobody teaches, and the plan does not open, is held against one smallest class on both sides.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws of a supply
 */
export function specialtyBalances(
  input: PlanInput,
  intakes: readonly number[],
  count = DRAWS,
): SpecialtyBalance[] {
  const found = specialtiesAtBalance(input, new Map(), count);
  const plannedOf = drawnSupply(input, intakes, count);
  const opens = new Set(input.programmes.flatMap(({ specialty }, i) => (intakes[i] ? [specialty] : [])));
  return input.fields.flatMap((field) => {
    const { code: specialty } = field;
    const of = found.get(specialty);
    const { supply } = of ?? {};
    if (!of || !supply || supply.value === null || of.gap.value === null) return [];
    const isSupposed = supply.note === SMALLEST_CLASS;
    const planned = isSupposed && !opens.has(specialty) ? null : plannedOf(field);
    const atPlan = planned ? balanceGap(of, planned.supply, planned.draws) : of;
    return [
      {
        specialty,
        wanted: of.demand.value ?? 0,
        wantedHigh: of.demand.high,
        supplyLast: supply.value,
        supplyPlan: planned?.supply.value ?? supply.value,
        ...(isSupposed && { supposed: true }),
        told: toldOf(field, of.gap, of.demand.high),
        gapLast: of.gap,
        gapPlan: atPlan.gap,
        shortLast: of.shortageProbability ?? 0,
        shortPlan: atPlan.shortageProbability ?? 0,
      },
    ];
  });
}
