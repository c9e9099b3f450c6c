import { Inject, Injectable } from '@nestjs/common';
import { type Asker, isSignedIn } from '../../domain/access/asker.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import { ApiError } from '../errors/apiError.ts';
import { asked } from './asked.ts';
import type { Plan } from './plan.model.ts';
import { PLAN_DESK, type PlanAct, type PlanDesk } from './planDesk.ts';
import type { PlanJob } from './planJob.model.ts';
import { PlanJobs } from './planJobs.ts';
import type { PlanChangeInput, PlanScenario, ScenarioInput } from './planScenario.model.ts';
import { PlansService } from './plans.service.ts';
import { toChanges } from './toChanges.ts';

/** Who makes the plan that a demonstration begins with. */
const DEMONSTRATOR = '演示 demonstration';

/** What people do to plans: whoever is signed in is its author. */
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
    asker: Asker,
  ): PlanJob {
    const order = { entryYear, scenario, changes: toChanges(changes) };
    return this.jobs.start(null, (onStep) => this.desk.make(order, act(asker), onStep));
  }

  /** Makes the first plan of a demonstration in the background, so that there is one to look at. */
  async makeFirst(): Promise<void> {
    if (!(await this.desk.lacksFirst())) return;
    const order = { entryYear: null, scenario: null, changes: [] };
    this.jobs.start(
      null,
      (onStep) => this.desk.make(order, { by: DEMONSTRATOR, at: now() }, onStep),
      'background',
    );
  }

  async createScenario(plan: string, { name, changes }: ScenarioInput, asker: Asker): Promise<PlanScenario> {
    const draft = { name, changes: toChanges(changes) };
    return this.plans.scenario(await asked(this.desk.createScenario(plan, draft, act(asker))));
  }

  async changeScenario(
    id: string,
    { name, changes }: ScenarioInput,
    base: number,
    asker: Asker,
  ): Promise<PlanScenario> {
    await asked(this.desk.changeScenario(id, { name, changes: toChanges(changes) }, base, act(asker)));
    return this.plans.scenario(id);
  }

  /** @returns the scenario as it was */
  async removeScenario(id: string, base: number, asker: Asker): Promise<PlanScenario> {
    const scenario = await this.plans.scenario(id);
    await asked(this.desk.removeScenario(id, base, act(asker)));
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
    asker: Asker,
  ): Promise<Plan> {
    await asked(this.desk.override(plan, event, act(asker)));
    return this.plans.plan(plan, asker);
  }

  async opine(
    plan: string,
    opinion: Omit<Opinion, 'number' | 'at' | 'by'>,
    base: number,
    asker: Asker,
  ): Promise<Plan> {
    await asked(this.desk.opine(plan, opinion, base, act(asker)));
    return this.plans.plan(plan, asker);
  }

  async relaxLimit(
    plan: string,
    limit: Omit<LimitRelaxation, 'number' | 'by' | 'at'>,
    asker: Asker,
  ): Promise<Plan> {
    await asked(this.desk.relaxLimit(plan, limit, act(asker)));
    return this.plans.plan(plan, asker);
  }

  async move(plan: string, to: PlanState, base: number, reason: string, asker: Asker): Promise<Plan> {
    await asked(this.desk.move(plan, to, base, act(asker), reason));
    return this.plans.plan(plan, asker);
  }
}

/** @throws ApiError NOT_SIGNED_IN */
function act(asker: Asker): PlanAct {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return { by: asker.account.shownName, at: now(), asker };
}

const now = () => new Date().toISOString();
