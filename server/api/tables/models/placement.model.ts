import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Component } from '../../../domain/edition/editionSettings.ts';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'Rates 0–1, salary in yuan a month, satisfaction 1–5.' })
export class PlacementComponents implements Record<Component, Estimate> {
  @Field(() => Estimate, { description: '毕业去向落实率' })
  outcome!: Estimate;

  @Field(() => Estimate, { description: '对口率' })
  matched!: Estimate;

  @Field(() => Estimate, { description: 'Median pay of the employed.' })
  salary!: Estimate;

  @Field(() => Estimate, { description: 'Still at work after 6 or 12 months.' })
  stable!: Estimate;

  @Field(() => Estimate)
  insured!: Estimate;

  @Field(() => Estimate)
  local!: Estimate;

  @Field(() => Estimate)
  satisfaction!: Estimate;
}

@ObjectType({ description: 'Monthly pay in yuan.' })
export class PayQuantiles {
  @Field(() => Estimate)
  p10!: Estimate;

  @Field(() => Estimate)
  p25!: Estimate;

  @Field(() => Estimate)
  median!: Estimate;

  @Field(() => Estimate)
  p75!: Estimate;

  @Field(() => Estimate)
  p90!: Estimate;
}

@ObjectType({ description: '5–95 % range of the rank when the weights are redrawn.' })
export class RankRange {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;

  @Field(() => Float, { description: 'Probability of the top quarter.' })
  topQuarter!: number;

  @Field(() => Int, { description: 'Rows that were ranked.' })
  of!: number;
}

@ObjectType()
export class PlacementRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, { nullable: true })
  graduates!: number | null;

  @Field(() => PlacementComponents)
  components!: PlacementComponents;

  @Field(() => Estimate, { description: '协议和合同就业率, always beside the outcome rate.' })
  strict!: Estimate;

  @Field(() => Estimate, { description: 'Placement quality index, 0–100.' })
  index!: Estimate;

  @Field(() => RankRange, { nullable: true })
  rank!: RankRange | null;

  @Field(() => PayQuantiles)
  pay!: PayQuantiles;
}

@ObjectType({ description: 'Placement quality by one dimension; rows never include the total.' })
export class PlacementTable {
  @Field(() => [PlacementRow])
  rows!: PlacementRow[];

  @Field(() => PlacementRow)
  total!: PlacementRow;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field()
  cohort!: string;

  @Field(() => [String])
  sources!: string[];
}
