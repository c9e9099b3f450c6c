import { Migration } from '@mikro-orm/migrations';

/** How a file was read, and the mappings of senders' headers. */
export class Reading extends Migration {
  override up(): void {
    this.addSql('alter table batch add column reading json null');
    this.addSql(`create table header_mapping (
      kind text not null,
      layout text not null,
      mapping text not null,
      kept_at text not null,
      primary key (kind, layout)
    )`);
  }
}
