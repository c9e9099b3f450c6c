import { Migration } from '@mikro-orm/migrations';

/** Accounts: who may sign in, by what, and the sessions they have open. */
export class Accounts extends Migration {
  override up(): void {
    this.addSql(`create table account (
      id serial primary key,
      name varchar(255) not null,
      shown_name varchar(255) not null,
      role varchar(255) not null,
      scope varchar(255) null,
      region varchar(255) null,
      state varchar(255) not null,
      demonstration int not null,
      password_hash varchar(255) null,
      totp_secret varchar(255) null,
      totp_pending varchar(255) null,
      totp_step int null,
      created_at varchar(255) not null,
      created_by varchar(255) not null,
      last_seen_at varchar(255) null
    )`);
    this.addSql(`create table account_session (
      id serial primary key,
      account_id int not null,
      token_hash varchar(255) not null,
      way varchar(255) not null,
      agent varchar(255) null,
      started_at varchar(255) not null,
      last_seen_at varchar(255) not null,
      ended_at varchar(255) null
    )`);
    this.addSql(`create table account_link (
      id serial primary key,
      account_id int not null,
      token_hash varchar(255) not null,
      made_by varchar(255) not null,
      made_at varchar(255) not null,
      until varchar(255) not null,
      ended_at varchar(255) null
    )`);
    this.addSql(`create table passkey (
      id serial primary key,
      account_id int not null,
      credential_id varchar(1500) not null,
      public_key text not null,
      counter int not null,
      transports varchar(255) not null,
      name varchar(255) not null,
      created_at varchar(255) not null,
      last_used_at varchar(255) null
    )`);
    this.addSql(`create table account_identity (
      issuer varchar(255) not null,
      subject varchar(255) not null,
      account_id int not null,
      created_at varchar(255) not null,
      primary key (issuer, subject)
    )`);
    this.addSql(`create table wrong_sign_in (
      key varchar(255) not null,
      count int not null,
      wait_until varchar(255) null,
      forget_at varchar(255) not null,
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
