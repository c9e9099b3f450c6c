import { Migration } from '@mikro-orm/migrations';

/**
 * That the first real file has come in, and whose a settled title and a remembered header are. What was remembered of a file that
 * was only checked goes.
 */
export class DemonstrationEnd extends Migration {
  override up(): void {
    this.addSql(`create table demonstration_end (
      id integer not null,
      ended_at text not null,
      primary key (id)
    )`);
    // also a file that was removed again has come in
    this.addSql(`insert into demonstration_end (id, ended_at)
      select 1, min(came.at) from (
        select imported_at as at from batch where data_kind = 'real'
        union all
        select happened_at as at from audit_event
          where action = 'batch.remove' and details like '%"dataKind":"real"%'
      ) came having count(*) > 0`);
    this.addSql('alter table title_choice add column account text null');
    this.addSql('alter table header_mapping add column account text null');
    this.addSql(`delete from header_mapping where not exists (select 1 from batch b where b.kind = header_mapping.kind
      and b.imported_at = header_mapping.kept_at and b.state not in ('received', 'checked'))`);
    this.addSql(`update header_mapping set account = (select max(b.account) from batch b
      where b.kind = header_mapping.kind and b.imported_at = header_mapping.kept_at)`);
  }
}
