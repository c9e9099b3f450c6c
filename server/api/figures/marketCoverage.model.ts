import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Named } from './named.model.ts';

@ObjectType({ description: 'Of which counties the city’s market is known.' })
export class MarketCoverage {
  @Field(() => Int, { description: 'Counties that belong to the city.' })
  expected!: number;

  @Field(() => [Named], {
    description: 'Those that handed in nothing for the period: the counts leave them out.',
  })
  missing!: readonly Named[];

  @Field(() => [Named], {
    description:
      'Those silent for four quarters: the city’s demand is not known, and is held against no supply.',
  })
  unknown!: readonly Named[];
}
