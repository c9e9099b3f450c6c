import { Migration } from '@mikro-orm/migrations';

/** How often a scenario was changed, and by whom last, so that nobody changes or removes one that they have not seen. */
export class ScenarioRevisions extends Migration {
  override up(): void {
    this.addSql('alter table plan_scenario add column revision int not null default 0');
    this.addSql('alter table plan_scenario add column changed_by varchar(500) null');
    this.addSql('alter table plan_scenario add column changed_at varchar(255) null');
  }
}
