import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { ForecastMethod } from '../../../domain/forecast/types.ts';
import { DataKindEnum, ForecastMethodEnum } from '../../figures/enums.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'Forecasts so many years ahead, held against what came.' })
export class HorizonAccuracy {
  @Field(() => Int)
  yearsAhead!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Errors of a year’s sum over those of carrying the last four quarters forward; null: too few origins.',
  })
  annualError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Errors of quarters over those of seasonal naive; under 1: better.',
  })
  relativeMase!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share inside the 80 % interval; null: too few origins.',
  })
  coverage80!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share inside the 95 % interval; null: too few origins.',
  })
  coverage95!: number | null;

  @Field(() => Int, {
    description: 'Intervals from the errors known then, by today’s choice of method, held against what came.',
  })
  n!: number;

  @Field(() => Int, { description: 'Quarters they were made in.' })
  origins!: number;
}

@ObjectType({ description: 'How many occupations are shown by a method.' })
export class MethodCount {
  @Field(() => ForecastMethodEnum)
  method!: ForecastMethod;

  @Field(() => Int)
  occupations!: number;
}

@ObjectType({ description: 'What forecasts from every past quarter would have been worth in one field.' })
export class AccuracyRow {
  @Field(() => RowKey, { description: 'Sector, or region for the city.' })
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int)
  occupations!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Errors of yearly sums over those of carrying the last four quarters forward, one to three years ahead; the city’s own at 1 or more: that is printed instead.',
  })
  annualError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Errors of quarters over those of seasonal naive; under 1: better.',
  })
  relativeMase!: number | null;

  @Field({ description: 'Whether an occupation that shows no season takes its sector’s.' })
  borrowedSeason!: boolean;

  @Field(() => [MethodCount])
  methods!: MethodCount[];

  @Field(() => [HorizonAccuracy])
  horizons!: HorizonAccuracy[];
}

@ObjectType({ description: 'The track record of the demand forecast.' })
export class ForecastAccuracy {
  @Field(() => [AccuracyRow], { description: 'The city first.' })
  rows!: AccuracyRow[];

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field({ description: 'Last quarter that was known.' })
  period!: string;
}
