import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { EstimateState } from '../../../domain/facts/estimate.ts';
import type { RatioClass } from '../../../domain/publication/types.ts';
import { DataKindEnum, EstimateStateEnum, RatioClassEnum } from '../../figures/enums.ts';
import { EstimateColumns } from '../../figures/estimateColumns.model.ts';

@ObjectType({ description: 'Supply and demand as one list per column, period after period.' })
export class SupplyDemandColumns {
  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => [String])
  period!: string[];

  @Field(() => [String], { description: 'Code of the grouping; of the city when grouped by city.' })
  code!: string[];

  @Field(() => [String])
  nameZh!: string[];

  @Field(() => [String])
  nameEn!: string[];

  @Field(() => [Int], { nullable: 'items' })
  vacancies!: (number | null)[];

  @Field(() => [Int], { nullable: 'items' })
  seekers!: (number | null)[];

  @Field(() => [Int], { nullable: 'items' })
  employers!: (number | null)[];

  @Field(() => [Boolean], { description: 'Whether there may be more employers than counted.' })
  employersAtLeast!: boolean[];

  @Field(() => [Float], { nullable: 'items', description: 'φ; null: employers are not known.' })
  phi!: (number | null)[];

  @Field(() => EstimateColumns)
  ratio!: EstimateColumns;

  @Field(() => [RatioClassEnum], { nullable: 'items' })
  direction!: (RatioClass | null)[];

  @Field(() => [Float], { nullable: 'items' })
  shortageProbability!: (number | null)[];

  @Field(() => [Float], { nullable: 'items', deprecationReason: 'Stands in ratio, with its level and note.' })
  value!: (number | null)[];

  @Field(() => [Float], { nullable: 'items', deprecationReason: 'Stands in ratio.' })
  low!: (number | null)[];

  @Field(() => [Float], { nullable: 'items', deprecationReason: 'Stands in ratio.' })
  high!: (number | null)[];

  @Field(() => [Float], { deprecationReason: 'Stands in ratio.' })
  n!: number[];

  @Field(() => [EstimateStateEnum], { deprecationReason: 'Stands in ratio.' })
  state!: EstimateState[];
}
