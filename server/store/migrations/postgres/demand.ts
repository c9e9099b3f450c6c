import { Migration } from '@mikro-orm/migrations';

/** What employers register that they need. */
export class Demand extends Migration {
  override up(): void {
    this.addSql(`create table demand_fact (
      id serial primary key,
      batch_id int not null,
      credit_code varchar(18) not null,
      employer varchar(120) null,
      occupation varchar(20) not null,
      headcount int not null,
      skill_level varchar(20) not null,
      pay_text varchar(80) null,
      pay_low double precision null,
      pay_high double precision null,
      pay_rule varchar(20) null,
      region varchar(20) not null,
      valid_from varchar(10) not null,
      valid_until varchar(10) null,
      contact varchar(40) null
    )`);
    this.addSql(`create index demand_fact_batch_id_index on demand_fact (batch_id)`);
    // publications made before are read on: they have the tables they would have had without registrations
    for (const name of ['registered-demand/sector', 'registered-demand/occupation'])
      this.addSql(`insert into publication_table (publication, name, content)
        select id, '${name}', '[]' from publication`);
  }
}
