import { Migration } from '@mikro-orm/migrations';

/** Accounts: who may sign in, by what, and the sessions they have open. */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(`create table account (
      id integer not null primary key autoincrement,
      name text not null,
      shown_name text not null,
      role text not null,
      scope text null,
      region text null,
      state text not null,
      demonstration integer not null,
      password_hash text null,
      totp_secret text null,
      totp_pending text null,
      totp_step integer null,
      created_at text not null,
      created_by text not null,
      last_seen_at text null
    )`);
    this.addSql(`create table account_session (
      id integer not null primary key autoincrement,
      account_id integer not null,
      token_hash text not null,
      way text not null,
      agent text null,
      started_at text not null,
      last_seen_at text not null,
      ended_at text null
    )`);
    this.addSql(`create table account_link (
      id integer not null primary key,
      account_id integer not null,
      token_hash text not null,
      made_by text not null,
      made_at text not null,
      until text not null,
      ended_at text null
    )`);
    this.addSql(`create table passkey (
      id integer not null primary key,
      account_id integer not null,
      credential_id text not null,
      public_key text not null,
      counter integer not null,
      transports text not null,
      name text not null,
      created_at text not null,
      last_used_at text null
    )`);
    this.addSql(`create table account_identity (
      issuer text not null,
      subject text not null,
      account_id integer not null,
      created_at text not null,
      primary key (issuer, subject)
    )`);
    this.addSql(`create table wrong_sign_in (
      key text not null,
      count integer not null,
      wait_until text null,
      forget_at text not null,
      primary key (key)
    )`);
    this.addSql('create unique index account_name_unique on account (name)');
    this.addSql('create index account_session_account_id_index on account_session (account_id)');
    this.addSql('create unique index account_session_token_hash_unique on account_session (token_hash)');
    this.addSql('create index account_link_account_id_index on account_link (account_id)');
    this.addSql('create unique index account_link_token_hash_unique on account_link (token_hash)');
    this.addSql('create index passkey_account_id_index on passkey (account_id)');
    this.addSql('create unique index passkey_credential_id_unique on passkey (credential_id)');
    this.addSql('create index account_identity_account_id_index on account_identity (account_id)');
    this.addSql('create index wrong_sign_in_forget_at_index on wrong_sign_in (forget_at)');
  }
}
