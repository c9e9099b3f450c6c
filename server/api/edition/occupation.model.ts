import { Field, ObjectType } from '@nestjs/graphql';
import { Named } from '../figures/named.model.ts';
import { Weighted } from '../figures/weighted.model.ts';

@ObjectType()
export class Occupation extends Named {
  @Field({ description: 'major, sub_major, minor or occupation.' })
  level!: string;

  @Field(() => String, { nullable: true })
  parent!: string | null;

  @Field(() => [String], { description: 'Work types 工种.' })
  workTypes!: string[];

  @Field(() => [Weighted], { description: 'Sectors by the crosswalk, the remainder to other.' })
  sectors!: Weighted[];

  @Field(() => [Weighted], { description: 'Specialties that lead to it.' })
  specialties!: Weighted[];
}
