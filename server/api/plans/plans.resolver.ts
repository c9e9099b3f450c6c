import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { Plan } from './plan.model.ts';
import { PlanTrace } from './planDecisions.model.ts';
import { PlanSummary } from './planHead.model.ts';
import { PlanJob } from './planJob.model.ts';
import { PlanJobs } from './planJobs.ts';
import { PlanProgramme, PlanRowConnection } from './planProgramme.model.ts';
import { PlanRowFilter } from './planRowFilter.ts';
import { ComparedScenario, PlanChangeInput, PlanScenario, ScenarioResult } from './planScenario.model.ts';
import { PlansService } from './plans.service.ts';

@Resolver(() => Plan)
export class PlansResolver {
  constructor(
    private readonly service: PlansService,
    private readonly jobs: PlanJobs,
  ) {}

  @Query(() => [PlanSummary], { description: 'Latest first.' })
  plans(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Context() { asker }: QueryContext,
  ): Promise<PlanSummary[]> {
    return this.service.list(first, asker);
  }

  @Query(() => Plan, { nullable: true, description: 'Null beside an error when there is none.' })
  plan(@Args('id', { type: () => ID }) id: string, @Context() { asker }: QueryContext): Promise<Plan> {
    return this.service.plan(id, asker);
  }

  @Query(() => PlanProgramme, { nullable: true, description: 'One programme of a plan, explained.' })
  planProgramme(
    @Args('plan', { type: () => ID }) plan: string,
    @Args('programme', { type: () => ID }) programme: string,
  ): Promise<PlanProgramme> {
    return this.service.programme(plan, programme);
  }

  @Query(() => PlanJob, { nullable: true, description: 'A calculation that was begun.' })
  planJob(@Args('id', { type: () => ID }) id: string): PlanJob {
    return this.jobs.job(id);
  }

  @Query(() => PlanJob, { nullable: true, description: 'The calculation that goes on; null: none.' })
  currentPlanJob(): PlanJob | null {
    return this.jobs.current();
  }

  @Query(() => ScenarioResult, {
    nullable: true,
    description: 'Provisional answer to changes of a plan, within what it opens and closes; nothing is kept.',
  })
  planWhatIf(
    @Args('plan', { type: () => ID }) plan: string,
    @Args('changes', { type: () => [PlanChangeInput] }) changes: PlanChangeInput[],
  ): Promise<ScenarioResult> {
    return this.service.whatIf(plan, changes);
  }

  @Query(() => [ComparedScenario], {
    nullable: true,
    description: 'The plan and up to four scenarios side by side.',
  })
  compareScenarios(
    @Args('plan', { type: () => ID }) plan: string,
    @Args('scenarios', { type: () => [ID] }) scenarios: string[],
  ): Promise<ComparedScenario[]> {
    return this.service.compare(plan, scenarios);
  }

  @ResolveField(() => PlanRowConnection)
  rows(
    @Parent() { id }: Plan,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('where', { type: () => PlanRowFilter, nullable: true }) where?: PlanRowFilter,
  ): Promise<PlanRowConnection> {
    return this.service.rows(id, first, after, where ?? {});
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether today’s facts would give another input; null while that is being found out.',
  })
  inputChanged(@Parent() { id }: Plan): Promise<boolean | null> {
    return this.service.inputChanged(id);
  }

  @ResolveField(() => [PlanScenario], { description: 'In the order they were made.' })
  scenarios(@Parent() { id }: Plan, @Context() { asker }: QueryContext): Promise<PlanScenario[]> {
    return this.service.scenarios(id, asker);
  }

  @ResolveField(() => [PlanTrace], { description: 'Every write, latest first.' })
  trace(@Parent() { id }: Plan, @Context() { asker }: QueryContext): Promise<PlanTrace[]> {
    return this.service.trace(id, asker);
  }
}
