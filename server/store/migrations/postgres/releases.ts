import { Migration } from '@mikro-orm/migrations';

/** Releases with their versions, and work that outlasts the process it was asked of. */
export class Releases extends Migration {
  override up(): void {
    this.addSql(`create table release (
      id varchar(255) not null,
      kind varchar(255) not null,
      edition varchar(255) not null,
      due_at varchar(255) not null,
      made_at varchar(255) not null,
      primary key (id)
    )`);
    this.addSql(`create table release_date (
      id serial primary key,
      release_id varchar(255) not null,
      due_at varchar(255) not null,
      former_at varchar(255) not null,
      reason text not null,
      changed_by varchar(255) not null,
      account_id int null,
      changed_at varchar(255) not null
    )`);
    this.addSql(`create table release_version (
      id varchar(255) not null,
      number int not null,
      release_id varchar(255) not null,
      version int not null,
      state varchar(255) not null,
      revision int not null,
      data_kind varchar(255) not null,
      basis text not null,
      content_hash varchar(255) null,
      content text not null,
      audit text not null,
      texts text not null,
      note text null,
      publish_at varchar(255) null,
      made_by varchar(255) not null,
      made_account int null,
      made_at varchar(255) not null,
      submitted_by varchar(255) null,
      submitted_account int null,
      submitted_at varchar(255) null,
      approved_by varchar(255) null,
      approved_account int null,
      approved_at varchar(255) null,
      published_at varchar(255) null,
      withdrawn_by varchar(255) null,
      withdrawn_account int null,
      withdrawn_at varchar(255) null,
      withdrawn_note text null,
      primary key (id)
    )`);
    this.addSql(`create table release_table (
      version_id varchar(255) not null,
      name varchar(255) not null,
      content text not null,
      primary key (version_id, name)
    )`);
    this.addSql(`create table release_file (
      version_id varchar(255) not null,
      path varchar(255) not null,
      media_type varchar(255) not null,
      sha256 varchar(255) not null,
      bytes bytea not null,
      primary key (version_id, path)
    )`);
    this.addSql(`create table release_records (
      version_id varchar(255) not null,
      name varchar(255) not null,
      bytes bytea not null,
      primary key (version_id, name)
    )`);
    this.addSql(`create table release_acknowledgement (
      id serial primary key,
      version_id varchar(255) not null,
      finding varchar(255) not null,
      sentence text not null,
      said_by varchar(255) not null,
      account_id int null,
      said_at varchar(255) not null
    )`);
    this.addSql(`create table release_preview (
      id serial primary key,
      token_hash varchar(255) not null,
      version_id varchar(255) not null,
      person varchar(255) not null,
      made_by varchar(255) not null,
      account_id int null,
      made_at varchar(255) not null,
      until varchar(255) not null,
      ended_at varchar(255) null,
      opened int not null,
      opened_at varchar(255) null
    )`);
    this.addSql(`create table job (
      id serial primary key,
      kind varchar(255) not null,
      subject varchar(255) not null,
      payload text not null,
      due_at varchar(255) not null,
      leased_by varchar(255) null,
      leased_until varchar(255) null,
      attempts int not null,
      error text null,
      made_at varchar(255) not null
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
