import { quantileR7 } from '../../indicators/quantileR7.ts';
import { mainField } from '../explain/regrets.ts';
import { leastChange } from '../leastChange.ts';
import { buildModel } from '../model/buildModel.ts';
import { fieldSupply } from '../model/fieldSupply.ts';
import { fieldWeight } from '../model/fieldWeight.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver } from '../solver.ts';
import { rateRange } from './rateRange.ts';

/** What a verdict rests on. The four rates lead from entrants to local supply, in that order. */
export const ASSUMPTIONS = [
  'demand',
  'graduation',
  'further_study',
  'unavailable',
  'local',
  'surplus_cost',
  'priority',
  'quality_weight',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

const RATES = ['graduation', 'further_study', 'unavailable', 'local'] as const satisfies Assumption[];
/** Rates that count who leaves, where a plan keeps the share that stays. */
const LEAVING: ReadonlySet<Assumption> = new Set(['further_study', 'unavailable']);

/** What comes of one assumption at one end. */
export interface TornadoEnd {
  /** the assumed value: persons of the demand, 0–1 of a rate, the weight itself of a weight */
  assumed: number;
  /** demand less local supply of the field if every intake stays, persons */
  gap: number;
  /** entrants the plan would have here, by the linear relaxation */
  intake: number;
  /** the plan would grow, shrink or leave the programme otherwise than it does now */
  turns: boolean;
}

export interface TornadoBar {
  assumption: Assumption;
  low: TornadoEnd;
  high: TornadoEnd;
}

export interface Tornado {
  programme: string;
  field: string;
  gap: number;
  intake: number;
  /** widest in gap first, then in intake */
  bars: TornadoBar[];
}

/** How far a weight is moved: a judgement that others might put a fifth higher or lower. */
const WEIGHT = 0.2;

/**
 * What a programme's verdict depends on: one assumption moved at a time, all others as they are. Demand of its field and
 * the rates of its specialty go to the ends of their 80 % intervals, weights a fifth down and up.
 *
 * @returns null for a programme without known demand, or where the limits conflict
 * @throws RangeError on an unknown programme
 */
export async function tornado(input: PlanInput, programme: string, solver: Solver): Promise<Tornado | null> {
  const at = input.programmes.findIndex(({ id }) => id === programme);
  const of = input.programmes[at];
  if (!of) throw new RangeError(`invalid programme ${programme}; not in the plan`);
  const field = input.fields.find(({ code }) => code === mainField(of.serves));
  if (!field || field.scenarios.length === 0 || field.demand.value === null) return null;
  const base = await outcome(input);
  if (!base) return null;

  const bars: TornadoBar[] = [];
  for (const [assumption, ends] of assumptions()) {
    const low = await outcome(ends[0].input);
    const high = await outcome(ends[1].input);
    if (!low || !high) continue;
    const turns = ({ intake }: { intake: number }) => direction(intake) !== direction(base.intake);
    bars.push({
      assumption,
      low: { assumed: ends[0].assumed, ...low, turns: turns(low) },
      high: { assumed: ends[1].assumed, ...high, turns: turns(high) },
    });
  }
  const width = ({ low, high }: TornadoBar) => Math.abs(high.gap - low.gap);
  const moves = ({ low, high }: TornadoBar) => Math.abs(high.intake - low.intake);
  bars.sort((a, b) => width(b) - width(a) || moves(b) - moves(a));
  return { programme, field: field.code, ...base, bars };

  async function outcome(candidate: PlanInput): Promise<{ gap: number; intake: number } | null> {
    const { model, programmes } = buildModel(candidate);
    const [solved] = await solver.solve(model, [{ as: 'lp' }]);
    if (solved?.status !== 'optimal') return null;
    const lasts = candidate.programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
    const same = candidate.fields.find(({ code }) => code === field?.code);
    const supply = fieldSupply(candidate, lasts).get(field?.code ?? '') ?? 0;
    return {
      gap: mean(same?.scenarios ?? []) - supply,
      intake: intakesOf(programmes, solved.columns)[at] ?? 0,
    };
  }

  function direction(intake: number): number {
    const last = of?.last ?? 0;
    return Math.abs(intake - last) < leastChange(last, input.limits) ? 0 : Math.sign(intake - last);
  }

  function assumptions(): [Assumption, [End, End]][] {
    const { surplusCost, qualityWeight } = input.limits;
    const weight = fieldWeight(field as NonNullable<typeof field>, input.limits);
    const code = field?.code ?? '';
    const limits = (changed: Partial<PlanInput['limits']>): PlanInput => ({
      ...input,
      limits: { ...input.limits, ...changed },
    });
    const weighed = (value: number, change: (value: number) => PlanInput): [End, End] => [
      { assumed: value * (1 - WEIGHT), input: change(value * (1 - WEIGHT)) },
      { assumed: value * (1 + WEIGHT), input: change(value * (1 + WEIGHT)) },
    ];
    const care = input.limits.care[code] ?? 1;
    return [
      ['demand', ends(demandRange(), withDemand)],
      ...(of?.rates ?? []).slice(0, RATES.length).map((rate, k): [Assumption, [End, End]] => {
        const name = RATES[k] as Assumption;
        const [low, high] = rateRange(rate, of?.rho ?? 0);
        const share = (stays: number) => (LEAVING.has(name) ? 1 - stays : stays);
        const end = (stays: number): End => ({
          assumed: share(stays),
          input: withRate(stays / (rate.a / (rate.a + rate.b))),
        });
        return [name, LEAVING.has(name) ? [end(high), end(low)] : [end(low), end(high)]];
      }),
      ['surplus_cost', weighed(surplusCost, (value) => limits({ surplusCost: value }))],
      [
        'priority',
        weighed(weight, (value) =>
          limits({ care: { ...input.limits.care, [code]: weight > 0 ? (care * value) / weight : care } }),
        ),
      ],
      ['quality_weight', weighed(qualityWeight, (value) => limits({ qualityWeight: value }))],
    ];
  }

  function demandRange(): [number, number] {
    const ascending = Float64Array.from(field?.scenarios ?? []).toSorted();
    return [quantileR7(ascending, 0.1), quantileR7(ascending, 0.9)];
  }

  /** Every scenario moved alike, so that their mean is the one assumed. */
  function withDemand(persons: number): PlanInput {
    const shift = persons - mean(field?.scenarios ?? []);
    const fields = input.fields.map((one) =>
      one.code === field?.code
        ? { ...one, scenarios: one.scenarios.map((value) => Math.max(0, value + shift)) }
        : one,
    );
    return { ...input, fields };
  }

  /** Programmes of the specialty share what its records say, so that their yields move together. */
  function withRate(factor: number): PlanInput {
    const programmes = input.programmes.map((one) =>
      one.specialty === of?.specialty ? { ...one, yield: Math.min(1, one.yield * factor) } : one,
    );
    return { ...input, programmes };
  }
}

interface End {
  assumed: number;
  input: PlanInput;
}

function ends([low, high]: [number, number], change: (value: number) => PlanInput): [End, End] {
  return [
    { assumed: low, input: change(low) },
    { assumed: high, input: change(high) },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0) / Math.max(1, values.length);
}
