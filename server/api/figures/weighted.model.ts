import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Named } from './named.model.ts';

@ObjectType({ description: 'A code of a crosswalk with the share that goes to it.' })
export class Weighted extends Named {
  @Field(() => Float, { description: 'Share, 0 to 1.' })
  weight!: number;
}
