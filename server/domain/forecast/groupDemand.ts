import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { DemandOf, FieldDemand, sumDemand } from './demandSeries.ts';
import { DRAWS, type GroupForecast } from './forecastGroups.ts';
import type { Panel } from './types.ts';

/** What the city wants by year, as its fields sum to it. */
export type CityDemand = ReturnType<typeof sumDemand>;

/** k of an occupation: of the fields that share it, weighed by their shares. */
interface Mixture {
  central: number;
  k: Float64Array;
}

/**
 * Demand of groups that divide the city otherwise than by field (sectors, occupations): their own new vacancies times the k
 * of the fields they consist of, and in every future brought in proportion to the city, so that they sum to it as the fields
 * do.
 *
 * @param occupations new vacancies of every series of the panel alone
 * @param sharesOf an occupation's shares among the fields, which sum to 1
 * @returns demand of one grouping that covers the whole panel
 */
export function groupDemand(
  panel: Panel,
  occupations: ReadonlyMap<string, GroupForecast>,
  fields: ReadonlyMap<string, FieldDemand>,
  sharesOf: SharesOf,
): (groups: ReadonlyMap<string, GroupForecast>, city: CityDemand) => Map<string, DemandOf> {
  const mixtures = panel.series.map(({ code }) => mixtureOf(code, fields, sharesOf));
  const centralOf = (series: number) => (mixtures[series] as Mixture).central;
  const vacanciesOf = (series: number, year: number) =>
    occupations.get(panel.series[series]?.code ?? '')?.years[year]?.value ?? 0;

  return (groups, city) => {
    const made = new Map([...groups].map(([code, one]) => [code, demandOfGroup(one)]));
    city.forEach(({ futures }, year) => {
      bringInProportion(
        [...made.values()].map(({ years }) => years[year]?.futures as Float64Array),
        futures,
      );
    });
    return made;
  };

  function demandOfGroup({ node, years }: GroupForecast): DemandOf {
    const { parts } = node;
    return {
      node,
      centralOf,
      hires: null,
      calibration: { central: centralK(parts, 0), contradicted: false },
      years: years.map((of, year) => ({
        of,
        value: parts.reduce(
          (sum, { series, weight }) => sum + weight * centralOf(series) * vacanciesOf(series, year),
          0,
        ),
        futures: of.futures.map((vacancies, future) => vacancies * mixedK(parts, year, future)),
      })),
    };
  }

  /** Mean of a group's parts, by the vacancies they bring; where they bring none, by their shares alone. */
  function meanOver(parts: GroupForecast['node']['parts'], year: number, of: (series: number) => number) {
    let sum = 0;
    let all = 0;
    for (const { series, weight } of parts) {
      const brings = weight * (vacanciesOf(series, year) + 1e-9);
      sum += brings * of(series);
      all += brings;
    }
    return all > 0 ? sum / all : 0;
  }

  function centralK(parts: GroupForecast['node']['parts'], year: number) {
    return meanOver(parts, year, centralOf);
  }

  function mixedK(parts: GroupForecast['node']['parts'], year: number, future: number) {
    return meanOver(parts, year, (series) => (mixtures[series] as Mixture).k[future] as number);
  }
}

function mixtureOf(
  occupation: string,
  fields: ReadonlyMap<string, FieldDemand>,
  sharesOf: SharesOf,
): Mixture {
  const mixture = { central: 0, k: new Float64Array(0) };
  for (const { code, weight } of sharesOf(occupation)) {
    const field = fields.get(code);
    if (!field || weight === 0) continue;
    if (mixture.k.length === 0) mixture.k = new Float64Array(field.k.length);
    mixture.central += weight * field.calibration.central;
    for (let i = 0; i < field.k.length; i++) (mixture.k[i] as number) += weight * (field.k[i] as number);
  }
  return mixture;
}

/** How often parts are put in order anew: their own spread and their sum then agree but for a trifle. */
const ROUNDS = 5;
/** How much more than needed the sum is corrected before a new order is taken: it then agrees in fewer rounds. */
const HASTE = 1.5;

/**
 * Makes parts sum to the whole in every future. What the parts lack or have too much of is first met by their order: each
 * keeps its own values, put in the order that it has after all were multiplied towards the whole; only what is then left is
 * met by one number for all. Multiplied at once, every part would be wider than its past errors say.
 */
function bringInProportion(parts: readonly Float64Array[], whole: Float64Array): void {
  const rounds = parts.length > 1 ? ROUNDS : 0;
  for (const [from, to] of [
    [0, DRAWS],
    [DRAWS, whole.length],
  ] as const) {
    const set = whole.subarray(from, to);
    const own = parts.map((part) => part.subarray(from, to));
    const ascending = own.map((values) => values.toSorted());
    for (let round = 0; round < rounds; round++) {
      multiply(own, set, HASTE);
      own.forEach((values, at) => {
        putInOrder(values, ascending[at] as Float64Array);
      });
    }
    multiply(own, set, 1);
  }
}

/** Multiplies every future of all parts by one number to a power: at 1 they sum to the whole; of nothing all get the same. */
function multiply(parts: readonly Float64Array[], whole: Float64Array, power: number): void {
  for (let i = 0; i < whole.length; i++) {
    let sum = 0;
    for (const part of parts) sum += part[i] as number;
    const to = whole[i] as number;
    const by = (to / sum) ** power;
    for (const part of parts) part[i] = sum > 0 ? (part[i] as number) * by : to / parts.length;
  }
}

/** Replaces values by others, ascending, that have the same order. */
function putInOrder(values: Float64Array, ascending: Float64Array): void {
  const sorted = values.toSorted();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    values[i] = ascending[low] as number;
  }
}
