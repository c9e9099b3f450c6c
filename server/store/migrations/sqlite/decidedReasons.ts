import { Migration } from '@mikro-orm/migrations';

/** Why a plan was decided before every school that was asked had answered. */
export class DecidedReasons extends Migration {
  override up(): void {
    this.addSql('alter table plan add column decided_reason text null');
  }
}
