import { Migration } from '@mikro-orm/migrations';

/** Planning tested on the past. */
export class Backtests extends Migration {
  override up(): void {
    this.addSql(`create table plan_backtest (
      number int not null,
      edition varchar(255) not null,
      data_kind varchar(255) not null,
      facts varchar(255) not null,
      result text not null,
      made_at varchar(255) not null,
      primary key (number)
    )`);
  }
}
