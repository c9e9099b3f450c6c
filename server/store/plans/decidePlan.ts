import { decidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Act, Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { refuse } from '../../domain/plan/lifecycle/planRefused.ts';
import { changedSince } from '../../domain/plan/lifecycle/planRevision.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import { whyNotSaid } from '../../domain/plan/lifecycle/refusal.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import { whyNotMove } from '../../domain/plan/lifecycle/whyNotMove.ts';
import { whyNotOpine } from '../../domain/plan/lifecycle/whyNotOpine.ts';
import { groundOf, whyNotOverride } from '../../domain/plan/lifecycle/whyNotOverride.ts';
import { whyNotRelax } from '../../domain/plan/lifecycle/whyNotRelax.ts';
import type { Store } from '../openStore.ts';
import { cohortOutcomes } from './cohortOutcomes.ts';
import { readPlan } from './readPlans.ts';
import { writePlan } from './writePlan.ts';

/** Adds what the bureau decides about one programme, or takes its latest decision back. @throws PlanRefused */
export async function overridePlan(
  store: Store,
  id: string,
  event: Omit<OverrideEvent, 'number' | 'at' | 'by'>,
  act: Act,
): Promise<void> {
  const said = { ...event, reason: event.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, `plan.${event.action}`, act, async (plan, sql) => {
    refuse(whyNotOverride(plan, said));
    const number = (plan.overrides.at(-1)?.number ?? 0) + 1;
    const { programme, action, reason, by } = said;
    const intake = action === 'change' ? said.intake : null;
    const base = groundOf(plan.overrides, said);
    await sql.run(
      `insert into plan_override (plan_id, number, programme, action, intake, reason, decided_by, decided_at, base)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, programme, action, intake, reason, by, act.at, base],
    );
    return { number, programme, intake, reason, base };
  });
}

/** Lets a limit be exceeded, by as much as the decided numbers do now, which whoever lets it names. @throws PlanRefused */
export async function relaxPlanLimit(
  store: Store,
  id: string,
  asked: Omit<LimitRelaxation, 'number' | 'by' | 'at'>,
  act: Act,
): Promise<void> {
  const said = { ...asked, reason: asked.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, 'plan.relax', act, async (plan, sql) => {
    refuse(whyNotRelax(plan, standsOf(plan), said));
    const number = (plan.relaxations.at(-1)?.number ?? 0) + 1;
    const { limit, end, of, to, reason, by } = said;
    await sql.run(
      `insert into plan_relaxation (plan_id, number, limit_name, end_name, owner, relaxed_to, reason, relaxed_by,
        relaxed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, limit, end, of, to, reason, by, act.at],
    );
    return { number, limit, end, of, to, reason };
  });
}

/**
 * Adds a school's answer.
 *
 * @param base number of the plan's latest answer that its author had seen; 0: none
 * @throws PlanRefused
 */
export async function givePlanOpinion(
  store: Store,
  id: string,
  opinion: Omit<Opinion, 'number' | 'at' | 'by'>,
  base: number,
  act: Act,
): Promise<void> {
  const said = { ...opinion, reason: opinion.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, 'plan.opinion', act, async (plan, sql) => {
    refuse(whyNotOpine(plan, said, base));
    const number = (plan.opinions.at(-1)?.number ?? 0) + 1;
    const { school, programme, stance, reason, by } = said;
    await sql.run(
      `insert into plan_opinion (plan_id, number, school, programme, stance, reason, given_by, given_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, school, programme, stance, reason, by, act.at],
    );
    return { number, school, programme, stance, reason, base };
  });
}

/**
 * Moves a plan on. What became of its entrants is frozen with it when it is evaluated.
 *
 * @param base revision of the plan that whoever moves it had before them, see `planRevision`
 * @throws PlanRefused
 */
export async function movePlan(
  store: Store,
  id: string,
  to: PlanState,
  base: number,
  act: Act,
): Promise<void> {
  // facts are read before the turn: they take longer than a write should
  const known = to === 'evaluated' ? await cohortOutcomes(store, (await readPlan(store, id)).input) : [];
  await writePlan(store, id, `plan.${to}`, act, async (plan, sql) => {
    refuse(whyNotSaid(act.by, '', false));
    const first = graduationOf(
      plan.entryYear,
      Math.min(...plan.input.programmes.map(({ length }) => length)),
    );
    refuse(whyNotMove(plan, standsOf(plan), to, first, known.length > 0));
    refuse(changedSince(plan, base));
    await sql.run(`update plan set state = ?, ${to}_by = ?, ${to}_at = ? where id = ?`, [
      to,
      act.by.trim(),
      act.at,
      id,
    ]);
    if (to === 'evaluated')
      await sql.run('update plan set evaluation = ? where id = ?', [JSON.stringify(known), id]);
    return { from: plan.state };
  });
}

/** How a plan stands; null: it has no solution. */
function standsOf({ input, outcome, overrides, relaxations }: Plan) {
  return 'infeasible' in outcome ? null : decidedPlan(input, outcome, overrides, relaxations);
}
