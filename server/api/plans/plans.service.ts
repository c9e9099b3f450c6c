import { cityDay } from '@gongxu/messages/cityDay';
import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { reachOf } from '../../domain/access/permissions.ts';
import { isTypedName } from '../../domain/access/typedName.ts';
import type { Plan as StoredPlan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { unanswered } from '../../domain/plan/lifecycle/unanswered.ts';
import { whyNotSolve } from '../../domain/plan/lifecycle/whyNotSolve.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { connect } from '../figures/connect.ts';
import { asked } from './asked.ts';
import { describeHead } from './describeHead.ts';
import { describePlan } from './describePlan.ts';
import { describeProgramme, describeRow } from './describeProgramme.ts';
import { describeResult, describeScenario } from './describeScenario.ts';
import { describeTornado } from './describeTornado.ts';
import type { Plan } from './plan.model.ts';
import type { PlanTrace } from './planDecisions.model.ts';
import { PLAN_DESK, type PlanDesk } from './planDesk.ts';
import type { PlanTornado } from './planExplanation.model.ts';
import type { PlanSummary } from './planHead.model.ts';
import { type PlanNames, planNames } from './planNames.ts';
import type { PlanProgramme, PlanRowConnection } from './planProgramme.model.ts';
import { type PlanRowFilter, rowFilter } from './planRowFilter.ts';
import type {
  ComparedScenario,
  PlanChangeInput,
  PlanScenario,
  ScenarioResult,
} from './planScenario.model.ts';
import { standsOf } from './standsOf.ts';
import { toChanges } from './toChanges.ts';

const MOST_PLANS = 100;
/** Sides of one comparison, the plan itself not counted. */
const MOST_COMPARED = 4;

/** What people read of plans. */
@Injectable()
export class PlansService {
  constructor(
    @Inject(PLAN_DESK) private readonly desk: PlanDesk,
    private readonly edition: EditionService,
  ) {}

  /** Those that somebody may read. */
  async list(first: number, asker: Asker): Promise<PlanSummary[]> {
    checkFirst(first, MOST_PLANS);
    const all = reachOf(asker.role, 'plan.read') === 'all';
    const heads = await this.desk.plans(all ? first : MOST_PLANS);
    return heads
      .filter(({ state }) => all || may(asker, 'plan.read', { state }))
      .slice(0, first)
      .map(describeHead);
  }

  /** @throws ApiError PLAN_UNKNOWN */
  async plan(id: string, asker: Asker): Promise<Plan> {
    const plan = await this.read(id);
    const names = this.names(plan);
    const { calendar } = this.edition.index.edition.settings;
    const waits = unanswered(plan, calendar, cityDay(new Date().toISOString()));
    return {
      ...describePlan(plan, names),
      unanswered: waits && { ...waits, schools: waits.schools.map(({ code }) => names.school(code)) },
      anotherDecides: plan.state === 'consulted' && may(asker, 'plan.decide') && !this.mayDecide(plan, asker),
    };
  }

  private mayDecide({ consultedAccount }: StoredPlan, asker: Asker): boolean {
    const { secondPersonDecides } = this.edition.index.edition.settings.plan;
    return may(asker, 'plan.decide', { submittedBy: secondPersonDecides ? consultedAccount : null });
  }

  async rows(id: string, first: number, after: string | undefined, filter: PlanRowFilter) {
    const plan = await this.read(id);
    const names = this.names(plan);
    const { stands } = standsOf(plan);
    const programmes = new Map(plan.input.programmes.map((one) => [one.id, one]));
    const entries = rowsOf(plan)
      .flatMap((row) => {
        const programme = programmes.get(row.programme);
        return programme ? [{ code: row.programme, row, programme }] : [];
      })
      .filter(rowFilter(plan.input, filter));
    return connect(entries, first, after, ({ row, programme }) =>
      describeRow(row, programme, stands, names),
    ) satisfies PlanRowConnection;
  }

  /** @throws ApiError PLAN_UNKNOWN_PROGRAMME */
  async programme(id: string, programme: string): Promise<PlanProgramme> {
    const plan = await this.read(id);
    const row = rowsOf(plan).find((one) => one.programme === programme);
    const input = plan.input.programmes.find((one) => one.id === programme);
    if (!row || !input || 'infeasible' in plan.outcome)
      throw new ApiError('PLAN_UNKNOWN_PROGRAMME', { programme });
    const { solution, stands } = standsOf(plan);
    return describeProgramme(plan, solution, stands, row, input, this.names(plan));
  }

  /** What a programme's verdict depends on; null where demand is not known, and of a plan made by another method. */
  async tornado(id: string, programme: string): Promise<PlanTornado | null> {
    const plan = await this.read(id);
    if (whyNotSolve(plan.input)) return null;
    const found = await asked(this.desk.tornado(plan, programme));
    return found && describeTornado(found, plan, this.names(plan));
  }

  inputChanged(id: string): Promise<boolean | null> {
    return asked(this.desk.inputChanged(id));
  }

  /** Empty for whoever may not read the log of acts. */
  async trace(id: string, asker: Asker): Promise<PlanTrace[]> {
    if (!may(asker, 'audit.read', { scope: null })) return [];
    const rows = await this.desk.trace(id);
    return rows.map(({ at, actor, account, action, details }) => ({
      at,
      by: actor,
      typed: isTypedName(actor, account),
      action,
      details,
    }));
  }

  /** Empty for whoever does not work on plans. */
  async scenarios(id: string, asker: Asker): Promise<PlanScenario[]> {
    if (!may(asker, 'plan.draft')) return [];
    const plan = await this.read(id);
    const names = this.names(plan);
    return (await this.desk.scenarios(id)).map((one) => describeScenario(one, plan, names));
  }

  async scenario(id: string): Promise<PlanScenario> {
    const scenario = await asked(this.desk.scenario(id));
    const plan = await this.read(scenario.plan);
    return describeScenario(scenario, plan, this.names(plan));
  }

  /** A provisional answer to changes of a plan. */
  async whatIf(id: string, changes: PlanChangeInput[]): Promise<ScenarioResult> {
    const plan = await this.read(id);
    const tried = await asked(this.desk.tryOut(plan, toChanges(changes)));
    return describeResult(tried, plan, toChanges(changes), this.names(plan));
  }

  /** The plan and its scenarios side by side; one that is not solved yet by its provisional answer. */
  async compare(id: string, scenarios: string[]): Promise<ComparedScenario[]> {
    if (scenarios.length > MOST_COMPARED)
      throw new ApiError('PLAN_TOO_MANY_COMPARED', { most: MOST_COMPARED });
    const plan = await this.read(id);
    const names = this.names(plan);
    const sides: ComparedScenario[] = [
      {
        scenario: null,
        name: plan.id,
        result: describeResult({ plan: plan.outcome, outcome: plan.outcome }, plan, [], names),
      },
    ];
    for (const one of scenarios) {
      const { plan: of, name, changes, outcome } = await asked(this.desk.scenario(one));
      if (of !== id) throw new ApiError('PLAN_UNKNOWN_SCENARIO', { scenario: one });
      const both = outcome ? { plan: plan.outcome, outcome } : await asked(this.desk.tryOut(plan, changes));
      sides.push({ scenario: one, name, result: describeResult(both, plan, changes, names) });
    }
    return sides;
  }

  /** @throws ApiError PLAN_UNKNOWN */
  read(id: string): Promise<StoredPlan> {
    return asked(this.desk.plan(id));
  }

  names({ input }: StoredPlan): PlanNames {
    return planNames(input, this.edition);
  }
}

function rowsOf({ outcome }: StoredPlan) {
  return 'infeasible' in outcome ? [] : outcome.rows;
}
