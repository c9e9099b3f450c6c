import { localSupply } from '../balance/localSupply.ts';
import { balanceBySpecialty } from '../balance/shortageAtBalance.ts';
import type { PlanInput } from '../planInput.ts';
import type { SpecialtyBalance } from '../planResult.ts';

/**
 * Every specialty at balance, if every intake stays and as recommended: which are shorter than others, whatever is wanted in
 * all.
 *
 * @param intakes entrants, in the order of the programmes
 */
export function specialtyBalances(input: PlanInput, intakes: readonly number[]): SpecialtyBalance[] {
  const planned = localSupply(input, intakes);
  const found = balanceBySpecialty(input);
  return input.fields.flatMap(({ code }) => {
    const of = found.get(code);
    if (!of) return [];
    const { wanted, supply: supplyLast } = of;
    const supplyPlan = planned.get(code) ?? 0;
    const short = (supply: number) =>
      wanted.reduce((so, one) => so + Number(one > supply + 1e-9), 0) / wanted.length;
    return [
      {
        specialty: code,
        wanted: wanted.reduce((so, one) => so + one, 0) / wanted.length,
        supplyLast,
        supplyPlan,
        shortLast: short(supplyLast),
        shortPlan: short(supplyPlan),
      },
    ];
  });
}
