import type { MakingStep, PlanOrder } from '../../domain/plan/lifecycle/keptPlan.ts';
import { refuse } from '../../domain/plan/lifecycle/planRefused.ts';
import { FIRST_PLAN_STATE } from '../../domain/plan/lifecycle/planStates.ts';
import { whyNotSaid } from '../../domain/plan/lifecycle/refusal.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import { planFacts } from './planFacts.ts';
import type { Planner } from './planner.ts';
import { readPlan } from './readPlans.ts';
import { readScenario } from './scenarios.ts';
import { accountOf, auditedActor, type PlanAct } from './writePlan.ts';

/**
 * Makes the next version of a year's plan: its input is frozen with it, so that later imports change nothing of it.
 * Limits that cannot hold together make a plan as well, one that says so.
 *
 * @param onStep called as each step begins
 * @returns id of the plan
 * @throws PlanRefused
 */
export async function makePlan(
  store: Store,
  planner: Planner,
  order: PlanOrder,
  act: PlanAct,
  onStep: (step: MakingStep) => void = () => {},
): Promise<string> {
  refuse(whyNotSaid(act.by, '', false));
  onStep('input');
  const { input, facts, baseHash } = await frozenInput(store, planner, order);
  onStep('solve');
  const outcome = await planner.solve(input);
  onStep('save');
  const { entryYear, edition, dataKind } = input;
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const [last] = await sql.all<{ number: number | null; version: number | null }>(
        `select (select max(number) from plan) as number,
          (select max(version) from plan where entry_year = ?) as version`,
        [entryYear],
      );
      const version = (last?.version ?? 0) + 1;
      const id = `plan/${entryYear}/v${version}`;
      await sql.run(
        `insert into plan (id, number, entry_year, version, edition, data_kind, state, input, facts, base_hash,
          input_hash, outcome, gap, bound, made_by, made_at, made_account)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          (last?.number ?? 0) + 1,
          entryYear,
          version,
          edition,
          dataKind,
          FIRST_PLAN_STATE,
          JSON.stringify(input),
          facts,
          baseHash,
          outcome.inputHash,
          JSON.stringify(outcome),
          'infeasible' in outcome ? null : outcome.gap,
          'infeasible' in outcome ? null : outcome.bound,
          act.by.trim(),
          act.at,
          accountOf(act),
        ],
      );
      const { scenario, changes } = order;
      const details = { entryYear, inputHash: outcome.inputHash, scenario, changes };
      await writeAudit(sql, { at: act.at, ...auditedActor(act), action: 'plan.make', subject: id, details });
      return id;
    }),
  );
}

/** The input with the order's changes, the facts it comes from, and the digest of what it was before the changes. */
async function frozenInput(
  store: Store,
  planner: Planner,
  { entryYear, scenario, changes }: PlanOrder,
): Promise<{ input: PlanInput; facts: string; baseHash: string }> {
  if (scenario === null) {
    // read before the input: what is committed in between is then found to have come after it
    const facts = await planFacts(store);
    const base = await planner.load(entryYear);
    return { input: planner.change(base, changes), facts, baseHash: planner.hash(base) };
  }
  const from = await readScenario(store.sql, scenario);
  const plan = await readPlan(store, from.plan);
  const input = planner.change(plan.input, [...from.changes, ...changes]);
  return { input, facts: plan.facts, baseHash: plan.baseHash };
}
