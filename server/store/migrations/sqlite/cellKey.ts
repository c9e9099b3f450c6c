import { Migration } from '@mikro-orm/migrations';

/** With which key figures were released. */
export class CellKey extends Migration {
  override up(): void {
    this.addSql(
      'create table cell_key (id integer not null primary key, fingerprint text not null, kept_at text not null)',
    );
  }
}
