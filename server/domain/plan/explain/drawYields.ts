import { drawRate } from '../../city/pipelineDraws.ts';
import type { Posterior } from '../../city/pipelineRates.ts';
import { drawBeta } from '../../indicators/random/drawBeta.ts';
import type { RandomSource } from '../../indicators/random/randomSource.ts';
import type { PlanField, PlanInput, PlanProgramme } from '../planInput.ts';

/** Places in a programme's rates that are its own, not its specialty's: graduation and local share. */
const OWN_RATES = [0, 3];

/** The rates that all programmes of a field have in common, and how they move from year to year. */
interface CommonRates {
  rates: readonly Posterior[];
  rho: number;
}

/**
 * The common rates of every field: its specialty's. A plan frozen before these were kept has those of the field's largest
 * programme instead.
 */
function commonRates({ fields, programmes }: PlanInput): Map<string, CommonRates> {
  const largest = new Map<string, PlanProgramme>();
  for (const programme of programmes) {
    const field = programme.specialty;
    if ((largest.get(field)?.last ?? -1) < (programme.last ?? 0)) largest.set(field, programme);
  }
  return new Map(
    fields.map(({ code, rates, rho }: PlanField) => {
      const programme = largest.get(code);
      return [code, { rates: rates ?? programme?.rates ?? [], rho: rho ?? programme?.rho ?? 0 }];
    }),
  );
}

/** One draw of the yields of a field against their means: the same for all its programmes. */
function drawFactor({ rates, rho }: CommonRates, random: RandomSource): number {
  return rates.reduce((so, rate) => (so * drawRate(rate, rho, random) * (rate.a + rate.b)) / rate.a, 1);
}

/** Draws how far the yields of a field's programmes lie from their means, all alike: 1 is at their means. */
export function factorDrawer(input: PlanInput): (field: string, random: RandomSource) => number {
  const common = commonRates(input);
  return (field, random) => {
    const rates = common.get(field);
    return rates ? drawFactor(rates, random) : 1;
  };
}

/**
 * The yield of every programme as it may be: what its field's rates have in common is drawn once for all of them, and what a
 * programme's own records leave open beyond its specialty's for each.
 */
export function drawYields(input: PlanInput, random: RandomSource): number[] {
  const common = commonRates(input);
  const factors = new Map([...common].map(([code, rates]) => [code, drawFactor(rates, random)]));
  return input.programmes.map((programme) => {
    const field = programme.specialty;
    const own = OWN_RATES.reduce(
      (so, k) => so * drawOwn(programme.rates[k], common.get(field)?.rates[k], random),
      1,
    );
    return Math.min(1, programme.yield * (factors.get(field) ?? 1) * own);
  });
}

/** A programme's own rate against its mean, as far as it is less certain than its specialty's. */
function drawOwn(own: Posterior | undefined, shared: Posterior | undefined, random: RandomSource): number {
  if (!own || !shared) return 1;
  const beyond = 1 / (own.a + own.b + 1) - 1 / (shared.a + shared.b + 1);
  if (beyond <= 0) return 1;
  const worth = 1 / beyond - 1;
  const mean = own.a / (own.a + own.b);
  return drawBeta(random, mean * worth, (1 - mean) * worth) / mean;
}
