import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../figures/enumOf.ts';

export type JobState = 'running' | 'done' | 'refused' | 'failed';
export type JobStep = 'input' | 'solve' | 'save';

export const JobStateEnum = enumOf<JobState>(['running', 'done', 'refused', 'failed']);
export const JobStepEnum = enumOf<JobStep>(['input', 'solve', 'save']);
registerEnumType(JobStateEnum, { name: 'PlanJobState' });
registerEnumType(JobStepEnum, { name: 'PlanJobStep' });

@ObjectType({ description: 'The making of a plan, or the full solution of a scenario, while it goes on.' })
export class PlanJob {
  @Field(() => ID)
  id!: string;

  @Field(() => JobStateEnum)
  state!: JobState;

  @Field(() => JobStepEnum)
  step!: JobStep;

  @Field(() => Float, { description: 'Seconds since it began.' })
  seconds!: number;

  @Field(() => ID, { nullable: true, description: 'The plan that was made, or whose scenario was solved.' })
  plan!: string | null;

  @Field(() => ID, { nullable: true, description: 'The scenario that is solved.' })
  scenario!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or failed.' })
  code!: string | null;

  @Field(() => String, { nullable: true })
  messageZh!: string | null;

  @Field(() => String, { nullable: true })
  messageEn!: string | null;
}
