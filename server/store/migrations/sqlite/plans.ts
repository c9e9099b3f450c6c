import { Migration } from '@mikro-orm/migrations';

/** Enrolment plans with their scenarios, opinions and decisions, and the trace of who wrote what. */
export class Plans extends Migration {
  override up(): void {
    this.addSql(`create table plan (
      id text not null,
      number integer not null,
      entry_year text not null,
      version integer not null,
      edition text not null,
      data_kind text not null,
      state text not null,
      input text not null,
      base_hash text not null,
      input_hash text not null,
      outcome text not null,
      gap double null,
      bound double null,
      evaluation text null,
      made_by text not null,
      made_at text not null,
      consulted_by text null,
      consulted_at text null,
      decided_by text null,
      decided_at text null,
      evaluated_by text null,
      evaluated_at text null,
      primary key (id)
    )`);
    this.addSql(`create unique index plan_number_unique on plan (number)`);
    this.addSql(`create unique index plan_entry_year_version_unique on plan (entry_year, version)`);
    this.addSql(`create table plan_scenario (
      id integer not null primary key,
      plan_id text not null,
      name text not null,
      changes text not null,
      outcome text null,
      made_by text not null,
      made_at text not null
    )`);
    this.addSql(`create index plan_scenario_plan_id_index on plan_scenario (plan_id)`);
    this.addSql(`create table plan_opinion (
      plan_id text not null,
      number integer not null,
      school text not null,
      programme text null,
      stance text not null,
      reason text not null,
      given_by text not null,
      given_at text not null,
      primary key (plan_id, number)
    )`);
    this.addSql(`create table plan_override (
      plan_id text not null,
      number integer not null,
      programme text not null,
      action text not null,
      intake integer null,
      reason text not null,
      decided_by text not null,
      decided_at text not null,
      primary key (plan_id, number)
    )`);
    this.addSql(`create table audit_event (
      id integer not null primary key,
      happened_at text not null,
      actor text not null,
      action text not null,
      subject text not null,
      details text not null
    )`);
    this.addSql(`create index audit_event_subject_index on audit_event (subject)`);
  }
}
