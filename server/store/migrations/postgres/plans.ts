import { Migration } from '@mikro-orm/migrations';

/** Enrolment plans with their scenarios, opinions and decisions, and the trace of who wrote what. */
export class Plans extends Migration {
  override up(): void {
    this.addSql(`create table plan (
      id varchar(255) not null,
      number int not null,
      entry_year varchar(255) not null,
      version int not null,
      edition varchar(255) not null,
      data_kind varchar(255) not null,
      state varchar(255) not null,
      input text not null,
      base_hash varchar(255) not null,
      input_hash varchar(255) not null,
      outcome text not null,
      gap double precision null,
      bound double precision null,
      evaluation text null,
      made_by varchar(500) not null,
      made_at varchar(255) not null,
      consulted_by varchar(500) null,
      consulted_at varchar(255) null,
      decided_by varchar(500) null,
      decided_at varchar(255) null,
      evaluated_by varchar(500) null,
      evaluated_at varchar(255) null,
      primary key (id)
    )`);
    this.addSql(`create unique index plan_number_unique on plan (number)`);
    this.addSql(`create unique index plan_entry_year_version_unique on plan (entry_year, version)`);
    this.addSql(`create table plan_scenario (
      id serial primary key,
      plan_id varchar(255) not null,
      name varchar(500) not null,
      changes text not null,
      outcome text null,
      made_by varchar(500) not null,
      made_at varchar(255) not null
    )`);
    this.addSql(`create index plan_scenario_plan_id_index on plan_scenario (plan_id)`);
    this.addSql(`create table plan_opinion (
      plan_id varchar(255) not null,
      number int not null,
      school varchar(255) not null,
      programme varchar(255) null,
      stance varchar(255) not null,
      reason text not null,
      given_by varchar(500) not null,
      given_at varchar(255) not null,
      primary key (plan_id, number)
    )`);
    this.addSql(`create table plan_override (
      plan_id varchar(255) not null,
      number int not null,
      programme varchar(255) not null,
      action varchar(255) not null,
      intake int null,
      reason text not null,
      decided_by varchar(500) not null,
      decided_at varchar(255) not null,
      primary key (plan_id, number)
    )`);
    this.addSql(`create table audit_event (
      id serial primary key,
      happened_at varchar(255) not null,
      actor varchar(500) not null,
      action varchar(255) not null,
      subject varchar(255) not null,
      details text not null
    )`);
    this.addSql(`create index audit_event_subject_index on audit_event (subject)`);
  }
}
