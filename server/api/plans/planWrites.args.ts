import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { OverrideAction } from '../../domain/plan/lifecycle/overrides.ts';
import { OverrideActionEnum } from './planEnums.ts';

/** Of every act on one programme: on which plan and programme, and what whoever acts had before them. */
@ArgsType()
export class DecisionArgs {
  @Field(() => ID)
  plan!: string;

  @Field(() => ID)
  programme!: string;

  @Field(() => Int, {
    description: 'Number of the programme’s latest decision that whoever decides had before them; 0: none.',
  })
  base!: number;
}

/** What is decided about one programme. */
@ArgsType()
export class OverrideArgs extends DecisionArgs {
  @Field(() => OverrideActionEnum)
  action!: OverrideAction;

  @Field(() => Int, { nullable: true, description: 'Entrants, of a change.' })
  intake?: number;

  @Field({ nullable: true, description: 'Required unless the recommendation is adopted.' })
  reason?: string;
}
