import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { RatioClass } from '../../../domain/publication/types.ts';
import { DataKindEnum, RatioClassEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
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

  @Field(() => Int, { nullable: true })
  employers!: number | null;

  @Field(() => Estimate, { description: 'Vacancies over seekers; above 1 people are short.' })
  ratio!: Estimate;

  @Field(() => RatioClassEnum, { nullable: true })
  direction!: RatioClass | null;

  @Field(() => Float, { nullable: true, description: 'P(θ > 1).' })
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

  @Field(() => [String], { description: 'Where the counts come from.' })
  sources!: string[];
}
