import type { PartOfCity } from '../city/marketCoverage.ts';
import type { PipelineStep } from '../city/pipelineSteps.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import type { RatioClass } from '../indicators/supplyDemandRatio.ts';
import { boundIntake, type Capacity } from './boundIntake.ts';
import { type Composition, PART_OF_CITY, SMALLEST_CLASS, unknownComposition } from './composition.ts';
import { decideVerdict, type VerdictFacts } from './decideVerdict.ts';
import { drawDemand } from './drawDemand.ts';
import { gapEstimate } from './gapEstimate.ts';
import type { GraduationDemand } from './graduationDemand.ts';
import { guidanceReasons } from './guidanceReasons.ts';
import { leastChange } from './leastChange.ts';
import { type Pipeline, type PipelineInput, pipeline } from './pipeline.ts';
import { probabilityBelow } from './probabilityBelow.ts';
import { suggestedIntake } from './suggestedIntake.ts';
import type { GuidanceRow } from './types.ts';
import { wantedFigure } from './wantedFigure.ts';
import { wantedIntake } from './wantedIntake.ts';

/** What guidance for one specialty is made from, all its schools together. */
export interface GuidanceInput {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** schools that teach it today; none: it would be new */
  schools: string[];
  /** the coming autumn, and the year in which its entrants graduate */
  entryYear: string;
  graduationYear: string;
  /** entrants of the latest autumn, persons; null: not collected. Read only where the specialty is offered. */
  lastIntake: number | null;
  /** schools of these that handed it in; left out: all */
  schoolsReporting?: number;
  /** level of the graduation year; null: no new vacancies of any occupation that leads to it were collected */
  demand: GraduationDemand | null;
  /** records and category rates of the supply pipeline */
  rates: Omit<PipelineInput, 'intake'>;
  /** graduates over the pooled cohorts */
  graduates: number;
  /** placement quality index */
  index: Estimate;
  /** supply-demand ratio of the market, shown beside; it is not demand over graduate supply and decides nothing */
  ratio: Estimate;
  /** what the market's table says of that ratio */
  direction: RatioClass | null;
  capacity: Capacity;
}

/** The local supply of a specialty's entrants. */
export interface GuidanceSupply {
  /** entrants of the latest autumn; 0 where it is not offered, null: not reported */
  lastIntake: number | null;
  /** what they supply */
  supplied: Pipeline;
  /** S of the composition: the same, or what one smallest class of a specialty that is not offered would supply */
  compared: Pipeline;
  /** entrants of `compared` */
  entrants: number;
}

/** How many are wanted in all, and how many there will be, persons. */
export interface SupplyAgainstDemand {
  demand: Estimate;
  supply: Estimate;
  gap: Estimate;
  /** P(demand > supply); null: not known */
  shortageProbability: number | null;
}

/** Runs the supply pipeline of one specialty. @param seed common to all rows; each row draws from its own */
export function guidanceSupply(
  input: Pick<GuidanceInput, 'key' | 'nameZh' | 'schools' | 'lastIntake' | 'rates'>,
  { plan, supply: { level } }: EditionSettings,
  { seed, draws = 2000 }: { seed: number; draws?: number },
): GuidanceSupply {
  const lastIntake = input.schools.length > 0 ? input.lastIntake : 0;
  const rowSeed = seedFor(seed, input.key.specialty ?? input.nameZh);
  const run = (intake: number | null) =>
    pipeline({ ...input.rates, intake }, { seed: rowSeed, level, draws });
  const supplied = run(lastIntake);
  const entrants = lastIntake || plan.classMin;
  // an intake that nobody reported is no smallest class
  if (lastIntake !== 0) return { lastIntake, supplied, compared: supplied, entrants };
  const { supply, ...rest } = run(entrants);
  return {
    lastIntake,
    supplied,
    compared: { ...rest, supply: { ...supply, note: SMALLEST_CLASS } },
    entrants,
  };
}

export interface GuidanceOptions {
  /** common to all rows; each row draws from its own */
  seed: number;
  /** how many there will be and be wanted in all, where a plan says so already; left out: drawn here */
  level?: SupplyAgainstDemand | undefined;
  /** the counties that demand is known of, where it is not known of all; left out: it is */
  part?: PartOfCity | null;
}

/**
 * Guidance for one specialty, read where the city's demand and supply are one size: whether it is short beside others, and what
 * follows for the intake. The intake that would meet demand at balance is that demand over the share of entrants who become
 * local supply, brought within the published limits. How many will be wanted in all, and so how large the gap will be, stands
 * beside it and decides nothing: it hangs on a k that nobody knows.
 *
 * `suggested` is the last intake where the verdict is to hold, 0 where it is to suspend; its interval is that of the
 * bounded intake, and always contains the value.
 *
 * @param balance composition at balance; null: no vacancies are on record
 * @see method §4 to §6
 */
