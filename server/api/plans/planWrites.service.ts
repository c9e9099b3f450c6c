import { Inject, Injectable } from '@nestjs/common';
import type { Act } from '../../domain/plan/lifecycle/keptPlan.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import { asked } from './asked.ts';
import type { Plan } from './plan.model.ts';
import { PLAN_DESK, type PlanDesk } from './planDesk.ts';
import type { PlanJob } from './planJob.model.ts';
import { PlanJobs } from './planJobs.ts';
import type { PlanChangeInput, PlanScenario, ScenarioInput } from './planScenario.model.ts';
import { PlansService } from './plans.service.ts';
import { toChanges } from './toChanges.ts';

/** Who makes the plan that a demonstration begins with. */
const DEMONSTRATOR = '演示 demonstration';

/** What people do to plans. Until there are accounts, everybody names themselves, and the name is kept. */
@Injectable()
export class PlanWritesService {
  constructor(
    @Inject(PLAN_DESK) private readonly desk: PlanDesk,
    private readonly plans: PlansService,
    private readonly jobs: PlanJobs,
  ) {}

  make(
    entryYear: string | null,
    scenario: string | null,
    changes: readonly PlanChangeInput[],
    by: string,
  ): PlanJob {
    const order = { entryYear, scenario, changes: toChanges(changes) };
    return this.jobs.start(null, (onStep) => this.desk.make(order, act(by), onStep));
  }

  /** Makes the first plan of a demonstration in the background, so that there is one to look at. */
  async makeFirst(): Promise<void> {
    if (!(await this.desk.lacksFirst())) return;
    const order = { entryYear: null, scenario: null, changes: [] };
    this.jobs.start(null, (onStep) => this.desk.make(order, act(DEMONSTRATOR), onStep), 'background');
  }

  async createScenario(plan: string, { name, changes }: ScenarioInput, by: string): Promise<PlanScenario> {
    const draft = { name, changes: toChanges(changes) };
    return this.plans.scenario(await asked(this.desk.createScenario(plan, draft, act(by))));
  }

  async changeScenario(
    id: string,
    { name, changes }: ScenarioInput,
    base: number,
    by: string,
  ): Promise<PlanScenario> {
    await asked(this.desk.changeScenario(id, { name, changes: toChanges(changes) }, base, act(by)));
    return this.plans.scenario(id);
  }

  /** @returns the scenario as it was */
  async removeScenario(id: string, base: number, by: string): Promise<PlanScenario> {
    const scenario = await this.plans.scenario(id);
    await asked(this.desk.removeScenario(id, base, act(by)));
    return scenario;
  }

  /** The full solution, as a job. @throws ApiError PLAN_UNKNOWN_SCENARIO, PLAN_BUSY */
  async solveScenario(id: string): Promise<PlanJob> {
    const { plan } = await asked(this.desk.scenario(id));
    return this.jobs.start(id, async (onStep) => {
      onStep('solve');
      await this.desk.solveScenario(id);
      return plan;
    });
  }

  async override(
    plan: string,
    event: Omit<OverrideEvent, 'number' | 'at' | 'by'>,
    by: string,
  ): Promise<Plan> {
    await asked(this.desk.override(plan, event, act(by)));
    return this.plans.plan(plan);
  }

  async opine(
    plan: string,
    opinion: Omit<Opinion, 'number' | 'at' | 'by'>,
    base: number,
    by: string,
  ): Promise<Plan> {
    await asked(this.desk.opine(plan, opinion, base, act(by)));
    return this.plans.plan(plan);
  }

  async relaxLimit(
    plan: string,
    limit: Omit<LimitRelaxation, 'number' | 'by' | 'at'>,
    by: string,
  ): Promise<Plan> {
    await asked(this.desk.relaxLimit(plan, limit, act(by)));
    return this.plans.plan(plan);
  }

  async move(plan: string, to: PlanState, base: number, by: string): Promise<Plan> {
    await asked(this.desk.move(plan, to, base, act(by)));
    return this.plans.plan(plan);
  }
}

function act(by: string): Act {
  return { by, at: new Date().toISOString() };
}
