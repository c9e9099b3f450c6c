import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Difference } from './difference.model.ts';

@ObjectType({ description: 'What withdrawing an import would change.' })
export class Withdrawal {
  @Field(() => Int, { description: 'Rows that would count no more.' })
  rows!: number;

  @Field(() => [ID], { description: 'Imports that it had taken the place of and that would count again.' })
  restored!: string[];

  @Field(() => Difference)
  difference!: Difference;
}
