import { Migration } from '@mikro-orm/migrations';

/** Code-list entries and crosswalk rows that are laid over the edition's files. */
export class Lists extends Migration {
  override up(): void {
    this.addSql(`create table code_fact (
      id integer not null primary key,
      batch_id integer not null,
      list text not null,
      code text not null,
      name_zh text not null,
      name_en text null,
      level text null,
      parent text null,
      length double null,
      work_types text null,
      valid_from text null,
      valid_to text null,
      source text null
    )`);
    this.addSql(`create index code_fact_batch_id_index on code_fact (batch_id)`);
    this.addSql(`create table mapping_fact (
      id integer not null primary key,
      batch_id integer not null,
      crosswalk text not null,
      from_code text not null,
      to_code text not null,
      weight double null,
      source text not null,
      valid_from text null,
      valid_to text null
    )`);
    this.addSql(`create index mapping_fact_batch_id_index on mapping_fact (batch_id)`);
  }
}
