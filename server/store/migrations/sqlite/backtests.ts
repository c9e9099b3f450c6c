import { Migration } from '@mikro-orm/migrations';

/** Planning tested on the past. */
export class Backtests extends Migration {
  override up(): void {
    this.addSql(`create table plan_backtest (
      number integer not null primary key,
      edition text not null,
      data_kind text not null,
      facts text not null,
      result text not null,
      made_at text not null
    )`);
  }
}
