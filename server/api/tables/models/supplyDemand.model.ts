import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { MarketCoverage as MarketCoverageData } from '../../../domain/city/marketCoverage.ts';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { Estimate as EstimateData } from '../../../domain/facts/estimate.ts';
import type {
  RatioClass,
  SupplyDemandRow as SupplyDemandRowData,
} from '../../../domain/publication/types.ts';
import { ClumpingEnum, DataKindEnum, RatioClassEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { MarketCoverage } from '../../figures/marketCoverage.model.ts';
import { Named } from '../../figures/named.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType()
export class SupplyDemandRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, { nullable: true, description: 'Persons; rows add up to the total.' })
  vacancies!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons; rows add up to the total.' })
  seekers!: number | null;

  @Field(() => Int, { nullable: true, description: 'They do not add up over occupations.' })
  employers!: number | null;

  @Field({ description: 'No number was stated: the largest part has so many, and there may be more.' })
  employersAtLeast!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'φ: vacancies that come together, by employer; null: the interval leaves it out.',
  })
  phi!: number | null;

  @Field(() => ClumpingEnum, { description: 'From the row’s own employers, or from its parts.' })
  clumping!: SupplyDemandRowData['clumping'];

  @Field(() => Estimate, { description: 'Vacancies over seekers; above 1 people are short.' })
  ratio!: Estimate;

  @Field(() => Int, {
    nullable: true,
    description: 'Before persons without a stated occupation were spread in; null: nothing was.',
  })
  statedVacancies!: number | null;

  @Field(() => Int, { nullable: true })
  statedSeekers!: number | null;

  @Field(() => Estimate, { nullable: true, description: 'The ratio of the stated counts.' })
  statedRatio!: EstimateData | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'For a row too small to be shown: its ratio pulled towards its group’s.',
  })
  smoothed!: EstimateData | null;

  @Field(() => Named, {
    nullable: true,
    description: 'The group or city whose ratio a row too small for its own shows.',
  })
  ratioOf!: SupplyDemandRowData['ratioOf'];

  @Field(() => RatioClassEnum, {
    nullable: true,
    description: 'Names a side only where the intervals of both ratios exclude 1.',
  })
  direction!: RatioClass | null;

  @Field(() => Float, {
    nullable: true,
    description: 'P(θ > 1), the less certain one where persons were spread in.',
  })
  shortageProbability!: number | null;
}

@ObjectType({ description: 'Supply and demand by one dimension; rows never include the total.' })
export class SupplyDemandTable {
  @Field(() => [SupplyDemandRow])
  rows!: SupplyDemandRow[];

  @Field(() => SupplyDemandRow)
  total!: SupplyDemandRow;

  @Field(() => Estimate, {
    description: 'The total’s ratio over that of a year before, on the regions that reported both times.',
  })
  yearOnYear!: Estimate;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field()
  period!: string;

  @Field(() => MarketCoverage, { description: 'Counties that the counts leave out.' })
  coverage!: MarketCoverageData;

  @Field(() => [String], { description: 'Where the counts come from.' })
  sources!: string[];
}
