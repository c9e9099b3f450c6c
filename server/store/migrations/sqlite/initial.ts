import { Migration } from '@mikro-orm/migrations';

/** Tables for SQLite. Fact tables take SQLite's own row numbers (no `autoincrement`): they are never referred to. */
export class Initial extends Migration {
  override up(): void {
    this.addSql(`create table batch (
      id integer not null primary key autoincrement,
      kind text not null,
      data_kind text not null,
      state text not null,
      edition text not null,
      file_name text not null,
      file_hash text not null,
      file_bytes integer not null,
      source text not null,
      sender text null,
      period_from text null,
      period_to text null,
      rows integer not null,
      accepted integer not null,
      warned integer not null,
      refused integer not null,
      problem_counts json not null,
      problems json not null,
      imported_at text not null,
      withdrawn_at text null
    )`);
    this.addSql(`create index batch_file_hash_index on batch (file_hash)`);
    this.addSql(`create table batch_keys (
      batch_id integer not null primary key,
      bytes blob not null
    )`);
    this.addSql(`create table code (
      id integer not null primary key,
      code text not null
    )`);
    this.addSql(`create unique index code_code_unique on code (code)`);
    this.addSql(`create table cube_block (
      family text not null,
      dims text not null,
      data_kind text not null,
      period text not null,
      bytes blob not null,
      primary key (family, dims, data_kind, period)
    )`);
    this.addSql(`create table enrolment_fact (
      id integer not null primary key,
      batch_id integer not null,
      school text not null,
      specialty text not null,
      entry_year text not null,
      stage text not null,
      planned integer null,
      applications integer null,
      enrolled integer null,
      on_roll integer null,
      graduated integer null
    )`);
    this.addSql(`create index enrolment_fact_batch_id_index on enrolment_fact (batch_id)`);
    this.addSql(`create table market_fact (
      id integer not null primary key,
      batch_id integer not null,
      period text not null,
      region text not null,
      occupation text not null,
      vacancies integer null,
      seekers integer null,
      new_vacancies integer null,
      new_seekers integer null,
      employers integer null,
      source text null,
      printed_ratio double null
    )`);
    this.addSql(`create index market_fact_batch_id_index on market_fact (batch_id)`);
    this.addSql(`create index market_fact_region_period_index on market_fact (region, period)`);
    this.addSql(`create table outcome_fact (
      id integer not null primary key,
      student text not null,
      batch_id integer not null,
      school integer not null,
      specialty integer not null,
      cohort integer not null,
      outcome integer not null,
      region integer null,
      occupation integer null,
      pay double null,
      answers integer not null,
      satisfaction double null
    )`);
    this.addSql(`create table outcome_return_fact (
      id integer not null primary key,
      batch_id integer not null,
      school text not null,
      specialty text not null,
      cohort text not null,
      graduates integer not null,
      enterprises integer null,
      self_employed integer null,
      further_study integer null,
      other_employed integer null,
      matched integer null,
      contract integer null,
      insured integer null,
      local integer null,
      elsewhere integer null,
      abroad integer null,
      primary_sector integer null,
      secondary_sector integer null,
      tertiary_sector integer null,
      pay_below_2000 integer null,
      pay_2000_3000 integer null,
      pay_3000_4000 integer null,
      pay_above_4000 integer null,
      source text null
    )`);
    this.addSql(`create index outcome_return_fact_batch_id_index on outcome_return_fact (batch_id)`);
    this.addSql(`create table programme (
      id integer not null primary key,
      batch_id integer not null,
      school text not null,
      specialty text not null,
      opened text not null,
      length double not null,
      places integer null,
      teachers integer null,
      dual_teachers integer null,
      workshop_hours integer null,
      status text not null
    )`);
    this.addSql(`create index programme_batch_id_index on programme (batch_id)`);
    this.addSql(`create table school (
      id integer not null primary key,
      batch_id integer not null,
      code text not null,
      name_zh text not null,
      name_en text null,
      region text not null,
      kind text not null,
      valid_from text null,
      valid_to text null
    )`);
    this.addSql(`create index school_batch_id_index on school (batch_id)`);
    this.addSql(`create table publication (
      id text not null primary key,
      number integer not null,
      edition text not null,
      period text not null,
      cohort text null,
      data_kind text not null,
      content_hash text not null,
      made_at text not null
    )`);
    this.addSql(`create unique index publication_number_unique on publication (number)`);
    this.addSql(`create table publication_table (
      publication text not null,
      name text not null,
      content text not null,
      primary key (publication, name)
    )`);
  }
}
