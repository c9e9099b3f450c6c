import type { Act } from '../../domain/plan/lifecycle/keptPlan.ts';
import { graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { refuse } from '../../domain/plan/lifecycle/planRefused.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import { whyNotSaid } from '../../domain/plan/lifecycle/refusal.ts';
import { whyNotMove } from '../../domain/plan/lifecycle/whyNotMove.ts';
import { whyNotOpine } from '../../domain/plan/lifecycle/whyNotOpine.ts';
import { whyNotOverride } from '../../domain/plan/lifecycle/whyNotOverride.ts';
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
    await sql.run(
      `insert into plan_override (plan_id, number, programme, action, intake, reason, decided_by, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, programme, action, intake, reason, by, act.at],
    );
    return { number, programme, intake, reason };
  });
}

/** Adds a school's answer. @throws PlanRefused */
export async function givePlanOpinion(
  store: Store,
  id: string,
  opinion: Omit<Opinion, 'number' | 'at' | 'by'>,
  act: Act,
): Promise<void> {
  const said = { ...opinion, reason: opinion.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, 'plan.opinion', act, async (plan, sql) => {
    refuse(whyNotOpine(plan, said));
    const number = (plan.opinions.at(-1)?.number ?? 0) + 1;
    const { school, programme, stance, reason, by } = said;
    await sql.run(
      `insert into plan_opinion (plan_id, number, school, programme, stance, reason, given_by, given_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, school, programme, stance, reason, by, act.at],
    );
    return { number, school, programme, stance, reason };
  });
}

/** Moves a plan on. What became of its entrants is frozen with it when it is evaluated. @throws PlanRefused */
export async function movePlan(store: Store, id: string, to: PlanState, act: Act): Promise<void> {
  // facts are read before the turn: they take longer than a write should
  const known = to === 'evaluated' ? await cohortOutcomes(store, (await readPlan(store, id)).input) : [];
  await writePlan(store, id, `plan.${to}`, act, async (plan, sql) => {
    refuse(whyNotSaid(act.by, '', false));
    const first = graduationOf(
      plan.entryYear,
      Math.min(...plan.input.programmes.map(({ length }) => length)),
    );
    refuse(whyNotMove(plan, to, first, known.length > 0));
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
