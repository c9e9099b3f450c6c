import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';

/** Note of a figure for which a demand that is not the whole city's would be held against its supply. */
export const PART_OF_CITY = 'part_of_city';

/** One specialty among those that share the city's demand. */
export interface CompositionMember {
  code: string;
  /** taught today: its supply is part of what demand is brought in balance with */
  taught: boolean;
  /** vacancies it shares, one value a future, of as many futures for every member; null: no occupation that leads to it is on record */
  wanted: Float64Array | null;
  /** S: local supply if its intake stays; of what is not taught, that of one smallest class */
  supply: Estimate;
  supplyDraws: Float64Array;
}

/** Whether a specialty is shorter than others, persons: read where demand and supply of the city are one size. */
export interface Composition {
  /** entrants wanted at balance, persons */
  demand: Estimate;
  supply: Estimate;
  /** demand at balance less supply; those of all that is taught sum to 0 */
  gap: Estimate;
  /** P(demand > supply) at balance; null: not known */
  shortageProbability: number | null;
  /** demand at balance, by future; empty where it is missing */
  draws: Float64Array;
}

export interface CompositionSettings {
  /** V̄ of all occupations that lead to a member, summed: without any there is nothing to compare */
  recent: number;
  /** futures that figures and probabilities are taken from, where so many can be scaled */
  draws: number;
  /** of the intervals */
  level: number;
  note: string;
  /** demand is known of a part of the city alone, supply of all of it: one is not held against the other */
  isPart: boolean;
}

/**
 * Composition at balance: in every future all vacancies are taken times the one number with which the specialties that are
 * taught want together as many as they supply. Which are short beside others then depends on no published calibration.
 * The printed demand is the mean over the futures, so that demand sums to supply. A future without any vacancy has no such
 * number: it is left out, and the next one takes its place.
 *
 * @see method §4, "Level and composition are two questions"
 */
export function compositionAtBalance(
  members: readonly CompositionMember[],
  { recent, draws: wantedDraws, level, note, isPart }: CompositionSettings,
): Map<string, Composition> {
  const counted = members.filter(({ taught, wanted, supply }) => taught && wanted && supply.value !== null);
  const taught = members.filter((one) => one.taught);
  const uncollected = taught.length > 0 && taught.every(({ supply }) => supply.state === 'not_collected');
  const noSupply = uncollected ? 'not_collected' : 'not_assessable';
  const supplied = counted.reduce((sum, { supply }) => sum + (supply.value ?? 0), 0);
  const futures = counted[0]?.wanted?.length ?? 0;
  const scale = Float64Array.from({ length: futures }, (_, i) => {
    const wanted = counted.reduce((sum, one) => sum + (one.wanted?.[i] ?? 0), 0);
    return wanted > 0 ? supplied / wanted : Number.NaN;
  });
  const scaled = Uint32Array.from(scale.keys())
    .filter((i) => !Number.isNaN(scale[i]))
    .slice(0, wantedDraws);
  return new Map(members.map((member) => [member.code, compose(member)]));

  function compose({ wanted, supply, supplyDraws }: CompositionMember): Composition {
    if (!wanted) return absent(missing('not_collected', 0, level), supply);
    if (isPart) return absent(missing('not_collected', 0, level, PART_OF_CITY), supply);
    if (recent <= 0) return absent(missing('zero_denominator', 0, level, 'balance_no_vacancies'), supply);
    // of nothing that is taught both demand and supply are known
    if (counted.length === 0) return absent(missing(noSupply, 0, level, 'balance_no_supply'), supply);
    if (scaled.length === 0) return absent(missing('not_assessable', 0, level, 'balance_no_future'), supply);
    const few = scaled.length < wantedDraws;
    const draws = Float64Array.from(scaled, (i) => (wanted[i] as number) * (scale[i] as number));
    const { n } = supply;
    const demand = figure(mean(draws), draws, {
      n,
      level,
      note: few ? 'balance_few_futures' : note,
      state: few ? 'approximate' : 'ok',
    });
    if (supply.value === null) return { ...absent(demand, supply), draws };
    const gaps = draws.map(
      (one, k) => one - (supplyDraws[(scaled[k] as number) % supplyDraws.length] as number),
    );
    return {
      demand,
      supply,
      gap: figure((demand.value ?? 0) - supply.value, gaps, {
        n,
        level,
        note: demand.note,
        state: few ? 'approximate' : supply.state,
      }),
      shortageProbability: gaps.reduce((sum, gap) => sum + Number(gap > 0), 0) / gaps.length,
      draws,
    };
  }
}

/** Where no vacancies are on record at all. */
export function unknownComposition(supply: Estimate, level: number): Composition {
  return absent(missing('not_collected', 0, level), supply);
}

/** A composition of which a part is missing, for its reason. */
function absent(demand: Estimate, supply: Estimate): Composition {
  const { state, level } = demand.value === null ? demand : supply;
  return {
    demand,
    supply,
    gap: missing(state as Parameters<typeof missing>[0], 0, level, demand.note),
    shortageProbability: null,
    draws: new Float64Array(0),
  };
}

function figure(
  value: number,
  draws: Float64Array,
  { level, ...rest }: Pick<Estimate, 'n' | 'level' | 'note' | 'state'>,
): Estimate {
  const ascending = draws.toSorted();
  const tail = (1 - level) / 2;
  return {
    value,
    low: Math.min(value, quantileR7(ascending, tail)),
    high: Math.max(value, quantileR7(ascending, 1 - tail)),
    level,
    ...rest,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
