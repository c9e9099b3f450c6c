import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../figures/enums.ts';

@ObjectType({
  description:
    'The frozen set of tables that every figure is read from: what was released, or the publication for whoever may see what is not released yet.',
})
export class Publication {
  @Field({ description: 'E.g. release/2026Q3/v1 or publication/2026Q3/v1.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Latest period of the market; null: no market return yet.',
  })
  period!: string | null;

  @Field(() => String, { nullable: true, description: 'Latest year of graduation; null: no outcomes yet.' })
  cohort!: string | null;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field({ description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field({ description: 'Id of the edition it was made under.' })
  edition!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the release; null: it is not released.' })
  version!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was released, ISO 8601, UTC; null: it is not.',
  })
  releasedAt!: string | null;

  @Field(() => [String], { description: 'Quarters there are figures for, ascending.' })
  periods!: string[];

  @Field(() => [String], { description: 'Years of graduation there are figures for, ascending.' })
  cohorts!: string[];
}
