import type { Act, Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';

import { readPlan } from './readPlans.ts';

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
  { by, at }: Act,
  work: (plan: Plan, sql: Sql) => Promise<D>,
): Promise<D> {
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const details = await work(await readPlan(store, id, sql), sql);
      await writeAudit(sql, { at, actor: by.trim(), action, subject: id, details });
      return details;
    }),
  );
}
