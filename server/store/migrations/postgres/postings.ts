import { Migration } from '@mikro-orm/migrations';

/** Advertisements, and the occupations that persons settled for job titles. */
export class Postings extends Migration {
  override up(): void {
    this.addSql(`create table posting_fact (
      id serial primary key,
      batch_id int not null,
      external_id varchar(40) not null,
      employer varchar(120) null,
      title varchar(120) not null,
      headcount int null,
      pay_text varchar(80) null,
      pay_low double precision null,
      pay_high double precision null,
      pay_rule varchar(20) null,
      education varchar(40) null,
      experience varchar(40) null,
      industry varchar(20) null,
      region varchar(20) not null,
      opened varchar(10) not null,
      expires varchar(10) null,
      occupation varchar(20) null,
      matched_by varchar(10) null,
      match_score double precision not null
    )`);
    this.addSql(`create index posting_fact_batch_id_index on posting_fact (batch_id)`);
    this.addSql(`create index posting_fact_title_index on posting_fact (title)`);
    this.addSql(`create table title_choice (
      title varchar(120) not null,
      occupation varchar(20) not null,
      settled_at varchar(40) not null,
      primary key (title)
    )`);
    // publications made before get the two tables, empty, as one made without any advertisement has them
    for (const name of ['postings/sector', 'postings/occupation'])
      this.addSql(`insert into publication_table (publication, name, content)
        select id, '${name}', '[]' from publication`);
  }
}
