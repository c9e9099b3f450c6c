import { cityDay } from '@gongxu/messages/cityDay';
import { may } from '../../domain/access/may.ts';
import { decidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import { decidingOf, type OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { refuse } from '../../domain/plan/lifecycle/planRefused.ts';
import { changedSince } from '../../domain/plan/lifecycle/planRevision.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import { type PlanRefusal, whyNotSaid } from '../../domain/plan/lifecycle/refusal.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import { unanswered, whyNotUnanswered } from '../../domain/plan/lifecycle/unanswered.ts';
import { whyNotMove } from '../../domain/plan/lifecycle/whyNotMove.ts';
import { whyNotOpine } from '../../domain/plan/lifecycle/whyNotOpine.ts';
import { groundOf, whyNotOverride } from '../../domain/plan/lifecycle/whyNotOverride.ts';
import { whyNotRelax } from '../../domain/plan/lifecycle/whyNotRelax.ts';
import type { Store } from '../openStore.ts';
import { cohortOutcomes } from './cohortOutcomes.ts';
import { readPlan } from './readPlans.ts';
import { accountOf, type PlanAct, writePlan } from './writePlan.ts';

/** Adds what the bureau decides about one programme, or takes its latest decision back. @throws PlanRefused */
export async function overridePlan(
  store: Store,
  id: string,
  event: Omit<OverrideEvent, 'number' | 'at' | 'by'>,
  act: PlanAct,
): Promise<void> {
  const said = { ...event, reason: event.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, `plan.${event.action}`, act, async (plan, sql) => {
    refuse(whyNotOverride(plan, said));
    refuse(whyNotAdoptUnanswered(store, plan, said, act));
    const number = (plan.overrides.at(-1)?.number ?? 0) + 1;
    const { programme, action, reason, by } = said;
    const intake = action === 'change' ? said.intake : null;
    const base = groundOf(plan.overrides, said);
    await sql.run(
      `insert into plan_override (plan_id, number, programme, action, intake, reason, decided_by, decided_at, base,
        decided_account) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, programme, action, intake, reason, by, act.at, base, accountOf(act)],
    );
    return { number, programme, intake, reason, base };
  });
}

/** Lets a limit be exceeded, by as much as the decided numbers do now, which whoever lets it names. @throws PlanRefused */
export async function relaxPlanLimit(
  store: Store,
  id: string,
  asked: Omit<LimitRelaxation, 'number' | 'by' | 'at'>,
  act: PlanAct,
): Promise<void> {
  const said = { ...asked, reason: asked.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, 'plan.relax', act, async (plan, sql) => {
    refuse(whyNotRelax(plan, standsOf(plan), said));
    const number = (plan.relaxations.at(-1)?.number ?? 0) + 1;
    const { limit, end, of, to, reason, by } = said;
    await sql.run(
      `insert into plan_relaxation (plan_id, number, limit_name, end_name, owner, relaxed_to, reason, relaxed_by,
        relaxed_at, relaxed_account) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, limit, end, of, to, reason, by, act.at, accountOf(act)],
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
  act: PlanAct,
): Promise<void> {
  const said = { ...opinion, reason: opinion.reason.trim(), by: act.by.trim() };
  await writePlan(store, id, 'plan.opinion', act, async (plan, sql) => {
    refuse(whyNotOpine(plan, said, base));
    const number = (plan.opinions.at(-1)?.number ?? 0) + 1;
    const { school, programme, stance, reason, by } = said;
    await sql.run(
      `insert into plan_opinion (plan_id, number, school, programme, stance, reason, given_by, given_at, given_account)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, number, school, programme, stance, reason, by, act.at, accountOf(act)],
    );
    return { number, school, programme, stance, reason, base };
  });
}

/**
 * Moves a plan on. What became of its entrants is frozen with it when it is evaluated.
 *
 * @param base revision of the plan that whoever moves it had before them, see `planRevision`
 * @param reason why it is decided before every school has answered; empty where nobody has to say
 * @throws PlanRefused
 */
export async function movePlan(
  store: Store,
  id: string,
  to: PlanState,
  base: number,
  act: PlanAct,
  reason = '',
): Promise<void> {
  // facts are read before the turn: they take longer than a write should
  const known = to === 'evaluated' ? await cohortOutcomes(store, (await readPlan(store, id)).input) : [];
  await writePlan(store, id, `plan.${to}`, act, async (plan, sql) => {
    refuse(whyNotSaid(act.by, reason, false));
    const first = graduationOf(
      plan.entryYear,
      Math.min(...plan.input.programmes.map(({ length }) => length)),
    );
    refuse(whyNotMove(plan, standsOf(plan), to, first, known.length > 0));
    refuse(changedSince(plan, base));
    const waits = to === 'decided' ? waitsOf(store, plan, act) : null;
    if (to === 'decided') {
      refuse(whyNotByThem(store, plan, act));
      refuse(whyNotUnanswered(waits, null, reason));
    }
    await sql.run(`update plan set state = ?, ${to}_by = ?, ${to}_at = ?, ${to}_account = ? where id = ?`, [
      to,
      act.by.trim(),
      act.at,
      accountOf(act),
      id,
    ]);
    if (to === 'evaluated')
      await sql.run('update plan set evaluation = ? where id = ?', [JSON.stringify(known), id]);
    if (!waits) return { from: plan.state };
    await sql.run('update plan set decided_reason = ? where id = ?', [reason.trim(), id]);
    return {
      from: plan.state,
      reason: reason.trim(),
      unanswered: waits.schools.map(({ code }) => code),
      until: waits.until,
    };
  });
}

/** Where the edition asks for a second person, whoever submitted a plan does not decide it; at the command line nobody is a person. */
function whyNotByThem(
  { index }: Pick<Store, 'index'>,
  { consultedBy, consultedAccount }: Plan,
  { asker }: PlanAct,
): PlanRefusal | null {
  const submittedBy = index.edition.settings.plan.secondPersonDecides ? consultedAccount : null;
  if (!asker || may(asker, 'plan.decide', { submittedBy })) return null;
  return { code: 'PLAN_SECOND_PERSON', by: consultedBy ?? '' };
}

/** Whose answer a decision of today would not wait for; null: nobody's. */
function waitsOf({ index }: Pick<Store, 'index'>, plan: Plan, { at }: PlanAct) {
  return unanswered(plan, index.edition.settings.calendar, cityDay(at));
}

/** A change and a return need a reason in any case; an undo, a keep and a choice of two numbers only settle what was decided. */
function whyNotAdoptUnanswered(
  store: Pick<Store, 'index'>,
  plan: Plan,
  { programme, action, reason }: Pick<OverrideEvent, 'programme' | 'action' | 'reason'>,
  act: PlanAct,
): PlanRefusal | null {
  const contested = decidingOf(plan.overrides).get(programme)?.contested ?? [];
  if (action !== 'adopt' || contested.length > 0) return null;
  const school = plan.input.programmes.find(({ id }) => id === programme)?.school ?? '';
  return whyNotUnanswered(waitsOf(store, plan, act), school, reason);
}

/** How a plan stands; null: it has no solution. */
function standsOf({ input, outcome, overrides, relaxations }: Plan) {
  return 'infeasible' in outcome ? null : decidedPlan(input, outcome, overrides, relaxations);
}
