import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Codes that say what a row is about; a row carries those its table is grouped by.',
})
export class RowKey {
  @Field(() => String, { nullable: true })
  period?: string;

  @Field(() => String, { nullable: true })
  cohort?: string;

  @Field(() => String, { nullable: true })
  region?: string;

  @Field(() => String, { nullable: true })
  sector?: string;

  @Field(() => String, { nullable: true })
  specialty?: string;

  @Field(() => String, { nullable: true })
  occupation?: string;

  @Field(() => String, { nullable: true })
  school?: string;
}