export function guidance(
  input: GuidanceInput,
  supply: GuidanceSupply,
  balance: Composition | null,
  settings: EditionSettings,
  { seed, level: atHand, part = null }: GuidanceOptions,
): GuidanceRow {
  const { plan } = settings;
  const { level } = settings.supply;
  const { lastIntake, supplied, compared, entrants } = supply;
  const offered = input.schools.length > 0;
  const rowSeed = seedFor(seed, input.key.specialty ?? input.nameZh);
  const relative = balance ?? unknownComposition(compared.supply, level);
  // an intake that nobody reported is none of a plan's
  const isAtHand = atHand !== undefined && supplied.supply.value !== null && Boolean(lastIntake);
  const { shortageProbability, ...figures } = isAtHand
    ? atHand
    : drawLevel(input, supply, { seed: rowSeed, level, part });
  const wanted = wantedIntake(
    { value: relative.demand.value, draws: relative.draws },
    compared,
    entrants,
    level,
  );
  const within = (intake: number) => boundIntake(intake, lastIntake ?? 0, input.capacity, plan);
  const bounded = wanted && lastIntake !== null ? within(wanted.value) : null;
  const facts: VerdictFacts = {
    demandKnown: relative.demand.value !== null,
    supplyKnown: compared.supply.value !== null,
    intakeKnown: lastIntake !== null,
    part,
    schools: { all: input.schools.length, reporting: input.schoolsReporting ?? input.schools.length },
    offered,
    graduates: input.graduates,
    shortage: relative.shortageProbability,
    poor: probabilityBelow(input.index, plan.suspendIndex),
    wanted: wanted?.value ?? 0,
    change: bounded && lastIntake !== null ? bounded.intake - lastIntake : 0,
    least: leastChange(lastIntake ?? 0, plan),
  };
  const rule = decideVerdict(facts, plan);

  return {
    key: input.key,
    nameZh: input.nameZh,
    nameEn: input.nameEn,
    schools: input.schools,
    entryYear: input.entryYear,
    graduationYear: input.graduationYear,
    lastIntake,
    balance: {
      demand: relative.demand,
      supply: relative.supply,
      gap: relative.gap,
      shortageProbability: relative.shortageProbability,
    },
    ...figures,
    shortageProbability,
    hires: input.demand?.hires ? input.demand.hires.persons / input.demand.hires.cohorts.length : null,
    ratio: input.ratio,
    direction: input.direction,
    index: input.index,
    wanted: wantedFigure(wanted, relative.demand),
    suggested: suggestedIntake(
      rule.verdict,
      lastIntake,
      wanted &&
        bounded && {
          value: bounded.intake,
          low: within(wanted.low).intake,
          high: within(wanted.high).intake,
        },
      relative.demand,
    ),
    verdict: rule.verdict,
    reasons: guidanceReasons(
      rule,
      facts,
      { ...input, ...figures, balance: relative, forecast: input.demand, bounded },
      settings,
    ),
    pipeline: offered ? endingIn(figures.supply, supplied.steps) : [],
    demandMethod: input.demand?.method ?? null,
    demandFrom: input.demand?.from ?? [],
  };
}

/** The steps to a local supply; what they end in has the interval of that supply wherever it stands. */
function endingIn({ value, low, high }: Estimate, steps: readonly PipelineStep[]): PipelineStep[] {
  return steps.map((one) => {
    const { persons } = one;
    const isSame = value !== null && Math.abs((persons.value ?? 0) - value) < 1e-6;
    return one.step === 'local_supply' && isSame ? { ...one, persons: { ...persons, low, high } } : one;
  });
}

/** How many are wanted in all, and how many more than there will be. @param seed of the row */
function drawLevel(
  { demand }: Pick<GuidanceInput, 'demand'>,
  { lastIntake, supplied }: GuidanceSupply,
  { seed, level, part }: { seed: number; level: number; part: PartOfCity | null },
): SupplyAgainstDemand {
  const { supply, draws } = supplied;
  const persons = demand?.year.persons ?? missing('not_collected', 0, level);
  if (part && persons.value !== null) {
    const gap = missing('not_collected', 0, level, PART_OF_CITY);
    return { demand: persons, supply, gap, shortageProbability: null };
  }
  const known = persons.value !== null && supply.value !== null;
  const drawn = drawDemand(known ? demand : null, seedFor(seed, 'demand'), draws.length);
  const gaps = drawn.map((one, i) => one - (draws[i] as number));
  return {
    demand: persons,
    supply,
    gap: gapEstimate(persons, supply, gaps, level),
    // Without any entrants every demand exceeds the supply of none: that is no finding.
    shortageProbability:
      known && lastIntake ? gaps.reduce((sum, one) => sum + Number(one > 0), 0) / gaps.length : null,
  };
}
