import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { EstimateState } from '../../domain/facts/estimate.ts';
import { EstimateStateEnum } from './enums.ts';

@ObjectType({ description: 'A figure with what is needed to trust it.' })
export class Estimate {
  @Field(() => Float, { nullable: true, description: 'Null exactly when the state says why it is absent.' })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Null beside zero_denominator: unbounded.' })
  high!: number | null;

  @Field(() => Float, { description: 'Level of the interval, e.g. 0.95.' })
  level!: number;

  @Field(() => Float, { description: 'Records, or the count, that the figure rests on.' })
  n!: number;

  @Field(() => EstimateStateEnum)
  state!: EstimateState;

  @Field(() => String, { nullable: true, description: 'A message code.' })
  note!: string | null;
}
