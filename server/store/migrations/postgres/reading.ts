import { Migration } from '@mikro-orm/migrations';

/** How a file was read, and the mappings of senders' headers. */
export class Reading extends Migration {
  override up(): void {
    this.addSql('alter table batch add column reading jsonb null');
    this.addSql(`create table header_mapping (
      kind varchar(255) not null,
      layout varchar(255) not null,
      mapping text not null,
      kept_at varchar(255) not null,
      primary key (kind, layout)
    )`);
  }
}
