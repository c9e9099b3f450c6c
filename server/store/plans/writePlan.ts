import type { SignedIn } from '../../domain/access/asker.ts';
import type { Act, Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { actorOf } from '../audit/auditBatch.ts';
import { type Audited, writeAudit } from '../audit/writeAudit.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { readPlan } from './readPlans.ts';

/** Who acts on plans. */
export interface PlanAct extends Act {
  /** null or left out: no person who signed in */
  asker?: SignedIn | null;
}

/** Id of the account that acts; null: nobody's. */
export function accountOf({ asker }: PlanAct): number | null {
  return asker?.account.id ?? null;
}

/** Who acts, as the log tells of them. */
export function auditedActor({ by, asker }: PlanAct): Pick<Audited, 'actor' | 'account' | 'role'> {
  if (!asker) return { actor: by.trim() };
  const { name, role, account } = actorOf(asker);
  return { actor: name, role, account: account.name };
}

/**
 * One act on a plan: nobody else writes between reading it and the end of the act, and the act leaves its trace.
 *
 * @param work checks and writes; what it returns goes into the trace
 * @throws PlanRefused PLAN_UNKNOWN, and whatever the work throws; nothing is written then
 */
export function writePlan<D extends Record<string, unknown>>(
  store: Store,
  id: string,
  action: string,
  act: PlanAct,
  work: (plan: Plan, sql: Sql) => Promise<D>,
): Promise<D> {
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const details = await work(await readPlan(store, id, sql), sql);
      await writeAudit(sql, { at: act.at, ...auditedActor(act), action, subject: id, details });
      return details;
    }),
  );
}
