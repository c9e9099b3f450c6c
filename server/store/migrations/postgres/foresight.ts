import { Migration } from '@mikro-orm/migrations';

/** Those who leave junior-secondary school by region and year, and what associations foresee. */
export class Foresight extends Migration {
  override up(): void {
    this.addSql(`create table intake_pool_fact (
      id serial primary key,
      batch_id int not null,
      region varchar(255) not null,
      year varchar(255) not null,
      leavers int null,
      expected int null,
      source varchar(500) null
    )`);
    this.addSql(`create index intake_pool_fact_batch_id_index on intake_pool_fact (batch_id)`);
    this.addSql(`create table association_forecast_fact (
      id serial primary key,
      batch_id int not null,
      association varchar(60) not null,
      made varchar(255) not null,
      sector varchar(255) null,
      occupation varchar(255) null,
      year varchar(255) not null,
      low int null,
      central int not null,
      high int null,
      basis varchar(300) null
    )`);
    this.addSql(
      `create index association_forecast_fact_batch_id_index on association_forecast_fact (batch_id)`,
    );
  }
}
