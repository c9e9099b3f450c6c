import { Migration } from '@mikro-orm/migrations';

/** Advertisements, and the occupations that persons settled for job titles. */
export class Postings extends Migration {
  override up(): void {
    this.addSql(`create table posting_fact (
      id integer not null primary key,
      batch_id integer not null,
      external_id text not null,
      employer text null,
      title text not null,
      headcount integer null,
      pay_text text null,
      pay_low double null,
      pay_high double null,
      pay_rule text null,
      education text null,
      experience text null,
      industry text null,
      region text not null,
      opened text not null,
      expires text null,
      occupation text null,
      matched_by text null,
      match_score double not null
    )`);
    this.addSql(`create index posting_fact_batch_id_index on posting_fact (batch_id)`);
    this.addSql(`create index posting_fact_title_index on posting_fact (title)`);
    this.addSql(`create table title_choice (
      title text not null,
      occupation text not null,
      settled_at text not null,
      primary key (title)
    )`);
    // publications made before get the two tables, empty, as one made without any advertisement has them
    for (const name of ['postings/sector', 'postings/occupation'])
      this.addSql(`insert into publication_table (publication, name, content)
        select id, '${name}', '[]' from publication`);
  }
}
