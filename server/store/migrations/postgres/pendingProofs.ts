import { Migration } from '@mikro-orm/migrations';

/** Proofs that browsers have begun: challenges of passkeys, ways to a provider of sign-ins. */
export class PendingProofs extends Migration {
  override up(): void {
    this.addSql(`create table pending_proof (
      token_hash varchar(255) not null,
      proof varchar(255) not null,
      account_id int null,
      held text not null,
      until varchar(255) not null,
      primary key (token_hash)
    )`);
    this.addSql('create index pending_proof_until_index on pending_proof (until)');
  }
}
