import type { EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import type { RatioClass } from '../indicators/supplyDemandRatio.ts';
import { boundIntake, type Capacity } from './boundIntake.ts';
import { decideVerdict, type VerdictFacts } from './decideVerdict.ts';
import { drawDemand } from './drawDemand.ts';
import { gapEstimate } from './gapEstimate.ts';
import type { GraduationDemand } from './graduationDemand.ts';
import { guidanceReasons } from './guidanceReasons.ts';
import { leastChange } from './leastChange.ts';
import { type PipelineInput, pipeline } from './pipeline.ts';
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
  /** year in which this autumn's entrants graduate */
  graduationYear: string;
  /** entrants of the latest autumn, persons; null: not collected. Read only where the specialty is offered. */
  lastIntake: number | null;
  /** of the graduation year; null: no new vacancies of any occupation that leads to it were collected */
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

/**
 * Guidance for one specialty: demand forecast for the graduation year against the local supply of this autumn's entrants,
 * and what follows for the intake. The shortage probability and every interval come from the same seeded draws of demand and
 * supply; the intake that would meet demand is demand over the share of entrants who become local supply, brought
 * within the published limits.
 *
 * `suggested` is the last intake where the verdict is to hold, 0 where it is to suspend; its interval is that of the
 * bounded intake, and always contains the value.
 *
 * @param seed common to all rows; each row draws from its own
 * @see method §5 and §6
 */
export function guidance(
  input: GuidanceInput,
  settings: EditionSettings,
  { seed, draws = 2000 }: { seed: number; draws?: number },
): GuidanceRow {
  const { plan } = settings;
  const { level } = settings.supply;
  const offered = input.schools.length > 0;
  const lastIntake = offered ? input.lastIntake : 0;
  const rowSeed = seedFor(seed, input.key.specialty ?? input.nameZh);
  const run = (intake: number | null) =>
    pipeline({ ...input.rates, intake }, { seed: rowSeed, level, draws });

  const supplied = run(lastIntake);
  // What is not offered supplies nobody; what a class of it would supply tells how many entrants are wanted.
  const entrants = lastIntake || plan.classMax;
  const yielded = lastIntake ? supplied : run(entrants);
  const demand = input.demand?.year.persons ?? missing('not_collected', 0, level);
  const demandDraws = drawDemand(input.demand, seedFor(rowSeed, 'demand'), draws);
  const known = demand.value !== null && supplied.supply.value !== null;
  const gaps = known ? demandDraws.map((d, i) => d - (supplied.draws[i] as number)) : new Float64Array(0);
  const wanted = wantedIntake({ value: demand.value, draws: demandDraws }, yielded, entrants, level);

  const within = (intake: number) => boundIntake(intake, lastIntake ?? 0, input.capacity, plan);
  const bounded = wanted && lastIntake !== null ? within(wanted.value) : null;
  const facts: VerdictFacts = {
    demandKnown: demand.value !== null,
    supplyKnown: supplied.supply.value !== null,
    intakeKnown: lastIntake !== null,
    offered,
    graduates: input.graduates,
    shortage: known ? gaps.reduce((sum, gap) => sum + Number(gap > 0), 0) / gaps.length : null,
    poor: probabilityBelow(input.index, plan.suspendIndex),
    wanted: wanted?.value ?? 0,
    change: bounded && lastIntake !== null ? bounded.intake - lastIntake : 0,
    least: leastChange(lastIntake ?? 0, plan),
  };
  const rule = decideVerdict(facts, plan);
  const figures = { demand, supply: supplied.supply, gap: gapEstimate(demand, supplied.supply, gaps, level) };

  return {
    key: input.key,
    nameZh: input.nameZh,
    nameEn: input.nameEn,
    schools: input.schools,
    graduationYear: input.graduationYear,
    lastIntake,
    ...figures,
    ratio: input.ratio,
    direction: input.direction,
    index: input.index,
    shortageProbability: facts.shortage,
    wanted: wantedFigure(wanted, demand),
    suggested: suggestedIntake(
      rule.verdict,
      lastIntake,
      wanted &&
        bounded && {
          value: bounded.intake,
          low: within(wanted.low).intake,
          high: within(wanted.high).intake,
        },
      demand,
    ),
    verdict: rule.verdict,
    reasons: guidanceReasons(
      rule,
      facts,
      { ...input, ...figures, forecast: input.demand, bounded },
      settings,
    ),
    pipeline: offered ? supplied.steps : [],
    demandMethod: input.demand?.method ?? null,
    demandFrom: input.demand?.from ?? [],
  };
}
