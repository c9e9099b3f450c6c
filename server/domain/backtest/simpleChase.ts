import { lastIntakes, localSupply } from '../plan/balance/localSupply.ts';
import type { ProgrammeChoice } from '../plan/model/programmeChoice.ts';
import type { PlanInput } from '../plan/planInput.ts';
import { ruleSigns } from '../plan/recommend/ruleSigns.ts';
import { withinLimits } from '../plan/recommend/simpleRule.ts';

/** Part of the way to demand over supply that a chase goes in a year. */
const PART = 0.5;

/**
 * Π[x⁰(1 + ½(R − 1))]: half the way to demand over supply, under the same limits; it opens and closes nothing.
 *
 * @param ratio `own`: with the city's own k₀, as if it were known; `relative`: over the ratio of the whole city, without any k
 * @returns entrants in the order of the programmes, not rounded
 * @see method §7
 */
export function simpleChase(
  input: PlanInput,
  choices: readonly ProgrammeChoice[],
  ratio: 'own' | 'relative',
): number[] {
  const signs = ruleSigns(input);
  const level = ratio === 'own' ? cityRatio(input) : 1;
  const lasts = choices.map(({ last }) => last);
  const wanted = choices.map(({ last, programme }) => {
    const one = signs.get(programme.specialty)?.ratio ?? 1;
    return Math.max(0, last * (1 + PART * (one * level - 1)));
  });
  return withinLimits(input.limits, choices, lasts, wanted);
}

/** ΣD/ΣS at level: what the mean vacancies of three years come to with k₀, over local supply if every intake stays. */
function cityRatio({ calibration, ...input }: PlanInput): number {
  const { entryLevelShare, registrationCoverage } = calibration;
  const vacancies = new Map(input.occupations.map((one) => [one.code, one.vacancies ?? 0]));
  const supply = localSupply(input, lastIntakes(input));
  let wanted = 0;
  const counted = new Set<string>();
  for (const { specialty, occupation, share } of input.pairs) {
    if (!((supply.get(specialty) ?? 0) > 0)) continue;
    wanted += share * (vacancies.get(occupation) ?? 0);
    counted.add(specialty);
  }
  const supplied = [...counted].reduce((so, code) => so + (supply.get(code) ?? 0), 0);
  return supplied > 0 ? ((entryLevelShare / registrationCoverage) * wanted) / supplied : 1;
}
