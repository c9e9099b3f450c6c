import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanTornado } from './planExplanation.model.ts';
import { PlanProgramme } from './planProgramme.model.ts';
import { PlansService } from './plans.service.ts';

/** What of a programme is worked out only where it is asked for. */
@Resolver(() => PlanProgramme)
export class PlanProgrammeResolver {
  constructor(private readonly service: PlansService) {}

  @ResolveField(() => PlanTornado, {
    nullable: true,
    description: 'Null: demand is not known, or the plan cannot be solved again.',
  })
  tornado(@Parent() { plan, programme }: PlanProgramme): Promise<PlanTornado | null> {
    return this.service.tornado(plan, programme);
  }
}
