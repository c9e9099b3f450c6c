import type { Estimate } from '../../facts/estimate.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { balanceBySpecialty } from '../balance/shortageAtBalance.ts';
import type { PlanInput } from '../planInput.ts';
import type { SpecialtyBalance } from '../planResult.ts';
import { factorDrawer, supplyDrawer } from './drawYields.ts';

const LEVEL = 0.8;

/**
 * Every specialty at balance, if every intake stays and as recommended: which are shorter than others, whatever is wanted in
 * all. A gap's interval contains the rates common to the specialty's programmes and its graduates' own chance; a probability is
 * that of demand alone.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws of a gap
 */
export function specialtyBalances(
  input: PlanInput,
  intakes: readonly number[],
  count: number,
): SpecialtyBalance[] {
  const lasts = lastIntakes(input);
  const planned = localSupply(input, intakes);
  const found = balanceBySpecialty(input);
  const factorOf = factorDrawer(input);
  const [ofLast, ofPlan] = [supplyDrawer(input, lasts), supplyDrawer(input, intakes)];
  return input.fields.flatMap(({ code, supply }) => {
    const of = found.get(code);
    if (!of) return [];
    const { wanted, supply: supplyLast } = of;
    const supplyPlan = planned.get(code) ?? 0;
    const mean = wanted.reduce((so, one) => so + one, 0) / wanted.length;
    const short = (persons: number) =>
      wanted.reduce((so, one) => so + Number(one > persons + 1e-9), 0) / wanted.length;
    const random = randomSource(seedFor(input.seed, `balances/${code}`));
    const factors = Float64Array.from({ length: count }, () => factorOf(code, random));
    const state = supply.at(-1)?.supply.state === 'approximate' ? 'approximate' : 'ok';
    const gap = (persons: number, draw: typeof ofLast): Estimate => {
      // the same chance for both supplies, so that their difference is that of the intakes
      const chance = randomSource(seedFor(input.seed, `graduates/${code}`));
      const ascending = factors
        .map((factor, d) => (wanted[d % wanted.length] as number) - draw(code, factor, chance))
        .sort();
      const value = mean - persons;
      return {
        value,
        low: Math.min(value, quantileR7(ascending, (1 - LEVEL) / 2)),
        high: Math.max(value, quantileR7(ascending, (1 + LEVEL) / 2)),
        level: LEVEL,
        n: wanted.length,
        state,
        note: null,
      };
    };
    return [
      {
        specialty: code,
        wanted: mean,
        supplyLast,
        supplyPlan,
        gapLast: gap(supplyLast, ofLast),
        gapPlan: gap(supplyPlan, ofPlan),
        shortLast: short(supplyLast),
        shortPlan: short(supplyPlan),
      },
    ];
  });
}
