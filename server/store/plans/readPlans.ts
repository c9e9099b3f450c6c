import type { Plan, PlanHead } from '../../domain/plan/lifecycle/keptPlan.ts';
import type { Opinion } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { PlanRefused } from '../../domain/plan/lifecycle/planRefused.ts';
import type { LimitRelaxation } from '../../domain/plan/lifecycle/relaxations.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';

const HEAD = `id, entry_year as "entryYear", version, edition, data_kind as "dataKind", state, facts,
  base_hash as "baseHash", input_hash as "inputHash", gap, bound, made_by as "madeBy", made_at as "madeAt", made_account as "madeAccount",
  consulted_by as "consultedBy", consulted_at as "consultedAt", consulted_account as "consultedAccount", decided_by as "decidedBy",
  decided_at as "decidedAt", decided_account as "decidedAccount", decided_reason as "decidedReason", evaluated_by as "evaluatedBy", evaluated_at as "evaluatedAt", evaluated_account as "evaluatedAccount"`;

/** Plans, latest first; those of demonstration data only where the instance shows it. */
export async function listPlans({ sql, config }: Store, first = 50): Promise<PlanHead[]> {
  const hidden = config.demonstration ? '' : `where data_kind <> 'demonstration'`;
  return sql.all<PlanHead>(`select ${HEAD} from plan ${hidden} order by number desc limit ?`, [first]);
}

/** A plan's head alone, without the input and rows that make it large. @throws PlanRefused PLAN_UNKNOWN */
export async function readPlanHead({ sql, config }: Store, id: string): Promise<PlanHead> {
  const [row] = await sql.all<PlanHead>(`select ${HEAD} from plan where id = ?`, [id]);
  if (!row || (row.dataKind === 'demonstration' && !config.demonstration))
    throw new PlanRefused({ code: 'PLAN_UNKNOWN', plan: id });
  return row;
}

/** One plan. @throws PlanRefused PLAN_UNKNOWN */
export async function readPlan(store: Store, id: string, sql: Sql = store.sql): Promise<Plan> {
  const [row] = await sql.all<PlanHead & { input: string; outcome: string; evaluation: string | null }>(
    `select ${HEAD}, input, outcome, evaluation from plan where id = ?`,
    [id],
  );
  if (!row || (row.dataKind === 'demonstration' && !store.config.demonstration))
    throw new PlanRefused({ code: 'PLAN_UNKNOWN', plan: id });
  return {
    ...row,
    input: JSON.parse(row.input),
    outcome: JSON.parse(row.outcome),
    evaluation: JSON.parse(row.evaluation ?? '[]'),
    opinions: await sql.all<Opinion>(
      `select number, school, programme, stance, reason, given_by as "by", given_account as account, given_at as "at"
        from plan_opinion where plan_id = ? order by number`,
      [id],
    ),
    overrides: await sql.all<OverrideEvent>(
      `select number, programme, action, intake, reason, decided_by as "by", decided_account as account,
        decided_at as "at", base
        from plan_override where plan_id = ? order by number`,
      [id],
    ),
    relaxations: await sql.all<LimitRelaxation>(
      `select number, limit_name as "limit", end_name as "end", owner as "of", relaxed_to as "to", reason,
        relaxed_by as "by", relaxed_account as account, relaxed_at as "at" from plan_relaxation where plan_id = ? order by number`,
      [id],
    ),
  };
}
