import { Migration } from '@mikro-orm/migrations';

/** What employers register that they need. */
export class Demand extends Migration {
  override up(): void {
    this.addSql(`create table demand_fact (
      id integer not null primary key,
      batch_id integer not null,
      credit_code text not null,
      employer text null,
      occupation text not null,
      headcount integer not null,
      skill_level text not null,
      pay_text text null,
      pay_low double null,
      pay_high double null,
      pay_rule text null,
      region text not null,
      valid_from text not null,
      valid_until text null,
      contact text null
    )`);
    this.addSql(`create index demand_fact_batch_id_index on demand_fact (batch_id)`);
    // publications made before are read on: they have the tables they would have had without registrations
    for (const name of ['registered-demand/sector', 'registered-demand/occupation'])
      this.addSql(`insert into publication_table (publication, name, content)
        select id, '${name}', '[]' from publication`);
  }
}
