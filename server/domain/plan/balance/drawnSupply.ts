import type { Estimate } from '../../facts/estimate.ts';
import { SMALLEST_CLASS } from '../../guidance/composition.ts';
import { quantileR7 } from '../../indicators/quantileR7.ts';
import { drawBinomial } from '../../indicators/random/drawBinomial.ts';
import { drawPoisson } from '../../indicators/random/drawPoisson.ts';
import { type RandomSource, randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { factorDrawer } from '../explain/drawYields.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import { joinLater } from './localSupply.ts';
import { onceFor } from './onceFor.ts';

/** Of every interval of a plan. */
export const LEVEL = 0.8;
/** Draws that a supply's interval, and a gap's at level, are read from. */
export const DRAWS = 400;

/** A local supply with the draws its interval comes from, persons. */
export interface DrawnSupply {
  supply: Estimate & { value: number };
  draws: Float64Array;
}

/** Entrants of a specialty, what of them is local supply at the yields' means, and who joins later; persons. */
interface Entering {
  entrants: number;
  supply: number;
  joining: number;
}

/**
 * Local supply of every specialty from so many entrants. The only place that draws it: pages, tables of gaps and plans print one
 * value and one interval. Its rates' common error is drawn once for an input and every entrant's chance from the same numbers, so
 * that supplies at different intakes differ by the intakes alone.
 *
 * @param intakes entrants, in the order of the programmes
 * @see method §5
 */
export function drawnSupply(
  input: PlanInput,
  intakes: readonly number[],
  count = DRAWS,
): (field: PlanField) => DrawnSupply {
  const entering = enteringBySpecialty(input, intakes);
  const factorsOf = commonFactors(input);
  return (field) => {
    const of = entering.get(field.code) ?? { entrants: 0, supply: 0, joining: joinLater(field) };
    const draws = drawnOf(of, factorsOf(field.code, count), chanceOf(input, field.code));
    const last = field.supply.at(-1)?.supply;
    const isApproximate = last?.state === 'approximate';
    return {
      supply: {
        ...spread(of.supply + of.joining, draws),
        n: last?.n ?? 0,
        state: isApproximate ? 'approximate' : 'ok',
        note: isApproximate ? (last?.note ?? null) : null,
      },
      draws,
    };
  };
}

/**
 * What one smallest class would bring a specialty, beside who enters it already.
 *
 * @param intakes entrants without that class, in the order of the programmes
 * @returns null: no rates tell what becomes of its entrants
 */
export function withSmallestClass(
  input: PlanInput,
  { code, rates = [] }: PlanField,
  intakes: readonly number[],
  count = DRAWS,
): DrawnSupply | null {
  const own = input.programmes.find(({ specialty }) => specialty === code);
  const candidate = input.programmes.find((one) => one.specialty === code && standingOf(one) === 'candidate');
  const known = (candidate ?? own)?.yield;
  const share = known ?? rates.reduce((so, { a, b }) => (so * a) / (a + b), 1);
  if (known === undefined && rates.length === 0) return null;
  const { classMin } = input.limits;
  const of = enteringBySpecialty(input, intakes).get(code) ?? { entrants: 0, supply: 0, joining: 0 };
  const entering = { ...of, entrants: of.entrants + classMin, supply: of.supply + share * classMin };
  const draws = drawnOf(entering, commonFactors(input)(code, count), chanceOf(input, code));
  return {
    supply: {
      ...spread(entering.supply + entering.joining, draws),
      n: 0,
      state: 'approximate',
      note: SMALLEST_CLASS,
    },
    draws,
  };
}

function spread(value: number, draws: Float64Array) {
  const ascending = draws.toSorted();
  const tail = (1 - LEVEL) / 2;
  return {
    value,
    low: Math.min(value, quantileR7(ascending, tail)),
    high: Math.max(value, quantileR7(ascending, 1 - tail)),
    level: LEVEL,
  };
}

/** Draws how far the yields of each specialty's programmes lie from their means; the first are the same however many there are. */
const commonFactors = onceFor((input: PlanInput) => {
  const factorOf = factorDrawer(input);
  const known = new Map<string, Float64Array>();
  return (code: string, count: number): Float64Array => {
    const found = known.get(code);
    if (found && found.length >= count) return found.subarray(0, count);
    const random = randomSource(seedFor(input.seed, `gaps/${code}`));
    const factors = Float64Array.from({ length: count }, () => factorOf(code, random));
    known.set(code, factors);
    return factors;
  };
});

/** The same chance for every intake of a specialty. */
function chanceOf({ seed }: PlanInput, code: string): RandomSource {
  return randomSource(seedFor(seed, `graduates/${code}`));
}

function enteringBySpecialty(
  { fields, programmes }: PlanInput,
  intakes: readonly number[],
): Map<string, Entering> {
  const found = new Map(
    fields.map((field) => [field.code, { entrants: 0, supply: 0, joining: joinLater(field) }]),
  );
  programmes.forEach(({ specialty, yield: share }, i) => {
    const of = found.get(specialty);
    if (!of) return;
    const persons = intakes[i] ?? 0;
    of.entrants += persons;
    of.supply += share * persons;
  });
  return found;
}

/** Every entrant by chance, at yields times a common factor, and whoever joins later. */
function drawnOf(
  { entrants, supply, joining }: Entering,
  factors: Float64Array,
  random: RandomSource,
): Float64Array {
  const whole = Math.ceil(entrants);
  return factors.map((factor) => {
    const joined = joining > 0 ? drawPoisson(random, joining * factor) : 0;
    if (whole === 0) return joined;
    return joined + drawBinomial(random, whole, Math.min(1, (factor * supply) / whole));
  });
}
