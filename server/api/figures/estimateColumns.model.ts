import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { EstimateState } from '../../domain/facts/estimate.ts';
import { EstimateStateEnum } from './enums.ts';

@ObjectType({
  description: 'Estimates as one list per column; a position in each list is one row of the table.',
})
export class EstimateColumns {
  @Field(() => [Float], { nullable: 'items' })
  value!: (number | null)[];

  @Field(() => [Float], { nullable: 'items' })
  low!: (number | null)[];

  @Field(() => [Float], { nullable: 'items' })
  high!: (number | null)[];

  @Field(() => [Float], { description: 'Level of each interval, e.g. 0.95.' })
  level!: number[];

  @Field(() => [Float], { description: 'Records, or the count, that each figure rests on.' })
  n!: number[];

  @Field(() => [EstimateStateEnum])
  state!: EstimateState[];

  @Field(() => [String], { nullable: 'items', description: 'Message codes.' })
  note!: (string | null)[];
}
