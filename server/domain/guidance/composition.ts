import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';

/** Note of a figure for which a demand that is not the whole city's would be held against its supply. */
export const PART_OF_CITY = 'part_of_city';

/** Note of a supply that nobody gives: that of one smallest class, to hold demand against. */
export const SMALLEST_CLASS = 'smallest_class';

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

/** Of fewer futures than this share of those asked for, figures say that they rest on few. */
const ENOUGH = 0.95;

/** The futures in which something can be shared out, and what their vacancies are taken times. */
export interface BalanceScale {
  /** places of the futures that count */
  futures: Uint32Array;
  /** one for each of these */
  times: Float64Array;
  /** many of the futures asked for have no vacancy at all */
  few: boolean;
}

/**
 * The one number a future with which the specialties that are taught want together as many as they supply. A future without any
 * vacancy has no such number: it is left out, and the next one takes its place.
 *
 * @param counted what is taught and of which both are known, persons, @param most futures that are asked for
 * @see method §4, "Level and composition are two questions"
 */
export function scaleToSupply(
  counted: readonly { wanted: Float64Array; supply: number }[],
  most: number,
): BalanceScale {
  const supplied = counted.reduce((sum, { supply }) => sum + supply, 0);
  const size = counted[0]?.wanted.length ?? 0;
  const scale = Float64Array.from({ length: size }, (_, i) => {
    const wanted = counted.reduce((sum, one) => sum + (one.wanted[i] as number), 0);
    return wanted > 0 ? supplied / wanted : Number.NaN;
  });
  const futures = Uint32Array.from(scale.keys())
    .filter((i) => !Number.isNaN(scale[i]))
    .slice(0, most);
  return {
    futures,
    times: Float64Array.from(futures, (i) => scale[i] as number),
    few: futures.length < ENOUGH * most,
  };
}

/** What a specialty wants at balance, by future, persons. @param wanted vacancies it shares, by future */
export function scaled(wanted: Float64Array, { futures, times }: BalanceScale): Float64Array {
  return Float64Array.from(futures, (i, k) => (wanted[i] as number) * (times[k] as number));
}

/** Demand at balance held against a supply. */
export interface BalanceGap {
  gap: Estimate;
  /** P(demand > supply) over the draws that the interval is from, so that the two agree */
  shortageProbability: number;
}

/**
 * Demand at balance less supply, both as they may turn out: future by future against a draw of the supply. Interval and
 * probability come from the same differences.
 *
 * @param draws demand at balance, by future
 */
export function balanceGap(
  { demand, draws }: Pick<Composition, 'demand' | 'draws'>,
  supply: Estimate & { value: number },
  supplyDraws: Float64Array,
): BalanceGap {
  const gaps = pairedGaps(draws, supplyDraws);
  const { level, note } = demand;
  const state = demand.state === 'approximate' ? demand.state : supply.state;
  return {
    gap: figure((demand.value ?? 0) - supply.value, gaps, { n: supply.n, level, note, state }),
    shortageProbability: shareShort(gaps),
  };
}

/** Demand less supply, draw by draw, persons; where one has fewer draws they come round again. */
export function pairedGaps(demand: Float64Array, supply: Float64Array): Float64Array {
  return Float64Array.from(
    { length: Math.max(demand.length, supply.length) },
    (_, k) => (demand[k % demand.length] as number) - (supply[k % supply.length] as number),
  );
}

/** Share of the draws in which demand exceeds supply. */
export function shareShort(gaps: Float64Array): number {
  return gaps.reduce((sum, gap) => sum + Number(gap > 0), 0) / gaps.length;
}

/**
 * Composition at balance: in every future all vacancies are taken times the one number with which the specialties that are
 * taught want together as many as they supply. Which are short beside others then depends on no published calibration.
 * The printed demand is the mean over the futures, so that demand sums to supply.
 *
 * @see method §4, "Level and composition are two questions"
 */
export function compositionAtBalance(
  members: readonly CompositionMember[],
  { recent, draws: most, level, note, isPart }: CompositionSettings,
): Map<string, Composition> {
  const counted = members.flatMap(({ taught, wanted, supply: { value: supply } }) =>
    taught && wanted && supply !== null ? [{ wanted, supply }] : [],
  );
  const taught = members.filter((one) => one.taught);
  const uncollected = taught.length > 0 && taught.every(({ supply }) => supply.state === 'not_collected');
  const noSupply = uncollected ? 'not_collected' : 'not_assessable';
  const scale = scaleToSupply(counted, most);
  return new Map(members.map((member) => [member.code, compose(member)]));

  function compose({ wanted, supply, supplyDraws }: CompositionMember): Composition {
    if (!wanted) return absent(missing('not_collected', 0, level), supply);
    if (isPart) return absent(missing('not_collected', 0, level, PART_OF_CITY), supply);
    if (recent <= 0) return absent(missing('zero_denominator', 0, level, 'balance_no_vacancies'), supply);
    // of nothing that is taught both demand and supply are known
    if (counted.length === 0) return absent(missing(noSupply, 0, level, 'balance_no_supply'), supply);
    if (scale.futures.length === 0)
      return absent(missing('not_assessable', 0, level, 'balance_no_future'), supply);
    const draws = scaled(wanted, scale);
    const demand = figure(mean(draws), draws, {
      n: supply.n,
      level,
      note: scale.few ? 'balance_few_futures' : note,
      state: scale.few ? 'approximate' : 'ok',
    });
    const { value } = supply;
    if (value === null) return { ...absent(demand, supply), draws };
    return { demand, supply, draws, ...balanceGap({ demand, draws }, { ...supply, value }, supplyDraws) };
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

/** Of draws, of which there is at least one. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
