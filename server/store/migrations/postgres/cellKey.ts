import { Migration } from '@mikro-orm/migrations';

/** With which key figures were released. */
export class CellKey extends Migration {
  override up(): void {
    this.addSql(
      'create table cell_key (id int not null primary key, fingerprint varchar(255) not null, kept_at varchar(255) not null)',
    );
  }
}
