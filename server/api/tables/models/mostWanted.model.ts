import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { RatioClass } from '../../../domain/publication/types.ts';
import { DataKindEnum, RatioClassEnum } from '../../figures/enums.ts';
import { Estimate } from '../../figures/estimate.model.ts';
import { Named } from '../../figures/named.model.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'One most-wanted occupation of the latest period.' })
export class MostWantedRow {
  @Field(() => Int)
  rank!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'First rank that the intervals of the gaps allow; null: published before it was kept.',
  })
  rankLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last rank that they allow.' })
  rankHigh!: number | null;

  @Field(() => Int, { nullable: true })
  previousRank!: number | null;

  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Estimate, { description: 'Vacancies less seekers, persons, 80 % interval.' })
  gap!: Estimate;

  @Field(() => Estimate)
  ratio!: Estimate;

  @Field(() => RatioClassEnum, { nullable: true })
  direction!: RatioClass | null;

  @Field(() => Int)
  vacancies!: number;

  @Field(() => Int)
  seekers!: number;

  @Field(() => Estimate, { description: 'Median pay of graduates working in it, yuan a month.' })
  pay!: Estimate;

  @Field(() => [Named], { description: 'Specialties that lead to it.' })
  specialties!: Named[];

  @Field(() => [Named], { description: 'Schools that teach one of them.' })
  schools!: Named[];

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
