import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Numbers of entrants from one to another, both within.' })
export class PlanStretch {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;
}
