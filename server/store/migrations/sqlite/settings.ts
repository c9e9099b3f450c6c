import { Migration } from '@mikro-orm/migrations';

/** Settings that were changed while the instance ran, over those of the edition's files. */
export class Settings extends Migration {
  override up(): void {
    this.addSql(`create table setting_change (
      id integer not null primary key,
      setting text not null,
      value text not null,
      former text not null,
      account_id integer null,
      made_by text not null,
      made_at text not null,
      withdrawn_by text null,
      withdrawn_at text null
    )`);
    this.addSql('create index setting_change_setting_index on setting_change (setting)');
  }
}
