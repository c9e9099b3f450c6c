import type { Plan, Scenario, ScenarioDraft } from '../../domain/plan/lifecycle/keptPlan.ts';
import { PlanRefused, refuse, type StoreRefusal } from '../../domain/plan/lifecycle/planRefused.ts';
import { PLAN_ACTIONS } from '../../domain/plan/lifecycle/planStates.ts';
import { whyNotSaid } from '../../domain/plan/lifecycle/refusal.ts';
import type { PlanOutcome } from '../../domain/plan/planResult.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import type { Planner } from './planner.ts';
import { accountOf, type PlanAct, writePlan } from './writePlan.ts';

/** More scenarios of one plan than this are nobody's comparison. */
const MOST = 50;

const COLUMNS = `id, plan_id as "plan", name, changes, outcome, made_by as "by", made_account as account, made_at as "at", revision,
  changed_by as "changedBy", changed_at as "changedAt"`;

type Row = Omit<Scenario, 'id' | 'changes' | 'outcome'> & {
  id: number;
  changes: string;
  outcome: string | null;
};

/** A plan's scenarios in the order they were made. */
export async function listScenarios({ sql }: Store, plan: string): Promise<Scenario[]> {
  const rows = await sql.all<Row>(`select ${COLUMNS} from plan_scenario where plan_id = ? order by id`, [
    plan,
  ]);
  return rows.map(toScenario);
}

/** @throws PlanRefused PLAN_UNKNOWN_SCENARIO */
export async function readScenario(sql: Sql, id: string): Promise<Scenario> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const [row] = await sql.all<Row>(`select ${COLUMNS} from plan_scenario where id = ?`, [number]);
  if (!row) throw new PlanRefused({ code: 'PLAN_UNKNOWN_SCENARIO', scenario: id });
  return toScenario(row);
}

/** @returns id of the new scenario @throws PlanRefused */
export async function createScenario(
  store: Store,
  planner: Planner,
  plan: string,
  draft: ScenarioDraft,
  act: PlanAct,
): Promise<string> {
  const { scenario } = await writePlan(store, plan, 'scenario.create', act, async (of, sql) => {
    const name = await checkDraft(sql, planner, of, draft, act, null);
    await sql.run(
      `insert into plan_scenario (plan_id, name, changes, made_by, made_at, made_account)
        values (?, ?, ?, ?, ?, ?)`,
      [plan, name, JSON.stringify(draft.changes), act.by.trim(), act.at, accountOf(act)],
    );
    const [made] = await sql.all<{ id: number }>(
      'select id from plan_scenario where plan_id = ? and name = ?',
      [plan, name],
    );
    return { scenario: String(made?.id), name, changes: draft.changes };
  });
  return scenario;
}

/**
 * Changes it, and forgets its solution if its changes are others.
 *
 * @param base revision of the scenario that whoever changes it had before them
 * @throws PlanRefused
 */
export async function changeScenario(
  store: Store,
  planner: Planner,
  id: string,
  draft: ScenarioDraft,
  base: number,
  act: PlanAct,
): Promise<void> {
  const { plan } = await readScenario(store.sql, id);
  await writePlan(store, plan, 'scenario.change', act, async (of, sql) => {
    const before = await readScenario(sql, id);
    const name = await checkDraft(sql, planner, of, draft, act, before.id);
    refuse(scenarioSince(before, base));
    const changes = JSON.stringify(draft.changes);
    await sql.run(
      `update plan_scenario set name = ?, changes = ?, revision = revision + 1, changed_by = ?, changed_at = ?,
        changed_account = ? where id = ?`,
      [name, changes, act.by.trim(), act.at, accountOf(act), Number(id)],
    );
    if (changes !== JSON.stringify(before.changes))
      await sql.run('update plan_scenario set outcome = null where id = ?', [Number(id)]);
    return { scenario: id, name, changes: draft.changes, base };
  });
}

/** @param base as of `changeScenario` @throws PlanRefused */
export async function removeScenario(store: Store, id: string, base: number, act: PlanAct): Promise<string> {
  const { plan } = await readScenario(store.sql, id);
  await writePlan(store, plan, 'scenario.remove', act, async (of, sql) => {
    refuseClosed(of);
    const before = await readScenario(sql, id);
    refuse(scenarioSince(before, base));
    const { name, changes } = before;
    await sql.run('delete from plan_scenario where id = ?', [Number(id)]);
    return { scenario: id, name, changes };
  });
  return plan;
}

/** Keeps what a scenario comes to, unless it was changed while it was being solved. */
export async function saveScenarioOutcome(
  { turns, sql }: Store,
  { id, changes }: Pick<Scenario, 'id' | 'changes'>,
  outcome: PlanOutcome,
): Promise<void> {
  await turns(() =>
    sql.run('update plan_scenario set outcome = ? where id = ? and changes = ?', [
      JSON.stringify(outcome),
      Number(id),
      JSON.stringify(changes),
    ]),
  );
}

/** @returns the name as it is kept @throws PlanRefused */
async function checkDraft(
  sql: Sql,
  planner: Planner,
  plan: Plan,
  { name, changes }: ScenarioDraft,
  { by }: PlanAct,
  own: string | null,
): Promise<string> {
  refuseClosed(plan);
  const kept = name.trim();
  refuse(whyNotSaid(by, kept, true));
  const others = (
    await sql.all<{ id: number; name: string }>('select id, name from plan_scenario where plan_id = ?', [
      plan.id,
    ])
  ).filter(({ id }) => String(id) !== own);
  if (others.some((other) => other.name === kept)) refuse({ code: 'PLAN_SCENARIO_NAME_TAKEN', name: kept });
  if (own === null && others.length >= MOST) refuse({ code: 'PLAN_TOO_MANY_SCENARIOS', most: MOST });
  planner.change(plan.input, changes);
  return kept;
}

/** Whether somebody changed a scenario since. @returns null: nobody did */
function scenarioSince(
  { name, revision, changedBy, changedAt }: Scenario,
  base: number,
): StoreRefusal | null {
  if (base >= revision) return null;
  return { code: 'PLAN_SCENARIO_CHANGED', name, by: changedBy ?? '', at: changedAt ?? '' };
}

function refuseClosed({ state }: Plan): void {
  if (!PLAN_ACTIONS[state].includes('scenario')) refuse({ code: 'PLAN_CLOSED', state });
}

function toScenario({ id, changes, outcome, ...row }: Row): Scenario {
  return { ...row, id: String(id), changes: JSON.parse(changes), outcome: outcome && JSON.parse(outcome) };
}
