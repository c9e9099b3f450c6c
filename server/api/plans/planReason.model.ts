import { Field, ObjectType } from '@nestjs/graphql';
import { Reason } from '../tables/models/guidance.model.ts';

@ObjectType({ description: 'A reason with its sentence.' })
export class PlanReason extends Reason {
  @Field()
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;
}

@ObjectType({ description: 'A sentence about a limit.' })
export class LimitSentence {
  @Field({ description: 'Name of the constraint, e.g. places, teachers, intake_high, budget.' })
  limit!: string;

  @Field(() => String, { nullable: true, description: 'Programme, school, or null for the city.' })
  of!: string | null;

  @Field()
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;
}
