import type { Posterior } from '../../city/pipelineRates.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import { lastIntakes } from '../balance/localSupply.ts';
import type { PlanInput } from '../planInput.ts';

/**
 * Rates of a specialty at which its last intake, all schools together, supplies what its programmes supply one by one: as sure
 * as the specialty's own.
 *
 * @returns undefined where nobody enters
 */
export function ratesOfProgrammes(
  input: PlanInput,
  specialty: string,
): Record<keyof PipelineRates, Posterior> | undefined {
  const common = input.fields.find(({ code }) => code === specialty)?.rates ?? [];
  const intakes = lastIntakes(input);
  const own = input.programmes.flatMap((programme, i) =>
    programme.specialty === specialty && intakes[i] ? [{ programme, persons: intakes[i] }] : [],
  );
  if (own.length === 0 || common.length === 0) return undefined;
  let before = own.map(({ persons }) => persons);
  const [graduation, on, available, local] = common.map((rate, k) => {
    const after = own.map(({ programme }, i) => (before[i] ?? 0) * meanOf(programme.rates[k] ?? rate));
    const share = sum(before) > 0 ? sum(after) / sum(before) : meanOf(rate);
    before = after;
    const size = rate.a + rate.b;
    return { ...rate, a: size * share, b: size * (1 - share) };
  });
  if (!graduation || !on || !available || !local) return undefined;
  // a plan keeps the shares that stay, the pipeline those that leave
  const flip = ({ a, b, ...rest }: Posterior): Posterior => ({ ...rest, a: b, b: a });
  return { graduation, furtherStudy: flip(on), unavailable: flip(available), local };
}

function meanOf({ a, b }: Posterior): number {
  return a / (a + b);
}

function sum(values: readonly number[]): number {
  return values.reduce((so, one) => so + one, 0);
}
