import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Component } from '../../../domain/edition/editionSettings.ts';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { EstimateColumns } from '../../figures/estimateColumns.model.ts';

@ObjectType({ description: 'Placement quality as one list per column, cohort after cohort.' })
export class PlacementColumns implements Record<Component, EstimateColumns> {
  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => [String])
  cohort!: string[];

  @Field(() => [String], { description: 'Code of the grouping; of the specialty when grouped by programme.' })
  code!: string[];

  @Field(() => [String], { nullable: 'items', description: 'School of a programme, else null.' })
  school!: (string | null)[];

  @Field(() => [String])
  nameZh!: string[];

  @Field(() => [String])
  nameEn!: string[];

  @Field(() => [Int], { nullable: 'items' })
  graduates!: (number | null)[];

  @Field(() => EstimateColumns)
  index!: EstimateColumns;

  @Field(() => EstimateColumns)
  strict!: EstimateColumns;

  @Field(() => EstimateColumns)
  outcome!: EstimateColumns;

  @Field(() => EstimateColumns)
  matched!: EstimateColumns;

  @Field(() => EstimateColumns)
  salary!: EstimateColumns;

  @Field(() => EstimateColumns)
  stable!: EstimateColumns;

  @Field(() => EstimateColumns)
  insured!: EstimateColumns;

  @Field(() => EstimateColumns)
  local!: EstimateColumns;

  @Field(() => EstimateColumns)
  satisfaction!: EstimateColumns;
}
