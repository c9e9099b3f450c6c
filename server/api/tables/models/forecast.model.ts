import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { ForecastMethod } from '../../../domain/forecast/types.ts';
import { DataKindEnum, ForecastMethodEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';
import { DemandShare } from './guidance.model.ts';

@ObjectType({ description: 'Persons of one year on record.' })
export class YearActual {
  @Field()
  year!: string;

  @Field(() => Float, { description: 'Persons.' })
  persons!: number;
}

@ObjectType({
  description:
    'How far forecasts of a year were off, over carrying the last four quarters forward, pooled over the rows of the table: under 1 they did better.',
})
export class RelativeError {
  @Field(() => Float)
  ratio!: number;

  @Field(() => Int, {
    description: 'Years ahead that it was found at: the past may not reach as far as the year forecast.',
  })
  yearsAhead!: number;
}

@ObjectType({
  description:
    'Demand for entrants forecast for one calendar year, persons. Intervals contain the error of the forecast and the spread of openings a vacancy.',
})
export class DemandOutlook {
  @Field()
  year!: string;

  @Field(() => Estimate, { description: '80 % interval.' })
  persons!: Estimate;

  @Field(() => Estimate, { description: '95 % interval around the same value.' })
  wide!: Estimate;

  @Field(() => Estimate, { description: '50 % interval around the same value.' })
  narrow!: Estimate;
}

@ObjectType({ description: 'The same with what such forecasts have been worth.' })
export class ForecastYear extends DemandOutlook {
  @Field(() => RelativeError, {
    nullable: true,
    description: 'Of past forecasts like it; null: no track record.',
  })
  relativeError!: RelativeError | null;
}

@ObjectType({ description: 'Demand for entrants of one group, as it was and as it is forecast.' })
export class ForecastRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => [YearActual], { description: 'Demand for entrants of whole calendar years.' })
  history!: YearActual[];

  @Field(() => [ForecastYear])
  years!: ForecastYear[];

  @Field(() => ForecastMethodEnum, {
    description: 'Of the occupations it comes from, that of the largest part.',
  })
  method!: ForecastMethod;

  @Field(() => Int, { description: 'Quarters on record.' })
  quarters!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a specialty: local matched hires a year of the latest cohorts, persons, beside the demand.',
  })
  hires!: number | null;

  @Field(() => [YearActual], {
    description: 'Of a specialty: local supply of the cohorts on record; empty for what nobody graduated in.',
  })
  supply!: YearActual[];

  @Field(() => [DemandShare], { description: 'Largest first.' })
  from!: DemandShare[];
}

@ObjectType({
  description:
    'Demand for entrants by one dimension; rows, with those that cannot be assessed, sum to the city.',
})
export class ForecastTable {
  @Field(() => [ForecastRow])
  rows!: ForecastRow[];

  @Field(() => ForecastRow, { description: 'The city.' })
  total!: ForecastRow;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field({ description: 'Last quarter that was known.' })
  period!: string;

  @Field(() => [String])
  sources!: string[];
}
