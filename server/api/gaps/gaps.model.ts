import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MarketCoverage as MarketCoverageData } from '../../domain/city/marketCoverage.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { BesideOthers } from '../../domain/guidance/besideOthers.ts';
import { COHORTS, type Cohort } from '../../domain/plan/gaps/cohortGaps.ts';
import type { BridgeCause } from '../../domain/plan/gaps/gapBridge.ts';
import { enumOf } from '../figures/enumOf.ts';
import { BesideOthersEnum, DataKindEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { MarketCoverage } from '../figures/marketCoverage.model.ts';
import { Named } from '../figures/named.model.ts';
import { Weighted } from '../figures/weighted.model.ts';
import { PlanSummary } from '../plans/planHead.model.ts';

export const CohortEnum = enumOf(COHORTS);
registerEnumType(CohortEnum, {
  name: 'GapCohort',
  description: 'Whose gap it is and on what condition.',
  valuesMap: {
    enrolled: { description: 'In school already: no plan changes it.' },
    as_last: { description: 'Of the coming autumn, if every intake stays as it was.' },
    as_planned: { description: 'Of the coming autumn, as decided, else as recommended.' },
  },
});

export const BridgeCauseEnum = enumOf<BridgeCause>(['demand', 'supply', 'plan']);
registerEnumType(BridgeCauseEnum, {
  name: 'GapCause',
  description: 'What leads from one gap to the next.',
});

@ObjectType({
  description: 'The gap of one cohort in all, persons: demand less local supply in its graduation year.',
})
export class GapFigure {
  @Field(() => CohortEnum)
  cohort!: Cohort;

  @Field()
  entryYear!: string;

  @Field()
  graduationYear!: string;

  @Field(() => Int, { nullable: true, description: 'Null: not collected.' })
  entrants!: number | null;

  @Field(() => Estimate)
  demand!: Estimate;

  @Field(() => Estimate)
  supply!: Estimate;

  @Field(() => Estimate, { description: '80 % interval.' })
  gap!: Estimate;

  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What is told of the gap: a side, that there is none, or why none is. Null: missing.',
  })
  side!: BesideOthers | null;

  @Field(() => Float, { nullable: true, description: 'That demand exceeds supply; null: not known.' })
  shortageProbability!: number | null;

  @Field(() => Estimate, {
    description:
      'Beside other specialties, at balance; missing of a cohort in school and in plans of an earlier method.',
  })
  relative!: Estimate;

  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What is told of it beside other specialties: a side, that there is none, or why none is.',
  })
  relativeSide!: BesideOthers | null;

  @Field({ description: 'The figure with its cohort, condition, interval and source, to be copied whole.' })
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;
}

@ObjectType({ description: 'A step between two gaps, persons: above 0 more are short.' })
export class GapStep {
  @Field(() => BridgeCauseEnum)
  cause!: BridgeCause;

  @Field(() => Float, { description: 'Steps between two gaps sum to their difference.' })
  persons!: number;

  @Field(() => Int, { description: 'In whole persons: they sum to the difference of the rounded gaps.' })
  printed!: number;
}

@ObjectType({ description: 'The gaps of one specialty’s cohorts and what leads from one to the next.' })
export class SpecialtyGaps extends Named {
  @Field(() => [Weighted])
  sectors!: Weighted[];

  @Field(() => GapFigure)
  enrolled!: GapFigure;

  @Field(() => GapFigure)
  asLast!: GapFigure;

  @Field(() => GapFigure, { nullable: true, description: 'Null: there is no plan, or it has no solution.' })
  asPlanned!: GapFigure | null;

  @Field(() => [GapStep], {
    description: 'Of the year, then of the plan; what a missing gap leaves out is absent.',
  })
  bridge!: GapStep[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the cohort in school and the next as last year lie on different sides; null: not both known.',
  })
  differs!: boolean | null;

  @Field({ description: 'How one leads from gap to gap.' })
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;
}

@ObjectType({ description: 'Where the table can be had as a file.' })
export class GapFiles {
  @Field()
  csv!: string;

  @Field()
  json!: string;
}

@ObjectType({
  description:
    'Gaps of the cohort in school, of the next as last year, and of the next as planned: all from one input.',
})
export class CohortGaps {
  @Field(() => PlanSummary, {
    nullable: true,
    description: 'Whose input it is; null: there is no plan for that autumn.',
  })
  plan!: PlanSummary | null;

  @Field(() => ID, { description: 'Id of the plan, or of the publication.' })
  source!: string;

  @Field({ description: 'ISO 8601, UTC: when that was made.' })
  madeAt!: string;

  @Field(() => String, { nullable: true, description: 'Autumn of the next cohort; null: there are no rows.' })
  entryYear!: string | null;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => MarketCoverage, {
    nullable: true,
    description: 'Counties that demand is known of; null: not kept.',
  })
  coverage!: MarketCoverageData | null;

  @Field(() => [SpecialtyGaps], { description: 'Shortest first as last year; what cannot be assessed last.' })
  rows!: SpecialtyGaps[];

  @Field(() => GapFiles)
  files!: GapFiles;
}
