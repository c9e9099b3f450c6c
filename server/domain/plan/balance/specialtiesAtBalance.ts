import { partOfCity } from '../../city/marketCoverage.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import {
  type BalanceScale,
  type Composition,
  type CompositionMember,
  compositionAtBalance,
  mean,
  pairedGaps,
  scaled,
  scaleToSupply,
  shareShort,
} from '../../guidance/composition.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';
import { manyScenarios } from './balanceScenarios.ts';
import { DRAWS, drawnSupply, LEVEL, withSmallestClass } from './drawnSupply.ts';
import { lastIntakes, localSupply } from './localSupply.ts';
import { onceFor } from './onceFor.ts';

/**
 * Every specialty at balance if every intake stays: N_s = Σ w'_os N_o by reference capacities against S_s. What nobody enters
 * is held against one smallest class. The only place where it is worked out: a specialty's page, the tables of gaps and a plan's
 * sentences print these figures, and {@link shortageAtBalance} decides on candidates by the same draws.
 *
 * @param unknown supplies of specialties that schools teach and the input does not tell of, each with its reason
 * @returns by specialty; a missing figure has its reason
 * @see method §4, "Level and composition"
 */
export function specialtiesAtBalance(
  input: PlanInput,
  unknown: ReadonlyMap<string, Estimate> = new Map(),
  count = DRAWS,
): Map<string, Composition> {
  const intakes = lastIntakes(input);
  const supplyOf = drawnSupply(input, intakes, count);
  const wanted = sharedDemand(input);
  const members = input.fields.map((field): CompositionMember => {
    const { code } = field;
    const common = { code, wanted: wanted.get(code) ?? null };
    const why = unknown.get(code) ?? notReported(input, code);
    if (why) return { ...common, taught: true, supply: why, supplyDraws: new Float64Array(0) };
    const own = supplyOf(field);
    const taught = own.supply.value > 0;
    const held = taught ? own : withSmallestClass(input, field, intakes, count);
    const { supply, draws } = held ?? NO_RATES;
    return { ...common, taught, supply, supplyDraws: draws };
  });
  return compositionAtBalance(members, {
    recent: input.balance.k === null ? 0 : 1,
    draws: sizeOf(input),
    level: LEVEL,
    note: input.balance.basis === 'stock' ? 'balance_stock' : 'balance',
    isPart: partOfCity(input.market) !== null,
  });
}

/** Draws of a supply where the scenarios are fewer than {@link DRAWS}. */
const FEW_DRAWS = 200;

const NO_RATES = { supply: missing('not_assessable', 0, LEVEL), draws: new Float64Array(0) };

/** A specialty that schools run of which none has handed in the latest autumn; null: it is none such. */
function notReported({ programmes }: PlanInput, code: string): Estimate | null {
  const running = programmes.filter((one) => one.specialty === code && standingOf(one) === 'running');
  const isUnknown = running.length > 0 && running.every(({ last }) => last === null);
  return isUnknown ? missing('not_collected', 0, LEVEL) : null;
}

/**
 * P(N_s > S_s) at balance for each candidate, S_s as if every intake stays and with one smallest class of its own, the chance of
 * that supply with it.
 *
 * @returns by programme id; null where it is not known
 */
export const shortageAtBalance = onceFor((input: PlanInput): Map<string, number | null> => {
  const intakes = lastIntakes(input);
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const bySpecialty = new Map<string, number | null>();
  // a redraw decides nothing, and reads its probabilities from fewer
  const count = input.balance.draws < DRAWS ? FEW_DRAWS : DRAWS;
  return new Map(
    input.programmes
      .filter((one) => standingOf(one) === 'candidate')
      .map(({ id, specialty }) => {
        const known = bySpecialty.get(specialty);
        if (known !== undefined) return [id, known];
        const field = fields.get(specialty);
        const draws = demandAtBalance(input).get(specialty);
        const held = field && draws ? withSmallestClass(input, field, intakes, count) : null;
        const found = held && draws?.length ? shareShort(pairedGaps(draws, held.draws)) : null;
        bySpecialty.set(specialty, found);
        return [id, found];
      }),
  );
});

