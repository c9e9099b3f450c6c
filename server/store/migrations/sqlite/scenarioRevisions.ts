import { Migration } from '@mikro-orm/migrations';

/** How often a scenario was changed, and by whom last, so that nobody changes or removes one that they have not seen. */
export class ScenarioRevisions extends Migration {
  override up(): void {
    this.addSql('alter table plan_scenario add column revision integer not null default 0');
    this.addSql('alter table plan_scenario add column changed_by text null');
    this.addSql('alter table plan_scenario add column changed_at text null');
  }
}
