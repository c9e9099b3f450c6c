import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { PlacementFigures } from '../../../domain/indicators/placementFigures.ts';
import type { SchoolCoverage as SchoolCoverageData } from '../../../domain/publication/schoolCoverage.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { Named } from '../../figures/named.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'One figure of a group of graduates.' })
export class PlacementFigure {
  @Field({ description: 'Code of its indicator, which says its unit.' })
  code!: string;

  @Field(() => Estimate)
  estimate!: Estimate;
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

  /** by indicator; the API lists them, see the resolver */
  figures!: PlacementFigures;

  @Field(() => RankRange, { nullable: true })
  rank!: RankRange | null;

  @Field(() => PayQuantiles)
  pay!: PayQuantiles;
}

@ObjectType({ description: 'Of which schools the outcomes of a cohort are.' })
export class SchoolCoverage {
  @Field(() => Int, { description: 'Those that handed in this cohort or the one before.' })
  expected!: number;

  @Field(() => [Named], { description: 'Those that handed in none of this one: the totals leave them out.' })
  missing!: Named[];
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

  @Field(() => SchoolCoverage, { description: 'Of which schools the totals are.' })
  schools!: SchoolCoverageData;

  @Field(() => [String])
  sources!: string[];
}