/** Demand at balance of every specialty, by future, without drawing any supply: it is asked for in every redraw of a plan. */
const demandAtBalance = onceFor((input: PlanInput): Map<string, Float64Array> => {
  if (partOfCity(input.market)) return new Map();
  const wanted = sharedDemand(input);
  const scale = scaleOfTaught(input);
  return scale ? new Map([...wanted].map(([code, shared]) => [code, scaled(shared, scale)])) : wanted;
});

/** What brings the demand of all that is taught to their supply in every future; null: nobody teaches anything, and demand stands as it is. */
function scaleOfTaught(input: PlanInput): BalanceScale | null {
  const wanted = sharedDemand(input);
  const supply = localSupply(input, lastIntakes(input));
  const counted = input.fields.flatMap(({ code }) => {
    const [shared, persons = 0] = [wanted.get(code), supply.get(code)];
    return shared && persons > 0 && !notReported(input, code) ? [{ wanted: shared, supply: persons }] : [];
  });
  return counted.length > 0 ? scaleToSupply(counted, sizeOf(input)) : null;
}

/**
 * What each occupation wants of a specialty at balance, persons: parts of its N_s, each the mean over the same futures.
 *
 * @returns by specialty; absent where N_s is not known
 */
export function occupationsAtBalance(
  input: PlanInput,
): Map<string, { occupation: string; persons: number }[]> {
  if (partOfCity(input.market)) return new Map();
  const draws = manyScenarios(input);
  const at = new Map(input.occupations.map(({ code }, o) => [code, draws[o]]));
  const scale = scaleOfTaught(input);
  const means = new Map<string, number>();
  for (const [code, drawn] of at)
    if (drawn?.length) means.set(code, mean(scale ? scaled(drawn, scale) : drawn));
  const known = input.pairs.filter(({ occupation }) => means.has(occupation));
  return new Map(
    [...Map.groupBy(known, ({ specialty }) => specialty)].map(([specialty, pairs]) => [
      specialty,
      pairs.map(({ occupation, share }) => ({
        occupation,
        persons: share * (means.get(occupation) as number),
      })),
    ]),
  );
}

/** N_s: mean of the futures, persons; absent where it is not known. */
export function wantedAtBalance(input: PlanInput): Map<string, number> {
  return new Map(
    [...demandAtBalance(input)]
      .filter(([, draws]) => draws.length > 0)
      .map(([code, draws]) => [code, mean(draws)]),
  );
}

/** Scenarios there are: every future comes equally often in all of them together. */
function sizeOf(input: PlanInput): number {
  return Math.max(0, ...manyScenarios(input).map(({ length }) => length));
}

/** What every specialty shares of the occupations it leads to, by scenario; absent where none of them is on record. */
const sharedDemand = onceFor((input: PlanInput): Map<string, Float64Array> => {
  const draws = manyScenarios(input);
  const at = new Map(input.occupations.map((one, o) => [one.code, { one, drawn: draws[o] }]));
  const size = sizeOf(input);
  const found = new Map<string, Float64Array>();
  for (const { specialty, occupation, share } of input.pairs) {
    const { one, drawn } = at.get(occupation) ?? {};
    // on record, and none in the years that balance is read from
    const isEmpty = one !== undefined && input.balance.k === null && one.vacancies !== null;
    if (!drawn || (drawn.length === 0 && !isEmpty)) continue;
    const wanted = found.get(specialty) ?? new Float64Array(size);
    found.set(specialty, wanted);
    for (let d = 0; d < drawn.length; d++) wanted[d] = (wanted[d] as number) + share * (drawn[d] as number);
  }
  return found;
});
