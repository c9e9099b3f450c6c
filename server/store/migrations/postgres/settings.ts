import { Migration } from '@mikro-orm/migrations';

/** Settings that were changed while the instance ran, over those of the edition's files. */
export class Settings extends Migration {
  override up(): void {
    this.addSql(`create table setting_change (
      id serial primary key,
      setting varchar(255) not null,
      value text not null,
      former text not null,
      account_id int null,
      made_by varchar(255) not null,
      made_at varchar(255) not null,
      withdrawn_by varchar(255) null,
      withdrawn_at varchar(255) null
    )`);
    this.addSql('create index setting_change_setting_index on setting_change (setting)');
  }
}
