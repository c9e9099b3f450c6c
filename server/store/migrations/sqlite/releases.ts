import { Migration } from '@mikro-orm/migrations';

/** Releases with their versions, and work that outlasts the process it was asked of. */
export class Releases extends Migration {
  override up(): void {
    this.addSql(`create table release (
      id text not null,
      kind text not null,
      edition text not null,
      due_at text not null,
      made_at text not null,
      primary key (id)
    )`);
    this.addSql(`create table release_date (
      id integer not null primary key,
      release_id text not null,
      due_at text not null,
      former_at text not null,
      reason text not null,
      changed_by text not null,
      account_id integer null,
      changed_at text not null
    )`);
    this.addSql(`create table release_version (
      id text not null,
      number integer not null,
      release_id text not null,
      version integer not null,
      state text not null,
      revision integer not null,
      data_kind text not null,
      basis text not null,
      content_hash text null,
      content text not null,
      audit text not null,
      texts text not null,
      note text null,
      publish_at text null,
      made_by text not null,
      made_account integer null,
      made_at text not null,
      submitted_by text null,
      submitted_account integer null,
      submitted_at text null,
      approved_by text null,
      approved_account integer null,
      approved_at text null,
      published_at text null,
      withdrawn_by text null,
      withdrawn_account integer null,
      withdrawn_at text null,
      withdrawn_note text null,
      primary key (id)
    )`);
    this.addSql(`create table release_table (
      version_id text not null,
      name text not null,
      content text not null,
      primary key (version_id, name)
    )`);
    this.addSql(`create table release_file (
      version_id text not null,
      path text not null,
      media_type text not null,
      sha256 text not null,
      bytes blob not null,
      primary key (version_id, path)
    )`);
    this.addSql(`create table release_records (
      version_id text not null,
      name text not null,
      bytes blob not null,
      primary key (version_id, name)
    )`);
    this.addSql(`create table release_acknowledgement (
      id integer not null primary key,
      version_id text not null,
      finding text not null,
      sentence text not null,
      said_by text not null,
      account_id integer null,
      said_at text not null
    )`);
    this.addSql(`create table release_preview (
      id integer not null primary key,
      token_hash text not null,
      version_id text not null,
      person text not null,
      made_by text not null,
      account_id integer null,
      made_at text not null,
      until text not null,
      ended_at text null,
      opened integer not null,
      opened_at text null
    )`);
    this.addSql(`create table job (
      id integer not null primary key,
      kind text not null,
      subject text not null,
      payload text not null,
      due_at text not null,
      leased_by text null,
      leased_until text null,
      attempts integer not null,
      error text null,
      made_at text not null
    )`);
    this.addSql('create index release_date_release_id_index on release_date (release_id)');
    this.addSql('create unique index release_version_number_unique on release_version (number)');
    this.addSql(
      'create unique index release_version_release_id_version_unique on release_version (release_id, version)',
    );
    this.addSql(
      'create index release_acknowledgement_version_id_index on release_acknowledgement (version_id)',
    );
    this.addSql('create unique index release_preview_token_hash_unique on release_preview (token_hash)');
    this.addSql('create index release_preview_version_id_index on release_preview (version_id)');
    this.addSql('create unique index job_kind_subject_unique on job (kind, subject)');
  }
}
