import { Migration } from '@mikro-orm/migrations';
import { chainFormer } from '../chainFormer.ts';

/** Who wrote what becomes a log of linked rows that the database lets nobody change. */
export class AuditChain extends Migration {
  override async up(): Promise<void> {
    await this.execute('drop index audit_event_subject_index');
    await this.execute('alter table audit_event rename to former_audit_event');
    await this.execute(`create table audit_event (
      id int not null,
      happened_at varchar(255) not null,
      account varchar(255) null,
      role varchar(255) null,
      actor varchar(500) not null,
      action varchar(255) not null,
      subject varchar(255) not null,
      before_hash varchar(255) null,
      after_hash varchar(255) null,
      request varchar(255) null,
      details text not null,
      previous varchar(255) not null,
      hash varchar(255) not null,
      primary key (id)
    )`);
    for (const column of ['action', 'subject'])
      await this.execute(`create index audit_event_${column}_index on audit_event (${column})`);
    await this.execute(
      'create table audit_head (id int not null, length int not null, hash varchar(255) not null, primary key (id))',
    );
    await chainFormer((sql, params) => this.execute(sql, params));
    await this.execute('drop table former_audit_event');
    await this.execute(
      `create function refuse_audit_change() returns trigger language plpgsql as
        $$ begin raise exception 'audit_event is append-only'; end $$`,
    );
    await this.execute(
      `create trigger audit_event_no_change before update or delete or truncate on audit_event
        for each statement execute function refuse_audit_change()`,
    );
  }
}
