import { Migration } from '@mikro-orm/migrations';

/** Code-list entries and crosswalk rows that are laid over the edition's files. */
export class Lists extends Migration {
  override up(): void {
    this.addSql(`create table code_fact (
      id serial primary key,
      batch_id int not null,
      list varchar(20) not null,
      code varchar(20) not null,
      name_zh varchar(160) not null,
      name_en varchar(160) null,
      level varchar(20) null,
      parent varchar(20) null,
      length double precision null,
      work_types varchar(500) null,
      valid_from varchar(10) null,
      valid_to varchar(10) null,
      source varchar(500) null
    )`);
    this.addSql(`create index code_fact_batch_id_index on code_fact (batch_id)`);
    this.addSql(`create table mapping_fact (
      id serial primary key,
      batch_id int not null,
      crosswalk varchar(40) not null,
      from_code varchar(80) not null,
      to_code varchar(80) not null,
      weight double precision null,
      source varchar(500) not null,
      valid_from varchar(10) null,
      valid_to varchar(10) null
    )`);
    this.addSql(`create index mapping_fact_batch_id_index on mapping_fact (batch_id)`);
  }
}
