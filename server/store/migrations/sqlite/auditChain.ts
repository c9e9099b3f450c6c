import { Migration } from '@mikro-orm/migrations';
import { chainFormer } from '../chainFormer.ts';

/** Who wrote what becomes a log of linked rows that the database lets nobody change. */
export class AuditChain extends Migration {
  override async up(): Promise<void> {
    await this.execute('drop index audit_event_subject_index');
    await this.execute('alter table audit_event rename to former_audit_event');
    await this.execute(`create table audit_event (
      id integer not null,
      happened_at text not null,
      account text null,
      role text null,
      actor text not null,
      action text not null,
      subject text not null,
      before_hash text null,
      after_hash text null,
      request text null,
      details text not null,
      previous text not null,
      hash text not null,
      primary key (id)
    )`);
    for (const column of ['action', 'subject'])
      await this.execute(`create index audit_event_${column}_index on audit_event (${column})`);
    await this.execute(
      'create table audit_head (id integer not null, length integer not null, hash text not null, primary key (id))',
    );
    await chainFormer((sql, params) => this.execute(sql, params));
    await this.execute('drop table former_audit_event');
    for (const change of ['update', 'delete'])
      await this.execute(
        `create trigger audit_event_no_${change} before ${change} on audit_event
          begin select raise(abort, 'audit_event is append-only'); end`,
      );
  }
}
