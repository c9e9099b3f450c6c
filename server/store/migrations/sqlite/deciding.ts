import { Migration } from '@mikro-orm/migrations';

/** On what ground each decision was made, so that two at once are noticed, and limits that the bureau lets be exceeded. */
export class Deciding extends Migration {
  override up(): void {
    this.addSql('alter table plan_override add column base integer null');
    this.addSql(`create table plan_relaxation (
      plan_id text not null,
      number integer not null,
      limit_name text not null,
      end_name text not null,
      owner text null,
      relaxed_to double not null,
      reason text not null,
      relaxed_by text not null,
      relaxed_at text not null,
      primary key (plan_id, number)
    )`);
  }
}
