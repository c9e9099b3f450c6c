import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'A published figure of another area or period, shown as what it is.' })
export class ReferenceRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, { nullable: true })
  vacancies!: number | null;

  @Field(() => Int, { nullable: true })
  seekers!: number | null;

  @Field(() => Estimate)
  ratio!: Estimate;

  @Field(() => Float, { nullable: true, description: 'The ratio as its publisher printed it, where it did.' })
  printed!: number | null;

  @Field()
  source!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}

@ObjectType()
export class ReferenceShare {
  @Field()
  measure!: string;

  @Field(() => Estimate, { description: 'Share of the graduates, 0 to 1.' })
  share!: Estimate;
}

@ObjectType({ description: 'National outcomes as published.' })
export class ReferenceOutcomeRow {
  @Field()
  cohort!: string;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Float, { nullable: true })
  graduates!: number | null;

  @Field(() => Estimate)
  outcomeRate!: Estimate;

  @Field(() => [ReferenceShare])
  shares!: ReferenceShare[];

  @Field()
  source!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
