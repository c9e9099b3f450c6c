import { Migration } from '@mikro-orm/migrations';

/** On what ground each decision was made, so that two at once are noticed, and limits that the bureau lets be exceeded. */
export class Deciding extends Migration {
  override up(): void {
    this.addSql('alter table plan_override add column base int null');
    this.addSql(`create table plan_relaxation (
      plan_id varchar(255) not null,
      number int not null,
      limit_name varchar(255) not null,
      end_name varchar(255) not null,
      owner varchar(255) null,
      relaxed_to double precision not null,
      reason text not null,
      relaxed_by varchar(500) not null,
      relaxed_at varchar(255) not null,
      primary key (plan_id, number)
    )`);
  }
}
