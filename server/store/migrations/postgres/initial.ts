import { Migration } from '@mikro-orm/migrations';

/** Tables for PostgreSQL. */
export class Initial extends Migration {
  override up(): void {
    this.addSql(`create table batch (
      id serial primary key,
      kind varchar(255) not null,
      data_kind varchar(255) not null,
      state varchar(255) not null,
      edition varchar(255) not null,
      file_name varchar(500) not null,
      file_hash varchar(255) not null,
      file_bytes int not null,
      source varchar(500) not null,
      sender varchar(255) null,
      period_from varchar(255) null,
      period_to varchar(255) null,
      rows int not null,
      accepted int not null,
      warned int not null,
      refused int not null,
      problem_counts jsonb not null,
      problems jsonb not null,
      imported_at varchar(255) not null,
      withdrawn_at varchar(255) null
    )`);
    this.addSql(`create index batch_file_hash_index on batch (file_hash)`);
    this.addSql(`create table batch_keys (
      batch_id int not null,
      bytes bytea not null,
      primary key (batch_id)
    )`);
    this.addSql(`create table code (
      id int not null,
      code varchar(255) not null,
      primary key (id)
    )`);
    this.addSql(`alter table code add constraint code_code_unique unique (code)`);
    this.addSql(`create table cube_block (
      family varchar(255) not null,
      dims varchar(255) not null,
      data_kind varchar(255) not null,
      period varchar(255) not null,
      bytes bytea not null,
      primary key (family, dims, data_kind, period)
    )`);
    this.addSql(`create table enrolment_fact (
      id serial primary key,
      batch_id int not null,
      school varchar(255) not null,
      specialty varchar(255) not null,
      entry_year varchar(255) not null,
      stage varchar(255) not null,
      planned int null,
      applications int null,
      enrolled int null,
      on_roll int null,
      graduated int null
    )`);
    this.addSql(`create index enrolment_fact_batch_id_index on enrolment_fact (batch_id)`);
    this.addSql(`create table market_fact (
      id serial primary key,
      batch_id int not null,
      period varchar(255) not null,
      region varchar(255) not null,
      occupation varchar(255) not null,
      vacancies int null,
      seekers int null,
      new_vacancies int null,
      new_seekers int null,
      employers int null,
      source varchar(500) null,
      printed_ratio double precision null
    )`);
    this.addSql(`create index market_fact_batch_id_index on market_fact (batch_id)`);
    this.addSql(`create index market_fact_region_period_index on market_fact (region, period)`);
    this.addSql(`create table outcome_fact (
      id serial primary key,
      student varchar(16) not null,
      batch_id int not null,
      school int not null,
      specialty int not null,
      cohort int not null,
      outcome int not null,
      region int null,
      occupation int null,
      pay double precision null,
      answers int not null,
      satisfaction double precision null
    )`);
    this.addSql(`create table outcome_return_fact (
      id serial primary key,
      batch_id int not null,
      school varchar(255) not null,
      specialty varchar(255) not null,
      cohort varchar(255) not null,
      graduates int not null,
      enterprises int null,
      self_employed int null,
      further_study int null,
      other_employed int null,
      matched int null,
      contract int null,
      insured int null,
      local int null,
      elsewhere int null,
      abroad int null,
      primary_sector int null,
      secondary_sector int null,
      tertiary_sector int null,
      pay_below_2000 int null,
      pay_2000_3000 int null,
      pay_3000_4000 int null,
      pay_above_4000 int null,
      source varchar(500) null
    )`);
    this.addSql(`create index outcome_return_fact_batch_id_index on outcome_return_fact (batch_id)`);
    this.addSql(`create table programme (
      id serial primary key,
      batch_id int not null,
      school varchar(255) not null,
      specialty varchar(255) not null,
      opened varchar(255) not null,
      length double precision not null,
      places int null,
      teachers int null,
      dual_teachers int null,
      workshop_hours int null,
      status varchar(255) not null
    )`);
    this.addSql(`create index programme_batch_id_index on programme (batch_id)`);
    this.addSql(`create table school (
      id serial primary key,
      batch_id int not null,
      code varchar(255) not null,
      name_zh varchar(255) not null,
      name_en varchar(255) null,
      region varchar(255) not null,
      kind varchar(255) not null,
      valid_from varchar(255) null,
      valid_to varchar(255) null
    )`);
    this.addSql(`create index school_batch_id_index on school (batch_id)`);
    this.addSql(`create table publication (
      id varchar(255) not null,
      number int not null,
      edition varchar(255) not null,
      period varchar(255) not null,
      cohort varchar(255) null,
      data_kind varchar(255) not null,
      content_hash varchar(255) not null,
      made_at varchar(255) not null,
      primary key (id)
    )`);
    this.addSql(`alter table publication add constraint publication_number_unique unique (number)`);
    this.addSql(`create table publication_table (
      publication varchar(255) not null,
      name varchar(255) not null,
      content text not null,
      primary key (publication, name)
    )`);
  }
}
