import { Migration } from '@mikro-orm/migrations';

/** Ids of the accounts beside the names of who did something; null: typed before there were accounts, or no person did it. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  plan: ['made_account', 'consulted_account', 'decided_account', 'evaluated_account'],
  plan_opinion: ['given_account'],
  plan_override: ['decided_account'],
  plan_relaxation: ['relaxed_account'],
  plan_scenario: ['made_account', 'changed_account'],
  batch: ['withdrawn_account'],
};

export class PlanAccounts extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const column of columns) this.addSql(`alter table ${table} add column ${column} int null`);
  }
}
