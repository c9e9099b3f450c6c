import { Migration } from '@mikro-orm/migrations';

/** What a publication counted, so that one that is behind is known; who took a batch back, and why. */
export class Currency extends Migration {
  override up(): void {
    this.addSql('alter table publication add column basis text null');
    this.addSql('alter table batch add column withdrawn_by text null');
    this.addSql('alter table batch add column withdrawal_reason text null');
  }
}
