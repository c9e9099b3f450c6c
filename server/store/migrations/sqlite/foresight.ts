import { Migration } from '@mikro-orm/migrations';

/** Those who leave junior-secondary school by region and year, and what associations foresee. */
export class Foresight extends Migration {
  override up(): void {
    this.addSql(`create table intake_pool_fact (
      id integer not null primary key,
      batch_id integer not null,
      region text not null,
      year text not null,
      leavers integer null,
      expected integer null,
      source text null
    )`);
    this.addSql(`create index intake_pool_fact_batch_id_index on intake_pool_fact (batch_id)`);
    this.addSql(`create table association_forecast_fact (
      id integer not null primary key,
      batch_id integer not null,
      association text not null,
      made text not null,
      sector text null,
      occupation text null,
      year text not null,
      low integer null,
      central integer not null,
      high integer null,
      basis text null
    )`);
    this.addSql(
      `create index association_forecast_fact_batch_id_index on association_forecast_fact (batch_id)`,
    );
  }
}
