import { occupationWeights } from '../balance/occupationWeight.ts';
import { namedChanges } from '../namedChanges.ts';
import type { PlanField, PlanInput, PlanProgramme } from '../planInput.ts';
import { rateRange } from './rateRange.ts';

/** What a verdict rests on. The four rates lead from entrants to local supply, in that order. */
export const ASSUMPTIONS = [
  'demand',
  'entry_level_share',
  'registration_coverage',
  'graduation',
  'further_study',
  'unavailable',
  'local',
  'surplus_cost',
  'priority',
  'quality_weight',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** A plan's input with one assumption at one end. */
export interface AssumptionEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate or share, the weight itself of a weight */
  assumed: number;
  input: PlanInput;
}

const RATES = ['graduation', 'further_study', 'unavailable', 'local'] as const satisfies Assumption[];
/** Rates that count who leaves, where a plan keeps the share that stays. */
const LEAVING: ReadonlySet<Assumption> = new Set(['further_study', 'unavailable']);

/** How far a weight or a factor of the calibration is moved: a judgement that others might put a fifth higher or lower. */
const JUDGEMENT = 0.2;

/**
 * The two ends of everything one programme's verdict rests on, the lower value first: demand of its field and the rates of
 * its specialty at the ends of their 80 % intervals, weights and the factors of the calibration a fifth down and up.
 *
 * @param field that it mainly serves, with scenarios; its demand's interval is the one that its charts print
 */
export function assumptionEnds(
  input: PlanInput,
  of: PlanProgramme,
  field: PlanField,
): [Assumption, [AssumptionEnd, AssumptionEnd]][] {
  const { code, demand, scenarios } = field;
  const { limits } = input;
  const weight = specialtyWeight();
  const care = limits.care[code] ?? 1;
  return [
    ...demandEnds(),
    // plans made before the calibration was frozen do not know it
    ...(input.calibration ? calibrations() : []),
    ...of.rates.slice(0, RATES.length).map(rateEnds),
    ['surplus_cost', judged(limits.surplusCost, (surplusCost) => withLimits({ surplusCost }))],
    ['priority', judged(weight, withPriority)],
    ...(limits.qualityWeight > 0 ? [qualityWeight()] : []),
  ];

  function demandEnds(): [Assumption, [AssumptionEnd, AssumptionEnd]][] {
    const { value, low, high } = demand;
    if (value === null || low === null || high === null) return [];
    return [['demand', ends(low, high, (persons) => withDemand(persons, value))]];
  }

  function qualityWeight(): [Assumption, [AssumptionEnd, AssumptionEnd]] {
    const change = (value: number) => withLimits({ qualityWeight: value });
    return ['quality_weight', judged(limits.qualityWeight, change)];
  }

  /** What a graduate counts for in the occupations it leads to, by relevance. */
  function specialtyWeight(): number {
    const weights = new Map(input.occupations.map((one, o) => [one.code, occupationWeights(input)[o] ?? 1]));
    const led = input.pairs.filter(({ specialty }) => specialty === code);
    const all = led.reduce((so, { relevance }) => so + relevance, 0);
    if (all === 0) return 1;
    return led.reduce((so, pair) => so + pair.relevance * (weights.get(pair.occupation) ?? 1), 0) / all;
  }

  function judged(value: number, change: (value: number) => PlanInput, most = Number.POSITIVE_INFINITY) {
    return ends(value * (1 - JUDGEMENT), Math.min(most, value * (1 + JUDGEMENT)), change);
  }

  /** Both are shares; the demand of every field moves together. */
  function calibrations(): [Assumption, [AssumptionEnd, AssumptionEnd]][] {
    const { entryLevelShare, registrationCoverage } = input.calibration;
    const change = (setting: string) => (value: number) =>
      namedChanges(input, [{ setting, of: null, value }]);
    return [
      ['entry_level_share', judged(entryLevelShare, change('entryLevelShare'), 1)],
      ['registration_coverage', judged(registrationCoverage, change('registrationCoverage'), 1)],
    ];
  }

  function rateEnds(
    rate: PlanProgramme['rates'][number],
    k: number,
  ): [Assumption, [AssumptionEnd, AssumptionEnd]] {
    const name = RATES[k] as Assumption;
    const [low, high] = rateRange(rate, of.rho);
    const factor = (stays: number) => stays / (rate.a / (rate.a + rate.b));
    if (LEAVING.has(name)) return [name, ends(1 - high, 1 - low, (share) => withYield(factor(1 - share)))];
    return [name, ends(low, high, (share) => withYield(factor(share)))];
  }

  /** The centre is the one assumed, every scenario is moved alike, and what it leads to in the same proportion. */
  function withDemand(persons: number, centre: number): PlanInput {
    const moved = {
      ...field,
      demand: { ...demand, value: persons },
      scenarios: scenarios.map((value) => Math.max(0, value + persons - centre)),
    };
    const fields = input.fields.map((one) => (one.code === code ? moved : one));
    const led = new Set(input.pairs.flatMap((pair) => (pair.specialty === code ? [pair.occupation] : [])));
    const times = centre > 0 ? persons / centre : 1;
    const occupations = input.occupations.map((one) =>
      led.has(one.code) && one.wanted !== null ? { ...one, wanted: one.wanted * times } : one,
    );
    return { ...input, fields, occupations };
  }

  /** All programmes of a specialty have one yield, from the same records, so they are moved together. */
  function withYield(factor: number): PlanInput {
    const programmes = input.programmes.map((one) =>
      one.specialty === of.specialty ? { ...one, yield: Math.min(1, one.yield * factor) } : one,
    );
    return { ...input, programmes };
  }

  function withPriority(value: number): PlanInput {
    return withLimits({ care: { ...limits.care, [code]: weight > 0 ? (care * value) / weight : care } });
  }

  function withLimits(changed: Partial<PlanInput['limits']>): PlanInput {
    return { ...input, limits: { ...limits, ...changed } };
  }
}

function ends(
  low: number,
  high: number,
  change: (value: number) => PlanInput,
): [AssumptionEnd, AssumptionEnd] {
  return [
    { assumed: low, input: change(low) },
    { assumed: high, input: change(high) },
  ];
}
