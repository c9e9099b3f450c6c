import { Args, Context, Float, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Stance } from '../../domain/plan/lifecycle/opinions.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import type { QueryContext } from '../graphql/context.ts';
import { Plan } from './plan.model.ts';
import { LimitEndEnum, PlanStateEnum, StanceEnum } from './planEnums.ts';
import { PlanJob } from './planJob.model.ts';
import { PlanChangeInput, PlanScenario, ScenarioInput } from './planScenario.model.ts';
import { DecisionArgs, OverrideArgs } from './planWrites.args.ts';
import { PlanWritesService } from './planWrites.service.ts';

/** What a write is based on: somebody who has not seen what was done since is told so, and overwrites nothing. */
const OPINION_BASE = {
  type: () => Int,
  description:
    'Number of the plan’s latest opinion, of any school, that whoever answers had before them; 0: none.',
};
const SCENARIO_BASE = {
  type: () => Int,
  description: 'Revision of the scenario that whoever acts had before them.',
};
const PLAN_BASE = {
  type: () => Int,
  description: 'Revision of the plan that whoever moves it had before them.',
};

/** Who acts is whoever is signed in; of what others may have changed since, a write says what it is based on. */
@Resolver(() => Plan)
export class PlanWritesResolver {
  constructor(private readonly service: PlanWritesService) {}

  @Mutation(() => PlanJob, {
    description: 'Begins to make the next version of a year’s plan; ask planJob how it goes.',
  })
  makePlan(
    @Context() { asker }: QueryContext,
    @Args('year', {
      type: () => String,
      nullable: true,
      description: 'Left out: the autumn after the latest intake.',
    })
    year?: string,
    @Args('scenario', {
      type: () => ID,
      nullable: true,
      description: 'Its plan and changes become the new version; left out: the facts as they stand.',
    })
    scenario?: string,
    @Args('changes', { type: () => [PlanChangeInput], nullable: true }) changes?: PlanChangeInput[],
  ): PlanJob {
    return this.service.make(year ?? null, scenario ?? null, changes ?? [], asker);
  }

  @Mutation(() => PlanScenario)
  createScenario(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID }) plan: string,
    @Args('scenario', { type: () => ScenarioInput }) scenario: ScenarioInput,
  ): Promise<PlanScenario> {
    return this.service.createScenario(plan, scenario, asker);
  }

  @Mutation(() => PlanScenario, { description: 'Its solution is forgotten when its changes are others.' })
  changeScenario(
    @Context() { asker }: QueryContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('scenario', { type: () => ScenarioInput }) scenario: ScenarioInput,
    @Args('base', SCENARIO_BASE) base: number,
  ): Promise<PlanScenario> {
    return this.service.changeScenario(id, scenario, base, asker);
  }

  @Mutation(() => PlanScenario, { description: 'Gives the scenario as it was.' })
  removeScenario(
    @Context() { asker }: QueryContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('base', SCENARIO_BASE) base: number,
  ): Promise<PlanScenario> {
    return this.service.removeScenario(id, base, asker);
  }

  @Mutation(() => PlanJob, { description: 'Begins the full solution; ask planJob how it goes.' })
  solveScenario(@Args('id', { type: () => ID }) id: string): Promise<PlanJob> {
    return this.service.solveScenario(id);
  }

  @Mutation(() => Plan, {
    description:
      'What the bureau decides about one programme. On older ground than what stands it is kept beside it as contested; a number beyond a limit is kept and holds the plan up.',
  })
  overridePlan(
    @Context() { asker }: QueryContext,
    @Args() { plan, intake, reason, ...event }: OverrideArgs,
  ): Promise<Plan> {
    return this.service.override(plan, { ...event, intake: intake ?? null, reason: reason ?? '' }, asker);
  }

  @Mutation(() => Plan, { description: 'Takes back the latest decision on a programme; everything is kept.' })
  undoOverride(@Context() { asker }: QueryContext, @Args() { plan, ...of }: DecisionArgs): Promise<Plan> {
    return this.service.override(plan, { ...of, action: 'undo', intake: null, reason: '' }, asker);
  }

  @Mutation(() => Plan, {
    description: 'Of two numbers decided at once, chooses the one that was kept first.',
  })
  keepOverride(@Context() { asker }: QueryContext, @Args() { plan, ...of }: DecisionArgs): Promise<Plan> {
    return this.service.override(plan, { ...of, action: 'keep', intake: null, reason: '' }, asker);
  }

  @Mutation(() => Plan, {
    description: 'Lets a limit be exceeded by as much as the decided numbers do now, for a reason.',
  })
  relaxPlanLimit(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID }) plan: string,
    @Args('limit') limit: string,
    @Args('end', { type: () => LimitEndEnum }) end: LimitRelaxation['end'],
    @Args('to', {
      type: () => Float,
      description: 'What the numbers come to, as whoever lets it had before them: `used` of the breach.',
    })
    to: number,
    @Args('reason') reason: string,
    @Args('of', { type: () => String, nullable: true, description: 'Programme, school or specialty.' })
    of?: string,
  ): Promise<Plan> {
    const asked = { limit: limit as LimitRelaxation['limit'], end, of: of ?? null, to, reason };
    return this.service.relaxLimit(plan, asked, asker);
  }

  @Mutation(() => Plan, { description: 'A school’s answer, to the plan or to one programme.' })
  giveOpinion(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID }) plan: string,
    @Args('school', { type: () => ID }) school: string,
    @Args('stance', { type: () => StanceEnum }) stance: Stance,
    @Args('base', OPINION_BASE) base: number,
    @Args('programme', { type: () => ID, nullable: true }) programme?: string,
    @Args('reason', { nullable: true, description: 'Required unless favourable.' }) reason?: string,
  ): Promise<Plan> {
    return this.service.opine(
      plan,
      { school, programme: programme ?? null, stance, reason: reason ?? '' },
      base,
      asker,
    );
  }

  @Mutation(() => Plan, { description: 'Moves a plan on to its next state.' })
  movePlan(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID }) plan: string,
    @Args('to', { type: () => PlanStateEnum }) to: PlanState,
    @Args('base', PLAN_BASE) base: number,
    @Args('reason', {
      nullable: true,
      description: 'Required to decide it while schools that were asked have not answered and still may.',
    })
    reason?: string,
  ): Promise<Plan> {
    return this.service.move(plan, to, base, reason ?? '', asker);
  }

  @Mutation(() => Plan, { description: 'Sets what became of its entrants beside a decided plan.' })
  evaluatePlan(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID }) plan: string,
    @Args('base', PLAN_BASE) base: number,
  ): Promise<Plan> {
    return this.service.move(plan, 'evaluated', base, '', asker);
  }
}
