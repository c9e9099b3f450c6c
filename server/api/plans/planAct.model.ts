import { Field, ObjectType } from '@nestjs/graphql';

/** What somebody did about a plan: why, who, when. */
@ObjectType({ isAbstract: true })
export abstract class PlanAct {
  @Field()
  reason!: string;

  @Field()
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field({ description: 'ISO 8601, UTC.' })
  at!: string;
}
